package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days that lines, metadata and addresses print. */
final class DaysTest {

    private static List<String> values(String words) {
        return Days.in(words, true).stream().map(Day::value).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thursday, 19 September 2024 - 16:40 | 2024-09-19",
                "Sept. 18, 2024 | 2024-09-18",
                "the 3rd of March 2024 | 2024-03-03",
                "2024-12-04 | 2024-12-04",
                "2024/1/31 | 2024-01-31",
                "October 2023 | 2023-10",
                "December 9 | XXXX-12-09",
                "29 February | XXXX-02-29",
                "04-Jan-2024 | 2024-01-04",
            })
    void readsTheFormsInWhichDaysArePrinted(String words, String value) {
        assertThat(values(words)).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-13-04",
                "the march 4 miles long",
                "It may 4 times be so",
                "on Monday",
                "Room 12 of 2024",
                "May 40%",
            })
    void readsNoDayWhereNoneIsPrinted(String words) {
        assertThat(values(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "04/03/2024, true, 2024-04-03",
        "04/03/2024, false, 2024-03-04",
        "25/03/2024, true, 2024-03-25",
        "03/25/2024, false, 2024-03-25",
        "12/11/2024, true, 2024-12-11",
        "13/12/2024, true, 2024-12-13",
    })
    void readsFiguresInTheOrderOfTheLandUnlessOnlyOneOrderIsADay(String words, boolean monthFirst, String value) {
        assertThat(Days.in(words, monthFirst)).extracting(Day::value).containsExactly(value);
    }

    @Test
    void readsSeveralDaysInTheirOrderWithWhatIsPrintedAroundThem() {
        String words = "Posted on Mon, March 4, 2024 at 6:20 p.m. | Updated 2024-03-05 07:15";
        assertThat(Days.in(words, true))
                .extracting(day -> day.span().in(words), Day::value, Day::weekday)
                .containsExactly(
                        tuple("Mon, March 4, 2024 at 6:20 p.m.", "2024-03-04", true),
                        tuple("2024-03-05 07:15", "2024-03-05", false));
    }

    @Test
    void looksOnlyAtTheBeginningOfALongText() {
        assertThat(values("x ".repeat(900) + "March 4, 2024")).containsExactly("2024-03-04");
        assertThat(values("x ".repeat(1100) + "March 4, 2024")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-04T19:40:11Z | 2024-03-04",
                "20240304 | 2024-03-04",
                "1709581211 | 2024-03-04",
                "1709581211000 | 2024-03-04",
                "Mon, 4 Mar 2024 19:40:11 GMT | 2024-03-04",
            })
    void readsTheDayOfATimeStamp(String value, String day) {
        assertThat(Days.of(value, true)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-31T00:00:00Z", "17095812119", "March 2024", "March 4", "today", ""})
    void readsNoDayOutOfAValueThatNamesNone(String value) {
        assertThat(Days.of(value, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://sorhat.example/2024/03/04/toll-rises, 2024-03-04",
        "https://sorhat.example/2024/mar/04/toll-rises, 2024-03-04",
        "https://sorhat.example/2024/3/4/toll-rises, 2024-03-04",
        "https://sorhat.example/news?d=20240304, 2024-03-04",
        "https://sorhat.example/toll-rises-2024-12-09.html, 2024-12-09",
        "https://sorhat.example/2024/10/toll-rises, 2024-10",
        "https://sorhat.example/20249999/2023-11-05, 2023-11-05",
    })
    void readsTheDayInAnAddress(String address, String day) {
        assertThat(Days.inAddress(address)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sorhat.example/2024-toll-rises",
                "https://2024-03-04.example/toll-rises",
                "https://sorhat.example/2024/tol/toll-rises",
                "https://sorhat.example/2024/ebm/toll-rises",
                "https://sorhat.example/2024/2/30/toll-rises",
                "https://sorhat.example/202403041",
            })
    void readsNoDayInAnAddressWithoutOne(String address) {
        assertThat(Days.inAddress(address)).isEmpty();
    }

    @Test
    void takesALineOfADayAndLittleElseForADateLine() {
        assertThat(DayLine.of("Published 4 March 2024 | 5 min read", true).days())
                .extracting(Day::value)
                .containsExactly("2024-03-04");
        assertThat(DayLine.of("Published 4 March 2024", true).modified()).isFalse();
        assertThat(DayLine.of("Last updated: 4 March 2024", true).modified()).isTrue();
        assertThat(DayLine.of("Last updated: 4 March 2024", true).days()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The port of Sorhat was closed on 4 March 2024",
                "March 2024",
                "4 p.m",
                "Published yesterday",
                "",
            })
    void takesNoLineThatSaysMoreOrNoDayForADateLine(String line) {
        assertThat(DayLine.of(line, true)).isEqualTo(DayLine.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16.40",
                "4:05 p.m. ET",
                "(11:20 GMT)",
                "9 am",
                "2 hours ago",
                "Updated 5 minutes ago",
                "just now"
            })
    void knowsTheTimesOfTheEntriesOfALiveBlog(String line) {
        assertThat(DayLine.isClock(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The tanker ran aground 2 hours ago",
                "25:10",
                "16.4",
                "Posted just now and 2 hours ago and 3 hours ago and 4 hours ago",
                "Sorhat"
            })
    void takesNothingElseForATime(String line) {
        assertThat(DayLine.isClock(line)).isFalse();
    }
}
