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
    void foldsACopyOfACopyUnderTheReportThatTheFirstWasMadeOf() throws Exception {
        String first = """
                Ferry strike ends in Talvik

                TALVIK, March 4, 2024 - “We will pay every crew what we owe them by Friday,” Mayor Nora Hellem said on Monday.
                At least 94 people were stranded on the island, according to the coast guard.

                Hellem met with union leaders in Talvik on Monday. She said talks would go on until all wages are paid.
                """;
        String second = first.replace("94 people were stranded", "94 tourists were left stranded")
                .replace("met with union leaders", "sat down with leaders of the union");
        String third = second.replace("talks would go on until", "negotiations would continue until")
                .replace("said on Monday", "declared on Monday");
        OnRecord reader = new OnRecord();
        try (OpenRecord chain = OpenRecord.passing();
                Desk over = new Desk(new Shelf(reader), chain, reader, Opening.here(0))) {
            chain.add(List.of(
                    kept(reader, first, "first.txt", "2024-03-04"),
                    kept(reader, second, "second.txt", "2024-03-05"),
                    kept(reader, third, "third.txt", "2024-03-06")));
            assertThat(chain.collated().collation().copies())
                    .extracting(copy -> chain.reading(copy.report()).report().location() + " of "
                            + chain.reading(copy.of()).report().location())
                    .containsExactlyInAnyOrder("second.txt of first.txt", "third.txt of second.txt");

            String story =
                    chain.collated().collation().stories().get(0).reports().get(0);
            Document page = Jsoup.parse(new Visitor(over.address())
                    .get("/stories/" + Shelf.key(story))
                    .body());

            assertThat(page.select(".cards > li > a").eachText()).containsExactly("first.txt, 2024-03-04");
            assertThat(page.select(".cards details:contains(2 copies) li").eachText())
                    .anyMatch(line -> line.contains("second.txt"))
                    .anyMatch(line -> line.contains("third.txt"));
        }
    }

    private static Kept kept(OnRecord reader, String text, String name, String day) {
        Page page = Page.text(text, name, Given.NOTHING.withPublished(day));
        return new Kept(page, reader.read(page));
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
