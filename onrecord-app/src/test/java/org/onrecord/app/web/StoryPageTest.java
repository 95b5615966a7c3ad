package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.store.Kept;

/** The sample story on the desk: what happened by status, what each report left out, who speaks about whom. */
class StoryPageTest {

    private static OpenRecord record;
    private static Desk desk;

    @BeforeAll
    static void opens() throws IOException {
        OnRecord reader = new OnRecord();
        Shelf shelf = new Shelf(reader);
        record = OpenRecord.passing();
        List<Kept> kept = new ArrayList<>();
        for (String name : List.of("talks-1.txt", "talks-2.html", "talks-3.txt", "talks-4.html")) {
            Page page = Page.of(Path.of("../samples/talks/" + name), Given.NOTHING);
            Reading reading = reader.read(page);
            kept.add(new Kept(page, reading));
            shelf.add(reading, () -> reading);
        }
        record.add(kept);
        desk = new Desk(shelf, record, reader, Opening.here(0));
    }

    @AfterAll
    static void closes() {
        desk.close();
        record.close();
    }

    private static Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(new Visitor(desk.address()).get(path).body(), desk.address());
    }

    private static Document story() throws IOException, InterruptedException {
        Element link = page("/stories").selectFirst("main a[href^=/stories/]");
        assertThat(link).isNotNull();
        return page(link.attr("href"));
    }

    @Test
    void setsThePlannedMeetingApartThatOneReportDenies() throws Exception {
        Element meeting =
                story().select("tr:contains(meeting):contains(Sadira)").first();

        assertThat(meeting).isNotNull();
        assertThat(meeting.select(".disputed").eachText()).contains("planned", "denied");
    }

    @Test
    void saysWhatEachReportLeftOut() throws Exception {
        Element readout = story().select(".cards > li:contains(Readout)").first();

        assertThat(readout).isNotNull();
        assertThat(readout.select("summary:contains(Left out)").text()).contains("events", "whom others quote");
        assertThat(readout.select("details li").eachText()).anyMatch(line -> line.contains("attack"));
    }

    @Test
    void foldsTheGarbledCopyUnderItsOriginal() throws Exception {
        Element original =
                story().select(".cards > li:contains(Ardania Rules Out)").first();

        assertThat(original).isNotNull();
        assertThat(original.select("details:contains(1 copy) li").text()).contains("talks-3.txt", "garbled");
    }

    @Test
    void drawsEverybodyOnceAndListsEachTie() throws Exception {
        Document network = page("/network");

        assertThat(network.select("svg text > title").eachText())
                .contains("Teodor Brask", "Marguerite Hale")
                .noneMatch(name -> name.startsWith("his "))
                .doesNotHaveDuplicates();
        assertThat(network.select("table tbody tr").size())
                .isEqualTo(network.select("svg path").size());
    }

    @Test
    void marksFormAndChainBesideEachStatement() throws Exception {
        Element copy = page("/").selectFirst("a[href^=/report/]:contains(excludes payment)");
        assertThat(copy).isNotNull();
        Element note = page(copy.attr("href"))
                .select(".note.statement:contains(transcript)")
                .first();

        assertThat(note).isNotNull();
        assertThat(note.select(".kind").text()).isEqualTo("direct");
        assertThat(note.select(".chain").text()).contains("Rohan Sadik ← a transcript of the call", "← this page");
    }
}
