package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line looks like: its words and marks, its phrases, and the names that a page maker gave to its element. */
final class LookTest {

    private static Element element(String html) {
        return Jsoup.parseBodyFragment(html).body().child(0);
    }

    private static Set<Hint> hints(String html) {
        int set = Hint.of(element(html));
        return Arrays.stream(Hint.values())
                .filter(hint -> hint.in(set))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Hint.class)));
    }

    @Test
    void countsTheWordsOfASentence() {
        Look look = Look.at("The UN said: 40 of 9,000 people, “mostly children”, aren’t found; who knows?");
        assertThat(look.words()).isEqualTo(14);
        assertThat(look.letters()).isEqualTo(56);
        assertThat(look.capitals()).isEqualTo(2);
        assertThat(look.shouted()).isEqualTo(1);
        assertThat(look.figures()).isEqualTo(3);
        assertThat(look.commas()).isEqualTo(4);
        assertThat(look.quotes()).isEqualTo(2);
        assertThat(look.questions()).isEqualTo(1);
        assertThat(look.sentences()).isEqualTo(1);
        assertThat(look.terminal()).isTrue();
        assertThat(look.functionShare()).isBetween(0.1, 0.4);
    }

    @Test
    void countsTheEndsOfSentencesButNoDotsInsideWordsOrAlone() {
        assertThat(Look.at("It rained. It snowed! Did it? In 3.5 hours . . at sorhat.example")
                        .sentences())
                .isEqualTo(3);
        assertThat(Look.at(". Sorhat").sentences()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"It snowed.", "It snowed.”", "“It snowed!”)", "Did it?"})
    void seesThatALineEndsAsASentence(String line) {
        assertThat(Look.at(line).terminal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Snow in Sorhat", "He said:", "It snowed,", "", "”", "Who? Me"})
    void seesThatALineDoesNotEndAsASentence(String line) {
        assertThat(Look.at(line).terminal()).isFalse();
    }

    @Test
    void seesHowALineBeginsAndBreaksOff() {
        assertThat(Look.at("he said:").colon()).isTrue();
        assertThat(Look.at("he said:").small()).isTrue();
        assertThat(Look.at("He said").colon()).isFalse();
        assertThat(Look.at("He said").small()).isFalse();
        assertThat(Look.at("The port of Sorhat …").ellipsis()).isTrue();
        assertThat(Look.at("The port of Sorhat [...]").ellipsis()).isTrue();
        assertThat(Look.at("The port... was closed").ellipsis()).isFalse();
        assertThat(Look.at("(Sorhat)").bracketed()).isTrue();
        assertThat(Look.at("[Sorhat]").bracketed()).isTrue();
        assertThat(Look.at("(Sorhat) port").bracketed()).isFalse();
        assertThat(Look.at("the port (Sorhat)").bracketed()).isFalse();
        assertThat(Look.at("(").bracketed()).isFalse();
    }

    @Test
    void countsAccountsAndTheBarsOfMenus() {
        assertThat(Look.at("Follow @harbour and #sorhat # at a@b").handles()).isEqualTo(3);
        assertThat(Look.at("Home | World » Sport / Money").bars()).isEqualTo(3);
    }

    @Test
    void findsPhrasesWhereTheyMayStand() {
        assertThat(Phrase.in("Read more about the port of Sorhat").starts(Phrase.RELATED))
                .isTrue();
        assertThat(Phrase.in("You can read more about the port").starts(Phrase.RELATED))
                .isFalse();
        assertThat(Phrase.in("See also: fishermen strike").has(Phrase.NEVER)).isTrue();
        assertThat(Phrase.in("Harbour Media 2024, all rights reserved").has(Phrase.LEGAL))
                .isTrue();
        assertThat(Phrase.in("The port of Sorhat is closed").all()).isZero();
        assertThat(Phrase.in("").all()).isZero();
    }

    @Test
    void takesABlockOfOnePhraseForThatOnly() {
        assertThat(Phrase.in("Latest news").starts(Phrase.NEVER)).isTrue();
        assertThat(Phrase.in("Latest news of Sorhat").has(Phrase.NEVER)).isFalse();
    }

    @Test
    void looksForPhrasesInTheFirstWordsOfAText() {
        String words = "harbour ";
        assertThat(Phrase.in(words.repeat(50) + "all rights reserved").has(Phrase.LEGAL))
                .isTrue();
        assertThat(Phrase.in(words.repeat(70) + "all rights reserved").has(Phrase.LEGAL))
                .isFalse();
    }

    @Test
    void readsHintsOutOfNamesWhereverTheyAreCut() {
        assertThat(hints("<p class='td-post-author-name'>")).contains(Hint.BODY, Hint.BYLINE);
        assertThat(hints("<p class='storyHeadline'>")).contains(Hint.BODY, Hint.HEADLINE);
        assertThat(hints("<p id=story_caption>")).contains(Hint.BODY, Hint.CAPTION);
        assertThat(hints("<p data-testid='byline'>")).containsExactly(Hint.BYLINE);
        assertThat(hints("<p class=Byline>")).containsExactly(Hint.BYLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>", "<p class=''>", "<p title=byline>", "<p class=abyline>", "<p class=x-y-1>"})
    void readsNoHintWhereNoNameTells(String html) {
        assertThat(hints(html)).isEmpty();
    }

    @Test
    void readsNoHintsBehindTheFirstNamesOfAnEndlessClass() {
        assertThat(hints("<p class='" + "x".repeat(280) + " byline'>")).containsExactly(Hint.BYLINE);
        assertThat(hints("<p class='" + "x".repeat(400) + " byline'>")).isEmpty();
    }

    @Test
    void knowsTheElementsOfOneTemplateByTagAndClassWithoutFigures() {
        long seventeen = Signature.of(element("<p class='par-17 text'>"));
        assertThat(Signature.of(element("<p class='par-18 text' id=x>"))).isEqualTo(seventeen);
        assertThat(Signature.of(element("<div class='par-17 text'>"))).isNotEqualTo(seventeen);
        assertThat(Signature.of(element("<p class='par-17 note'>"))).isNotEqualTo(seventeen);
        assertThat(Signature.of(element("<p>"))).isNotEqualTo(seventeen);
        assertThat(Signature.of(element("<p class='a b'>"))).isNotEqualTo(Signature.of(element("<p class='b a'>")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Toll – rises! | thetollrises",
                "AZ az 09 | azaz09",
                "Zürich’s ÉTÉ | zürichsété",
                "'@[`{/:' | ''",
                "… — | ''",
            })
    void comparesPrintingsByTheirLettersAndFigures(String text, String letters) {
        assertThat(Letters.of(text)).isEqualTo(letters);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WATCH: Drone footage shows the tanker on the rocks",
                "Related | Fishermen in Drawen strike",
                "READ MORE : Fishermen strike",
            })
    void seesThatALabelledLinePointsElsewhere(String line) {
        assertThat(Labels.pointsElsewhere(line, Look.at(line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sorhat: Port stays closed",
                "Watch the port of Sorhat",
                "Watch: The master of the port of Sorhat told a crowd of fishermen on Monday that it stays closed.",
                "Watch: the port of Sorhat and the pier and the beach and the town and the bay and the rocks and the ship and the tugs and the ferries",
                "",
            })
    void takesNoOtherLineForOneThatPointsElsewhere(String line) {
        assertThat(Labels.pointsElsewhere(line, Look.at(line))).isFalse();
    }
}
