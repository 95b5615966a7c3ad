package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.report.Sheet.FIRST;
import static org.onrecord.report.Sheet.SECOND;
import static org.onrecord.report.Sheet.THIRD;
import static org.onrecord.report.Sheet.headline;
import static org.onrecord.report.Sheet.kind;
import static org.onrecord.report.Sheet.page;
import static org.onrecord.report.Sheet.words;

import org.junit.jupiter.api.Test;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/** The kinds of pages that reports come on: live blogs, transcripts, print views, pages of old. */
final class PageKindsTest {

    private static final String HEAD = "<html lang=en><head><title>Tanker closes Sorhat port - Harbour Media</title>"
            + "<meta property=og:site_name content='Harbour Media'></head>";

    private static Report read(String html) {
        return ReportReader.read(Page.html(html, "page.html", Given.NOTHING));
    }

    @Test
    void readsEveryEntryOfALiveBlogAndTheTimesBetweenThem() {
        Report report = read(HEAD + "<body><nav><a href=/>Home</a> <a href=/live>Live</a></nav><main>"
                + "<h1>Tanker closes Sorhat port: live updates</h1><div class=liveblog>"
                + "<article class=live-entry><time class=entry-time>16.40</time><h3>Tugs are on their way</h3><p>"
                + THIRD
                + "</p></article>"
                + "<article class=live-entry><time class=entry-time>14.05</time><h3>Oil on the beaches</h3><p>" + SECOND
                + "</p></article>"
                + "<article class=live-entry><time class=entry-time>11.20</time><h3>The port is closed</h3><p>" + FIRST
                + "</p></article></div></main><footer>&copy; 2024 Harbour Media</footer></body></html>");
        assertThat(words(report, PartKind.PARAGRAPH)).containsExactly(THIRD, SECOND, FIRST);
        assertThat(words(report, PartKind.DATE)).containsExactly("16.40", "14.05", "11.20");
        assertThat(words(report, PartKind.SUBHEAD)).contains("Oil on the beaches");
    }

    @Test
    void readsQuestionsAndAnswersAsParagraphs() {
        String question = "<p><strong>Q: When will the port open again for the ferries to Ostrel?</strong></p>";
        String answer = "<p>A: Not before Thursday. Divers have to look at every metre of the channel first.</p>";
        Report report = page().middle(question + answer).read();
        assertThat(kind(report, "Q: When will the port")).isIn(PartKind.PARAGRAPH, PartKind.SUBHEAD);
        assertThat(kind(report, "A: Not before Thursday")).isEqualTo(PartKind.PARAGRAPH);
    }

    @Test
    void readsATranscriptLineByLine() {
        Report report = read(HEAD + "<body><h1>Tanker closes Sorhat port</h1><div class=transcript>"
                + "<p>MS. DELL: Good afternoon. The port of Sorhat has been closed since this morning, and it will stay so.</p>"
                + "<p>QUESTION: How long will that be? Our readers want to know about the ferries.</p>"
                + "<p>MS. DELL: I do not have a date for you. We will know more when the divers are done.</p>"
                + "<p>QUESTION: Is there any oil on the beaches?</p>"
                + "<p>MS. DELL: About 40 tonnes, according to the harbour master.</p></div></body></html>");
        assertThat(words(report, PartKind.PARAGRAPH)).hasSize(5).allMatch(line -> line.contains(": "));
    }

