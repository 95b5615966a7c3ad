package org.onrecord.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Event;
import org.onrecord.record.Reading;

/** Reads short cases that are easily misread: traps.tsv; those that are misread today stand in known-gaps.tsv, with the reason. */
final class TrapsTest {

    private static final OnRecord READER = new OnRecord();

    /** What is expected of a sentence. */
    record Trap(String kind, String expected, String sentence) {

        static Trap of(String line) {
            String[] field = line.split("\t");
            return new Trap(field[0], field[1], field[2]);
        }

        /** What is read, in the words of the expectation. */
        String read() {
            Reading reading = READER.read(Page.text(sentence, "trap", Given.NOTHING.withPublished(Example.DAY)));
            String read = switch (kind) {
                case "figures" ->
                    Entry.of("figure", reading).stream().map(Entry::name).collect(Collectors.joining("; "));
                case "events" ->
                    Entry.of("event", reading).stream().map(Entry::name).collect(Collectors.joining("; "));
                case "unreal" ->
                    reading.events().stream()
                            .filter(event ->
                                    event.status() == Event.Status.HAPPENED || event.status() == Event.Status.ONGOING)
                            .map(event ->
                                    event.status().word() + " " + event.type().word())
                            .collect(Collectors.joining("; "));
                default -> throw new IllegalArgumentException(kind);
            };
            return read.isEmpty() ? "-" : read;
        }
    }

    @TestFactory
    Stream<DynamicTest> readsShortCasesThatAreEasilyMisread() {
        List<String> gaps = known().stream().map(Trap::sentence).toList();
        return traps().stream()
                .filter(trap -> !gaps.contains(trap.sentence()))
                .map(trap -> DynamicTest.dynamicTest(
                        trap.sentence(), () -> assertThat(trap.read()).isEqualTo(trap.expected())));
    }

    @Test
    void listsOnlyGapsThatAreStillOpen() {
        assertThat(known())
                .allSatisfy(gap -> assertThat(gap.read()).as(gap.sentence()).isNotEqualTo(gap.expected()));
    }

    @Test
    void asksAtLeast200Times() {
        assertThat(traps()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    }

    private static List<Trap> traps() {
        return lines("traps.tsv");
    }

    private static List<Trap> known() {
        return lines("known-gaps.tsv");
    }

    private static List<Trap> lines(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TrapsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Trap::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
