package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.record.Reading;

/** Where the words that were asked for are printed, and in which order these places are shown. */
class FindingTest {

    private static final String BOAT = """
            A council and its boats

            “Nobody is served by an empty boat. The crews keep their contracts until spring, and both ferries stay in the \
            harbour,” Mayor Nora Hellem told the council.
            """;

    private static Check check(String quotation, String... texts) {
        return Check.of(quotation, Optional.empty(), readings(texts));
    }

    private static List<Reading> readings(String... texts) {
        return Arrays.stream(texts)
                .map(text -> Press.read("report-" + Arrays.asList(texts).indexOf(text) + ".txt", text))
                .toList();
    }

    private static List<String> places(Check check) {
        return check.evidence().stream()
                .map(evidence -> evidence.reading().report().location() + ": " + evidence.text())
                .toList();
    }

    @Test
    void tellsWordsThatWereJoinedThoughOthersStoodBetween() {
        assertThat(check("Nobody is served by an empty boat and both ferries stay in the harbour", BOAT)
                        .verdict())
                .isEqualTo(Check.Verdict.SPLICED);
        assertThat(check("Nobody is served by an empty boat. The crews keep their contracts until spring", BOAT)
                        .verdict())
                .isEqualTo(Check.Verdict.VERBATIM);
    }

    @Test
    void tellsHowWordsWereAltered() {
        assertThat(check("The crews do not keep their contracts until spring", BOAT)
                        .how())
                .containsExactly(Variant.Kind.NEGATION);
        assertThat(check("The crews may keep their contracts until spring", BOAT)
                        .how())
                .containsExactly(Variant.Kind.HEDGE);
        assertThat(check("The crews keep their papers until spring", BOAT).how())
                .containsExactly(Variant.Kind.REWORDED);
        assertThat(check("The crews keep 14 contracts until spring", BOAT).how())
                .containsExactly(Variant.Kind.NUMBER);
        assertThat(check("The crews keep their contracts until spring", BOAT).how())
                .isEmpty();
    }

    @Test
    void findsNothingThatSharesOnlyAFewWords() {
        assertThat(check("The crews burn their contracts before every long winter", BOAT)
                        .verdict())
                .isEqualTo(Check.Verdict.NOT_FOUND);
        assertThat(check("contracts until dawn", BOAT).verdict()).isEqualTo(Check.Verdict.NOT_FOUND);
    }

