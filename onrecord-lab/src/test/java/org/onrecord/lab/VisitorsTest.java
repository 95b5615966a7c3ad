package org.onrecord.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.web.Desk;
import org.onrecord.app.web.Opening;
import org.onrecord.app.web.Shelf;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.store.Kept;
import org.onrecord.store.Store;

/** Two hundred readers at the desk beside one writer, for some seconds; {@code ./lab desk} does it for a minute over a large record. */
@Tag("full")
class VisitorsTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/quotations",
            "/people",
            "/figures",
            "/stories",
            "/copies",
            "/sources",
            "/network",
            "/search?q=talks",
            "/check?words=will+never+buy+back+its+own+people");

    /** What the machine has to do besides can only make it slower, so the best of some rounds counts. */
    private static final int ROUNDS = 3;

    @TempDir
    private Path folder;

    @Test
    void answers200ReadersBesideAWriterWithoutAnErrorInAQuarterOfASecond() throws Exception {
        Path file = folder.resolve("samples.db");
        OnRecord reader = new OnRecord();
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> samples = Files.walk(Path.of("../samples"));
                Store store = Store.open(file)) {
            for (Path sample : samples.filter(Files::isRegularFile).sorted().toList()) {
                Page page = Page.of(sample, Given.NOTHING);
                kept.add(new Kept(page, reader.read(page)));
            }
            store.add(kept);
        }
        Shelf shelf = new Shelf(reader);
        try (OpenRecord record = OpenRecord.of(file.toString());
                Desk desk = new Desk(shelf, record, reader, Opening.here(0))) {
            shelf.fill(record);
            URI here = URI.create(desk.address());
            Visitors visitors = new Visitors(200, Duration.ofSeconds(1), Duration.ofSeconds(3));
            double best = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS && best > 250; round++) {
                int number = round;
                Visitors.Met met = visitors.at(
                        here,
                        PAGES,
                        () -> "Rain in Talvik\n\nIt rained for " + (number + 2) + " days, the mayor said.\n");
                assertThat(met.errors()).isEmpty();
                assertThat(met.written()).isPositive();
                best = Math.min(best, met.millis(.95));
            }
            assertThat(best).as("95th percentile, ms").isLessThanOrEqualTo(250);
        }
    }
}
