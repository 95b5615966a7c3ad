package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What stands beside what in a copy and its original: sentences, words and utterances. */
class BesideTest {

    private static final String FIRST = "The harbour master counted forty crates of dried fish on the northern quay.";
    private static final String SECOND = "Pilots from both islands asked for brighter lamps along the outer reef.";
    private static final String THIRD = "“Nobody will sail before the fog lifts,” Mayor Nora Hellem told the crews.";
    private static final String FOURTH = "Bakers gave their unsold loaves to stranded passengers before midnight.";
    private static final String FIFTH = "A brass band rehearsed inside the customs hall until its windows shook.";

    private static Sheet sheet(String... sentences) {
        return Sheet.of(Press.read("text", String.join("\n\n", sentences) + "\n"));
    }

    private static List<String> rows(List<String> original, List<String> copy) {
        return SideBySide.of(
                        Press.read("original", String.join("\n\n", original) + "\n"),
                        Press.read("copy", String.join("\n\n", copy) + "\n"))
                .rows()
                .stream()
                .map(row -> row.words().stream()
                        .map(piece -> piece.change().isEmpty() ? "=" : piece.from() + "|" + piece.to())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String bare(String sentence) {
        return sentence.replaceAll("[.“”]", "");
    }

    @Test
    void standsWhatACopyLeftOutBehindTheSentenceThatItFollowed() {
        assertThat(rows(List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH), List.of(FIRST, FOURTH, FIFTH)))
                .hasSize(5)
                .satisfiesExactly(
                        row -> assertThat(row).isEqualTo("="),
                        row -> assertThat(row).isEqualTo(bare(SECOND) + "|"),
                        row -> assertThat(row).contains("Nobody will sail").endsWith("|"),
                        row -> assertThat(row).isEqualTo("="),
                        row -> assertThat(row).isEqualTo("="));
    }

    @Test
    void standsTheBeginningThatACopyLeftOutFirst() {
        assertThat(rows(List.of(FIRST, SECOND, FOURTH, FIFTH), List.of(SECOND, FOURTH, FIFTH)))
                .containsExactly(bare(FIRST) + "|", "=", "=", "=");
    }

    @Test
    void standsWhatACopyAddedAlone() {
        assertThat(rows(List.of(FIRST, SECOND, FOURTH), List.of(FIRST, SECOND, FIFTH, FOURTH)))
                .containsExactly("=", "=", "|" + bare(FIFTH), "=");
    }

    @Test
    void standsEverySentenceOfReportsThatShareNothing() {
        assertThat(rows(List.of(FIRST, SECOND), List.of(FOURTH, FIFTH)))
                .containsExactlyInAnyOrder(
                        bare(FIRST) + "|", bare(SECOND) + "|", "|" + bare(FOURTH), "|" + bare(FIFTH));
    }

    @Test
    void keepsTheOrderOfWhatIsToldAlike() {
        Overlap same = Overlap.of(sheet(FIRST, SECOND, FOURTH), sheet(FIRST, SECOND, FOURTH, FIFTH));
        Overlap turned = Overlap.of(sheet(FIRST, SECOND, FOURTH), sheet(FOURTH, SECOND, FIRST, FIFTH));

        assertThat(same.share()).isEqualTo(1);
        assertThat(same.likeness()).isEqualTo(1);
        assertThat(same.pairs()).extracting(pair -> pair.a() + "-" + pair.b()).containsExactly("0-0", "1-1", "2-2");
        assertThat(turned.pairs()).hasSize(1);
        assertThat(turned.share()).isLessThan(0.5);
    }

    @Test
    void countsHowMuchOfTheShorterReportIsShared() {
        Overlap half = Overlap.of(sheet(FIRST, SECOND), sheet(FIRST, FOURTH, FIFTH));
        Overlap none = Overlap.of(sheet(FIRST), sheet(FOURTH));
        Overlap empty = Overlap.of(sheet("Fish."), sheet(FOURTH));

        assertThat(half.share()).isBetween(0.4, 0.6);
        assertThat(half.likeness()).isEqualTo(1);
        assertThat(none.pairs()).isEmpty();
        assertThat(none.share()).isZero();
        assertThat(none.likeness()).isZero();
        assertThat(empty.share()).isZero();
    }

    @Test
    void weighsNoQuotationsAndNoShortSentences() {
        assertThat(sheet(THIRD).weight()).isEqualTo(5);
        assertThat(sheet("Fog came. It went.").weight()).isZero();
        assertThat(sheet(FIRST).weight()).isEqualTo(9);
        assertThat(sheet(FIRST, SECOND).weight(1)).isEqualTo(9);
    }

    @Test
    void takesAnUtteranceOverWhereItStandsInSentencesThatTellTheSame() {
        Sheet original = sheet(FIRST, THIRD, SECOND, FOURTH);
        String reworded = "“No one will sail until the fog clears,” Mayor Nora Hellem told the crews.";
        Sheet copy = sheet(FIRST, reworded, SECOND, FOURTH, FIFTH);
        Overlap overlap = Overlap.of(original, copy);
        boolean turned = overlap.a() == copy;
        Utterance a = (turned ? copy : original).utterances().get(0);
        Utterance b = (turned ? original : copy).utterances().get(0);

        assertThat(TakenOver.likeness(overlap, a, b)).isBetween(0.3, 0.9);
    }

    @Test
    void takesTheSameWordsForAllOfThemAndOthersForNone() {
        Sheet original = sheet(FIRST, THIRD, SECOND, FOURTH);
        Sheet copy =
                sheet(FIRST, THIRD, SECOND, FOURTH, "“We pay crews,” Minister Ruben Okafor said in Lorne on Friday.");
        Overlap overlap = Overlap.of(original, copy);
        boolean turned = overlap.a() == copy;
        Utterance mine = original.utterances().get(0);

        assertThat(likeness(overlap, turned, mine, copy.utterances().get(0))).isEqualTo(1);
        assertThat(likeness(overlap, turned, mine, copy.utterances().get(1))).isZero();
    }

    @Test
    void takesAnUtteranceOfSeveralSentencesOver() {
        String long1 =
                "“Nobody will sail before the fog lifts. Tugs will wait below the dam. Crews will sleep aboard,” Mayor Nora"
                        + " Hellem told the crews.";
        Sheet original = sheet(FIRST, long1, SECOND, FOURTH);
        Sheet copy =
                sheet(FIRST, "“Crews will sleep aboard,” Mayor Nora Hellem told the crews.", SECOND, FOURTH, FIFTH);
        Overlap overlap = Overlap.of(original, copy);

        assertThat(likeness(
                        overlap,
                        overlap.a() == copy,
                        original.utterances().get(0),
                        copy.utterances().get(0)))
                .isBetween(0.3, 0.6);
    }

    private static double likeness(Overlap overlap, boolean turned, Utterance original, Utterance copy) {
        return turned ? TakenOver.likeness(overlap, copy, original) : TakenOver.likeness(overlap, original, copy);
    }

    @Test
    void standsAWordOfACopyForOneOfItsOriginal() {
        Sheet original = sheet(FIRST, SECOND, FOURTH, FIFTH);
        Sheet copy = sheet(FIRST.replace("forty", "50").replace("dried", "salted"), SECOND, FOURTH);
        WordMap map = WordMap.of(List.of(copy, original), new Copies.Found(0, 1, Overlap.of(copy, original)));

        assertThat(map.sharedNumbers(copy.words().span(4), original.words().span(4)))
                .isEqualTo(1);
        assertThat(map.sharedNumbers(copy.words().span(5), original.words().span(5)))
                .isZero();
        assertThat(map.shared(copy.words().span(4, 9), original.words().span(4, 9)))
                .isEqualTo(5);
        assertThat(map.shared(copy.words().span(4, 9), original.words().span(5, 7)))
                .isEqualTo(2);
        assertThat(map.isMostly(copy.words().span(4, 8), original.words().span(4, 6)))
                .isTrue();
        assertThat(map.isMostly(copy.words().span(4, 9), original.words().span(4, 6)))
                .isFalse();
        assertThat(map.shared(copy.words().span(4, 9), original.words().span(14, 20)))
                .isZero();
    }
}
