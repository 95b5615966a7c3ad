package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.report.Told.About;

/** What pages say of themselves beside their text: JSON-LD, microdata, meta. */
final class DescriptionsTest {

    private static Testimony testimony(String html) {
        return Testimony.of(Jsoup.parse(html));
    }

    private static List<String> told(String html, About about) {
        return testimony(html).about(about).stream().map(Told::text).toList();
    }

    private static String script(String json) {
        return "<script type=application/ld+json>" + json + "</script>";
    }

    @Test
    void readsAnArticleOfJsonLd() {
        Testimony testimony = testimony(script(
                "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"Toll rises in Sorhat\","
                        + "\"description\":\"Forty are missing\",\"author\":[{\"@type\":\"Person\",\"name\":\"Lena Farrow\"},\"Tom Orrel\"],"
                        + "\"publisher\":{\"name\":\"Harbour Media\"},\"datePublished\":\"2024-03-04\",\"dateModified\":\"2024-03-05\","
                        + "\"inLanguage\":\"en\",\"articleBody\":\"Forty people are missing.\"}"));
        assertThat(testimony.told())
                .extracting(Told::about, Told::text, Told::where)
                .containsExactly(
                        tuple(About.HEADLINE, "Toll rises in Sorhat", "json-ld headline"),
                        tuple(About.DECK, "Forty are missing", "json-ld description"),
                        tuple(About.AUTHOR, "Lena Farrow", "json-ld author"),
                        tuple(About.AUTHOR, "Tom Orrel", "json-ld author"),
                        tuple(About.OUTLET, "Harbour Media", "json-ld publisher"),
                        tuple(About.PUBLISHED, "2024-03-04", "json-ld datePublished"),
                        tuple(About.MODIFIED, "2024-03-05", "json-ld dateModified"),
                        tuple(About.BODY, "Forty people are missing.", "json-ld articleBody"),
                        tuple(About.LANGUAGE, "en", "json-ld inLanguage"));
    }

    @Test
    void findsTheNameOfAThingThatIsOnlyReferredTo() {
        assertThat(told(
                        script(
                                "{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Toll rises in Sorhat\",\"author\":{\"@id\":\"#lena\"},"
                                        + "\"publisher\":{\"@id\":\"#nobody\"}},{\"@type\":\"Person\",\"@id\":\"#lena\",\"name\":\"Lena Farrow\"}]}"),
                        About.AUTHOR))
                .containsExactly("Lena Farrow");
    }

    @Test
    void keepsTheNameThatAReferenceCarriesItself() {
        assertThat(told(
                        script(
                                "[{\"@type\":\"NewsArticle\",\"headline\":\"Toll rises in Sorhat\",\"author\":{\"@id\":\"#lena\",\"name\":\"L. Farrow\"}},"
                                        + "{\"@type\":\"Person\",\"@id\":\"#lena\",\"name\":\"Lena Farrow\"}]"),
                        About.AUTHOR))
                .containsExactly("L. Farrow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- {\"@type\":\"Article\",\"headline\":\"Toll rises\"} -->",
                "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Toll rises\"}\n//]]>",
                "/* [schema] */ {\"@type\":\"Article\",\"headline\":\"Toll rises\"}",
                "{'@type':'Article','headline':'Toll rises',}",
                "{@type:\"Article\",headline:\"Toll rises\"}",
                "[{\"@type\":[\"Article\",\"Thing\"],\"headline\":\"Toll rises\"}];",
                "{\"@type\":\"http://schema.org/Article\",\"Headline\":\" Toll&nbsp;rises \"}",
                "{\"@type\":\"Article\",\"headline\":\"<b>Toll</b>\\nrises\",\"author\":null,\"wordCount\":0400}",
                "{\"@type\":\"Article\",\"author\":\"Lena \"Farrow\",\"headline\":\"Toll rises\"}",
                "{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"Article\",\"headline\":\"Toll rises\"}}",
            })
    void readsWhatIsNotQuiteJson(String json) {
        assertThat(told(script(json), About.HEADLINE)).containsExactly("Toll rises");
    }

    @Test
    void keepsTheFirstValueOfWhatStandsBehindAFault() {
        String json =
                "{\"@type\":\"Article\",\"headline\":\"Toll rises\",\"x\":}{[,\"headline\":\"Fishermen strike\",\"datePublished\":\"2024-03-04\"}";
        assertThat(told(script(json), About.HEADLINE)).containsExactly("Toll rises");
        assertThat(told(script(json), About.PUBLISHED)).containsExactly("2024-03-04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json at all", "null", "7", "[]", "{}"})
    void readsNothingOutOfAnEmptyScript(String json) {
        assertThat(testimony(script(json)).told()).isEmpty();
    }

    @Test
    void leavesArticlesOutThatAreOfOtherPages() {
        String articles =
                "[{\"@type\":\"NewsArticle\",\"headline\":\"Fishermen strike in Drawen\",\"author\":\"Tom Orrel\"},"
                        + "{\"@type\":\"NewsArticle\",\"name\":\"Toll rises in Sorhat\",\"author\":\"Lena Farrow\"}]";
        assertThat(told("<title>Toll rises in Sorhat - Harbour Media</title>" + script(articles), About.AUTHOR))
                .containsExactly("Lena Farrow");
        assertThat(told(
                        "<title>Toll rises in Sorhat</title>" + script(articles.replace("name", "headline")),
                        About.AUTHOR))
                .containsExactly("Lena Farrow");
        assertThat(told("<title>Harbour Media</title>" + script(articles), About.AUTHOR))
                .containsExactly("Tom Orrel");
        assertThat(told("<title>Toll</title>" + script(articles.replace("Toll rises in Sorhat", "Toll")), About.AUTHOR))
                .containsExactly("Tom Orrel");
    }

