package org.onrecord.reading.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Figure;
import org.onrecord.record.Reading;

/** Tables of pages and of plain texts; more of them stand in the specification. */
final class TablesTest {

    private static final OnRecord READER = new OnRecord();

    private static final String STORY = """
            <html><head><title>Quake kills 89 in Kesteria</title></head><body><article><h1>Quake kills dozens in Kesteria</h1>
            <p>A strong earthquake shook the east of Kesteria on Monday, and rescuers searched the rubble for survivors for a second day.</p>
            <p>The government said that it would send tents, food and doctors to the provinces, and asked other countries for help.</p>
            %s
            <p>The United Nations said that its teams were on the way to the region and would bring blankets and medicine with them.</p>
            <p>The schools stay closed, said the governor, who thanked the volunteers who had come from all parts of the country to help.</p>
            </article></body></html>
            """;

    private static List<String> cells(String table) {
        Reading reading =
                READER.read(Page.html(STORY.formatted(table), "quake.html", Given.NOTHING.withPublished("2024-03-05")));
        String text = reading.report().text();
        return reading.figures().stream()
                .filter(figure -> figure.why().startsWith("a cell of a table"))
                .map(figure -> told(figure, text))
                .toList();
    }

    private static String told(Figure figure, String text) {
        return "%s %s %s in %s on %s by %s"
                .formatted(
                        figure.value().orElseThrow(),
                        figure.counted().map(span -> span.in(text)).orElse("-"),
                        figure.measure().or(figure::unit).orElse("-"),
                        figure.where().map(place -> place.span().in(text)).orElse("-"),
                        figure.when().map(when -> when.value()).orElse("-"),
                        figure.attribution().sources().stream()
                                .map(source -> source.span().in(text))
                                .toList());
    }

    @Test
    void readsCellsUnderTheHeadsOfTheirColumnsAlsoWhereTheCornerIsEmpty() {
        assertThat(cells("<table><caption>Casualties as of March 4</caption>"
                        + "<tr><th></th><th>Killed</th><th>Homes damaged</th></tr>"
                        + "<tr><td>Dravan province</td><td>67</td><td>1,500</td></tr>"
                        + "<tr><td>Ulmeth province</td><td>22</td><td></td></tr>"
                        + "<tr><td colspan=3>Source: Ministry of Health; Red Cross</td></tr></table>"))
                .containsExactly(
                        "67.0 - killed in Dravan province on 2024-03-04 by [Ministry of Health, Red Cross]",
                        "1500.0 Homes damaged in Dravan province on 2024-03-04 by [Ministry of Health, Red Cross]",
                        "22.0 - killed in Ulmeth province on 2024-03-04 by [Ministry of Health, Red Cross]");
    }

    @Test
    void readsAHeadOverSeveralColumns() {
        assertThat(cells("<table><tr><th>Province</th><th colspan=2>Killed</th></tr>"
                        + "<tr><th></th><th>2022</th><th>2023</th></tr>"
                        + "<tr><td>Dravan</td><td>3</td><td>67</td></tr></table>"))
                .containsExactly("3.0 - killed in Dravan on 2022 by []", "67.0 - killed in Dravan on 2023 by []");
    }

    @Test
    void readsNothingOffATableThatOnlyLaysOutAPage() {
        assertThat(cells(
                        "<table><tr><td>Read this report on paper in our edition of 12 pages, which comes out each week.</td>"
                                + "<td>Write to us.</td></tr><tr><td>More of it</td><td>Next page</td></tr></table>"))
                .isEmpty();
    }

    @Test
    void readsTheColumnsOfAPlainText() {
        Reading reading = READER.read(Page.text("""
                Quake in Kesteria

                A strong earthquake shook the east of Kesteria on Monday.
                The Ministry of Health gave these figures on Tuesday:

                Province      Killed   Injured
                -------------------------------
                Dravan            67       512
                Ulmeth            22       140

                The schools stay closed, said the governor.
                """, "quake.txt", Given.NOTHING.withPublished("2024-03-05")));
        assertThat(reading.figures().stream()
                        .map(figure -> told(figure, reading.report().text())))
                .containsExactly(
                        "67.0 - killed in Dravan on 2024-03-05 by [The Ministry of Health]",
                        "512.0 - injured in Dravan on 2024-03-05 by [The Ministry of Health]",
                        "22.0 - killed in Ulmeth on 2024-03-05 by [The Ministry of Health]",
                        "140.0 - injured in Ulmeth on 2024-03-05 by [The Ministry of Health]");
    }

    @Test
    void takesTwoBlanksBehindAFullStopForNoColumns() {
        Reading reading = READER.read(Page.text(
                "The quake killed 67 people.  Rescuers dug on.\nIt injured 512 people.  They are in hospital 4.",
                "quake.txt",
                Given.NOTHING.withPublished("2024-03-05")));
        assertThat(reading.figures()).noneMatch(figure -> figure.why().startsWith("a cell"));
    }
}
