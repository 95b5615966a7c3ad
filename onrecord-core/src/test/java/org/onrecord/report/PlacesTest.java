package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.report.Sheet.FIRST;
import static org.onrecord.report.Sheet.SECOND;
import static org.onrecord.report.Sheet.THIRD;
import static org.onrecord.report.Sheet.headline;
import static org.onrecord.report.Sheet.kind;
import static org.onrecord.report.Sheet.page;
import static org.onrecord.report.Sheet.words;

import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/** The places of a page that have their habits: above the text, beside pictures, between paragraphs and behind them. */
final class PlacesTest {

    private static final String H1 = "<h1>Tanker closes Sorhat port</h1>";
    private static final String STORY = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";

    private static Report read(String html) {
        return ReportReader.read(Page.html(html, "page.html", Given.NOTHING));
    }

    private static PageFacts facts(String html) {
        var document = Jsoup.parse(html);
        return new PageFacts(HtmlSetter.set(document.body()), Testimony.of(document), 0);
    }

    /** What blocks are taken for where the model is sure of all: of the body are those that are prose. */
    private static List<PartKind> sorted(String html) {
        PageFacts facts = facts(html);
        float[] scores = new float[facts.blocks.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = facts.blocks.get(i).isProse() ? 4 : -4;
        }
        return Arrays.stream(HtmlSorter.sort(facts, scores, true))
                .map(Verdict::kind)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>By Lena Farrow</p> | BYLINE",
                "<p>March 4, 2024</p> | DATE",
                "<div class=date><p>2 hours ago</p></div> | DATE",
                "<p>2 hours ago</p> | FURNITURE",
                "<p>(Corrects paragraph 2 to 40 tonnes)</p> | CORRECTION",
                "<p>Additional reporting by Tom Orrel</p> | CREDIT",
                "<figure><figcaption>The tanker off Sorhat</figcaption></figure> | CAPTION",
                "<figure><figcaption>Photo: Idris Vane</figcaption></figure> | CREDIT",
                "<figure><figcaption>Sorhat</figcaption></figure> | FURNITURE",
                "<div class=caption><p>The tanker off Sorhat</p></div> | CAPTION",
                "<div class=photo-credit><div class=caption>Idris Vane at sea</div></div> | CREDIT",
                "<ul class=summary><li>Oil has reached the beaches of Sorhat</ul> | SUMMARY",
                "<ul class=summary><li><a href=x>Oil has reached the beaches of Sorhat</a></ul> | FURNITURE",
                "<ul class=summary><li>Oil on beaches</ul> | FURNITURE",
                "<h2>Oil reaches the beaches south of the town as divers look on</h2> | DECK",
                "<p class=dek>Oil reaches the beaches</p> | DECK",
                "<p class=dek><a href=x>Oil reaches the beaches</a></p> | FURNITURE",
                "<p class=dek>Oil on beaches</p> | FURNITURE",
                "<p>READ MORE: Fishermen strike</p> | FURNITURE",
            })
    void sortsWhatStandsBetweenHeadlineAndText(String html, PartKind kind) {
        assertThat(sorted(H1 + html + STORY))
                .containsExactly(PartKind.HEADLINE, kind, PartKind.PARAGRAPH, PartKind.PARAGRAPH, PartKind.PARAGRAPH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<figure><figcaption>The tanker off Sorhat</figcaption></figure> | CAPTION",
                "<figure><table><tr><td>Sorhat<td>4<tr><td>Ostrel<td>5</table></figure> | FURNITURE",
                "<p>Ilse Marand contributed to this report.</p> | CREDIT",
                "<p>Correction: It was 40 tonnes.</p> | CORRECTION",
                "<p><a href=x>Correction: It was 40 tonnes.</a></p> | FURNITURE",
                "<aside><p>Nobody was hurt, but about 40 tonnes of oil</p></aside> | EMBED",
                "<blockquote><p>Nobody was hurt, but about 40 tonnes of oil</p></blockquote> | EMBED",
                "<p class=pullquote>Nobody was hurt, but about 40 tonnes of oil</p> | EMBED",
                "<p>Nobody was hurt, but about 40 tonnes of oil</p> | FURNITURE",
                "<aside><p>Nobody was hurt on the tanker in the bay</p></aside> | FURNITURE",
                "<aside><p>Nobody was hurt</p></aside> | FURNITURE",
                "<blockquote class=twitter-tweet><p>Keep away</p></blockquote> | EMBED",
                "<blockquote><p>Keep away</p></blockquote> | FURNITURE",
                "<p>Photo: Idris Vane</p> | FURNITURE",
                "<img src=a><p>Photo: Idris Vane</p> | CREDIT",
                "<div class=live-entry><p>16.40</p></div> | DATE",
                "<div class=live-entry><p>March 4, 2024</p></div> | DATE",
                "<p>16.40</p> | FURNITURE",
                "<p class=byline>By Lena Farrow</p> | BYLINE",
            })
    void sortsWhatStandsBetweenParagraphs(String html, PartKind kind) {
        List<PartKind> kinds = sorted(H1 + "<p>" + FIRST + "</p>" + html + "<p>" + SECOND + "</p><p>" + THIRD + "</p>");
        assertThat(kinds.get(1)).isEqualTo(PartKind.PARAGRAPH);
        assertThat(kinds.get(2)).isEqualTo(kind);
        assertThat(kinds.get(kinds.size() - 1)).isEqualTo(PartKind.PARAGRAPH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Ilse Marand contributed to this report.</p> | CREDIT",
                "<p>Correction: It was 40 tonnes.</p> | CORRECTION",
                "<p>By Lena Farrow</p> | BYLINE",
                "<figure><figcaption>The tanker off Sorhat</figcaption></figure> | FURNITURE",
                "<aside><p>Nobody was hurt, but about 40 tonnes of oil</p></aside> | FURNITURE",
                "<p>Oil on the beaches</p> | FURNITURE",
            })
    void sortsWhatStandsBehindTheText(String html, PartKind kind) {
        List<PartKind> kinds = sorted(H1 + STORY + html);
        assertThat(kinds.get(4)).isEqualTo(kind);
    }

    @Test
    void looksForNotesOnlyNearTheEndOfTheText() {
        String note = "<p>Ilse Marand contributed to this report.</p>";
        assertThat(sorted(H1 + STORY + "<p>Menu</p>".repeat(7) + note)).contains(PartKind.CREDIT);
        assertThat(sorted(H1 + STORY + "<p>Menu</p>".repeat(8) + note)).doesNotContain(PartKind.CREDIT);
    }

    @Test
    void takesALabelAndTheNameBehindItForACredit() {
        assertThat(sorted(H1 + "<p>" + FIRST
                        + "</p><figure><figcaption><p>Credit:</p><p>Idris Vane at the pier</p></figcaption></figure><p>"
                        + SECOND + "</p>"))
                .containsExactly(
                        PartKind.HEADLINE, PartKind.PARAGRAPH, PartKind.CREDIT, PartKind.CREDIT, PartKind.PARAGRAPH);
    }

    @Test
    void keepsAQuotationThatTheStoryHasOnlyOnce() {
        String quote =
                "We will have pulled her free before the next high tide, the master of the harbour of Sorhat said.";
        assertThat(sorted(H1 + STORY + "<blockquote><p>" + quote + "</p></blockquote><p>" + FIRST + "</p>"))
                .endsWith(PartKind.PARAGRAPH, PartKind.PARAGRAPH);
    }

    @Test
    void keepsATableOfTheStoryWhole() {
        String table =
                "<table><tr><th>Beach<th>Oil</tr><tr><td>South pier<td>22</tr><tr><td>Long sands<td>18</tr></table>";
        PageFacts facts = facts(H1 + "<p>" + FIRST + "</p>" + table + "<p>" + SECOND + "</p>");
        Verdict[] verdicts = HtmlSorter.sort(facts, new float[] {-4, 4, -4, 4, -4, 4}, true);
        assertThat(verdicts)
                .extracting(Verdict::kind)
                .containsExactly(
                        PartKind.HEADLINE,
                        PartKind.PARAGRAPH,
                        PartKind.TABLE,
                        PartKind.TABLE,
                        PartKind.TABLE,
                        PartKind.PARAGRAPH);
    }

    @Test
    void leavesParagraphsAboveTheHeadlineOutWhereMostStandBelow() {
        String html = "<p>" + FIRST + "</p>" + H1 + STORY + STORY;
        var document = Jsoup.parse(html);
        PageFacts facts = new PageFacts(HtmlSetter.set(document.body()), Testimony.of(document), 1);
        float[] scores = new float[facts.blocks.size()];
        Arrays.fill(scores, 4);
        assertThat(HtmlSorter.sort(facts, scores, true)[0].kind()).isEqualTo(PartKind.FURNITURE);
        PageFacts late = new PageFacts(HtmlSetter.set(document.body()), Testimony.of(document), 5);
        assertThat(HtmlSorter.sort(late, scores, true)[0].kind()).isEqualTo(PartKind.PARAGRAPH);
    }

    @Test
    void tellsHowSureItIsOfABlock() {
        PageFacts facts = facts(H1 + "<main><div><p>" + FIRST + "</p><p><a href=x>Sorhat</a> coast</p></div></main>");
        Verdict[] verdicts = HtmlSorter.sort(facts, new float[] {0, 3.64f, -0.96f}, true);
        assertThat(verdicts[0].why()).isEqualTo("what the page calls itself, printed as h1");
        assertThat(verdicts[1].why()).isEqualTo("log odds 3.6: 30 words, links 0.0, p in main");
        assertThat(verdicts[2].why()).isEqualTo("log odds -1.0: 2 words, links 0.5, p in main");
        assertThat(HtmlSorter.sort(facts(H1 + "<p>Read more: Fishermen strike"), new float[2], true)[1].why())
                .isEqualTo("begins as furniture does: Read more: Fishermen");
    }

    @Test
    void takesABoldWordBetweenParagraphsForACrosshead() {
        PageFacts facts = facts(H1 + "<p>" + FIRST + "</p><p><b>Background</b></p><p><b>Background</b> noise</p>"
                + "<p><b>Darkness.</b></p><h3>It was dark.</h3><p>" + SECOND + "</p>");
        float[] scores = new float[facts.blocks.size()];
        Arrays.fill(scores, 4);
        assertThat(HtmlSorter.sort(facts, scores, true))
                .extracting(Verdict::kind)
                .containsExactly(
                        PartKind.HEADLINE,
                        PartKind.PARAGRAPH,
                        PartKind.SUBHEAD,
                        PartKind.PARAGRAPH,
                        PartKind.PARAGRAPH,
                        PartKind.SUBHEAD,
                        PartKind.PARAGRAPH);
    }

    @Test
    void takesAParagraphForTheDeckWhereThePageDescribesItselfSo() {
        String deck = "Oil reaches the beaches south of the town while divers look at the hull.";
        String head = "<title>Tanker closes Sorhat port</title><meta name=description content='" + deck + "'>";
        assertThat(kind(
                        read(head + "<header>" + H1 + "<p>" + deck + "</p></header><div><p class=t>" + FIRST
                                + "</p><p class=t>" + SECOND + "</p><p class=t>" + THIRD + "</p></div>"),
                        deck))
                .isEqualTo(PartKind.DECK);
        assertThat(kind(read(head + H1 + "<div>" + deck + "</div><div>" + STORY + "</div>"), deck))
                .isEqualTo(PartKind.DECK);
        assertThat(kind(read(head + H1 + "<div><p>" + deck + "</p>" + STORY + "</div>"), deck))
                .isEqualTo(PartKind.PARAGRAPH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<aside><h1>Tanker closes Sorhat port</h1></aside><h1>Port of Sorhat is closed until Friday</h1>",
                "<div class=related><h1>Fishermen in Drawen strike again</h1></div><h1>Port of Sorhat is closed until Friday</h1>",
                "<h1><a href=/>Velmora Post</a></h1><h1>Port of Sorhat is closed until Friday</h1>",
                "<h1>Sorhat</h1><h2>Port of Sorhat is closed until Friday</h2>",
                "<h3>Fishermen in Drawen strike</h3><div class=headline>Port of Sorhat is closed until Friday</div>",
            })
    void takesWhatThePageCallsItselfForTheHeadline(String top) {
        Report report = page().head("<title>Port of Sorhat is closed until Friday - Velmora Post</title>"
                        + "<meta property=og:title content='Port of Sorhat is closed until Friday'>"
                        + "<meta property=og:site_name content='Velmora Post'>")
                .top(top)
                .read();
        assertThat(words(report, PartKind.HEADLINE)).containsExactly("Port of Sorhat is closed until Friday");
    }

    @Test
    void takesAShortenedTitleForTheHeadlineThatIsPrintedInFull() {
        Report report = page().head("<title>Port of Sorhat is closed until Friday</title>")
                .top(
                        "<h1>Fishermen in Drawen strike again</h1><h1>Port of Sorhat is closed until Friday, master says</h1>")
                .read();
        assertThat(words(report, PartKind.HEADLINE))
                .containsExactly("Port of Sorhat is closed until Friday, master says");
    }

    @Test
    void takesNoHeadingInAMenuForTheOneThatLeadsTheText() {
        Report report = page().head("")
                .top("<h2>Port of Sorhat is closed until Friday</h2><nav><h2>All the news of the coast</h2></nav>"
                        + "<div class=newsletter><h2>News of the coast by mail</h2></div>")
                .read();
        assertThat(headline(report)).contains("Port of Sorhat is closed until Friday");
    }

    @Test
    void takesNoHeadingForTheHeadlineThatStandsFarAboveTheText() {
        Report report = page().head("")
                .top("<h2>Port of Sorhat is closed</h2>" + "<p>Menu</p>".repeat(9))
                .read();
        assertThat(headline(report)).isEmpty();
    }

    @Test
    void warnsThatAPageIsNestedTooDeeply() {
        Report deep = read("<h1>Toll rises</h1>" + "<div>".repeat(600) + STORY);
        assertThat(deep.warnings()).extracting(Warning::code).contains(Warning.Code.TRUNCATED);
        Report flat = read("<h1>Toll rises</h1>" + "<div>".repeat(300) + STORY);
        assertThat(flat.warnings()).extracting(Warning::code).doesNotContain(Warning.Code.TRUNCATED);
    }

    @Test
    void warnsOfATextWhoseLanguageNobodyKnows() {
        Report report = Sheet.text("Sorhat 1\n\nOstrel 0");
        assertThat(report.warnings())
                .extracting(Warning::message)
                .containsExactly("The language of the text is not known; only English is read.");
    }

    @Test
    void prefersTheGivenTitleWhereNoHeadlineIsPrinted() {
        Report report = page().head("<title>Harbour</title>")
                .top("")
                .given(Given.NOTHING.withTitle("Tanker closes Sorhat port"))
                .read();
        assertThat(headline(report)).contains("Tanker closes Sorhat port");
        assertThat(report.headline().orElseThrow().where()).contains("given title");
    }
}
