package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.record.Reading;

class SameUtteranceTest {

    private static Utterance said(String sentence) {
        Reading reading = Press.read("said.txt", "Rain all day.\n\n" + sentence + "\n");
        return Sheet.of(reading).utterances().get(0);
    }

    private static boolean same(String one, String other) {
        boolean same = SameUtterance.is(said(one), said(other));
        assertThat(SameUtterance.is(said(other), said(one))).isEqualTo(same);
        return same;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nobody is served by an empty boat at night | Nobody was served by an empty boat at night | true
            Nobody is served by an empty boat at night | Nobody sleeps in an empty boat at night     | true
            Nobody is served by an empty boat at night | Our empty sheds are full of mice at night   | false
            We pay every crew on Friday                | We pay each crew on Friday                  | true
            We pay every crew on Friday                | They fed every crew on Sunday               | false
            The prime minister of Ardania went home before snow closed both mountain roads | \
            The prime minister of Ardania likes dried fish, salted butter, and old brandy | false
            """)
    void tellsTwoPrintingsFromTwoUtterances(String one, String other, boolean same) {
        assertThat(same("“" + one + ",” Mayor Nora Hellem said.", "“" + other + ",” Mayor Nora Hellem said."))
                .isEqualTo(same);
    }

    @Test
    void takesShortWordsOfOneSpeakerForOneUtterance() {
        assertThat(same(
                        "“Ferries need crews,” Mayor Nora Hellem said.",
                        "“Ferries need crews,” said Mayor Nora Hellem."))
                .isTrue();
        assertThat(same("“Ferries need crews,” Mayor Nora Hellem said.", "“Ferries need crews,” an old sailor said."))
                .isFalse();
        assertThat(same(
                        "“Ferries need crews,” Mayor Nora Hellem said.",
                        "“Ferries need fuel,” said Mayor Nora Hellem."))
                .isFalse();
    }

    @Test
    void asksForMoreWhereSomebodyElseIsNamed() {
        String words = "Nobody is served by an empty boat at night";

        assertThat(same("“" + words + ",” Mayor Nora Hellem said.", "“" + words + ",” Minister Ruben Okafor said."))
                .isTrue();
        assertThat(same(
                        "“" + words + ",” Mayor Nora Hellem said.",
                        "“Nobody here slept on an empty boat at night,” Minister Ruben Okafor said."))
                .isFalse();
        assertThat(same(
                        "“Ferries need crews at night,” Mayor Nora Hellem said.",
                        "“Ferries need crews at night,” Minister Ruben Okafor said."))
                .isFalse();
        assertThat(same(
                        "“All our old ferries need better crews,” Mayor Nora Hellem said.",
                        "“All our old ferries need better crews, and better pay,” Minister Ruben Okafor said."))
                .isTrue();
    }

    @Test
    void takesTenWordsInARowForOneUtteranceWhoeverIsNamed() {
        String run = "the oldest ferry of the northern line lost her rudder";

        assertThat(same(
                        "“I tell you that " + run
                                + ", and that nobody on the bridge said a word about it until dawn,” Mayor"
                                + " Nora Hellem said.",
                        "“Everybody knows " + run
                                + "; but insurers, pilots, cooks and stokers all swear that it was calm,”"
                                + " Minister Ruben Okafor said."))
                .isTrue();
        assertThat(same(
                        "“I tell you that the oldest ferry lost her rudder, and that nobody on the bridge said a word about it"
                                + " until dawn,” Mayor Nora Hellem said.",
                        "“Everybody knows the oldest ferry lost her rudder; but insurers, pilots, cooks and stokers all swear"
                                + " that it was calm,” Minister Ruben Okafor said."))
                .isFalse();
    }

    @Test
    void takesNoTwoIndirectStatementsForOneUtterance() {
        assertThat(same(
                        "Mayor Nora Hellem said that nobody is served by an empty boat at night.",
                        "Mayor Nora Hellem said that nobody is served by an empty boat at night."))
                .isFalse();
    }

    @Test
    void knowsWhatIsQuotedHereAndReportedThere() {
        assertThat(same(
                        "“Nobody is served by an empty boat at three in the morning,” Mayor Nora Hellem said.",
                        "Mayor Nora Hellem said that nobody is served by an empty boat at three in the morning."))
                .isTrue();
        assertThat(same(
                        "“Nobody is served by an empty boat at three in the morning,” Mayor Nora Hellem said.",
                        "Minister Ruben Okafor said that nobody is served by an empty boat at three in the morning."))
                .isFalse();
        assertThat(same(
                        "“Nobody is served by an empty boat,” Mayor Nora Hellem said.",
                        "Mayor Nora Hellem said that nobody is served by an empty boat."))
                .isFalse();
    }

    @Test
    void findsWhatIsPrintedTwiceOrInAnotherOrder() {
        Utterance one = said(
                "“Nobody is served by an empty boat at night. The crews of both ferries keep their contracts,” Mayor"
                        + " Nora Hellem said.");
        Utterance other = said(
                "“The crews of both ferries keep their contracts. Nobody is served by an empty boat at night,” Mayor"
                        + " Nora Hellem said.");

        assertThat(SameUtterance.in(one, other).stream()
                        .map(part ->
                                one.words().printed(part.a().first(), part.a().next()))
                        .distinct()
                        .sorted()
                        .collect(Collectors.toList()))
                .isEqualTo(List.of(
                        "Nobody is served by an empty boat at night",
                        "The crews of both ferries keep their contracts"));
        assertThat(SameUtterance.in(one, said("“We pay every crew on Friday,” Nora Hellem said.")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Gen. Rohan Sadiq, Ruhan Sadik, true",
        "Marguerite Hale, Abel Fontaine, false",
        "the mayor of Lorne, the captain of Talvik, true",
        "Al Hale, Al Brask, false",
        "Hale, Ms. HALE, true"
    })
    void knowsSpeakersByAnyWordOfTheirNames(String one, String other, boolean shared) {
        assertThat(Utterance.sharesAName(one, other)).isEqualTo(shared);
    }
}
