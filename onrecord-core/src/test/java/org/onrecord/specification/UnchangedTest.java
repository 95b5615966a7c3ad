package org.onrecord.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.ReadingWriter;
import org.onrecord.text.Digest;

/**
 * Readings of the samples and of every example, to the byte. What the examples expect is what is right; this tells of all else that a
 * change has changed, confidences and reasons included.
 *
 * <p>Where it is meant: {@code ./mvnw -pl onrecord-core -Dtest=UnchangedTest -Donrecord.unchanged=write test}, and look at what
 * {@code ./onrecord read} prints of the texts that {@code git diff} names.
 */
final class UnchangedTest {

    private static final Path KEPT = Path.of("src/test/resources/org/onrecord/specification/unchanged.txt");
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final int SHOWN = 12;

    private static final OnRecord READER = new OnRecord();

    private static String line(String name, Page page) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ReadingWriter.write(READER.read(page), json);
        // Another version that reads the same has changed nothing.
        String reading = json.toString(StandardCharsets.UTF_8).replace(OnRecord.READER, "");
        String digest = Digest.bytes(reading.getBytes(StandardCharsets.UTF_8));
        return name + " " + digest.substring(digest.indexOf(':') + 1).substring(0, SHOWN);
    }

    private static List<String> read() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                lines.add(line(name, Page.of(Files.readAllBytes(file), name, Given.NOTHING)));
            }
        }
        Example.all().forEach(example -> lines.add(line(example.id(), example.page())));
        return lines;
    }

    @Test
    void readsEveryTextToTheByteAsBefore() throws IOException {
        List<String> lines = read();
        if ("write".equals(System.getProperty("onrecord.unchanged"))) {
            Files.write(KEPT, lines);
        }
        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(KEPT));
    }
}
