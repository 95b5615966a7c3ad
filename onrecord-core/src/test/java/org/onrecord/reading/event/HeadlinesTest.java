package org.onrecord.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.report.Warning;
import org.onrecord.text.Span;

final class HeadlinesTest {

    private static List<String> unsupported(String headline, String body) {
        String html = "<html><body><article><h1>" + headline + "</h1><p>" + body + "</p></article></body></html>";
        var reading = new OnRecord().read(Page.html(html, "test", Given.NOTHING));
        return reading.warnings().stream()
                .filter(warning -> warning.code() == Warning.Code.HEADLINE_UNSUPPORTED)
                .flatMap(warning -> warning.spans().stream())
                .map((Span span) -> span.in(reading.report().text()))
                .toList();
    }

    @Test
    void warnsOfNumberThatTheBodyDoesNotHave() {
        String body =
                "The number of people killed in the earthquake has risen to 49, the disaster agency said on Monday in Sorhat.";
        assertThat(unsupported("Toll of earthquake reaches 94 killed", body)).containsExactly("94");
        assertThat(unsupported("Toll of earthquake reaches 49 killed", body)).isEmpty();
    }

    @Test
    void letsHeadlinesRound() {
        String body =
                "Halden agreed to buy Kestrel for $3.42 billion on Monday, the two companies said in a statement.";
        assertThat(unsupported("Halden buys Kestrel for $3.4 billion", body)).isEmpty();
    }

    @Test
    void warnsOfQuotationThatTheBodyDoesNotHave() {
        String body =
                "The minister said he was “ashamed of the road and of the wait” when he spoke in Pelin on Tuesday.";
        assertThat(unsupported("Minister ‘ashamed of the road’", body)).isEmpty();
        assertThat(unsupported("Minister ‘deeply sorry’", body)).containsExactly("deeply sorry");
    }

    @Test
    void warnsOfMeetingThatTheBodyDenies() {
        String body =
                "Velmora on Thursday denied that Kamal Idris had met Marguerite Hale, as some papers reported this week.";
        assertThat(unsupported("Kamal Idris met Marguerite Hale", body)).containsExactly("met");
    }
}