    @Test
    void readsHouseAndDaysOfTheThingsBesideTheArticle() {
        Testimony testimony = testimony(script(
                "[{\"@type\":\"NewsMediaOrganization\",\"name\":\"Harbour Media\"},{\"@type\":\"WebSite\",\"name\":\"harbour.example\"},"
                        + "{\"@type\":\"Person\",\"name\":\"Lena Farrow\"},{\"@type\":\"WebPage\",\"datePublished\":\"2024-03-04\","
                        + "\"dateModified\":\"2024-03-05\",\"author\":{\"name\":\"Tom Orrel\"}}]"));
        assertThat(testimony.told())
                .extracting(Told::about, Told::text, Told::where)
                .containsExactly(
                        tuple(About.OUTLET, "Harbour Media", "json-ld newsmediaorganization name"),
                        tuple(About.OUTLET, "harbour.example", "json-ld website name"),
                        tuple(About.PUBLISHED, "2024-03-04", "json-ld webpage datePublished"),
                        tuple(About.MODIFIED, "2024-03-05", "json-ld webpage dateModified"),
                        tuple(About.AUTHOR, "Tom Orrel", "json-ld webpage author"));
    }

    @Test
    void readsMicrodataOfAnArticleAndOfThePersonInIt() {
        String html =
                "<div itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop='headline name'>Toll<br>rises</h1>"
                        + "<span itemprop=author itemscope itemtype='https://schema.org/Person'><b itemprop=name>Lena <i>Farrow</i></b></span>"
                        + "<time itemprop=datePublished datetime='2024-03-04T18:00'>Monday</time>"
                        + "<meta itemprop=inLanguage content=en></div>";
        assertThat(testimony(html).told())
                .extracting(Told::about, Told::text, Told::where)
                .containsExactly(
                        tuple(About.HEADLINE, "Toll rises", "microdata headline"),
                        tuple(About.HEADLINE, "Toll rises", "microdata name"),
                        tuple(About.AUTHOR, "Lena Farrow", "microdata author"),
                        tuple(About.PUBLISHED, "2024-03-04T18:00", "microdata datePublished"),
                        tuple(About.LANGUAGE, "en", "microdata inLanguage"));
    }

    @Test
    void believesMicrodataThatStandInNoThing() {
        assertThat(told("<p itemprop=author>Lena Farrow</p>", About.AUTHOR)).containsExactly("Lena Farrow");
    }

    @Test
    void cutsAPropertyThatHoldsAWholePage() {
        String long_ = "harbour ".repeat(200);
        assertThat(told("<div itemprop=description>" + long_ + "<p>" + long_ + "</div>", About.DECK))
                .singleElement()
                .satisfies(
                        deck -> assertThat(deck).startsWith("harbour harbour").hasSizeBetween(390, 400));
    }

    @Test
    void putsTheSurerMetaFirst() {
        String html = "<title>Toll rises | Harbour Media</title><meta name=twitter:title content='Toll rises again'>"
                + "<meta property=og:title content='Toll rises'><meta name=description content=''>"
                + "<meta name=viewport content=width><meta HTTP-EQUIV=x content=y>";
        assertThat(testimony(html).about(About.HEADLINE))
                .extracting(Told::text, Told::where)
                .containsExactly(
                        tuple("Toll rises", "meta og:title"),
                        tuple("Toll rises again", "meta twitter:title"),
                        tuple("Toll rises | Harbour Media", "title"));
        assertThat(testimony(html).first(About.DECK)).isEmpty();
    }

    @Test
    void readsAddressAndLanguageOfThePage() {
        String html =
                "<html lang=en-GB><link rel=stylesheet href=a.css><link rel=CANONICAL href=https://h.example/toll>";
        assertThat(told(html, About.ADDRESS)).containsExactly("https://h.example/toll");
        assertThat(told(html, About.LANGUAGE)).containsExactly("en-GB");
    }

    @Test
    void looksForADayInProgramsOnlyWhereNothingElseTellsIt() {
        String state = "<script>state = {\"publishedDate\":\"2016-11-04T20:37:27Z\"}</script>";
        assertThat(told("<title>Toll rises</title>" + state, About.PUBLISHED)).containsExactly("2016-11-04T20:37:27Z");
        assertThat(told(state + "<meta property=article:published_time content=2024-03-04>", About.PUBLISHED))
                .containsExactly("2024-03-04");
    }

    @Test
    void believesScriptsThatAgreeOnOneDay() {
        assertThat(told(
                        "<script>a = {\"publishedAt\":\"2016-11-04 20:37\"}</script><script>b = {\"publish_date\":\"2016-11-04\"}</script>",
                        About.PUBLISHED))
                .containsExactly("2016-11-04 20:37");
        assertThat(told(
                        "<script>a = {\"publishedAt\":\"2016-11-04\"}</script><script>b = {\"publish_date\":\"2016-11-05\"}</script>",
                        About.PUBLISHED))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Toll &amp; trouble | Toll & trouble",
                "<b>Toll</b> rises<br>again | Toll rises again",
                "&lt;i&gt;Toll&lt;/i&gt; rises | Toll rises",
                "'  Toll\t rises  ' | Toll rises",
                "Toll < 40 | Toll < 40",
                "40 > 30 | 40 > 30",
            })
    void takesMarkupOutOfValuesThatShouldHaveNone(String value, String words) {
        assertThat(Markup.strip(value)).isEqualTo(words);
    }
}
