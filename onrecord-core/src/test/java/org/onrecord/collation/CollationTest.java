package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;

class CollationTest {

    @Test
    void isTheSameInWhateverOrderReportsCome() throws IOException {
        List<Reading> readings = new ArrayList<>(samples());
        String first = written(readings);

        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(readings, new Random(seed));
            assertThat(written(readings)).isEqualTo(first);
        }
    }

    @Test
    void collatesTheShippedStories() throws IOException {
        Collation collation = Collation.of(samples());

        assertThat(collation.stories()).hasSize(2).allSatisfy(story -> {
            assertThat(story.reports()).hasSize(4);
            assertThat(story.origins()).isEqualTo(3);
        });
        assertThat(collation.copies())
                .extracting(copy -> name(collation, copy.report()) + " of " + name(collation, copy.of()) + ": "
                        + copy.degree().word())
                .containsExactlyInAnyOrder(
                        "quake-4.html of quake-2.html: rewritten", "talks-3.txt of talks-2.html: garbled");
    }

    @Test
    void knowsAPersonUnderGarbledNames() throws IOException {
        assertThat(Collation.of(samples()).identities())
                .filteredOn(identity -> identity.name().equals("Teodor Brask"))
                .singleElement()
                .satisfies(identity -> assertThat(identity.forms())
                        .extracting(Identity.Form::text)
                        .contains("Teodor Brask", "Theodor Brask"));
    }

    @Test
    void collatesNothingIntoNothing() {
        assertThat(written(List.of())).isEmpty();
    }

    private static String name(Collation collation, String report) {
        return Path.of(Press.location(collation, report)).getFileName().toString();
    }

    private static List<Reading> samples() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of("../samples"))) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        List<Reading> readings = new ArrayList<>();
        for (Path file : files) {
            readings.add(new OnRecord().read(Page.of(file, Given.NOTHING)));
        }
        return readings;
    }

    private static String written(List<Reading> readings) {
        Map<String, Reading> byId = readings.stream()
                .collect(Collectors.toMap(reading -> reading.report().id(), Function.identity()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CollationWriter.write(Collation.of(readings), byId::get, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