    @Test
    void keepsTheRowsOfATableOfFiguresApart() {
        Report report = page().middle("<table><tr><th>Beach<th>Oil, tonnes</tr><tr><td>South pier<td>22</tr>"
                        + "<tr><td>Long sands<td>18</tr></table>")
                .read();
        assertThat(words(report, PartKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(kind(report, "South pier")).isIn(PartKind.TABLE, PartKind.FURNITURE);
    }

    @Test
    void readsAPageOfOldThatIsLaidOutInTables() {
        Report report = read(
                "<HTML><HEAD><TITLE>Tanker closes Sorhat port</TITLE></HEAD><BODY BGCOLOR=white>"
                        + "<TABLE WIDTH=100%><TR><TD WIDTH=20%><A HREF=/>Home</A><BR><A HREF=/news>News</A><BR><A HREF=/sport>Sport</A></TD>"
                        + "<TD><FONT SIZE=5><B>Tanker closes Sorhat port</B></FONT><BR><FONT SIZE=2>By Lena Farrow</FONT><BR><BR>"
                        + FIRST + "<BR><BR>" + SECOND + "<BR><BR>" + THIRD + "</TD></TR></TABLE>"
                        + "<CENTER><FONT SIZE=1>Copyright 2001 Harbour Media. All rights reserved.</FONT></CENTER></BODY></HTML>");
        assertThat(headline(report)).contains("Tanker closes Sorhat port");
        assertThat(words(report, PartKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(Sheet.names(report)).containsExactly("Lena Farrow");
    }

    @Test
    void readsAnAcceleratedPage() {
        Report report = read("<!doctype html><html amp lang=en><head><title>Tanker closes Sorhat port</title>"
                + "<link rel=canonical href=https://harbour.example/2024/03/04/tanker><style amp-boilerplate>body{}</style></head>"
                + "<body><amp-sidebar id=menu layout=nodisplay><ul><li><a href=/>Home</a><li><a href=/world>World</a></ul></amp-sidebar>"
                + "<article><h1>Tanker closes Sorhat port</h1><amp-img src=t.jpg></amp-img><p>" + FIRST + "</p>"
                + "<amp-ad type=x>Advertisement</amp-ad><p>" + SECOND + "</p><p>" + THIRD
                + "</p></article></body></html>");
        assertThat(words(report, PartKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void readsAPrintView() {
        Report report = read("<html><head><title>Print: Tanker closes Sorhat port</title></head><body onload='print()'>"
                + "<p>Harbour Media</p><p>Printed from www.harbour.example</p><h2>Tanker closes Sorhat port</h2>"
                + "<p>By Lena Farrow</p><p>March 4, 2024</p><p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD
                + "</p><p>© 2024 Harbour Media</p></body></html>");
        assertThat(headline(report)).contains("Tanker closes Sorhat port");
        assertThat(words(report, PartKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void leavesOutTheNumbersOfAPageInPieces() {
        Report report = page().bottom(
                        "<div class=pagination><a href=?p=1>1</a> <a href=?p=2>2</a> <a href=?p=2>Next page</a></div>")
                .read();
        assertThat(kind(report, "Next page")).isEqualTo(PartKind.FURNITURE);
    }

    @Test
    void readsAPullQuoteAsNoParagraph() {
        Report report = page().middle(
                        "<aside class=pullquote><p>Two tugs were on their way from the capital</p></aside>")
                .read();
        assertThat(words(report, PartKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void keepsAnUpdateAndACorrectionApart() {
        Report report = page().bottom(
                        "<p><em>Correction: An earlier version of this report misstated the amount of oil.</em></p>")
                .middle("<p><em>This story was updated on Tuesday to correct the name of the harbour master.</em></p>")
                .read();
        assertThat(words(report, PartKind.CORRECTION)).hasSize(2);
        assertThat(words(report, PartKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void readsTheSummaryAboveTheTextAsOne() {
        Report report = page().top(
                        "<h1>Tanker closes Sorhat port</h1><ul class=key-points>"
                                + "<li>A tanker has run aground off Sorhat</li><li>About 40 tonnes of oil are on the beaches</li></ul>")
                .read();
        assertThat(words(report, PartKind.SUMMARY)).hasSize(2);
    }

    @Test
    void readsAPostOfSomebodyElseAsEmbedded() {
        Report report = page().middle(
                        "<blockquote class=twitter-tweet><p>The port stays closed until divers have looked at "
                                + "the hull. Ferries leave from Ostrel.</p>&mdash; Port of Sorhat (@sorhatport) <a href=#>March 4, 2024</a></blockquote>")
                .read();
        assertThat(kind(report, "Ferries leave from Ostrel")).isEqualTo(PartKind.EMBED);
    }
}
