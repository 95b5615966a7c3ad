package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.store.Kept;
import tools.jackson.databind.json.JsonMapper;

/** A desk over a record of a few reports, page by page and over REST. */
class RecordDeskTest {

    private static final String MAYOR =
            "Ferry strike ends in Talvik\n\nTALVIK, March 4, 2024 - “We will pay every crew what we owe them by Friday,” Mayor"
                    + " Nora Hellem said on Monday. At least 94 people were stranded on the island, according to the coast"
                    + " guard.\n\nHellem met with union leaders in Talvik on Monday. She said talks would go on.\n";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static OpenRecord record;
    private static Desk desk;

    @BeforeAll
    static void opens() throws IOException {
        OnRecord reader = new OnRecord();
        Shelf shelf = new Shelf(reader);
        record = OpenRecord.passing();
        List<Page> pages = List.of(
                Page.text(MAYOR, "mayor.txt", Given.NOTHING.withOutlet("Coast <b>News</b>")),
                Page.text(
                        MAYOR.replace("94", "49").replace("will pay", "may pay"),
                        "copy.txt",
                        Given.NOTHING.withOutlet("Buzz").withPublished("2024-03-05")),
                Page.text(
                        "Mayor speaks\n\n“We will pay every crew what we owe them by Friday,” Nora Hellem told reporters. The"
                                + " harbour opens again on Saturday, officials said.\n",
                        "other.txt",
                        Given.NOTHING.withOutlet("Island Post").withPublished("2024-03-06")));
        List<Kept> kept = new ArrayList<>();
        for (Page page : pages) {
            Reading reading = reader.read(page);
            shelf.add(reading, () -> reader.read(page));
            kept.add(new Kept(page, reading));
        }
        record.add(kept);
        desk = new Desk(shelf, record, reader, Opening.here(0));
    }

