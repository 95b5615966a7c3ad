package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

class PageDatesTest {

    private static final String STORY = "<h1>Harbour of Ostrel stays closed for a third week</h1>"
            + "<p>The harbour of Ostrel stays closed for a third week, the port authority said in a short statement, because "
            + "divers have still not found the anchor that a freighter lost in the channel.</p>"
            + "<p>Ferries will go on leaving from the old pier, a spokeswoman said, and fishermen may land their catch in the "
            + "neighbouring village until the channel has been searched from end to end.</p>";

    private static List<Dating> datings(String html) {
        return ReportReader.read(Page.html(html, "harbour.html", Given.NOTHING)).datings();
    }

    @Test
    void takesTheDayAtTheTopOfAPageForABanner() {
        List<Dating> datings = datings("<body><div>Sunday, August 17, 2025</div><nav><a>World</a> <a>Sport</a></nav>"
                + "<article>" + STORY + "</article></body>");
        assertThat(datings).extracting(Dating::basis, Dating::value).containsExactly(tuple(Basis.BANNER, "2025-08-17"));
    }

    @Test
    void readsTheLastEditAtTheFootOfAPage() {
        List<Dating> datings = datings("<body><article>" + STORY
                + "</article><footer><p>This page was last modified on 4 November 2020, at 19:23.</p></footer></body>");
        assertThat(datings).hasSize(1);
        assertThat(datings.get(0).value()).isEqualTo("2020-11-04");
        assertThat(datings.get(0).modified()).isTrue();
    }

    @Test
    void readsTheDayInAProgramsState() {
        List<Dating> datings = datings("<body><article>" + STORY
                + "</article><script>state = {\"publishedDate\":\"2016-11-04T20:37:27Z\"}</script></body>");
        assertThat(datings).hasSize(1);
        assertThat(datings.get(0).value()).isEqualTo("2016-11-04");
        assertThat(datings.get(0).printed().where()).contains("script publishedDate");
    }

    @Test
    void leavesAStateOfSeveralDaysAlone() {
        assertThat(datings("<body><article>" + STORY
                        + "</article><script>state = [{\"publishedAt\":\"2016-11-04\"},{\"publishedAt\":\"2018-01-05\"}]"
                        + "</script></body>"))
                .isEmpty();
    }

    @Test
    void readsTheDayBehindTheWritersName() {
        assertThat(Days.in("By Mira Santoro/June 12, 2020 9:49 am EST", true))
                .extracting(Day::value)
                .containsExactly("2020-06-12");
    }
}
