package org.onrecord.lab.coreference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

class CubedScoreTest {

    private static final String TEXT = "Mayor Ana Perl met Rolf Dolin. She thanked him.";

    private static final List<GoldMention> GOLD = List.of(
            mention("1", "Mayor Ana Perl", "Ana", "Perl"),
            mention("2", "Rolf Dolin", "Rolf", "Dolin"),
            mention("1", "She", "She"),
            mention("2", "him", "him"));

    @Test
    void givesFullMarksWhereTheNameIsFoundWithoutItsTitle() {
        CubedScore score = score(List.of(spans("Ana Perl", "She"), spans("Rolf Dolin", "him")));

        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.wanted()).isEqualTo(4);
    }

    @Test
    void countsTwoPersonsInOneAgainstPrecision() {
        CubedScore score = score(List.of(spans("Ana Perl", "She", "Rolf Dolin", "him")));

        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isEqualTo(1);
    }

    @Test
    void countsWhatIsLeftAloneAgainstRecall() {
        CubedScore score = score(List.of(spans("Ana Perl"), spans("She"), spans("Rolf Dolin", "him")));

        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.f1()).isEqualTo(2.0 / 3, within(1e-9));
    }

    private static CubedScore score(List<List<Span>> clusters) {
        CubedScore score = new CubedScore();
        score.add(GOLD, clusters, "person");
        return score;
    }

    private static GoldMention mention(String entity, String words, String... heads) {
        return new GoldMention(entity, "person", span(words), spans(heads));
    }

    private static List<Span> spans(String... words) {
        return java.util.Arrays.stream(words).map(CubedScoreTest::span).toList();
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
