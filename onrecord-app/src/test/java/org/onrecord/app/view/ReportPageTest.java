package org.onrecord.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

class ReportPageTest {

    private static final String FERRY = """
            Sunday, May 4, 2025

            Ferry strike ends in Talvik

            TALVIK, March 3, 2025 (Coast News) - The ferry union ended its strike on Monday after 12 days.

            “We got what we came for,” said Nora Hellem, who leads the union.

            See also  Ten islands to visit before you die
            """;

    private static Document page(String text) {
        return Jsoup.parse(ReportPage.selfContained(new OnRecord().read(Page.text(text, "ferry.txt", Given.NOTHING))));
    }

    @Test
    void printsTheWordsOfTheReportUnchanged() {
        Document page = page(FERRY);
        page.select(".kind, .ref, .notes").remove();

        assertThat(page.select(".part").eachText())
                .contains("“We got what we came for,” said Nora Hellem, who leads the union.");
    }

    @Test
    void marksAStatementInPlaceAndNotesItBeside() {
        Document page = page(FERRY);
        Element note = page.select(".note.statement").first();

        assertThat(note).isNotNull();
        assertThat(note.select("strong").text()).isEqualTo("Nora Hellem said");
        assertThat(page.select(".mark.content[data-e~=" + note.id() + "]").text())
                .contains("We got what we came for");
        assertThat(page.select(".mark.cue[data-e~=" + note.id() + "]").text()).isEqualTo("said");
        assertThat(note.select(".number").attr("href")).isEqualTo("#at-" + note.id());
        assertThat(page.select("#at-" + note.id()).attr("href")).isEqualTo("#" + note.id());
    }

    @Test
    void saysWhoCueChainAndWhyAtTheMark() {
        assertThat(page(FERRY).select(".mark.content").attr("title"))
                .contains("Nora Hellem said", "cue: said", "chain: Nora Hellem ← ", "this page", "why: ");
    }

    @Test
    void tellsTheDateAndItsWarningsFirst() {
        Document page = page(FERRY);

        assertThat(page.select(".verdict time").attr("datetime")).isEqualTo("2025-03-03");
        assertThat(page.select(".verdict del").text()).isEqualTo("2025-05-04");
        assertThat(page.select(".warnings").text()).contains("date-conflict");
        assertThat(page.select(".furniture .part").text()).contains("Ten islands");
    }

    @Test
    void namesEveryIdOnce() {
        List<String> ids = page(FERRY).select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void needsNothingBesideItAndForbidsTheRest() {
        String html = ReportPage.selfContained(new OnRecord().read(Page.text(FERRY, "ferry.txt", Given.NOTHING)));

        assertThat(html).doesNotContain("<link", "src=", "@import", "url(");
        assertThat(Jsoup.parse(html)
                        .select("meta[http-equiv=Content-Security-Policy]")
                        .attr("content"))
                .contains("default-src 'none'", "script-src 'sha256-", "style-src 'sha256-")
                .doesNotContain("unsafe");
    }

    @Test
    void showsHostileWordsAsWords() {
        String hostile = """
                Rain <script>alert(1)</script> in Talvik

                “It rained</p><img src=x onerror=alert(2)> all day,” said Nora "onmouseover="alert(3) Hellem' &amp; co.

                \u202EThe \u0000mayor\u001b[31m <b>said</b> that 12 “></title><svg onload=alert(4)> roads were closed.

                مرحبا <a href="javascript:alert(5)">said</a> the mayor & the council.
                """;

        Document page = page(hostile);

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img, svg, b, a[href^=javascript]")).isEmpty();
        assertThat(page.select("*").stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
        assertThat(page.html()).doesNotContain("\u0000").doesNotContain("\u001b");
        assertThat(page.select(".part").eachAttr("dir")).containsOnly("auto");
        assertThat(page.select(".mark[title*=\u202E], .note:contains(\u202E)")).isEmpty();
        assertThat(page.title()).contains("<script>alert(1)</script>");
    }
}
