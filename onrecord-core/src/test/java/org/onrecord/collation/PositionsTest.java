package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.record.Reading;

class PositionsTest {

    private static final Reading FIRST = Press.read("first.txt", """
            Mayor Nora Hellem said that the council will open 14 new ferry landings before the summer.

            Lanterns were lit along the pier, and a brass band played for children from both islands.

            Fishermen from the outer skerries had rowed all night to hear what would become of their nets.
            """, "2024-05-01");

    private static List<Position> with(String sentence) {
        return with(sentence, "2024-05-09");
    }

    private static List<Position> with(String sentence, String day) {
        return Collation.of(List.of(FIRST, then(sentence, day))).positions();
    }

    private static Reading then(String sentence, String day) {
        return Press.read("then.txt", """
                Two weeks of rain have kept the northern islands without mail, and nobody expects the sky to clear.

                Postmen sorted wet parcels in a school gym, while bakers gave away what had not been sold by noon.

                %s
                """.formatted(sentence), day);
    }

    @Test
    void differInANumber() {
        assertThat(with("Mayor Nora Hellem said that the council will open 9 new ferry landings before the summer."))
                .singleElement()
                .satisfies(position -> {
                    assertThat(position.differs()).containsExactly(Position.Kind.NUMBER);
                    assertThat(position.speaker()).isEqualTo("Nora Hellem");
                    assertThat(position.one().report()).isEqualTo(FIRST.report().id());
                    assertThat(position.words()).containsExactly(new Change("14", "9", Change.What.NUMBER));
                });
    }

    @Test
    void differInANegationAndANumber() {
        assertThat(
                        with(
                                "Mayor Nora Hellem said that the council will not open 9 new ferry landings before the summer."))
                .singleElement()
                .satisfies(position ->
                        assertThat(position.differs()).containsExactly(Position.Kind.NEGATION, Position.Kind.NUMBER));
    }

    @Test
    void putTheEarlierFirst() {
        String sentence = "Mayor Nora Hellem said that the council will open 9 new ferry landings before the summer.";

        assertThat(with(sentence, "2024-04-02"))
                .extracting(position -> position.other().report())
                .containsExactly(FIRST.report().id());
        assertThat(with(sentence, "2024-05"))
                .extracting(position -> position.one().report())
                .containsExactly(FIRST.report().id());
    }

    @Test
    void areNoneWhereTheSameIsSaidAgain() {
        assertThat(with("Mayor Nora Hellem said that the council will open 14 new ferry landings before the summer."))
                .isEmpty();
        assertThat(with("Mayor Nora Hellem said that the council will open 14 fine ferry landings before the summer."))
                .isEmpty();
    }

    @Test
    void areNoneOfTwoPeople() {
        assertThat(
                        with(
                                "Minister Ruben Okafor said that the council will open 9 new ferry landings before the summer."))
                .isEmpty();
    }

    @Test
    void areNoneOnOtherMatters() {
        assertThat(with("Mayor Nora Hellem said that the council will not close old ferry landings."))
                .isEmpty();
        assertThat(with("Mayor Nora Hellem said that it will not open.")).isEmpty();
    }

    @Test
    void areNoneWhereANumberIsOnlyLeftOut() {
        assertThat(with("Mayor Nora Hellem said that the council will open new ferry landings before the summer."))
                .isEmpty();
    }

    @Test
    void areNoneWhereTwoNegationsAreAsGoodAsNone() {
        assertThat(with(
                        "Mayor Nora Hellem said that nobody on the council will not open 14 new ferry landings before the"
                                + " summer."))
                .isEmpty();
    }

    @Test
    void areToldOfOneReportToo() {
        Reading report = Press.read("one.txt", """
                Mayor Nora Hellem said on Monday that the council will open 14 new ferry landings before the summer.

                By noon it rained. Hellem said on Tuesday that the council will open 9 new ferry landings before the summer.
                """, "2024-05-01");

        assertThat(Collation.of(List.of(report)).positions())
                .singleElement()
                .satisfies(position -> assertThat(position.one().span())
                        .isLessThan(position.other().span()));
    }

    @Test
    void areNoneOfACopyAndItsOriginal() {
        Reading copy =
                Press.read("copy.txt", FIRST.report().text().replace("14", "9").replace("nets", "boats"), "2024-05-02");

        assertThat(Collation.of(List.of(FIRST, copy)).positions()).isEmpty();
    }
}
