package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.onrecord.report.Sheet.FIRST;
import static org.onrecord.report.Sheet.SECOND;
import static org.onrecord.report.Sheet.names;
import static org.onrecord.report.Sheet.page;
import static org.onrecord.report.Sheet.text;
import static org.onrecord.report.Sheet.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/** Whose report it is, who wrote it, and of what day. */
final class ImprintTest {

    private static final String H1 = "<h1>Tanker closes Sorhat port</h1>";
    private static final String TITLE = "<title>Tanker closes Sorhat port</title>";

    private static Report bare(String head, String foot) {
        return ReportReader.read(Page.html(
                "<html lang=en><head>" + head + "</head><body>" + H1 + "<p>" + FIRST + "</p><p>" + SECOND
                        + "</p><footer>" + foot + "</footer></body></html>",
                "page.html",
                Given.NOTHING));
    }

    private static Report below(String head, String line) {
        return page().head(TITLE + head)
                .top(H1 + "<p class=date>" + line + "</p>")
                .read();
    }

    private static List<String> days(Report report, Basis basis) {
        return report.datings().stream()
                .filter(dating -> dating.basis() == basis)
                .map(Dating::value)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "© 2024 Velmora Post. Imprint | Velmora Post",
                "Copyright © 2019-2024, Velmora Post Ltd | Velmora Post",
                "(c) 2024 Velmora Post | Velmora Post",
                "All rights reserved to Velmora Post | Velmora Post",
            })
    void findsTheHouseInTheNoticeOfRights(String notice, String outlet) {
        assertThat(bare(TITLE, notice).outlet()).contains(outlet);
    }

    @Test
    void namesNoHouseWhereNothingTellsIt() {
        assertThat(bare(TITLE, "© 2024 All rights reserved").outlet()).isEmpty();
        assertThat(bare(TITLE, "").outlet()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Tanker closes Sorhat port - Velmora Post", "Tanker closes Sorhat port - World - Velmora Post"})
    void findsTheHouseInTheTitleOfThePageBesideTheHeadline(String title) {
        assertThat(bare("<title>" + title + "</title>", "").outlet()).contains("Velmora Post");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Velmora Post", "Tanker closes Sorhat port - By Lena Farrow", "Tanker closes Sorhat port"})
    void takesNoTitleForTheHouseThatHasOnlyOneOfThem(String title) {
        assertThat(bare("<title>" + title + "</title>", "").outlet()).isEmpty();
    }

    @Test
    void callsAHouseByItsHostWhereNothingElseNamesIt() {
        assertThat(bare(TITLE + "<link rel=canonical href=https://www.velmorapost.example/a>", "")
                        .outlet())
                .contains("velmorapost.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://velmora.example/", "12", "©Velmora", "Tanker closes Sorhat port until Friday"})
    void takesNoAddressOrHeadlineForTheNameOfAHouse(String name) {
        String title = "<title>Tanker closes Sorhat port until Friday</title>";
        assertThat(bare(title + "<meta property=og:site_name content='" + name + "'>", "")
                        .outlet())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "he said. Reuters | Reuters",
                "he said. (AP) | AP",
                "he said. - AFP | AFP",
                "he said to a reporter. Anna | ",
            })
    void readsTheAgencyBehindTheLastSentence(String end, String agency) {
        Report report =
                text("Tanker closes Sorhat port\n\n" + FIRST + "\n\nThe port will be open again on Friday, " + end);
        assertThat(report.agency().orElse(null)).isEqualTo(agency);
    }

    @Test
    void readsTheAgencyBesideTheWriter() {
        assertThat(page().top(H1 + "<p class=byline>By Lena Farrow, Reuters</p>")
                        .read()
                        .agency())
                .contains("Reuters");
        assertThat(page().top(H1 + "<p class=byline>By Lena Farrow for AFP</p>")
                        .read()
                        .agency())
                .contains("AFP");
        assertThat(page().head(TITLE + "<meta name=author content='The Associated Press'>")
                        .read()
                        .agency())
                .contains("The Associated Press");
    }

    @ParameterizedTest
    @CsvSource({"AP News, AP", "The Associated Press, AP", "Reuters, Thomson Reuters", "Velmora Reuters Desk, Reuters"})
    void namesNoAgencyThatIsTheHouseItself(String outlet, String agency) {
        Report report = page().head(TITLE + "<meta property=og:site_name content='" + outlet + "'>")
                .top(H1 + "<p class=byline>By Lena Farrow, " + agency + "</p>")
                .read();
        assertThat(report.outlet()).contains(outlet);
        assertThat(report.agency()).isEmpty();
    }

    @Test
    void readsThePlaceBehindTheNameOfTheHouse() {
        Report report = page().head(TITLE + "<meta property=og:site_name content='KTV World'>")
                .top(H1 + "<p class=byline>KTV World, Sorhat</p>")
                .read();
        assertThat(words(report, PartKind.BYLINE)).containsExactly("KTV World");
        assertThat(words(report, PartKind.DATELINE)).containsExactly("Sorhat");
        assertThat(report.dateline().orElseThrow().place().orElseThrow().in(report.text()))
                .isEqualTo("Sorhat");
        assertThat(report.dateline().orElseThrow().agency()).isEmpty();
    }

    @Test
    void keepsTheDatelineThatTheTextBeginsWith() {
        Report report = ReportReader.read(Page.html(
                "<html><head>" + TITLE + "<meta property=og:site_name content='KTV World'></head><body>" + H1
                        + "<p class=byline>KTV World, Ostrel</p><p>SORHAT, Kesteria (AFP) - " + FIRST + "</p><p>"
                        + SECOND + "</p></body></html>",
                "page.html",
                Given.NOTHING));
        assertThat(words(report, PartKind.DATELINE)).containsExactly("SORHAT, Kesteria (AFP) -");
    }

    @Test
    void believesPeopleBeforeHousesAndThePageBeforeItsPrint() {
        String told = TITLE + "<meta name=author content='%s'>";
        String printed = H1 + "<p class=byline>By %s</p>";
        assertThat(names(page().head(told.formatted("Lena Farrow"))
                        .top(printed.formatted("Tom Orrel"))
                        .read()))
                .containsExactly("Lena Farrow");
        assertThat(names(page().head(told.formatted("Harbour staff"))
                        .top(printed.formatted("Tom Orrel"))
                        .read()))
                .containsExactly("Tom Orrel");
        assertThat(names(page().head(told.formatted("Harbour staff")).read())).containsExactly("Harbour staff");
        assertThat(names(page().head(told.formatted("Ela")).read())).containsExactly("Ela");
    }

    @Test
    void namesEachWriterOnceAndTheHouseNever() {
        Report report = page().head(TITLE + "<meta property=og:site_name content='Harbour Desk'>")
                .top(H1 + "<p class=byline>By Lena Farrow and LENA FARROW</p>")
                .read();
        assertThat(names(report)).containsExactly("Lena Farrow");
        Report house = page().head(
                        TITLE
                                + "<meta property=og:site_name content='Harbour Desk'><meta name=author content='Harbour Desk'>")
                .read();
        assertThat(names(house)).isEmpty();
    }

    @Test
    void collectsTheDaysThatWereGiven() {
        Report report = page().given(Given.NOTHING
                        .withPublished("2024-03-04")
                        .withCaptured("2024-03-09")
                        .withUrl("https://harbour.example/2024/03/05/tanker"))
                .read();
        assertThat(report.datings())
                .extracting(Dating::value, Dating::basis, Dating::modified)
                .contains(
                        tuple("2024-03-04", Basis.GIVEN, false),
                        tuple("2024-03-09", Basis.CAPTURE, false),
                        tuple("2024-03-05", Basis.URL, false));
    }

    @Test
    void readsTheDayInTheLocation() {
        Report report = ReportReader.read(Page.text(FIRST, "https://harbour.example/2024/03/05/tanker", Given.NOTHING));
        assertThat(days(report, Basis.URL)).containsExactly("2024-03-05");
        assertThat(ReportReader.read(Page.text(FIRST, "/home/2024/03/05/tanker.txt", Given.NOTHING))
                        .datings())
                .isEmpty();
    }

    @Test
    void tellsAChangeFromTheFirstPrinting() {
        Report report = below(
                "<meta property=article:published_time content=2024-03-04><meta property=article:modified_time content=2024-03-06>",
                "Published March 4, 2024 | Updated March 5, 2024");
        assertThat(report.datings())
                .extracting(Dating::value, Dating::basis, Dating::modified)
                .contains(
                        tuple("2024-03-04", Basis.PRINTED, false),
                        tuple("2024-03-05", Basis.PRINTED, true),
                        tuple("2024-03-04", Basis.METADATA, false),
                        tuple("2024-03-06", Basis.METADATA, true));
    }

    @Test
    void takesTheDayOfACorrectionForAChange() {
        Report report = page().bottom(
                        "<p>Correction: March 7, 2024. An earlier version of this article misstated the amount of oil.</p>")
                .read();
        assertThat(report.datings())
                .extracting(Dating::value, Dating::basis, Dating::modified)
                .contains(tuple("2024-03-07", Basis.PRINTED, true));
    }

    @Test
    void readsTheDaysOfDatelineAndPicture() {
        Report report =
                text("Tanker closes Sorhat port\n\nSORHAT, Kesteria, March 4 (AFP) - " + FIRST + "\n\n" + SECOND);
        assertThat(days(report, Basis.DATELINE)).containsExactly("XXXX-03-04");
        Report pictured = page().middle(
                        "<figure><img><figcaption>The tanker off Sorhat on March 5, 2024.</figcaption></figure>")
                .read();
        assertThat(days(pictured, Basis.CAPTION)).containsExactly("2024-03-05");
    }

    @Test
    void readsTheYearOfTheNoticeOfRights() {
        assertThat(days(bare(TITLE, "© 2024 Velmora Post"), Basis.PRINTED)).containsExactly("2024");
        assertThat(bare(TITLE, "© 2010–2024 Velmora Post").datings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, , 2024-04-03",
        "en-CA, , 2024-04-03",
        "en-GB, , 2024-03-04",
        "en, https://velmora.example/a, 2024-04-03",
        "en, https://velmora.co.uk/a, 2024-03-04",
        "en-US, https://velmora.co.uk/a, 2024-04-03",
        ", https://velmora.de:80/a, 2024-03-04",
        ", https://uk.velmora.example/a.uk, 2024-04-03",
    })
    void putsTheMonthFirstWhereTheLandDoes(String language, String address, String day) {
        String html = "<html" + (language == null ? "" : " lang=" + language) + "><head>" + TITLE
                + (address == null ? "" : "<link rel=canonical href=" + address + ">") + "</head><body>" + H1
                + "<p class=date>04/03/2024</p><p>" + FIRST + "</p><p>" + SECOND + "</p></body></html>";
        assertThat(days(ReportReader.read(Page.html(html, "page.html", Given.NOTHING)), Basis.PRINTED))
                .containsExactly(day);
    }

    @Test
    void namesTheOfficeOfARelease() {
        String body = "\n\nMinister visits Sorhat\n\n" + FIRST + "\n\n" + SECOND;
        assertThat(text("MINISTRY OF TRANSPORT\nREPUBLIC OF KESTERIA\n\nFOR IMMEDIATE RELEASE" + body)
                        .issuer())
                .contains("Ministry of Transport of Kesteria");
        assertThat(text("Ministry of Transport of Kesteria\nRepublic of Kesteria\n\nPress release" + body)
                        .issuer())
                .contains("Ministry of Transport of Kesteria");
        assertThat(text("PRESS RELEASE\n\nEMBASSY OF ARDANIA" + body).issuer()).contains("Embassy of Ardania");
        assertThat(text("MINISTRY OF TRANSPORT\nREPUBLIC OF KESTERIA" + body).issuer())
                .isEmpty();
        assertThat(text("PRESS RELEASE" + body).issuer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ministry of Transport", "THE EMBASSY OF ARDANIA", "SORHAT PORT DEPARTMENT"})
    void knowsTheNameOfAnOffice(String line) {
        assertThat(Release.isOffice(line)).isTrue();
        assertThat(Release.isHead(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ministry of Transport closes the port",
                "Ministry of Transport.",
                "Sorhat Port Department",
                "TANKER CLOSES PORT",
                "Ministry of Transport and Trade and Ports and Tolls and Roads",
            })
    void takesNoOtherLineForTheNameOfAnOffice(String line) {
        assertThat(Release.isOffice(line)).isFalse();
    }

    @Test
    void knowsTheHeadOfARelease() {
        assertThat(Release.isHead("No. 2024/17")).isTrue();
        assertThat(Release.isHead("Republic of Kesteria")).isTrue();
        assertThat(Release.isHead("Republic of Kesteria.")).isFalse();
        assertThat(Release.isHead("Tanker closes port")).isFalse();
        assertThat(Release.isMark("For Immediate Release")).isTrue();
        assertThat(Release.isMark("For immediate release of the crew")).isTrue();
        assertThat(Release.isMark("For immediate release " + "x".repeat(120))).isFalse();
    }

    @Test
    void takesTheDayOfTheVisitForABannerHoweverFarAboveTheHeadline() {
        Report report = ReportReader.read(Page.html(
                "<html><head>" + TITLE + "</head><body><div>Sunday, August 17, 2025 | 18°C</div>"
                        + "<p>Menu</p>".repeat(9) + H1 + "<p>" + FIRST + "</p><p>" + SECOND + "</p></body></html>",
                "page.html",
                Given.NOTHING));
        assertThat(days(report, Basis.BANNER)).containsExactly("2025-08-17");
    }

    @Test
    void takesADayWithoutItsWeekdayAtTheTopForTheDayOfPrinting() {
        String story = "\n\nTanker closes Sorhat port\n\n" + FIRST + "\n\n" + SECOND;
        assertThat(days(text("March 4, 2024" + story), Basis.PRINTED)).containsExactly("2024-03-04");
        assertThat(days(text("Monday, March 4, 2024" + story), Basis.BANNER)).containsExactly("2024-03-04");
    }

    @Test
    void takesTheHouseThatWasGivenOffAHeadlineThatIsNotPrinted() {
        Report report = page().head("<title>Tanker closes Sorhat port - Velmora Post</title>")
                .top("")
                .given(Given.NOTHING.withOutlet("Velmora Post"))
                .read();
        assertThat(Sheet.headline(report)).contains("Tanker closes Sorhat port");
    }
}
