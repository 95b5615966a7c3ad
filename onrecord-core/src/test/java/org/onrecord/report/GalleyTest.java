package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the words of a page are set in blocks, before anyone judges them. */
final class GalleyTest {

    private static Galley set(String body) {
        return HtmlSetter.set(Jsoup.parse(body).body());
    }

    private static List<String> blocks(String body) {
        return set(body).blocks().stream().map(Block::text).toList();
    }

    private static Block only(String body) {
        Galley galley = set(body);
        assertThat(galley.blocks()).hasSize(1);
        return galley.blocks().get(0);
    }

    private static boolean holdsFigures(String table) {
        return Tables.holdsFigures(Jsoup.parse(table).getElementsByTag("table").get(0));
    }

    private static boolean isSeen(String html) {
        Element element = Jsoup.parseBodyFragment(html).body().child(0);
        return new Visibility().of(element);
    }

    @Test
    void setsEachBlockOnALineOfTheText() {
        Galley galley = set("<h1>Toll rises</h1><div>In <b>Sorhat</b><p>Forty are missing.</p>and more</div>");
        assertThat(galley.text()).isEqualTo("Toll rises\nIn Sorhat\nForty are missing.\nand more\n");
        assertThat(galley.blocks())
                .allSatisfy(block -> assertThat(block.span().in(galley.text())).isEqualTo(block.text()));
        assertThat(galley.blocks()).extracting(Block::number).containsExactly(0, 1, 2, 3);
        assertThat(galley.truncated()).isFalse();
        assertThat(galley.deep()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>The ferry leaves<br>from Drawen | The ferry leaves from Drawen",
                "<p>The ferry leaves.<br>from Drawen | The ferry leaves.;from Drawen",
                "<p>The ferry leaves<br>From Drawen | The ferry leaves;From Drawen",
                "<p>The ferry leaves<br><br>from Drawen | The ferry leaves;from Drawen",
                "<p>The ferry <b>leaves</b> now | The ferry leaves now",
                "<p>Sor<b>hat</b> | Sorhat",
                "<span>By Ann Lee</span><span>Daily News</span> | By Ann Lee;Daily News",
                "<span>By Ann Lee</span> <span>Daily News</span> | By Ann Lee Daily News",
                "<span>By Ann </span><span>Lee</span> | By Ann Lee",
                "<span>T</span><span>He</span> | THe",
                "<span>Toll</span><span>rises</span> | Tollrises",
                "<a>Posted 4</a><time>12 May</time> | Posted 4;12 May",
                "<small>Toll.</small><label>“Rises” | Toll.;“Rises”",
                "<b>Toll</b><b>Rises</b> | TollRises",
                "<span>Toll<div>rises</div></span> | Toll;rises",
                "<p>Toll\u00A0rises\u3000in\u2003Sor\u00ADhat\u200B | Toll rises in Sorhat",
                "<p>Toll<script>var x</script> rises<style>p{}</style> | Toll rises",
                "<p>Toll<template>x</template><select><option>Kesteria</select> rises | Toll rises",
                "<ruby>Sorhat<rt>sor</rt></ruby> | Sorhat",
            })
    void partsBlocksWhereAReaderSeesThemApart(String html, String expected) {
        assertThat(blocks(html)).containsExactly(expected.split(";"));
    }

    @Test
    void countsLinksBoldAndItalicsInABlock() {
        Block block = only("<p><a href=x>Toll</a> <b>rises</b> <em>in</em> <a>Sorhat</a> <a href=y>again</a></p>");
        assertThat(block.text()).isEqualTo("Toll rises in Sorhat again");
        assertThat(block.links()).isEqualTo(2);
        assertThat(block.linkChars()).isEqualTo(9);
        assertThat(block.strongChars()).isEqualTo(5);
        assertThat(block.italicChars()).isEqualTo(2);
        assertThat(block.linkDensity()).isEqualTo(9 / 26.0);
        assertThat(block.strongDensity()).isEqualTo(5 / 26.0);
        assertThat(block.italicDensity()).isEqualTo(2 / 26.0);
    }

