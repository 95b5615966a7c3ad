package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.report.Sheet.FIRST;
import static org.onrecord.report.Sheet.SECOND;
import static org.onrecord.report.Sheet.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

/** The clean report as others take it. */
final class ReportTest {

    private static final Report REPORT = text("Tanker closes Sorhat port\n\n" + FIRST + "\n\n" + SECOND + "\n");

    @Test
    void findsThePartAtEveryPositionOfIt() {
        for (Part part : REPORT.parts()) {
            assertThat(REPORT.partAt(part.span().start())).contains(part);
            assertThat(REPORT.partAt(part.span().end() - 1)).contains(part);
        }
    }

    @Test
    void findsNoPartBetweenPartsOrBehindThem() {
        for (Part part : REPORT.parts()) {
            assertThat(REPORT.partAt(part.span().end())).isEmpty();
        }
        assertThat(REPORT.partAt(REPORT.text().length() + 9)).isEmpty();
        assertThat(REPORT.withParts(List.of()).partAt(0)).isEmpty();
    }

    @Test
    void takesOtherPartsOrDatingsAndKeepsTheRest() {
        List<Part> parts = List.of(new Part(PartKind.PARAGRAPH, new Span(0, 6), "a line of the text"));
        List<Dating> datings = List.of(Dating.of("2024-03-04", Basis.GIVEN, Printed.beside("2024-03-04", "given")));
        Report other = REPORT.withParts(parts).withDatings(datings);
        assertThat(other.parts()).isEqualTo(parts);
        assertThat(other.datings()).isEqualTo(datings);
        assertThat(other.text()).isEqualTo(REPORT.text());
        assertThat(other.headline()).isEqualTo(REPORT.headline());
    }

    @Test
    void rejectsADatingForAReasonAndKeepsTheRestOfIt() {
        Dating changed = Dating.of("2024-03-04", Basis.URL, Printed.beside("/2024/03/04/", "url"))
                .asModified();
        Dating rejected = changed.rejectedFor("behind the capture");
        assertThat(changed.rejected()).isEmpty();
        assertThat(rejected.rejected()).contains("behind the capture");
        assertThat(rejected.modified()).isTrue();
        assertThat(rejected.basis()).isEqualTo(Basis.URL);
    }

    @Test
    void readsStatementsFromWordsOfTheReportOnly() {
        assertThat(PartKind.values())
                .filteredOn(PartKind::isRead)
                .containsExactly(
                        PartKind.HEADLINE,
                        PartKind.DECK,
                        PartKind.CAPTION,
                        PartKind.SUBHEAD,
                        PartKind.PARAGRAPH,
                        PartKind.CORRECTION,
                        PartKind.SUMMARY,
                        PartKind.EMBED,
                        PartKind.TABLE);
    }
}
