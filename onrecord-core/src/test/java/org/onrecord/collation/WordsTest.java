package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.text.Span;

class WordsTest {

    private static String forms(Words words) {
        return IntStream.range(0, words.size()).mapToObj(words::form).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Velmora’s 14 sailors don’t    | velmora 14 sailors do not
            They won't and can't, she's   | they will not and can not she
            Café, naïve, São Tomé         | cafe naive sao tome
            a magnitude of 6.4, not 6,400 | a magnitude of 6.4 not 6400
            eleven boats                  | 11 boats
            — … !                         | ''
            """)
    void areComparedWithoutCaseMarksAccentsAndThePossessive(String text, String forms) {
        assertThat(forms(Words.of(text))).isEqualTo(forms);
    }

    @Test
    void areToldByWhatTheySay() {
        Words words = Words.of("Nobody told Peter Oyelaran on Monday that he might lose 40 lorries.");

        assertThat(words.isNegation(0)).isTrue();
        assertThat(words.isNegation(1)).isFalse();
        assertThat(words.isName(2)).isTrue();
        assertThat(words.isName(1)).isFalse();
        assertThat(words.isCapital(5)).isTrue();
        assertThat(words.isName(5)).isFalse();
        assertThat(words.isPronoun(7)).isTrue();
        assertThat(words.isPronoun(8)).isFalse();
        assertThat(words.isHedge(8)).isTrue();
        assertThat(words.isHedge(7)).isFalse();
        assertThat(words.isNumber(10)).isTrue();
        assertThat(words.isNumber(11)).isFalse();
        assertThat(words.isFunction(4)).isTrue();
        assertThat(words.isFunction(11)).isFalse();
    }

    @Test
    void knowTheirSentences() {
        Words words = Words.of("Rain fell. The Ferry sailed. Nobody came.");

        assertThat(words.sentences()).isEqualTo(3);
        assertThat(words.sentenceStart(1)).isEqualTo(2);
        assertThat(words.sentenceEnd(1)).isEqualTo(5);
        assertThat(words.sentenceOf(4)).isEqualTo(1);
        assertThat(words.isSentenceStart(2)).isTrue();
        assertThat(words.isSentenceStart(3)).isFalse();
        assertThat(words.isCapital(2)).isFalse();
        assertThat(words.isCapital(3)).isTrue();
        assertThat(words.isCapital(4)).isFalse();
    }

    @Test
    void standWhereTheTextPrintsThem() {
        Words words = Words.of("“We sail,” she\nsaid.");

        assertThat(words.printed(1)).isEqualTo("sail");
        assertThat(words.printed(2, 4)).isEqualTo("she said");
        assertThat(words.printed(2, 2)).isEmpty();
        assertThat(words.span(0, 2)).isEqualTo(new Span(1, 8));
        assertThat(words.isQuoted(1)).isTrue();
        assertThat(words.isQuoted(2)).isFalse();
        assertThat(words.from(0)).isZero();
        assertThat(words.from(1)).isZero();
        assertThat(words.from(2)).isEqualTo(1);
        assertThat(words.from(4)).isEqualTo(1);
        assertThat(words.from(100)).isEqualTo(4);
    }

    @Test
    void countHowManyTwoTextsShareInWhateverOrder() {
        Words one = Words.of("the ferry and the lantern and the ferry");
        Words other = Words.of("lantern ferry the ferry the quay");

        assertThat(one.shared(other)).isEqualTo(5);
        assertThat(one.sharedContent(other)).isEqualTo(3);
        assertThat(one.shared(Words.of(""))).isZero();
        assertThat(Words.shared(new long[] {1, 1, 2, 5}, new long[] {1, 2, 2, 5, 9}))
                .isEqualTo(3);
    }
}
