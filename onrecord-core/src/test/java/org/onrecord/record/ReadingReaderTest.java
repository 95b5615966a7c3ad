package org.onrecord.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

class ReadingReaderTest {

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../samples"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesWhatItReadAsTheSameBytes(Path sample) throws IOException {
        byte[] written = written(new OnRecord().read(Page.of(sample, Given.NOTHING)));

        assertThat(new String(written(ReadingReader.read(written)), StandardCharsets.UTF_8))
                .isEqualTo(new String(written, StandardCharsets.UTF_8));
    }

    @Test
    void countsCodePointsBackIntoUnitsOfTheText() {
        Reading reading = new OnRecord()
                .read(Page.text(
                        "Talks end 😀\n\n“We are done 😀,” Prime Minister Ada Lenk said.\n", "note", Given.NOTHING));

        assertThat(ReadingReader.read(written(reading)).report().parts())
                .isEqualTo(reading.report().parts());
    }

    @Test
    void saysWhatIsNoReading() {
        assertThatThrownBy(() -> ReadingReader.read("[1]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a JSON object");
        assertThatThrownBy(() -> ReadingReader.read("{\"schema\":1}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lacks report");
    }

    private static byte[] written(Reading reading) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReadingWriter.write(reading, out);
        return out.toByteArray();
    }
}