    @Test
    void findsWordsThatNobodySays() {
        Check check = check(
                "Rain fell on both ferries in the harbour",
                "Weather\n\nRain fell on both ferries in the harbour. Mayor Nora Hellem said nothing of it.\n");

        assertThat(check.verdict()).isEqualTo(Check.Verdict.VERBATIM);
        assertThat(check.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.text()).isEqualTo("Rain fell on both ferries in the harbour");
            assertThat(evidence.statement()).isEmpty();
            assertThat(evidence.speaker()).isEmpty();
            assertThat(evidence.copied()).isFalse();
        });
        assertThat(check(
                                "Rain fell on three ferries in the harbour",
                                "Weather\n\nRain fell on both ferries in the harbour.\n")
                        .verdict())
                .isEqualTo(Check.Verdict.NOT_FOUND);
    }

    @Test
    void showsTheSameWordsBeforeOthersAndQuotedOnesBeforeRunningText() {
        String running = "Boats\n\nNobody is served by an empty boat, as everybody on the quay will tell you.\n";
        String altered = "Boats\n\n“Nobody was served by an empty boat,” Mayor Nora Hellem said.\n";

        assertThat(places(check("Nobody is served by an empty boat", running, altered, BOAT)))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("report-2.txt"),
                        second -> assertThat(second).startsWith("report-0.txt"),
                        third -> assertThat(third).startsWith("report-1.txt"));
    }

    @Test
    void showsJoinedWordsBeforeOthersAndWhatSomebodySaysBeforeWhatNobodySays() {
        List<Reading> joined = List.of(
                Press.read(
                        "altered",
                        "Boats\n\n“Nobody is ever served by an empty boat, and both ferries stay in the harbour,” Nora Hellem said.\n",
                        "2024-05-01"),
                Press.read("joined", BOAT, "2024-05-02"));
        List<Reading> written = List.of(
                Press.read(
                        "wall", "Boats\n\nOn a wall stood “nobody is served by an empty boat” in red.\n", "2024-05-01"),
                Press.read("hall", BOAT, "2024-05-02"));

        assertThat(Check.of(
                                "Nobody is served by an empty boat, and both ferries stay in the harbour",
                                Optional.empty(),
                                joined)
                        .evidence())
                .extracting(evidence -> evidence.reading().report().location())
                .containsExactly("joined", "altered");
        assertThat(Check.of("Nobody is served by an empty boat", Optional.empty(), written)
                        .evidence())
                .extracting(evidence -> evidence.reading().report().location())
                .containsExactly("hall", "wall");
    }

    @Test
    void showsTheEarlierFirstAndNoMoreThanFive() {
        List<Reading> readings = List.of(
                        "2024-05-07",
                        "2024-05-01",
                        "2024-05-03",
                        "2024-05-02",
                        "2024-05-06",
                        "2024-05-05",
                        "2024-05-04")
                .stream()
                .map(day -> Press.read(
                        day,
                        "Notes of " + day + "\n\n“Nobody is served by an empty boat,” Mayor Nora Hellem said.\n",
                        day))
                .toList();

        assertThat(Check.of("Nobody is served by an empty boat", Optional.empty(), readings)
                        .evidence())
                .extracting(evidence -> evidence.reading().report().location())
                .hasSize(5)
                .isSorted();
    }

    @Test
    void showsOriginalsBeforeCopies() {
        List<Reading> press = List.of(Press.read("spun.txt", Press.SPUN), Press.read("strike.txt", Press.STRIKE));

        Check check = Check.of("Nobody said a word about 11 container ships", Optional.empty(), press);
        Check walkout =
                Check.of("Board chairman Peter Oyelaran called the walkout reckless and", Optional.empty(), press);

        assertThat(check.verdict()).isEqualTo(Check.Verdict.NOT_FOUND);
        assertThat(walkout.verdict()).isEqualTo(Check.Verdict.VERBATIM);
        assertThat(walkout.evidence()).extracting(Check.Evidence::copied).containsExactly(false, true);
    }

    @Test
    void showsWhatTheOriginalPrintsWhereOnlyACopyHasTheWords() {
        List<Reading> press = List.of(Press.read("spun.txt", Press.SPUN), Press.read("strike.txt", Press.STRIKE));

        Check check = Check.of("We won't load one other crate till the rota is truthful", Optional.empty(), press);

        assertThat(check.verdict()).isEqualTo(Check.Verdict.ONLY_IN_COPIES);
        assertThat(check.verdict().word()).isEqualTo("only in copies");
        assertThat(check.changes()).contains(new Change("another", "one other", Change.What.QUOTATION));
        assertThat(check.evidence())
                .extracting(Check.Evidence::text)
                .anyMatch(text -> text.startsWith("We will not load another crate"));
    }

    @Test
    void believesThatASpeakerSaysWhatNobodyIsNamedFor() {
        String running = "Boats\n\nNobody is served by an empty boat, as everybody on the quay will tell you.\n";

        assertThat(Check.of("Nobody is served by an empty boat", Optional.of("Ruben Okafor"), readings(running))
                        .verdict())
                .isEqualTo(Check.Verdict.VERBATIM);
        assertThat(Check.of("Nobody is served by an empty boat", Optional.of("Ruben Okafor"), readings(BOAT))
                        .verdict())
                .isEqualTo(Check.Verdict.ANOTHER_SPEAKERS);
        assertThat(Check.Verdict.ANOTHER_SPEAKERS.word()).isEqualTo("another speaker's");
    }

    @Test
    void tellsWhoseExactWordsAreLaidInAnothersMouth() {
        String others = "Boats\n\n“Nobody was ever served by an empty boat,” Minister Ruben Okafor said.\n";

        assertThat(Check.of("Nobody is served by an empty boat", Optional.of("Ruben Okafor"), readings(BOAT, others))
                        .verdict())
                .isEqualTo(Check.Verdict.ANOTHER_SPEAKERS);
        assertThat(Check.of("Nobody is ever served by an empty boat", Optional.of("Okafor"), readings(BOAT, others))
                        .verdict())
                .isEqualTo(Check.Verdict.ALTERED);
    }
}
