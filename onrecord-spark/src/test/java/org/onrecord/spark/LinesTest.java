package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final byte[] FILE = "one\ntwo\n\nfour, the longest\nfive".getBytes(StandardCharsets.UTF_8);

    @Test
    void givesEachLineToOneOfTwoStretchesWhereverTheyMeet() throws IOException {
        for (int cut = 1; cut < FILE.length; cut++) {
            List<String> lines = lines(0, cut);
            lines.addAll(lines(cut, FILE.length));
            assertThat(lines).as("cut at %d", cut).containsExactly("one", "two", "", "four, the longest", "five");
        }
    }

    private static List<String> lines(int start, int end) throws IOException {
        int from = Math.max(0, start - 1);
        Lines lines = new Lines(new ByteArrayInputStream(FILE, from, FILE.length - from), start, end);
        List<String> all = new ArrayList<>();
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(new String(line.get().bytes(), StandardCharsets.UTF_8));
        }
        return all;
    }
}
