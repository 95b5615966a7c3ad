package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.view.ReportPage;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.store.Kept;
import tools.jackson.databind.json.JsonMapper;

/** Reports whose text, and whose every field, is an attack on whoever reads them: on no page of the desk is any of it more than words. */
class HostileReportTest {

    private static final String BEGINNING = """
            Sunday, May 4, 2025

            Port <script>alert(1)</script> reopens after strike

            By Ida Brekke <script>alert(0)</script>

            TALVIK, March 4, 2024 (Coast News) - “We will pay <b onclick=alert(2)>every</b> crew what we owe by Friday,” Mayor
            Nora Hellem"><svg onload=alert(3)> said on Monday, according to a transcript of the talks released by the Harbour
            Ministry. At least 94 people were stranded on the island, according to the coast guard.

            Hellem met with Abel </title><iframe src=javascript:alert(4)> Fontaine in Talvik on Monday. She told Fontaine that
            “talks <a href="javascript:alert(5)">will</a> go on” and that 94 people would be home by Friday.

            A senior official\u202E, who asked not to be named, said 'style=x:expression(alert(6)) the port\u0000 was closed.

            See also  <img src=x onerror=alert(7)> Ten islands to visit
            """;

    private static final Set<String> TAGS = Set.of("script", "object", "embed", "base", "style", "meta", "link");

    private static OpenRecord record;
    private static Desk desk;
    private static Set<String> fields;

    @BeforeAll
    static void opens() throws IOException {
        OnRecord reader = new OnRecord();
        Shelf shelf = new Shelf(reader);
        record = OpenRecord.passing();
        Hostile hostile = new Hostile();
        List<Kept> kept = new ArrayList<>();
        List<String> texts = List.of(
                BEGINNING,
                BEGINNING.replace("94", "49").replace("will pay", "may pay"),
                BEGINNING.replace("At least 94", "More than 100"));
        for (String text : texts) {
            Page page = Page.text(text, "<u>" + kept.size() + ".txt", Given.NOTHING.withOutlet("Coast <b>News</b>"));
            Reading reading = reader.read(page);
            kept.add(new Kept(page, kept.isEmpty() ? reading : hostile.of(reading)));
        }
        kept.forEach(one -> shelf.add(one.reading(), one::reading));
        record.add(kept);
        fields = hostile.fields();
        desk = new Desk(shelf, record, reader, Opening.here(0));
    }

    @AfterAll
    static void closes() {
        desk.close();
        record.close();
    }

    /** Every page that a visitor comes to who follows every link. */
    private static Set<String> pages() throws IOException, InterruptedException {
        Visitor visitor = new Visitor(desk.address());
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(
                "/",
                "/search?q=%3Cscript%3Ealert(8)%3C/script%3E",
                "/search?q=crew",
                "/check?words=%3Cimg+src%3Dx+onerror%3Dalert(9)%3E&speaker=%22%3E%3Csvg+onload%3Dalert(10)%3E",
                "/check?words=We+will+pay+every+crew+what+we+owe+by+Friday",
                "/corrections?at=%22%3E%3Cscript%3Ealert(11)%3C/script%3E",
                "/people?name=%22%3E%3Cscript%3E",
                "/%3Cscript%3Ealert(12)%3C/script%3E"));
        while (!open.isEmpty()) {
            String path = open.poll();
            if (seen.size() > 400 || !seen.add(path)) {
                continue;
            }
            Document page = Jsoup.parse(visitor.get(path).body(), desk.address());
            for (Element link : page.select("a[href^=/]:not([href^=/api/])")) {
                String to = link.attr("href").replaceFirst("#.*", "");
                if (!to.contains("/search?") && !to.contains("page.html")) {
                    open.add(to);
                }
            }
        }
        return seen;
    }

    @Test
    void isNeverMoreThanWordsOnAnyPage() throws Exception {
        Visitor visitor = new Visitor(desk.address());
        Set<String> pages = pages();
        assertThat(pages).hasSizeGreaterThan(30);
        Set<String> printed = new TreeSet<>();
        for (String path : pages) {
            String body = visitor.get(path).body();
            Document page = Jsoup.parse(body, desk.address());
            harmless(path, page, 1);
            fields.stream().filter(page.outerHtml()::contains).forEach(printed::add);
        }
        // What is printed at all is among what was made hostile; these at least must be.
        assertThat(printed)
                .contains("Report.location", "Report.outlet", "Byline.name", "Statement.why", "Warning.message");
    }

    @Test
    void staysShutInWhereTheOriginalIsShown() throws Exception {
        String key = Shelf.key(record.collated().collation().reports().get(0).report());

        var original = new Visitor(desk.address()).get("/report/" + key + "/original");

        assertThat(original.body()).contains("<script>alert(1)</script>");
        assertThat(original.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "; sandbox")
                .doesNotContain("script-src", "allow-");
        assertThat(original.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void isNoMoreInTheFileOfAReport() {
        Reading reading =
                record.reading(record.collated().collation().reports().get(0).report());

        Document file = Jsoup.parse(ReportPage.selfContained(reading));

        assertThat(file.select("script")).hasSize(1);
        harmless("file", file, 1);
    }

    @Test
    void isAStringAmongTheDataForPrograms() throws Exception {
        Visitor visitor = new Visitor(desk.address());
        for (String kind : List.of("reports", "quotations", "people", "figures", "stories", "copies", "sources")) {
            var answer = visitor.get("/api/v1/" + kind);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            JsonMapper.builder().build().readTree(answer.body());
        }
    }

    /** A page has its own script, and otherwise nothing that runs, loads, hides or leads elsewhere. */
    private static void harmless(String path, Document page, int scripts) {
        assertThat(page.select(
                        "x-hostile, iframe:not([sandbox=''][src$=/original]), object, embed, img, base, u, b, i"))
                .as(path)
                .isEmpty();
        assertThat(page.body().select(String.join(",", TAGS)).size()).as(path).isLessThanOrEqualTo(scripts);
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(path).doesNotStartWith("on").isNotEqualTo("style");
                if (Set.of("href", "src", "action", "formaction").contains(attribute.getKey())) {
                    String target = attribute.getValue();
                    assertThat(target.startsWith("/") && !target.startsWith("//") || target.startsWith("#"))
                            .as(path + " " + target)
                            .isTrue();
                    URI.create(target);
                }
            }
        }
        assertThat(page.outerHtml()).as(path).doesNotContain("\u0000");
    }
}