    @AfterAll
    static void closes() {
        desk.close();
        record.close();
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(desk.address()).resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"en\">", "class=\"cite\"", "href=\"/api/v1")
                .doesNotContain("<b>News");
        return page.body();
    }

    /** The first address on a page that begins so. */
    private static String address(String list, String beginning) throws IOException, InterruptedException {
        Matcher link = Pattern.compile("href=\"(" + beginning + "[^\"]+)\"").matcher(page(list));
        assertThat(link.find()).as(list).isTrue();
        return link.group(1);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void findsWordsAndOffersToNarrowDown() throws Exception {
        assertThat(page("/search?q=" + encoded("crew")))
                .contains("Nora Hellem", "+kind%3A%22statement%22", "+outlet%3A%22Island+Post%22")
                .contains("/report/");
        assertThat(page("/search?q=" + encoded("crew kind:statement outlet:\"Island Post\"")))
                .contains("1 hit");
        assertThat(get("/search?q=" + encoded("crew date:soon")).statusCode()).isEqualTo(400);
    }

    @Test
    void checksAQuotationWithItsEvidence() throws Exception {
        assertThat(page("/check?words=" + encoded("We will pay every crew what we owe them by Friday")))
                .contains("Verbatim", "Nora Hellem", "Island Post");
        assertThat(page("/check?words=" + encoded("We will never pay any crew what we owe them by Friday")))
                .contains("Altered", "class=\"on-negation\"");
        assertThat(page("/check?words=" + encoded("The moon is made of cheese")))
                .contains("Not found");
    }

    @Test
    void showsAQuotationInAllItsPrintingsWordByWord() throws Exception {
        assertThat(page(address("/quotations", "/quotations/")))
                .contains("<del class=\"on-hedge\" title=\"hedge\">will</del>", "2024-03-05", "earliest");
    }

    @Test
    void setsACopyBesideItsOriginal() throws Exception {
        assertThat(page(address("/copies", "/copies/")))
                .contains("was made of", "title=\"number\">94</del>", "title=\"number\">49</ins>");
    }

    @Test
    void drawsFiguresWithTheirBoundsAndTheSameAsATable() throws Exception {
        assertThat(page(address("/figures", "/figures/")))
                .contains("<svg", "class=\"whisker\"", "The same as a table", "at least 94");
    }

    @Test
    void tellsWhatAPersonSaid() throws Exception {
        String hellem = page("/people?name=hellem");
        Matcher link = Pattern.compile("href=\"(/people/[^\"]+)\"").matcher(hellem);
        assertThat(link.find()).isTrue();
        assertThat(page(link.group(1)))
                .contains("Forms of the name", "Who reports them", "On record by topic and date")
                .containsSubsequence("Ferry strike ends in Talvik</a></h3>", "pay every crew", "Island Post");
    }

    @Test
    void foldsCopiesOfAStoryUnderTheirOrigin() throws Exception {
        String copy = address("/copies", "/copies/").split("/")[2];

        assertThat(page("/stories/" + copy)).contains("1 copy", "Buzz", "What happened");
    }

    @Test
    void saysWhereNobodySpeaksOfAnybody() throws Exception {
        assertThat(page("/network")).contains("Nobody who has a name");
        assertThat(get("/network?of=0000000000000000/n1").statusCode()).isEqualTo(404);
    }

    @Test
    void countsSources() throws Exception {
        assertThat(page("/sources")).contains("Nora Hellem", "2024-03", "officials");
    }

    @Test
    void saysWhereNothingIsFound() throws Exception {
        assertThat(get("/quotations/0000000000000000/s1").statusCode()).isEqualTo(404);
        assertThat(get("/quotations?page=none").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/quotations/0000000000000000/s1").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void answersProgramsWithTheDataOfAPage() throws Exception {
        assertThat(get("/api/v1/search?q=crew").body())
                .startsWith("{\"total\":")
                .contains("\"kind\":\"statement\"");
        assertThat(get("/api/v1/check?words=" + encoded("pay every crew what we owe them"))
                        .body())
                .contains("\"verdict\":\"verbatim\"");
        for (String kind : List.of("quotations", "figures", "copies", "stories", "people")) {
            String address = address("/" + kind, "/" + kind + "/");
            String body = get("/api/v1" + address).body();
            assertThat(body).startsWith("{\"kind\":");
            assertThat(get("/api/v1/" + kind).body()).contains(body).contains("\"pages\":1");
        }
    }

    @Test
    void saysWhenNothingChanged() throws Exception {
        String tag = get("/api/v1/quotations").headers().firstValue("ETag").orElseThrow();

        assertThat(get("/api/v1/quotations", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void documentsEveryAddressAndNoOther() throws Exception {
        String document = get("/api/v1/openapi.json").body();
        TreeSet<String> documented = new TreeSet<>();
        JsonMapper.builder()
                .build()
                .readTree(document)
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(document).startsWith("{\n \"openapi\": \"3.1.0\"");
        assertThat(documented).isEqualTo(desk.paths());
    }

    @Test
    void countsWhatItAnswered() throws Exception {
        get("/search");

        assertThat(get("/metrics").body())
                .containsPattern("onrecord_requests_total\\{status=\"2xx\"} [1-9]")
                .contains("onrecord_reports 3");
    }

    @Test
    void correctsAnEntryByHandAndUndoesIt() throws Exception {
        Visitor visitor = new Visitor(desk.address());
        String form = "what=reject&at=" + encoded("other.txt#s1") + "&by=Ida+Brekke&note=misread";

        assertThat(visitor.post("/corrections", form).statusCode()).isEqualTo(403);
        assertThat(visitor.send("/corrections", "/corrections", form).statusCode())
                .isEqualTo(303);
        String listed = page("/corrections");
        assertThat(listed).contains("rejected “", "Ida Brekke", "misread", "gone when the desk is closed");
        assertThat(page("/people?name=hellem")).contains("Hellem");
        String number = listed.split("/corrections/")[1].split("/")[0];
        assertThat(get("/api/v1/corrections").body()).contains("\"what\":\"reject\"");

        String undo = "/corrections/" + number + "/undo";
        assertThat(visitor.send("/corrections", undo, "").statusCode()).isEqualTo(303);
        assertThat(page("/corrections")).contains("undone by");
        assertThat(visitor.send("/corrections", undo, "").statusCode()).isEqualTo(404);
        assertThat(visitor.send("/corrections", "/corrections", "what=reject&at=nothing")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void lets200RequestsThroughAtOnceAndThen40ASecond() {
        AtomicLong clock = new AtomicLong();
        Rate rate = new Rate(clock::get);

        assertThat(Stream.generate(() -> rate.allows("192.0.2.7")).limit(Rate.BURST))
                .containsOnly(true);
        assertThat(rate.allows("192.0.2.7")).isFalse();
        assertThat(rate.allows("192.0.2.8")).isTrue();
        clock.addAndGet(1_000_000_000L);
        assertThat(Stream.generate(() -> rate.allows("192.0.2.7")).limit(41).filter(allowed -> allowed))
                .hasSize(40);
    }
}
