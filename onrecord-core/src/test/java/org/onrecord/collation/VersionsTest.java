package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Given;
import org.onrecord.record.Reading;

class VersionsTest {

    private static final String ADDRESS = "https://gazette.example/fire";

    private static final String FIRST = """
            Fire at the Lorne granary

            Port Lorne, 4 May 2024

            Eleven people were injured when a granary burnt in Port Lorne on Friday, the harbour board said.

            Board chairman Peter Oyelaran plans to resign on Monday, his office said.

            “The sirens worked and everybody heard them,” said Mira Halvorsen. Some 40 lorries were lost.

            “The doors had been locked since noon,” Oyelaran told the council.
            """;

    private static Reading at(String address, String text, String captured) {
        return Press.read("fire.txt", text, Given.NOTHING.withUrl(address).withCaptured(captured));
    }

    private static List<Version.Difference> changes(String later) {
        return Collation.of(List.of(at(ADDRESS, later, "2024-05-05"), at(ADDRESS, FIRST, "2024-05-04")))
                .versions()
                .get(0)
                .changes();
    }

    private static Version.Difference silent(Version.What what, String from, String to) {
        return new Version.Difference(what, from, to, false);
    }

    @Test
    void tellsNothingWhereOnlyOtherWordsWereChanged() {
        assertThat(changes(FIRST.replace("Fire at", "Blaze at"))).isEmpty();
    }

    @Test
    void tellsWhatWasSaidAndWhatIsNotAnyMore() {
        String later = FIRST.replace(
                "“The doors had been locked since noon,” Oyelaran told the council.",
                "“Nobody had ever tested the pumps before that night,” Oyelaran told the council.");

        assertThat(changes(later))
                .containsExactly(
                        silent(Version.What.STATEMENT, "", "Nobody had ever tested the pumps before that night"),
                        silent(Version.What.STATEMENT, "The doors had been locked since noon", ""));
    }

    @Test
    void tellsAChangedWordOfAStatement() {
        assertThat(changes(FIRST.replace("since noon", "since dawn")))
                .containsExactly(silent(
                        Version.What.STATEMENT,
                        "The doors had been locked since noon",
                        "The doors had been locked since dawn"));
    }

    @Test
    void tellsThatSomebodyElseSaysIt() {
        assertThat(changes(FIRST.replace("Mira Halvorsen", "Ruben Adeyemi")))
                .containsExactly(silent(Version.What.SPEAKER, "Mira Halvorsen", "Ruben Adeyemi"));
        assertThat(changes(FIRST.replace("Mira Halvorsen", "Mira Halverson"))).isEmpty();
    }

    @Test
    void tellsThatWhatWasPlannedHappened() {
        assertThat(changes(FIRST.replace("plans to resign", "resigned")))
                .contains(silent(Version.What.STATUS, "planned", "happened"));
    }

    @Test
    void tellsFiguresThatCameWentOrAreBoundedOtherwise() {
        assertThat(changes(FIRST.replace(" Some 40 lorries were lost.", "")))
                .containsExactly(silent(Version.What.FIGURE, "Some 40 lorries", ""));
        assertThat(changes(FIRST.replace("Some 40 lorries were lost.", "Some 40 lorries and 3 cranes were lost.")))
                .containsExactly(silent(Version.What.FIGURE, "", "3 cranes"));
        assertThat(changes(FIRST.replace("Some 40 lorries", "More than 40 lorries")))
                .containsExactly(silent(Version.What.FIGURE, "Some 40 lorries", "More than 40 lorries"));
    }

    @Test
    void believesANoteOnlyInWhatItSpeaksOf() {
        String note = "\nCorrection: An earlier version of this report named Mira Halvorsen, not Ruben Adeyemi.\n";

        List<Version.Difference> changes = changes(
                FIRST.replace("Mira Halvorsen", "Ruben Adeyemi").replace("told the council", "admitted") + note);

        assertThat(changes)
                .containsExactly(
                        new Version.Difference(Version.What.CORRECTION, "", note.strip(), true),
                        new Version.Difference(Version.What.SPEAKER, "Mira Halvorsen", "Ruben Adeyemi", true),
                        silent(Version.What.CUE, "told", "admitted"));
    }

    @Test
    void repeatsNoNoteOfAnEarlierVersion() {
        String noted = FIRST + "\nCorrection: An earlier version of this report said that 12 people were injured.\n";

        List<Version> versions = Collation.of(List.of(
                        at(ADDRESS, noted, "2024-05-05"),
                        at(ADDRESS, noted.replace("since noon", "since dawn"), "2024-05-06")))
                .versions();

        assertThat(versions.get(0).changes())
                .extracting(Version.Difference::what)
                .containsExactly(Version.What.STATEMENT);
    }

    @Test
    void comparesEachVersionWithTheOneBeforeIt() {
        Reading first = at(ADDRESS, FIRST, "2024-05-04");
        Reading second = at(ADDRESS + "#comments", FIRST.replace("Eleven", "Twelve"), "2024-05-05");
        Reading third = at(ADDRESS, FIRST.replace("Eleven", "Fourteen"), "2024-05-07");

        assertThat(Collation.of(List.of(third, second, first)).versions())
                .allMatch(version -> version.url().equals(ADDRESS))
                .extracting(version -> List.of(version.earlier(), version.later()))
                .containsExactlyInAnyOrder(
                        List.of(first.report().id(), second.report().id()),
                        List.of(second.report().id(), third.report().id()));
    }

    @Test
    void putsTheCorrectedOneBehindTheOtherWhereBothAreOfOneDay() {
        Reading first = at(ADDRESS, FIRST, "2024-05-04");
        String note = "\nCorrection: An earlier version of this report named Mira Halvorsen.\n";

        for (String mark : Arrays.asList("a", "b", "c", "d")) {
            Reading corrected = at(ADDRESS, FIRST + note + "\nFiled under " + mark + ".\n", "2024-05-04");
            assertThat(Collation.of(List.of(corrected, first)).versions())
                    .extracting(Version::later)
                    .containsExactly(corrected.report().id());
        }
    }

    @Test
    void comparesOnlyReportsOfOneAddress() {
        assertThat(Collation.of(List.of(
                                at(ADDRESS, FIRST, "2024-05-04"),
                                at(ADDRESS + "-2", FIRST.replace("Eleven", "Twelve"), "2024-05-05")))
                        .versions())
                .isEmpty();
        Reading one = Press.read("https://herald.example/1", FIRST);
        Reading other = Press.read("https://herald.example/1#top", FIRST.replace("Eleven", "Twelve"));
        assertThat(Collation.of(List.of(one, other)).versions())
                .extracting(Version::url)
                .containsExactly("https://herald.example/1");
        assertThat(Collation.of(List.of(
                                Press.read("fire.txt", FIRST),
                                Press.read("fire.txt", FIRST.replace("Eleven", "Twelve"))))
                        .versions())
                .isEmpty();
    }
}
