package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.language.WordHash;
import org.onrecord.report.Signs.Sign;
import org.onrecord.text.Span;

/** The figures behind the judgements of wording and body. */
final class SignsTest {

    private static Signs signs(String text) {
        return Signs.in(text, List.of(new Span(0, text.length())));
    }

    private static List<String> found(Sign sign, String text) {
        return signs(text).spans(sign).stream().map(span -> span.in(text)).toList();
    }

    private static int find(String word) {
        return Usage.news().find(WordHash.lower(word));
    }

    private static float liking(String first, String second) {
        return Usage.news().liking(WordHash.lower(first), find(first), WordHash.lower(second), find(second));
    }

    @Test
    void countsWordsAndThoseThatBeginSmall() {
        Signs signs = signs("The master of Sorhat’s port said it won't open before Friday-night, 9 May.");
        assertThat(signs.words()).isEqualTo(12);
        assertThat(signs.smallWords()).isEqualTo(8);
    }

    @Test
    void looksAtNoLineOfFewWords() {
        Signs signs = signs("The oiler Was aground At once. .");
        assertThat(signs.words()).isZero();
        assertThat(signs.count(Sign.ORPHAN)).isZero();
    }

    @Test
    void readsLinesOfAnyNumberOfWords() {
        assertThat(signs("the port was closed ".repeat(50)).words()).isEqualTo(200);
    }

