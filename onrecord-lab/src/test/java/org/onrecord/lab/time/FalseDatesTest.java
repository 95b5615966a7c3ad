package org.onrecord.lab.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onrecord.lab.Shared;

class FalseDatesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final String PAGE =
            "<html><head><meta property=\"article:published_time\" content=\"2024-03-04T19:40:11Z\">"
                    + "<meta property=\"article:modified_time\" content=\"2024-03-04T21:00:00Z\">"
                    + "<script type=\"application/ld+json\">{\"datePublished\": \"2024-03-04T19:40:11Z\"}</script></head>"
                    + "<body><h1>Toll rises in Kesteria</h1><time>4 March 2024</time></body></html>";

    @Test
    void shiftsTheDayOfTheMetadataByAYear() {
        assertThat(Falsification.SHIFTED.apply(PAGE, DAY))
                .contains("\"datePublished\": \"2025-03-04T19:40:11Z\"", "content=\"2025-03-04T19:40:11Z\"")
                .contains("<time>4 March 2024</time>", "content=\"2024-03-04T21:00:00Z\"");
    }

    @Test
    void changesThePlacesOfDayAndMonth() {
        assertThat(Falsification.SWAPPED.apply(PAGE, DAY)).contains("\"datePublished\": \"2024-04-03T19:40:11Z\"");
        assertThat(Falsification.SWAPPED.of(LocalDate.of(2024, 3, 14))).isEmpty();
    }

    @Test
    void printsTheDayOfTheVisitAndDropsTheMetadata() {
        assertThat(Falsification.BANNER.apply(PAGE, DAY))
                .contains("<div>Friday, April 11, 2025</div>")
                .doesNotContain("19:40:11", "21:00:00");
    }

    @Tag("full")
    @Test
    void seesThroughNineInTenAtTwoAlarmsInAHundred() throws IOException {
        if (!Shared.isPresent()) {
            assertThat(System.getenv("CI"))
                    .as("CI wants the evaluation data in ../shared")
                    .isNull();
            assumeTrue(false, "the pages of ../shared are not here; nothing is measured");
        }
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        boolean good = new FalseDates().run(new PrintStream(table, true, StandardCharsets.UTF_8));
        assertThat(good).as(table.toString(StandardCharsets.UTF_8)).isTrue();
    }
}
