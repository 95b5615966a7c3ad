package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.report.Sheet.FIRST;
import static org.onrecord.report.Sheet.SECOND;
import static org.onrecord.report.Sheet.THIRD;
import static org.onrecord.report.Sheet.headline;
import static org.onrecord.report.Sheet.kind;
import static org.onrecord.report.Sheet.names;
import static org.onrecord.report.Sheet.page;
import static org.onrecord.report.Sheet.words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.text.Span;

/** Pages, and what is read from them. */
final class HtmlReaderTest {

    private static final String H1 = "<h1>Tanker closes Sorhat port</h1>";

    private static String article(String fields) {
        return "<title>Tanker closes Sorhat port</title><script type=application/ld+json>{\"@type\":\"NewsArticle\","
                + "\"headline\":\"Tanker closes Sorhat port\"," + fields + "}</script>";
    }

    @Test
    void keepsHeadlineAndParagraphsAndLeavesMenusOut() {
        Report report = page().read();
        assertThat(headline(report)).contains("Tanker closes Sorhat port");
        assertThat(words(report, PartKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(words(report, PartKind.FURNITURE))
                .containsExactly("Home", "World", "Sport", "© 2024 Harbour Media. All rights reserved.");
    }

    @Test
    void partsTileTheTextInOrder() {
        Report report = page().middle(
                        "<figure><img><figcaption>The tanker off Sorhat. (Photo: Reuters)</figcaption></figure>")
                .read();
        int end = 0;
        for (Part part : report.parts()) {
            Span span = part.span();
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            assertThat(report.text().substring(end, span.start())).isBlank();
            end = span.end();
        }
        assertThat(report.text().substring(end)).isBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><a href=/x>See also: Fishermen in Drawen strike over quotas</a></p>",
                "<p>READ MORE: <a href=/x>Fishermen in Drawen strike over quotas</a></p>",
                "<div class=related><h3>Related stories</h3><ul><li><a href=/x>Fishermen in Drawen strike</a></ul></div>",
                "<aside class=newsletter><p>Sign up for our daily newsletter and never miss a story.</p></aside>",
                "<p>WATCH: Drone footage shows the tanker on the rocks</p>",
                "<div class=ad>Advertisement</div>",
                "<p>Story continues below advertisement</p>",
            })
    void takesOutWhatStandsBetweenParagraphsWithoutBeingOne(String box) {
        Report report = page().middle(box).read();
        assertThat(words(report, PartKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(words(report, PartKind.SUBHEAD)).isEmpty();
    }

    @Test
    void keepsAListInsideTheStory() {
        Report report = page().middle("<ul><li>The port will stay closed until Wednesday, the coast guard said.</li>"
                        + "<li>Ferries to the islands will leave from Drawen instead of Sorhat until then.</li></ul>")
                .read();
        assertThat(kind(report, "The port will stay closed until Wednesday")).isEqualTo(PartKind.PARAGRAPH);
    }

    @Test
    void takesACrossheadForOne() {
        Report report = page().middle("<h2>Oil on the beaches</h2>").read();
        assertThat(words(report, PartKind.SUBHEAD)).containsExactly("Oil on the beaches");
    }

    @Test
    void keepsCaptionAndCreditApart() {
        Report report = page().middle("<figure><img src=a.jpg><figcaption>The tanker off Sorhat on Monday. (Photo: Ilse"
                        + " Marand/Reuters)</figcaption></figure>")
                .read();
        assertThat(words(report, PartKind.CAPTION)).containsExactly("The tanker off Sorhat on Monday.");
        assertThat(words(report, PartKind.CREDIT)).containsExactly("(Photo: Ilse Marand/Reuters)");
    }

    @Test
    void saysThatAPictureWasHandedOut() {
        Report report = page().middle(
                        "<figure><img src=a.jpg><figcaption>Photo: Sorhat Coast Guard/Handout</figcaption>"
                                + "</figure>")
                .read();
        assertThat(report.parts(PartKind.CREDIT))
                .singleElement()
                .satisfies(part -> assertThat(part.why()).isEqualTo("credit of a picture, handed out"));
    }

    @Test
    void takesNoFrameOfATableForACaption() {
        Report report = page().middle("<figure class=wp-block-table><table><tr><th>Day</th><th>Tonnes</th></tr>"
                        + "<tr><td>Monday</td><td>40</td></tr><tr><td>Tuesday</td><td>55</td></tr></table></figure>")
                .read();
        assertThat(words(report, PartKind.CAPTION)).isEmpty();
    }

    @Test
    void readsThePostOfAnotherHandAsOne() {
        Report report = page().middle(
                        "<blockquote class=twitter-tweet><p>We have closed the port. Please keep away from"
                                + " the pier.</p>&mdash; Sorhat Coast Guard (@sorhatguard)</blockquote>")
                .read();
        assertThat(kind(report, "We have closed the port")).isEqualTo(PartKind.EMBED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Reporting by Lena Farrow; Editing by Carla Minns)",
                "Additional reporting by Tom Orrel in Drawen",
                "Ilse Marand contributed to this report.",
            })
    void takesTheLineOfThoseWhoHelpedForACredit(String line) {
        Report report = page().bottom("<p>" + line + "</p>").read();
        assertThat(kind(report, line)).isEqualTo(PartKind.CREDIT);
        assertThat(words(report, PartKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correction: An earlier version of this article misstated the amount of oil. It was 40 tonnes, not 400.",
                "This story has been updated to correct the name of the harbour master.",
            })
    void keepsACorrectionApart(String note) {
        Report report = page().bottom("<p>" + note + "</p>").read();
        assertThat(words(report, PartKind.CORRECTION)).containsExactly(note);
    }

    @ParameterizedTest
    @CsvSource({
        "By Lena Farrow, Lena Farrow",
        "By LENA FARROW, LENA FARROW",
        "Written by Lena Farrow, Lena Farrow",
        "By Lena Farrow in Sorhat, Lena Farrow",
        "By Lena Farrow Political Editor, Lena Farrow",
    })
    void readsTheNameOutOfABylineOnly(String line, String name) {
        Report report = page().top(H1 + "<p class=byline>" + line + "</p>").read();
        assertThat(names(report)).containsExactly(name);
        assertThat(kind(report, line)).isEqualTo(PartKind.BYLINE);
    }

    @Test
    void readsEachOfTwoWriters() {
        Report report = page().top(H1 + "<div class=author>By Lena Farrow and Tom Orrel</div>")
                .read();
        assertThat(names(report)).containsExactly("Lena Farrow", "Tom Orrel");
    }

    @Test
    void showsAWriterWhereTheBylinePrintsTheName() {
        Report report = page().head(article("\"author\":{\"@type\":\"Person\",\"name\":\"Lena Farrow\"}"))
                .top(H1 + "<p class=byline>By Lena Farrow</p>")
                .read();
        assertThat(report.bylines()).singleElement().satisfies(byline -> {
            assertThat(byline.name()).isEqualTo("Lena Farrow");
            assertThat(byline.printed().span()).isPresent();
        });
    }

    @Test
    void takesNoAccountForAWriter() {
        Report report = page().head(article("\"author\":{\"@type\":\"Person\",\"name\":\"admin\"}"))
                .read();
        assertThat(names(report)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tanker closes Sorhat port - Harbour Media",
                "Tanker closes Sorhat port | Harbour Media",
                "Tanker closes Sorhat port — World — Harbour Media",
            })
    void takesTheNameOfTheSiteOffTheHeadline(String title) {
        Report report = page().head("<title>" + title + "</title><meta property=og:site_name content='Harbour Media'>")
                .read();
        assertThat(headline(report)).contains("Tanker closes Sorhat port");
        assertThat(report.headline().orElseThrow().span()).isPresent();
    }

    @Test
    void tellsAHeadlineThatIsNotPrintedAsTestimony() {
        Report report =
                page().head(article("\"author\":\"Lena Farrow\"")).top("").read();
        assertThat(report.headline()).hasValueSatisfying(headline -> {
            assertThat(headline.text()).isEqualTo("Tanker closes Sorhat port");
            assertThat(headline.span()).isEmpty();
            assertThat(headline.where()).contains("json-ld headline");
        });
    }

    @Test
    void takesTheHeadlineThatDescriptionAndTitleAgreeOnWhereNothingRepeatsThePrintedOne() {
        Report report = page().head(article("\"author\":\"Lena Farrow\""))
                .top("<h1>Port shut after tanker runs aground</h1>")
                .read();
        assertThat(headline(report)).contains("Tanker closes Sorhat port");
        assertThat(words(report, PartKind.HEADLINE)).containsExactly("Port shut after tanker runs aground");
    }

    @Test
    void readsTheDeckUnderTheHeadline() {
        Report report = page().head(
                        "<title>Tanker closes Sorhat port</title><meta name=description content='Oil reaches"
                                + " beaches south of the town as divers look at the hull'>")
                .top("<header>" + H1
                        + "<h2>Oil reaches beaches south of the town as divers look at the hull</h2></header>")
                .read();
        assertThat(words(report, PartKind.DECK))
                .containsExactly("Oil reaches beaches south of the town as divers look at the hull");
    }

    @Test
    void readsTheDateLineAndWhatTheMetadataSay() {
        Report report = page().head(article("\"datePublished\":\"2024-03-04T18:20:00Z\""))
                .top(H1 + "<p class=date>March 4, 2024 6:20 p.m.</p>")
                .read();
        assertThat(kind(report, "March 4, 2024")).isEqualTo(PartKind.DATE);
        assertThat(report.datings())
                .extracting(Dating::value, Dating::basis)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("2024-03-04", Basis.PRINTED),
                        org.assertj.core.groups.Tuple.tuple("2024-03-04", Basis.METADATA));
    }

    @Test
    void cutsTheDatelineFromTheFirstParagraph() {
        Report report = page().middle("").top(H1).read();
        assertThat(report.dateline()).isEmpty();
        Report sent = ReportReader.read(Page.html(
                "<h1>Tanker closes Sorhat port</h1><p>SORHAT, Kesteria (Reuters) - " + FIRST + "</p><p>" + SECOND
                        + "</p><p>" + THIRD + "</p>",
                "page.html",
                Given.NOTHING));
        assertThat(words(sent, PartKind.DATELINE)).containsExactly("SORHAT, Kesteria (Reuters) -");
        assertThat(words(sent, PartKind.PARAGRAPH)).startsWith(FIRST);
        assertThat(sent.agency()).contains("Reuters");
    }

    @Test
    void neverPromotesAnAgencyToOutlet() {
        Report report = ReportReader.read(Page.text(
                "Tanker closes Sorhat port\n\nSORHAT (Reuters) - " + FIRST + "\n\n" + SECOND, "a.txt", Given.NOTHING));
        assertThat(report.agency()).contains("Reuters");
        assertThat(report.outlet()).isEmpty();
    }

    @Test
    void believesWhatWasGivenOfTheOutletFirst() {
        Report report = page().head("<title>x</title><meta property=og:site_name content='Harbour Media'>")
                .given(Given.NOTHING.withOutlet("The Harbour Gazette"))
                .read();
        assertThat(report.outlet()).contains("The Harbour Gazette");
    }

    @ParameterizedTest
    @CsvSource({
        "<meta property=og:site_name content='Harbour Media'>, Harbour Media",
        "<link rel=canonical href=https://www.harbour.example/tanker>, Harbour Media",
    })
    void findsTheOutlet(String head, String outlet) {
        assertThat(page().head(head).read().outlet()).contains(outlet);
    }

    @Test
    void readsTheCanonicalAddress() {
        Report report = page().head("<link rel=canonical href='https://harbour.example/2024/03/04/tanker'>")
                .read();
        assertThat(report.url()).contains("https://harbour.example/2024/03/04/tanker");
        assertThat(report.datings()).extracting(Dating::basis).contains(Basis.URL);
    }

    @Test
    void joinsALineThatABreakOnlyWraps() {
        Report report = page().middle("<p>The ferry to the islands will leave<br>from Drawen, the company said.</p>")
                .read();
        assertThat(report.text()).contains("will leave from Drawen");
    }

    @Test
    void cutsParagraphsThatOldPagesDivideByBreaks() {
        Report report = ReportReader.read(Page.html(
                "<h1>Tanker closes Sorhat port</h1><td>" + FIRST + "<br><br>" + SECOND + "<br><br>" + THIRD,
                "old.htm",
                Given.NOTHING));
        assertThat(words(report, PartKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void keepsLettersWithMarksAndDropsWhatOnlySteersTheLine() {
        Report report = page().middle(
                        "<p>The ves&shy;sel, named Zu\u0308rich&#8203;, carried 80,000&nbsp;tonnes of crude,"
                                + " the company said on Tuesday.</p>")
                .read();
        assertThat(report.text()).contains("The vessel, named Zu\u0308rich, carried 80,000 tonnes");
    }

    @Test
    void seesAStoryThatAScriptWouldUncover() {
        Report report = ReportReader.read(Page.html(
                "<h1>Tanker closes Sorhat port</h1><div style='display: none'><p>" + FIRST + "</p><p>" + SECOND
                        + "</p><p>" + THIRD + "</p></div>",
                "page.html",
                Given.NOTHING));
        assertThat(words(report, PartKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void leavesOutWhatIsHidden() {
        Report report = page().middle("<p hidden>This text is only for robots and should never be read at all.</p>")
                .read();
        assertThat(report.text()).doesNotContain("robots");
    }

    @Test
    void saysWhyForEveryPart() {
        assertThat(page().read().parts())
                .allSatisfy(part -> assertThat(part.why()).isNotBlank());
    }

    @Test
    void readsTheSamePageTheSameWayTwice() {
        assertThat(page().read()).isEqualTo(page().read());
    }
}