    @Test
    void countsEachBlockAnew() {
        List<Block> blocks = set("<p><a href=x>Toll</a> <strong>rises</strong> <i>now</i><p>Sorhat</p>")
                .blocks();
        assertThat(blocks.get(1).links()).isZero();
        assertThat(blocks.get(1).linkChars()).isZero();
        assertThat(blocks.get(1).strongChars()).isZero();
        assertThat(blocks.get(1).italicChars()).isZero();
        assertThat(blocks.get(1).marks()).isEmpty();
    }

    @Test
    void countsThePicturesBeforeABlock() {
        assertThat(set("<p>Toll<p><img><video></video><p>rises<p>again").blocks())
                .extracting(Block::pictures)
                .containsExactly(0, 2, 0);
    }

    @Test
    void marksWhatThePageMakerSetApart() {
        Galley galley =
                set("<p>By <span class=author> Ann Lee </span> in <b>Sorhat</b>, <time>4 May</time> <a>x</a></p>");
        assertThat(galley.blocks().get(0).marks())
                .extracting(mark -> mark.span().in(galley.text()))
                .containsExactly("Ann Lee", "4 May", "x");
        assertThat(Hint.BYLINE.in(galley.blocks().get(0).marks().get(0).hints()))
                .isTrue();
    }

    @Test
    void setsATableOfFiguresRowByRow() {
        assertThat(blocks("<table><caption>Losses</caption><tr><th><th>Dead<th>Hurt</tr>"
                        + "<tr><td>Dravan<td colspan=2>67</tr><tr><td colspan=2>Sorhat<td>4<div>9</div></table><p>End"))
                .containsExactly("Losses", "Dead\tHurt", "Dravan\t67", "Sorhat\t\t4 9", "End");
        assertThat(set("<table><tr><td>Dravan<td>67<tr><td>Sorhat<td>4</table><p>End")
                        .blocks())
                .extracting(Block::row)
                .containsExactly(true, true, false);
    }

    @Test
    void keepsTheColumnsOfEmptyCells() {
        Galley galley = set("<table><tr><td><td>Dead<td>Hurt<tr><td>Dravan<td><td>67</table>");
        assertThat(galley.text()).isEqualTo("\tDead\tHurt\nDravan\t\t67\n");
    }

