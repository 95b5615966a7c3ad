package org.onrecord.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Event;
import org.onrecord.record.Reading;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/** Scores the status of events over sentences in the manner of real reports: status.tsv. */
final class StatusTest {

    private static final double FLOOR = 0.97;
    private static final OnRecord READER = new OnRecord();

    /** A sentence with the status of one of its events. */
    private record Case(Event.Status status, String trigger, String sentence) {

        static Case of(String line) {
            String[] field = line.split("\t");
            return new Case(Term.of(Event.Status.class, field[0]), field[1], field[2]);
        }

        /** The status that is read; a word about it where no such event is. */
        String read() {
            Reading reading = READER.read(Page.text(sentence, "status", Given.NOTHING.withPublished("2023-12-14")));
            return reading.events().stream()
                    .filter(event -> Stream.concat(Stream.of(event.trigger()), event.triggers().stream())
                            .anyMatch(this::isTrigger))
                    .map(event -> event.status().word())
                    .findFirst()
                    .orElse("no event");
        }

        private boolean isTrigger(Span span) {
            return span.in(sentence).equalsIgnoreCase(trigger);
        }
    }

    @Test
    void tellsWhatHappenedFromWhatIsPlannedPossibleOrDenied() {
        List<Case> cases = cases();
        List<String> wrong = new ArrayList<>();
        for (Case one : cases) {
            String read = one.read();
            if (!read.equals(one.status().word())) {
                wrong.add(one.status().word() + ", read " + read + ": [" + one.trigger() + "] " + one.sentence());
            }
        }
        assertThat(1 - wrong.size() / (double) cases.size())
                .as(String.join("\n", wrong))
                .isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void asksAtLeast25TimesForEachStatus() {
        Map<Event.Status, Integer> counts = new EnumMap<>(Event.Status.class);
        cases().forEach(one -> counts.merge(one.status(), 1, Integer::sum));
        assertThat(counts)
                .hasSize(Event.Status.values().length)
                .allSatisfy(
                        (status, count) -> assertThat(count).as(status.word()).isGreaterThanOrEqualTo(25));
    }

    private static List<Case> cases() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StatusTest.class.getResourceAsStream("status.tsv")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Case::of)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
