package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wrote, who took the picture, who helped, and who mends. */
final class WritersTest {

    private static List<String> names(String line) {
        return Writers.in(line).stream().map(span -> span.in(line)).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Conrad Ekely and Mira Santoro in Sadira - Sept. 18, 2024 | Conrad Ekely;Mira Santoro",
                "By Lena Farrow, Political Editor | Lena Farrow",
                "Lena Farrow (@lenaf) | Lena Farrow",
                "Words by Lena van der Farrow | Lena van der Farrow",
                "By Dr. Lena Farrow/Tom Orrel/AFP | Dr. Lena Farrow;Tom Orrel",
                "March 4, 2024 by Lena Farrow | Lena Farrow",
                "By Lena Farrow • Tom Orrel • Sorhat | Lena Farrow;Tom Orrel",
                "By Lena Farrow for Harbour Media | Lena Farrow",
            })
    void readsTheNamesOutOfAByline(String line, String expected) {
        assertThat(names(line)).containsExactly(expected.split(";"));
    }

    @ParameterizedTest
    @CsvSource({"By AFP, AFP", "By Harbour staff, Harbour staff", "By Associated Press, Associated Press"})
    void readsAHouseWhereNobodyElseIsNamed(String line, String house) {
        assertThat(names(line)).containsExactly(house);
    }

    @ParameterizedTest
    @ValueSource(strings = {"By admin", "By", "", "Posted in Sport", "by 4 people", "By lena farrow"})
    void readsNoNameOutOfALineWithoutOne(String line) {
        assertThat(names(line)).isEmpty();
    }

    @Test
    void knowsALineThatBeginsAsABylineDoes() {
        assertThat(Writers.opens("By Lena Farrow")).isTrue();
        assertThat(Writers.opens("Reported by Lena Farrow")).isTrue();
        assertThat(Writers.opens("March 4, 2024, 6 p.m. By Lena Farrow")).isTrue();
        assertThat(Writers.opens("From Sorhat to Ostrel")).isFalse();
        assertThat(Writers.opens("Lena Farrow")).isFalse();
    }

    @Test
    void knowsALineOfNothingButNames() {
        assertThat(Writers.areAll("Lena Farrow")).isTrue();
        assertThat(Writers.areAll("Lena Farrow/Tom Orrel")).isTrue();
        assertThat(Writers.areAll("Lena Farrow, Editor")).isFalse();
        assertThat(Writers.areAll("Port stays closed")).isFalse();
        assertThat(Writers.areAll("")).isFalse();
        assertThat(Writers.areAll(
                        "Lena Farrow and Tom Orrel and Mara Venn and Ilse Marand and Idris Vane and Anna Dell"))
                .isFalse();
    }

    @Test
    void takesTwoToSixWordsForAPersonButNoHouse() {
        assertThat(Writers.isPerson("Lena Farrow")).isTrue();
        assertThat(Writers.isPerson("Farrow")).isFalse();
        assertThat(Writers.isPerson("Lena Maria Anna Dora Ilse Mara Farrow")).isFalse();
        assertThat(Writers.isPerson("Associated Press")).isFalse();
        assertThat(Writers.isPerson("Harbour Staff")).isFalse();
        assertThat(Writers.isNickname("Ela")).isTrue();
        assertThat(Writers.isNickname("admin")).isFalse();
        assertThat(Writers.isNickname("Ela 7")).isFalse();
    }

    @Test
    void knowsAnAgencyByNameAndByLetters() {
        assertThat(Agencies.isOne("The Associated Press")).isTrue();
        assertThat(Agencies.isOne(" the associated press ")).isTrue();
        assertThat(Agencies.isOne("AP")).isTrue();
        assertThat(Agencies.isOne("ap")).isFalse();
        assertThat(Agencies.isOne("Harbour Media")).isFalse();
        assertThat(Agencies.fullName("AFP")).contains("Agence France-Presse");
        assertThat(Agencies.fullName("Harbour Media")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photo: Idris Vane",
                "Idris Vane for The Harbour Gazette",
                "Idris Vane/The Harbour Gazette",
                "(Idris Vane/Reuters)",
                "Getty Images",
                "AFP",
                "© Idris Vane",
                "Credit: Idris Vane",
                "Courtesy of Sorhat Coast Guard",
            })
    void knowsWhoGaveAPicture(String line) {
        assertThat(Credits.isPicture(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Facebook",
                "The tanker on the rocks",
                "Photos of the tanker were sold in Sorhat for days",
                "Reuters said in a report that the port of Sorhat would stay closed until Friday at least.",
                "Harbour master goes to Bloomberg with his plans for the port of Sorhat",
                "",
                "x",
            })
    void takesNoOtherLineForACreditOfAPicture(String line) {
        assertThat(Credits.isPicture(line)).isFalse();
    }

    @Test
    void takesNoParagraphForACreditHoweverItBegins() {
        assertThat(Credits.isPicture("Photo: Idris Vane " + "and others ".repeat(11)))
                .isTrue();
        assertThat(Credits.isPicture("Photo: Idris Vane " + "and others ".repeat(20)))
                .isFalse();
        assertThat(Credits.isStaff("Reporting by " + "Lena Farrow, ".repeat(20)))
                .isTrue();
        assertThat(Credits.isStaff("Reporting by " + "Lena Farrow, ".repeat(40)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Additional reporting by Tom Orrel",
                "(Reporting by Lena Farrow; Editing by Carla Minns)",
                "With files from agencies",
                "Ilse Marand contributed to this report.",
                "Tom Orrel reported from Drawen, and Lena Farrow from Sorhat.",
            })
    void knowsWhoWorkedOnAReport(String line) {
        assertThat(Credits.isStaff(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reporting in Sorhat is hard",
                "The storm contributed to the loss of the tanker, and to that of two tugs that had come to pull it free from the rocks, he said.",
                "He reported from Sorhat for years.",
            })
    void takesNoSentenceOfTheStoryForACreditOfItsMakers(String line) {
        assertThat(Credits.isStaff(line)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The tanker off Sorhat. (Photo: Idris Vane) | (Photo: Idris Vane)",
                "The tanker off Sorhat (Idris Vane/Reuters) | (Idris Vane/Reuters)",
                "The tanker off Sorhat. Photo by Idris Vane | Photo by Idris Vane",
                "The tanker off Sorhat. Idris Vane/AFP | Idris Vane/AFP",
                "The tanker © Idris Vane | © Idris Vane",
            })
    void findsTheCreditAtTheEndOfACaption(String caption, String credit) {
        assertThat(Credits.tail(caption).map(span -> span.in(caption))).contains(credit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The tanker off Sorhat (left) and a tug.", "(Photo: Idris Vane)", "The tanker off Sorhat"})
    void findsNoCreditWhereACaptionHasNone(String caption) {
        assertThat(Credits.tail(caption)).isEqualTo(Optional.empty());
    }

    @Test
    void tellsAHandoutFromAPressPicture() {
        assertThat(Credits.why("Photo: Ministry of Ports via Facebook")).isEqualTo("credit of a picture, handed out");
        assertThat(Credits.why("Photo: Idris Vane/Reuters")).isEqualTo("credit of a picture");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Corrects paragraph 4 to show 31 people are missing, not 37)",
                "Correction: The harbour master is Anna Dell.",
                "Editor’s note: This story has a new headline.",
                "An earlier version of this article misstated the amount of oil. It was 40 tonnes, not 400. We regret the error.",
                "This story has been updated with a quote.",
            })
    void knowsANoteThatMendsAnEarlierPrinting(String note) {
        assertThat(Corrections.isNote(note)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Corrections are made every day in Sorhat, the mayor said.",
                "This story begins in Sorhat.",
                "He corrects paragraph after paragraph.",
            })
    void takesNoSentenceOfTheStoryForANoteThatMends(String sentence) {
        assertThat(Corrections.isNote(sentence)).isFalse();
    }

    @Test
    void seesANoteAtTheStartOfALongBlock() {
        assertThat(Corrections.isNote("Correction: It was 40 tonnes. " + "The port is closed. ".repeat(100)))
                .isTrue();
    }
}