    @Test
    void seesWordsThatNewsHardlyUses() {
        assertThat(found(Sign.ODD, "the master of the port eventided and the other zorgled men wisped it"))
                .containsExactly("eventided", "zorgled", "wisped");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He told the Market to wait until the port was open again. | Market",
                "Most of the ships were waiting in the Water, he said on the phone. | Water",
            })
    void seesACapitalThatIsAstray(String sentence, String word) {
        assertThat(found(Sign.CAPITAL, sentence)).containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He told Market Street to wait until the port was open again.",
                "Then I said that I would wait until the port was open again.",
                "It was the BBC that told us to wait until the port was open.",
                "He told the Velmora crew to wait until the port was open again.",
                "He waited for the port. Market day was the day of the storm.",
            })
    void seesNoStrayCapitalInANameOrAtTheStartOfASentence(String sentence) {
        assertThat(found(Sign.CAPITAL, sentence)).isEmpty();
        assertThat(found(Sign.JOINED, sentence)).isEmpty();
    }

    @Test
    void countsEverySignButKeepsOnlyTheFirstPlaces() {
        String text = "We saw the ships in the bay, and so on. . ".repeat(20);
        assertThat(signs(text).count(Sign.ORPHAN)).isEqualTo(20);
        assertThat(signs(text).spans(Sign.ORPHAN)).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“We saw it,” she said. “We saw it all,” she said on Monday. | ",
                "\"We saw it,\" she said. \"We saw it all,\" she said on Monday. | ",
                "We saw it,\" she said of the ship on the rocks of Sorhat. | \"",
                "We saw it,” she said of the ship on the rocks of Sorhat. | ”",
            })
    void seesAMarkWithoutItsPartner(String sentence, String mark) {
        assertThat(found(Sign.UNBALANCED, sentence)).isEqualTo(mark == null ? List.of() : List.of(mark));
    }

    @Test
    void countsSignsInWords() {
        assertThat(Sign.ORPHAN.counted(1)).isEqualTo("1 orphaned stop");
        assertThat(Sign.ORPHAN.counted(3)).isEqualTo("3 orphaned stops");
        assertThat(Sign.ODD.plural()).isEqualTo("words rare in news");
    }

    @Test
    void judgesByParagraphsOnly() {
        String text = "The oiler Was aground At the haven By the eventide on Monday. .";
        List<Part> furniture = List.of(new Part(PartKind.FURNITURE, new Span(0, text.length()), ""));
        List<Part> paragraph = List.of(new Part(PartKind.PARAGRAPH, new Span(0, text.length()), ""));
        assertThat(Rewriting.signs(text, furniture).words()).isZero();
        assertThat(Rewriting.signs(text, paragraph).words()).isEqualTo(12);
    }

    @Test
    void showsASignWithAWordOnEitherSide() {
        String story =
                "A oiler ran aground off the Haven of Sorhat on Monday, and the larboard Was closed to all vessels until loons had looked.";
        String text = (story + " ").repeat(4).strip();
        Wording wording = Rewriting.of(
                text, List.of(new Part(PartKind.PARAGRAPH, new Span(0, text.length()), "a line of the text")));
        assertThat(wording.value()).isEqualTo(Wording.Value.REWRITTEN);
        assertThat(wording.why()).startsWith("4 joined sentences or lost links (larboard Was closed)");
        assertThat(wording.spans()).isSorted();
    }

    @Test
    void knowsCommonWordsAndWhichLikeToFollowWhich() {
        assertThat(find("minister")).isNotEqualTo(Usage.RARE);
        assertThat(find("Minister")).isEqualTo(find("minister"));
        assertThat(find("zorgled")).isEqualTo(Usage.RARE);
        assertThat(liking("prime", "minister")).isGreaterThan(2);
        assertThat(liking("minister", "prime")).isLessThan(1);
        assertThat(liking("the", "of")).isBetween(-3f, 0f);
        assertThat(Usage.news().isPlain(find("market"))).isTrue();
        assertThat(Usage.news().isPlain(find("monday"))).isFalse();
    }

    @Test
    void writesUsageInStepsOfAnEighthWithinBounds() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        long port = WordHash.lower("port");
        long ship = WordHash.lower("ship");
        Usage.writeSizes(out, 2, 3);
        Usage.writeWord(out, port, true, 0.5, -99);
        Usage.writePair(out, port, ship, 1.25);
        Usage.writePair(out, ship, port, 7);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(in.readUnsignedShort()).isEqualTo(2);
        assertThat(in.readInt()).isEqualTo(3);
        assertThat(in.readInt()).isEqualTo(Usage.key(port));
        assertThat(in.readBoolean()).isTrue();
        assertThat(in.readByte()).isEqualTo((byte) 4);
        assertThat(in.readByte()).isEqualTo((byte) -120);
        assertThat(in.readInt()).isEqualTo(Usage.pair(port, ship));
        assertThat(in.readByte()).isEqualTo((byte) 10);
        assertThat(in.readInt()).isEqualTo(Usage.pair(ship, port));
        assertThat(in.readByte()).isEqualTo((byte) 24);
    }

    @Test
    void readsTheTreesThatItWrote() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Trees.write(new DataOutputStream(bytes), 2, new short[] {0, 1, -1, -1, -1, 1, -1, -1}, new float[] {
            10, 5, 1, 2, 4, 7, 0.25f, 0.5f
        });
        Trees trees = Trees.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(trees.score(new float[] {10, 5})).isEqualTo(1.25f);
        assertThat(trees.score(new float[] {9, 6})).isEqualTo(2.25f);
        assertThat(trees.score(new float[] {11, 6})).isEqualTo(4.25f);
        assertThat(trees.score(new float[] {11, 8})).isEqualTo(4.5f);
    }

    @Test
    void asksNoMoreTreesWhenABlockIsClear() throws IOException {
        float[] leaves = new float[20];
        java.util.Arrays.fill(leaves, 0.4f);
        short[] feature = new short[20];
        java.util.Arrays.fill(feature, (short) -1);
        assertThat(score(feature, leaves)).isCloseTo(4, within(0.001f));
        java.util.Arrays.fill(leaves, 0.3f);
        assertThat(score(feature, leaves)).isCloseTo(6, within(0.001f));
    }

    private static float score(short[] feature, float[] value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Trees.write(new DataOutputStream(bytes), feature.length, feature, value);
        return Trees.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())))
                .score(new float[] {0});
    }
}
