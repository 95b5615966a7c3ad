package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.page.Given;
import org.onrecord.record.Reading;

/** Which of two reports that are nearly the same is the original, and how far the copy went. */
class OriginalityTest {

    private static final String FERRY = """
            Ferry runs aground near Talvik

            A ferry with 94 people aboard ran aground near Talvik on Monday morning, the coast guard said.

            All crew on the vessel were unhurt when it struck the reef below the old lighthouse.

            The weather was calm and the sea was smooth at that hour, fishermen from both villages said.

            Divers will look at the hull before a tug from Port Lorne pulls her free at high tide.
            """;

    private static String original(Reading one, Reading other) {
        List<Reading> both = List.of(one, other);
        Collation collation = Collation.of(both);
        assertThat(collation.copies()).hasSize(1);
        return Press.location(collation, collation.copies().get(0).of());
    }

    private static Comparison made(String copy) {
        return Comparison.of(Press.read("original.txt", FERRY), Press.read("copy.txt", copy));
    }

    @Test
    void isOfTheEarlierReport() {
        String changed = FERRY.replace("94", "49");
        Given early = Given.NOTHING.withPublished("2024-05-06");
        Given late = Given.NOTHING.withPublished("2024-05-07");

        assertThat(original(Press.read("early", FERRY, early), Press.read("late", changed, late)))
                .isEqualTo("early");
        assertThat(original(Press.read("late", FERRY, late), Press.read("early", changed, early)))
                .isEqualTo("early");
    }

    @Test
    void isOfAReportWhoseDayAndOutletAreKnown() {
        String changed = FERRY.replace("94", "49");
        Given known = Given.NOTHING.withPublished("2024-05-06");

        assertThat(original(Press.read("known", FERRY, known), Press.read("bare", changed, Given.NOTHING)))
                .isEqualTo("known");
        assertThat(original(Press.read("bare", FERRY, Given.NOTHING), Press.read("known", changed, known)))
                .isEqualTo("known");
        assertThat(original(
                        Press.read("outlet", changed, known.withOutlet("Gazette")), Press.read("bare", FERRY, known)))
                .isEqualTo("outlet");
        assertThat(original(
                        Press.read("outlet", FERRY, known.withOutlet("Gazette")), Press.read("bare", changed, known)))
                .isEqualTo("outlet");
    }

    @Test
    void isOfTheLongerReport() {
        String shorter = FERRY.substring(0, FERRY.indexOf("Divers"));

        assertThat(original(Press.read("longer", FERRY), Press.read("shorter", shorter)))
                .isEqualTo("longer");
    }

    @Test
    void isNotOfAReportWithCapitalsOfLinksInItsSentences() {
        for (String number : List.of("93", "92", "91")) {
            String broken = FERRY.replace("94", number).replace("below the old", "below The old");
            assertThat(original(Press.read("whole", FERRY), Press.read("broken", broken)))
                    .isEqualTo("whole");
        }
        assertThat(Originality.isBroken(Sheet.of(Press.read("whole", FERRY)))).isFalse();
        assertThat(Originality.isBroken(
                        Sheet.of(Press.read("broken", FERRY.replace("below the old", "below The old")))))
                .isTrue();
    }

    @Test
    void isNotOfAReportWithLinesBetweenItsParagraphsThatSitesPutThere() {
        for (String number : List.of("93", "92", "91")) {
            String marked = FERRY.replace("94", number)
                    .replace("\n\nDivers", "\n\nSee also  Ten beaches you must visit this summer\n\nDivers");
            assertThat(original(Press.read("whole", FERRY), Press.read("marked", marked)))
                    .isEqualTo("whole");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "crew has not bowed to The pressure, 1",
        "crew has not bowed to the pressure, 0",
        "crew of The Gazette bowed, 0",
        "crew of Talvik The pressure bowed, 0",
        "plan A is bowing, 0",
        "crew bowed To pressure From above, 2"
    })
    void countsCapitalsThatStrayIntoSentences(String words, int stray) {
        assertThat(Originality.strayCapitals(Words.of("The " + words + "."))).isEqualTo(stray);
    }

    @Test
    void callsACopyEditedWhereAFewWordsWereChanged() {
        assertThat(made(FERRY.replace("94", "49")).degree()).isEqualTo(CopyLink.Degree.EDITED);
        assertThat(made(FERRY.replace("94", "49")).changes())
                .containsExactly(new Change("94", "49", Change.What.NUMBER));
    }

    @Test
    void callsACopyRewrittenOrGarbledWhereManyWordsWereChanged() {
        String rewritten = FERRY.replace("aboard ran aground", "on board hit bottom")
                .replace("were unhurt when it struck", "stayed well after she hit")
                .replace("calm and the sea was smooth", "quiet and the water was flat");

        assertThat(made(rewritten).degree()).isEqualTo(CopyLink.Degree.REWRITTEN);
        assertThat(made(rewritten.replace("below the old", "below The old")).degree())
                .isEqualTo(CopyLink.Degree.GARBLED);
        assertThat(made(FERRY.replace("below the old", "below The ancient")).degree())
                .isEqualTo(CopyLink.Degree.GARBLED);
    }

    @Test
    void countsOtherWordsThatWereChanged() {
        Comparison comparison = made(FERRY.replace("below", "near").replace("94", "49"));

        assertThat(comparison.reworded()).isEqualTo(1);
        assertThat(comparison.changes()).hasSize(1);
        assertThat(comparison.shared()).isEqualTo(1);
    }

    @Test
    void tellsWhatACopyAdded() {
        Comparison comparison = made(FERRY + "\nPassengers sang hymns on the upper deck until buses came.\n");

        assertThat(comparison.added()).containsExactly("Passengers sang hymns on the upper deck until buses came");
        assertThat(comparison.dropped()).isEmpty();
        assertThat(comparison.copy()).isTrue();
    }

    @Test
    void takesNoReportForACopyThatBorrowsAPassage() {
        String own = """
                Reefs and their lights

                All crew on the vessel were unhurt when it struck the reef below the old lighthouse.

                Painters have come to that tower since two centuries, and a museum shows what they made of its beam.

                Seals sleep on warm stones there in June, while schoolchildren count puffins for a professor in the capital.

                Each autumn volunteers carry coal, candles and bread up ninety steps to honour keepers who drowned.
                """;

        assertThat(Collation.of(List.of(Press.read("a", FERRY), Press.read("b", own)))
                        .copies())
                .isEmpty();
        assertThat(made(own).copy()).isFalse();
    }

    @Test
    void isOneOfManyCopies() {
        List<Reading> press = List.of(
                Press.read("first", FERRY, "2024-05-06"),
                Press.read("second", FERRY.replace("94", "49"), "2024-05-07"),
                Press.read("third", FERRY.replace("94", "49").replace("smooth", "flat"), "2024-05-08"));

        Collation collation = Collation.of(press);

        assertThat(collation.copies())
                .extracting(copy ->
                        Press.location(collation, copy.report()) + " of " + Press.location(collation, copy.of()))
                .containsExactlyInAnyOrder("second of first", "third of second");
        assertThat(collation.stories())
                .singleElement()
                .satisfies(story -> assertThat(story.origins()).isEqualTo(1));
    }
}
