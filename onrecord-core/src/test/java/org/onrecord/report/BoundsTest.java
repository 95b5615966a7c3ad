package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.page.UnreadablePageException;

/** Whatever is handed in ends, with a reading or a clear error. */
final class BoundsTest {

    /** Far more than any of these takes; a loop over a loop takes hours. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String SENTENCE = "The harbour of Sorhat was closed on Monday after a tanker ran aground. ";

    private static Report html(String html) {
        return inTime(() -> ReportReader.read(Page.html(html, "page.html", Given.NOTHING)));
    }

    private static Report text(String text) {
        return inTime(() -> ReportReader.read(Page.text(text, "note.txt", Given.NOTHING)));
    }

    private static Report inTime(Supplier<Report> reading) {
        return Assertions.assertTimeout(PATIENCE, reading::get);
    }

    private static List<Warning.Code> codes(Report report) {
        return report.warnings().stream().map(Warning::code).toList();
    }

    @Test
    void refusesAnEmptyPageWithItsName() {
        assertThatThrownBy(() -> Page.of(new byte[0], "empty.html", Given.NOTHING))
                .isInstanceOf(UnreadablePageException.class)
                .hasMessageContaining("empty.html")
                .hasMessageContaining("empty");
    }

    @Test
    void refusesBinaryInput() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertThatThrownBy(() -> Page.of(picture, "photo.html", Given.NOTHING))
                .isInstanceOf(UnreadablePageException.class)
                .hasMessageContaining("binary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html></html>",
                "<body hidden><p>Nothing to see.</p></body>",
                "<frameset><frame src='a.html'></frameset>",
                "<!-- only a note",
                "<script>var x = 1;</script>",
                "<title>Toll rises</title>",
                "</p></div></body>",
                "<table><tr><td>",
                "&#0;&#xD800;&#1114112;",
            })
    void warnsThatAPageWithoutTextHasNoBody(String page) {
        assertThat(codes(html(page))).contains(Warning.Code.NO_BODY);
    }

    @Test
    void readsAHundredThousandNestedTags() {
        Report report = html("<div>".repeat(100_000) + "<p>" + SENTENCE + "</p>" + "</div>".repeat(100_000));
        assertThat(report.text()).contains("The harbour of Sorhat");
        assertThat(codes(report)).contains(Warning.Code.TRUNCATED);
    }

    @Test
    void readsTheBeginningOfAPageOfAMillionTags() {
        String paragraph = "<p>" + SENTENCE.repeat(3) + "</p>";
        Report report = html(paragraph + "<b></b>".repeat(1_000_000) + paragraph);
        assertThat(codes(report)).contains(Warning.Code.TRUNCATED);
        assertThat(report.parts(PartKind.PARAGRAPH)).hasSize(1);
    }

    @Test
    void readsAsManyTagsAsALongPageHas() {
        Report report = html("<i>x</i>".repeat(90_000) + "<p>" + SENTENCE.repeat(3) + "</p>");
        assertThat(codes(report)).doesNotContain(Warning.Code.TRUNCATED);
        assertThat(report.text()).contains("The harbour of Sorhat");
    }

    @Test
    void readsFiftyMillionBytesOfHtml() throws UnreadablePageException {
        String paragraph = "<p>" + SENTENCE.repeat(3) + "</p>";
        byte[] bytes = paragraph.repeat(50_000_000 / paragraph.length()).getBytes(StandardCharsets.UTF_8);
        Page page = Page.of(bytes, "page.html", Given.NOTHING);
        assertThat(codes(inTime(() -> ReportReader.read(page)))).contains(Warning.Code.TRUNCATED);
    }

    @Test
    void readsTwoHundredThousandAttributesOfOneElement() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            names.append('a').append(i).append("=1 ");
        }
        assertThat(html("<p " + names + ">" + SENTENCE).text()).contains("harbour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<span>", "<b>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<a href=x>", "<div hidden>"})
    void readsDeepNestsOfAnyElement(String tag) {
        assertThat(html(tag.repeat(30_000) + ("<p>" + SENTENCE + SENTENCE).repeat(5)))
                .isNotNull();
    }

    @Test
    void looksOnlyOnceThroughWhatIsHidden() {
        String paragraphs = ("<p>" + SENTENCE + SENTENCE + "</p>").repeat(3);
        assertThat(html("<div style='display:none'>".repeat(500) + "<i>x</i>".repeat(90_000) + paragraphs))
                .isNotNull();
    }

    @Test
    void readsFiftyMillionCharactersOfOneLine() {
        Report report = text(SENTENCE.repeat(50_000_000 / SENTENCE.length()));
        assertThat(codes(report)).contains(Warning.Code.TRUNCATED);
        assertThat(report.text()).hasSize(Page.LIMIT);
    }

    @Test
    void readsAPageOfTenMillionCharactersWithoutASpace() {
        assertThat(html("<p>" + "a".repeat(9_000_000))).isNotNull();
        assertThat(text(".".repeat(9_000_000) + "x")).isNotNull();
        assertThat(text("“".repeat(3_000_000))).isNotNull();
    }

    @Test
    void setsOnlySoManyBlocks() {
        Report report = html("<h1>Toll rises</h1>" + "<p>a".repeat(400_000));
        assertThat(codes(report)).contains(Warning.Code.TRUNCATED);
    }

    @Test
    void readsAMillionLinksInOneParagraph() {
        assertThat(html("<p>" + "<a href=x>Sorhat</a> ".repeat(200_000))).isNotNull();
    }

    @Test
    void readsATitleOfNothingButDividers() {
        assertThat(html("<title>" + "a | ".repeat(100_000) + "</title><p>" + SENTENCE))
                .isNotNull();
    }

    @Test
    void takesEntitiesForTheirCharactersOnly() {
        String bomb = "<!DOCTYPE html [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>";
        Report report = html(bomb + "<p>" + "&c;&amp;lt;".repeat(100_000));
        assertThat(report.text().length()).isLessThan(1_000_000);
    }

    @Test
    void readsDescriptionsThatNestWithoutEnd() {
        String open = "{\"@type\":\"NewsArticle\",\"author\":".repeat(50_000);
        String many = "[" + "{\"@type\":\"NewsArticle\",\"headline\":\"Toll rises\"},".repeat(100_000) + "]";
        for (String json : List.of(open, many)) {
            Report report = html("<script type='application/ld+json'>" + json + "</script><p>" + SENTENCE);
            assertThat(report.text()).contains("harbour");
        }
    }

    @Test
    void readsTenThousandPropertiesOfOneThing() {
        assertThat(html("<div itemscope itemprop=author>".repeat(10_000) + SENTENCE.repeat(20_000)))
                .isNotNull();
    }

    @Test
    void marksBytesThatAreNoCharacters() throws UnreadablePageException {
        byte[] bytes = ("<p>Le caf\u00e9 de Sorhat a ferm\u00e9.</p>" + "<p>" + SENTENCE.repeat(20) + "</p>")
                .getBytes(StandardCharsets.UTF_8);
        bytes[11] = (byte) 0xFF;
        Report report = ReportReader.read(Page.of(bytes, "page.html", Given.NOTHING.withCharset("utf-8")));
        assertThat(codes(report)).contains(Warning.Code.ENCODING);
        assertThat(report.text()).contains("\uFFFD");
    }

    @Test
    void warnsOfALanguageThatItDoesNotRead() {
        Report report = text(
                "Überschwemmung in Sorhat\n\n"
                        + "Die Behörden haben am Montag die Straße nach Drawen gesperrt, weil der Fluss über die "
                        + "Ufer getreten ist und mehrere Häuser nicht mehr zu erreichen sind.\n\nDas sagte eine Sprecherin der Stadt.");
        assertThat(report.language()).isEqualTo("de");
        assertThat(codes(report)).contains(Warning.Code.LANGUAGE);
    }
}
