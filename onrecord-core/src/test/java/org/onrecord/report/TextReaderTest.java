package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.report.Sheet.FIRST;
import static org.onrecord.report.Sheet.SECOND;
import static org.onrecord.report.Sheet.THIRD;
import static org.onrecord.report.Sheet.headline;
import static org.onrecord.report.Sheet.kind;
import static org.onrecord.report.Sheet.names;
import static org.onrecord.report.Sheet.text;
import static org.onrecord.report.Sheet.words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/** Plain texts, and what is read from them. */
final class TextReaderTest {

    private static final String STORY = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;

    @Test
    void keepsTheTextAsItCame() {
        String given = "\uFEFFTanker closes Sorhat port\r\n\r\n" + FIRST + "\r\n\r\n" + SECOND + "\r\n";
        assertThat(text(given).text()).isEqualTo(given);
    }

    @Test
    void readsHeadlineBylineDatelineAndParagraphs() {
        Report report =
                text("Tanker closes Sorhat port\n\nBy Lena Farrow\n\nSORHAT, Kesteria, March 4 (MNA) - " + STORY);
        assertThat(headline(report)).contains("Tanker closes Sorhat port");
        assertThat(names(report)).containsExactly("Lena Farrow");
        assertThat(words(report, PartKind.DATELINE)).containsExactly("SORHAT, Kesteria, March 4 (MNA) -");
        assertThat(words(report, PartKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SORHAT, Kesteria, March 4 (Reuters) - | SORHAT, Kesteria | Reuters",
                "SORHAT (AP) — | SORHAT | AP",
                "SORHAT, Kesteria -- | SORHAT, Kesteria |",
                "New York, NY – | New York, NY |",
                "(Reuters) - | | Reuters",
            })
    void readsPlaceAndAgencyOfADateline(String dateline, String place, String agency) {
        Report report = text("Tanker closes Sorhat port\n\n" + dateline + " " + STORY);
        Dateline read = report.dateline().orElseThrow();
        assertThat(read.place().map(span -> span.in(report.text())).orElse(null))
                .isEqualTo(place);
        assertThat(read.agency().map(span -> span.in(report.text())).orElse(null))
                .isEqualTo(agency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE: The port was opened again on Tuesday after divers had found no hole in the hull, officials said.",
                "The ship - a tanker of 80,000 tonnes - ran aground on Monday off the harbour of Sorhat, officials said.",
                "MR. KIRBY: We have seen the reports from the harbour and we are in touch with the authorities there.",
            })
    void takesNoLabelForADateline(String first) {
        assertThat(text("Tanker closes Sorhat port\n\n" + first + "\n\n" + SECOND
                                + "\n\nMR. ORREL: And the oil?\n\nMR. KIRBY: No.")
                        .dateline())
                .isEmpty();
    }

    @Test
    void readsPlaceAndHouseOnLinesOfTheirOwn() {
        Report report = text("Tanker closes Sorhat port\n\nSorhat\nCNN\n\n" + STORY);
        assertThat(words(report, PartKind.DATELINE)).containsExactly("Sorhat", "CNN");
        assertThat(report.agency()).contains("CNN");
        assertThat(report.outlet()).isEmpty();
    }

    @Test
    void takesADayAboveTheHeadlineForABanner() {
        Report report = text("Thursday, March 7, 2024\n\nTanker closes Sorhat port\n\n" + STORY);
        assertThat(kind(report, "Thursday, March 7, 2024")).isEqualTo(PartKind.DATE);
        assertThat(report.datings()).extracting(Dating::basis).containsExactly(Basis.BANNER);
    }

    @Test
    void readsCreditAndCaptionAboveTheText() {
        Report report =
                text("Tanker closes Sorhat port\n\nIdris Vane/The Harbour Gazette\n\nThe tanker lies on the rocks off"
                        + " Sorhat on March 4, 2024.\n\n" + STORY);
        assertThat(words(report, PartKind.CREDIT)).containsExactly("Idris Vane/The Harbour Gazette");
        assertThat(words(report, PartKind.CAPTION))
                .containsExactly("The tanker lies on the rocks off Sorhat on March 4, 2024.");
        assertThat(report.datings()).extracting(Dating::basis).contains(Basis.CAPTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See also  Scientists find a pink lake that can be seen from space",
                "Read more: Fishermen in Drawen strike over quotas",
                "Latest news",
                "Related news",
                "Advertisement",
            })
    void takesOutLinesThatAreOfThePage(String line) {
        Report report =
                text("Tanker closes Sorhat port\n\n" + FIRST + "\n\n" + line + "\n\n" + SECOND + "\n\n" + THIRD);
        assertThat(kind(report, line)).isEqualTo(PartKind.FURNITURE);
        assertThat(words(report, PartKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void keepsASentenceThatOnlyBeginsAsFurnitureDoes() {
        String line =
                "Read more than 400 letters that the harbour master had written to the ministry, a court in Sorhat was"
                        + " told on Friday, and no answer is found to any of them.";
        assertThat(kind(text("Court hears of letters\n\n" + FIRST + "\n\n" + line + "\n\n" + SECOND), line))
                .isEqualTo(PartKind.PARAGRAPH);
    }

    @Test
    void joinsLinesThatWereWrappedAtAColumn() {
        Report report = text("Tanker closes Sorhat port\n\n"
                + "A tanker ran aground off the harbour of Sorhat on Monday, and the\n"
                + "port was closed to all ships until divers had looked at the hull,\n"
                + "the coast guard said.\n\n"
                + "Nobody was hurt, but about 40 tonnes of oil had reached the beaches\n"
                + "south of the town by the evening, according to the harbour master,\n"
                + "who spoke to reporters at the pier.\n");
        assertThat(words(report, PartKind.PARAGRAPH)).hasSize(2);
    }

    @Test
    void takesAShortLineBetweenParagraphsForACrosshead() {
        Report report = text("Tanker closes Sorhat port\n\n" + FIRST + "\n\nOil on the beaches\n\n" + SECOND);
        assertThat(words(report, PartKind.SUBHEAD)).containsExactly("Oil on the beaches");
    }

    @Test
    void readsPointsAboveTheTextAsASummary() {
        Report report =
                text("Tanker closes Sorhat port\n\n* Oil on the beaches\n* Owners say they will pay\n\n" + STORY);
        assertThat(words(report, PartKind.SUMMARY))
                .containsExactly("* Oil on the beaches", "* Owners say they will pay");
    }

    @Test
    void readsACorrectionAboveTheText() {
        Report report = text("Tanker closes Sorhat port\n\n(Corrects paragraph 2 to 40 tonnes, not 400)\n\n" + STORY);
        assertThat(words(report, PartKind.CORRECTION)).containsExactly("(Corrects paragraph 2 to 40 tonnes, not 400)");
    }

    @Test
    void namesTheOfficeThatGaveOutARelease() {
        Report report =
                text("MINISTRY OF TRANSPORT\nREPUBLIC OF KESTERIA\n\nFOR IMMEDIATE RELEASE\nMarch 4, 2024\n\nMinister"
                        + " visits Sorhat\n\n" + STORY);
        assertThat(report.issuer()).isPresent();
        assertThat(words(report, PartKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void knowsTheTitleThatWasGivenWhereItIsPrinted() {
        Report report = ReportReader.read(Page.text(
                "Tanker closes Sorhat port.\n\n" + STORY,
                "a.txt",
                Given.NOTHING.withTitle("Tanker closes Sorhat port")));
        assertThat(report.headline().orElseThrow().span()).isPresent();
    }

    @Test
    void keepsAGivenTitleThatIsNotPrintedAsTestimony() {
        Report report =
                ReportReader.read(Page.text(STORY, "a.txt", Given.NOTHING.withTitle("Tanker closes Sorhat port")));
        assertThat(report.headline().orElseThrow().where()).contains("given title");
        assertThat(words(report, PartKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void takesNoParagraphAboveTheCopyrightForACaption() {
        String text =
                "Tanker closes Sorhat port\n\nSORHAT, March 4 (MNA) - " + Sheet.FIRST + "\n\n© 2024 Harbour Media";
        Report report = Sheet.text(text);
        assertThat(Sheet.words(report, PartKind.PARAGRAPH)).containsExactly(Sheet.FIRST);
        assertThat(report.dateline()).isPresent();
    }

    @Test
    void takesOneWordForNoLanguage() {
        assertThat(Sheet.text("As many as 90 people drowned.").language()).isNotEqualTo("pt");
    }
}
