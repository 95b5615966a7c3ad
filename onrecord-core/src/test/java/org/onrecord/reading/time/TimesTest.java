package org.onrecord.reading.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.onrecord.language.WordList;
import org.onrecord.record.Time;
import org.onrecord.report.PartKind;

class TimesTest {

    /** Every line of {@code times.txt} is a test. */
    @TestFactory
    Stream<DynamicTest> readsTheTimesOfTheTable() {
        return WordList.lines(TimesTest.class, "times.txt").stream()
                .map(line -> line.split(" \\| "))
                .map(field -> dynamicTest(
                        field[1], () -> assertThat(times(field[0], field[1])).isEqualTo(field[2])));
    }

    private static String times(String published, String sentence) {
        List<Time> times =
                Desk.read(published.equals("-") ? "" : published, sentence).times();
        return times.isEmpty()
                ? "nothing"
                : times.stream()
                        .map(time -> time.span().in(sentence) + " = " + time.value()
                                + time.mod().map(mod -> " " + mod).orElse(""))
                        .collect(Collectors.joining("; "));
    }

    @Test
    void tellsWhatATimeIsCountedFrom() {
        List<Time> times = Desk.read(
                        "2023-12-14", "The ship left on Thursday. Two days later it sank off Ostrel, as in 1987.")
                .times();
        assertThat(times).extracting(Time::id).containsExactly("t1", "t2", "t3");
        assertThat(times.get(0).anchor()).contains(Time.PUBLISHED);
        assertThat(times.get(1).anchor()).contains("t1");
        assertThat(times.get(2).anchor()).isEmpty();
    }

    @Test
    void givesEachTimeItsType() {
        assertThat(Desk.read(
                                "2023-12-14",
                                "He spoke at noon on Tuesday for two hours, as he does every day, and left yesterday.")
                        .times())
                .extracting(Time::type)
                .containsExactly(Time.Type.TIME, Time.Type.DURATION, Time.Type.SET, Time.Type.DATE);
    }

    @Test
    void readsDateLinesAndDatelinesToo() {
        Dated dated = Desk.report()
                .dateLine("4 March 2024", "2024-03-04")
                .dateline("SORHAT, March 3 (MNA) -", "March 3", "XXXX-03-03")
                .paragraph("The toll has risen, the agency said on Sunday.")
                .read();
        assertThat(dated.times()).extracting(Time::value).containsExactly("2024-03-04", "2024-03-03", "2024-03-03");
    }

    @Test
    void leavesFurnitureAlone() {
        Dated dated = Desk.report()
                .given("2024-03-04")
                .paragraph("The toll has risen.")
                .part(PartKind.FURNITURE, "Ten best coats of 2025, updated yesterday")
                .read();
        assertThat(dated.times()).isEmpty();
    }

    @Test
    void countsAnotherReportsDayAnew() {
        String sentence = "The parliament will vote on Tuesday.";
        assertThat(Desk.read("2023-12-14", sentence).times().get(0).value()).isEqualTo("2023-12-19");
        assertThat(Desk.read("2024-12-12", sentence).times().get(0).value()).isEqualTo("2024-12-17");
    }

    @Test
    void followsAStoryOfOtherYears() {
        assertThat(Desk.read(
                                "2024-06-01",
                                "On September 1, 1939, the war began. On September 17 the east was invaded. In April 1940 the "
                                        + "north fell. By May 10, 1940, the west was next. In June the capital fell. On "
                                        + "July 4, 1943, the tide turned.")
                        .times())
                .extracting(Time::value)
                .containsExactly("1939-09-01", "1939-09-17", "1940-04", "1940-05-10", "1940-06", "1943-07-04");
    }
}
