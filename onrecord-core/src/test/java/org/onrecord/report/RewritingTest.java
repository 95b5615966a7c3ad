package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.report.Sheet.FIRST;
import static org.onrecord.report.Sheet.SECOND;
import static org.onrecord.report.Sheet.THIRD;
import static org.onrecord.report.Sheet.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.report.Signs.Sign;
import org.onrecord.text.Span;

/** What rewriting leaves behind, and what honest reports have too. */
final class RewritingTest {

    private static final String STORY = "Tanker closes Sorhat port\n\n" + FIRST + "\n\n" + SECOND + "\n\n" + THIRD;

    private static final String REWRITTEN =
            "A oiler ran aground off the Haven of Sorhat on Monday, and the larboard Was closed to all vessels until"
                    + " loons had looked At the hull, the seashore guard said. .\n\n"
                    + "Cipher was hurt, but About 40 tonnes of petroleum had reached the beaches Confederacy of the town By the"
                    + " eventide, according to the seaport maestro, who radius to newsmen at the wharf.\n\n"
                    + "The proprietors of the vas said that they Would wage for the cleansing of the seacoast, and that two"
                    + " lugs were on Their path from the working capital to pulling it loose.";

    private static List<String> signs(Sign sign, String sentence) {
        return Signs.in(sentence, List.of(new Span(0, sentence.length()))).spans(sign).stream()
                .map(span -> span.in(sentence))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The envoy is coming A general rift was opened between the two capitals. | A",
                "The White House pushes the Ardanians To be more precise in their answer to the letter. | To",
                "Officials in Sadira The southern end of the strip was searched last week. | The",
            })
    void seesWhereALinkOrAFullStopWasLost(String sentence, String word) {
        assertThat(signs(Sign.JOINED, sentence)).containsExactly(word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The hearing in The Hague was told that the ship had left the port on Monday.",
                "He worked for The Harbour Gazette for ten years before he went into politics.",
                "She saw Gone With The Wind at the old cinema in Sorhat and wrote about it.",
                "The minister said: A ship that cannot be moved is a rock, and we know it.",
            })
    void takesNoNameForALostLink(String sentence) {
        assertThat(signs(Sign.JOINED, sentence)).isEmpty();
    }

    @Test
    void seesAStopThatBelongsToNothing() {
        assertThat(signs(Sign.ORPHAN, "“It will be a long way,” Sadik said on the phone late on Tuesday. ."))
                .hasSize(1);
    }

    @Test
    void seesTwoWhoSaidIt() {
        assertThat(signs(
                        Sign.DOUBLED,
                        "“We will never pay,” Callaway said. The president wrote in a letter to the harbour master."))
                .hasSize(1);
    }

    @Test
    void letsAQuotationGoOnInTheNextParagraph() {
        assertThat(signs(Sign.UNBALANCED, "“We have seen the reports from the harbour and we are in touch with them."))
                .isEmpty();
        assertThat(signs(Sign.UNBALANCED, "We have seen the reports from the harbour,” the master of the port said."))
                .containsExactly("”");
    }

    @Test
    void takesACapitalThatComesAgainAndAgainForATerm() {
        String terms = "You accept these Terms if you use the site, and such Terms may change, and all Terms bind you."
                + " Where those Terms differ the newer ones are good.";
        assertThat(signs(Sign.CAPITAL, terms)).isEmpty();
    }

    @Test
    void believesAPlainReport() {
        Report report = text(STORY);
        assertThat(report.wording()).isEqualTo(Wording.UNKNOWN);
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void warnsOfARewrittenReportAndShowsTheSigns() {
        Report report = text("Tanker shuts Sorhat haven\n\n" + REWRITTEN);
        assertThat(report.wording().value()).isEqualTo(Wording.Value.REWRITTEN);
        assertThat(report.wording().why()).contains("joined sentences").contains("1 orphaned stop (");
        assertThat(report.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(Warning.Code.REWRITTEN_TEXT);
            assertThat(warning.spans())
                    .extracting(span -> span.in(report.text()))
                    .contains("Was", "At", "By", "Would", "Their", ". .");
        });
    }

    @Test
    void warnsOfARewrittenPageToo() {
        String html = "<h1>Tanker shuts Sorhat haven</h1><p>" + REWRITTEN.replace("\n\n", "</p><p>") + "</p>";
        Report report = ReportReader.read(Page.html(html, "page.html", Given.NOTHING));
        assertThat(report.wording().value()).isEqualTo(Wording.Value.REWRITTEN);
        assertThat(report.warnings()).extracting(Warning::code).containsExactly(Warning.Code.REWRITTEN_TEXT);
        assertThat(Sheet.page().read().wording()).isEqualTo(Wording.UNKNOWN);
    }

    @Test
    void saysNothingOfATextThatIsTooShort() {
        assertThat(text("Tanker shuts haven\n\nThe oiler Was aground At the haven. .")
                        .wording())
                .isEqualTo(Wording.UNKNOWN);
    }
}