    @Test
    void boundsTheColumnsOfACell() {
        assertThat(blocks("<table><tr><td colspan=99>Dravan<td>67<tr><td colspan=0>Sorhat<td>4</table>"))
                .containsExactly("Dravan" + "\t".repeat(30) + "67", "Sorhat\t4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>Dravan<td>67<tr><td>Sorhat<td>4</table>",
                "<table><tr><td>Dravan<td><p>67<tr><td>Sorhat<td><div>4</div></table>",
            })
    void seesATableOfFigures(String table) {
        assertThat(holdsFigures(table)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>Dravan<td>67</table>",
                "<table><tr><td>Dravan<td><tr><td>Sorhat<td></table>",
                "<table><tr><td>Dravan<td>67<tr><td>Sorhat<td><table><tr><td>4</table></table>",
                "<table><tr><td>Dravan<td>67<tr><td>Sorhat<td><ul><li>4</ul></table>",
                "<table><tr><td>Dravan<td>67<tr><td>Sorhat<td><p>4<p>9</table>",
                "<table><tr><td>Dravan<td>67<tr><td>Sorhat<td><div><div><div>4</div></div></div></table>",
                "<table><tr><td>Dravan<td>67<tr><td>Sorhat<td>The port of Sorhat was closed on Monday and the ferries are to "
                        + "leave from Ostrel until divers have looked at the hull of the tanker.</table>",
            })
    void takesATableThatLaysOutAPageForNone(String table) {
        assertThat(holdsFigures(table)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<p hidden>x", "<p style='Display : none'>x", "<p style='visibility:hidden'>x", "<noscript>x"})
    void seesThatAnElementIsHidden(String html) {
        assertThat(isSeen(html)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>x", "<p class=hidden>x", "<p style='color:red'>x", "<p style=''>x"})
    void seesWhatAReaderSees(String html) {
        assertThat(isSeen(html)).isTrue();
    }

    @Test
    void takesWhatIsHiddenButHoldsThreeParagraphsForSeen() {
        String paragraph = "<p>" + "The port is closed. ".repeat(5) + "</p>";
        assertThat(isSeen("<div hidden>" + paragraph.repeat(3) + "</div>")).isTrue();
        assertThat(isSeen("<div hidden>" + paragraph.repeat(2) + "<p>Short.</p></div>"))
                .isFalse();
    }

    @Test
    void cutsThePageWhereItHasFarMoreTagsThanText() {
        String html = "<p>Toll rises</p>" + "<b></b>".repeat(150_000);
        assertThat(Manuscript.of(html).cut()).isTrue();
        assertThat(html).startsWith(Manuscript.of(html).html());
        assertThat(Manuscript.of("a < b <").cut()).isFalse();
        assertThat(Manuscript.of("<i>".repeat(100_000)).cut()).isFalse();
    }

    @Test
    void sumsUpWhatABoxHolds() {
        String sentence = "The port of Sorhat was closed on Monday after a storm.";
        Galley galley = set("<div><p>" + sentence + "</p><p><a href=x>Read on</a></p></div><footer>End</footer>");
        Box div = galley.blocks().get(0).box().up(1);
        assertThat(div.is("div")).isTrue();
        assertThat(List.of(div.words, div.linkWords, div.proseWords, div.blocks, div.proseBlocks, div.first, div.last))
                .containsExactly(13, 2, 11, 2, 1, 0, 1);
        assertThat(div.linkDensity()).isEqualTo(2 / 13.0);
        assertThat(List.of(galley.root().words, galley.root().blocks, galley.root().last))
                .containsExactly(14, 3, 2);
    }

    @Test
    void knowsTheBoxesAroundABox() {
        Galley galley = set("<main><h2><em><div>Toll</div></em></h2><p>rises<aside><p>again</aside></main>");
        Box heading = galley.blocks().get(0).box();
        Box paragraph = galley.blocks().get(1).box();
        Box aside = galley.blocks().get(2).box();
        Box main = paragraph.up(1);
        assertThat(heading.heading()).isEqualTo(2);
        assertThat(paragraph.heading()).isZero();
        assertThat(main.tag()).isEqualTo("main");
        assertThat(main.depth()).isEqualTo(1);
        assertThat(paragraph.up(99)).isSameAs(galley.root());
        assertThat(main.holds(aside)).isTrue();
        assertThat(main.holds(main)).isTrue();
        assertThat(aside.holds(paragraph)).isFalse();
        assertThat(paragraph.holds(main)).isFalse();
        assertThat(aside.around("main")).containsSame(main);
        assertThat(main.around("aside")).isEmpty();
        assertThat(aside.within(Frame.ASIDE)).isTrue();
        assertThat(aside.within(Frame.MAIN)).isTrue();
        assertThat(paragraph.within(Frame.ASIDE)).isFalse();
        assertThat(galley.boxes())
                .extracting(Box::number)
                .containsExactly(
                        java.util.stream.IntStream.range(0, galley.boxes().size())
                                .boxed()
                                .toArray(Integer[]::new));
    }

    @Test
    void readsTheHintsOfABoxAndOfThoseAroundItButNotOfThePagesOwnElement() {
        Galley galley = set("<body class=sidebar><p class=byline>Toll</p></body>");
        assertThat(galley.root().hints()).isZero();
        Box inner = set("<div class=byline><div class=caption><p class=date>Toll</p></div></div>")
                .blocks()
                .get(0)
                .box();
        assertThat(inner.hints()).isEqualTo(Hint.DATE.bit());
        assertThat(inner.hintsAbove()).isEqualTo(Hint.BYLINE.bit() | Hint.CAPTION.bit());
        assertThat(Hint.BYLINE.in(galley.blocks().get(0).box().hints())).isTrue();
    }

    @Test
    void countsBlocksOfTheSameWords() {
        assertThat(set("<p>Share<p>Toll rises<p>Share").repetitions()).isEqualTo(Map.of("Share", 2, "Toll rises", 1));
    }

    @Test
    void takesASentenceForProseButNoLink() {
        String sentence = "The port of Sorhat was closed on Monday after a storm";
        assertThat(only("<p>" + sentence + ".").isProse()).isTrue();
        assertThat(only("<p>" + sentence).isProse()).isFalse();
        assertThat(only("<p>It closed. It stayed closed. On Monday it was open again, he said")
                        .isProse())
                .isTrue();
        assertThat(only("<p><a href=x>" + sentence + ".</a>").isProse()).isFalse();
        assertThat(only("<p>The port is closed.").isProse()).isFalse();
    }
}
