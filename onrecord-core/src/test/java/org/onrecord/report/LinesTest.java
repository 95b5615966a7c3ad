package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.report.Sheet.FIRST;
import static org.onrecord.report.Sheet.SECOND;
import static org.onrecord.report.Sheet.THIRD;
import static org.onrecord.report.Sheet.headline;
import static org.onrecord.report.Sheet.kind;
import static org.onrecord.report.Sheet.text;
import static org.onrecord.report.Sheet.words;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.text.Span;

/** The lines of plain texts: how they make paragraphs, and what they are. */
final class LinesTest {

    private static final String TITLE = "Tanker closes Sorhat port";

    private static List<String> paragraphs(String... lines) {
        String text = String.join("\n", lines);
        return TextSetter.paragraphs(text).stream().map(span -> span.in(text)).toList();
    }

    private static Report report(String... lines) {
        return text(String.join("\n\n", lines));
    }

    private static Optional<Dateline> dateline(String paragraph) {
        return DatelineReader.in(paragraph, 0, false);
    }

    @Test
    void takesEachLineForAParagraph() {
        assertThat(paragraphs("Tanker closes port", "", "  The port is closed.\t", "\r\u2028It will open.\fSoon."))
                .containsExactly("Tanker closes port", "The port is closed.", "It will open.", "Soon.");
    }

    @Test
    void joinsWrappedLinesUpToAShortOneOrABlankOne() {
        assertThat(paragraphs(
                        "A tanker ran aground off the harbour of Sorhat on Monday, and the",
                        "port was closed to all ships until divers had looked at the hull,",
                        "the coast guard said.",
                        "Nobody was hurt, but about 40 tonnes of oil had reached the beaches",
                        "south of the town by the evening, according to the harbour master,",
                        "",
                        "Who will pay is not known, a lawyer in the port of Ostrel has told us,",
                        "but the owners will.",
                        "",
                        "Nobody has seen the captain since the ship was left to the wind, and",
                        "nobody looks for him."))
                .hasSize(4)
                .element(0)
                .asString()
                .endsWith("coast guard said.");
    }

    @Test
    void joinsNoLinesWhereOneIsLongerThanAnyColumn() {
        assertThat(paragraphs(
                        FIRST,
                        "A tanker ran aground off the harbour of Sorhat on Monday, and the",
                        "port was closed to all ships until divers had looked at the hull,",
                        "which was a matter of some days, as the coast guard said in a note",
                        "that was read out at the pier."))
                .hasSize(5);
    }

    @Test
    void joinsNoLinesThatOnlySometimesGoOnSmall() {
        assertThat(paragraphs(
                        "A tanker ran aground off the harbour of Sorhat, and on Monday",
                        "it was pulled free by two tugs that had come from the capital.",
                        "Nobody was hurt, but about 40 tonnes of oil reached the beach.",
                        "Divers looked at the hull and found no hole in it, they said.",
                        "The owners of the ship will pay for the cleaning of the coast."))
                .hasSize(5);
    }

    @Test
    void keepsTheRowsOfATableApartAmongWrappedLines() {
        assertThat(paragraphs(
                        "A tanker ran aground off the harbour of Sorhat on Monday, and the",
                        "port was closed to all ships until divers had looked at the hull,",
                        "and about 40 tonnes of oil had reached the beaches, the guard said,",
                        "by the evening.",
                        "Beach of the town                  Tonnes of oil      Dead birds",
                        "South pier and the old harbour                22               9",
                        "Long sands below the lighthouse               18               4"))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SORHAT, Kesteria, March 4 (MNA) - The port | SORHAT, Kesteria, March 4 (MNA) - | SORHAT, Kesteria | March 4 | MNA",
                "SORHAT, Kesteria, March 4, 2024 (MNA) - The port | SORHAT, Kesteria, March 4, 2024 (MNA) - | SORHAT, Kesteria | March 4, 2024 | MNA",
                "SORHAT: The port | SORHAT: | SORHAT | | ",
                "SORHAT/OSTREL — The port | SORHAT/OSTREL — | SORHAT/OSTREL | | ",
                "Sorhat, 4 March — The port | Sorhat, 4 March — | Sorhat | 4 March | ",
                "SORHAT, Monday (MNA) - The port | SORHAT, Monday (MNA) - | SORHAT | Monday | MNA",
                "SORHAT, Kesteria, Monday, March 4 — The port | SORHAT, Kesteria, Monday, March 4 — | SORHAT, Kesteria | Monday, March 4 | ",
                "WAIBEN, Thursday Island — The port | WAIBEN, Thursday Island — | WAIBEN, Thursday Island | | ",
                "Madison, Wis. — The port | Madison, Wis. — | Madison, Wis. | | ",
                "PORT OF SORHAT (AFP) The port | PORT OF SORHAT (AFP) | PORT OF SORHAT | | AFP",
                "(AFP) - The port | (AFP) - | | | AFP",
            })
    void readsADateline(String paragraph, String all, String place, String day, String agency) {
        Dateline found = dateline(paragraph).orElseThrow();
        assertThat(found.span().in(paragraph)).isEqualTo(all);
        assertThat(found.place().map(span -> span.in(paragraph)).orElse(null)).isEqualTo(place);
        assertThat(found.date().map(span -> span.in(paragraph)).orElse(null)).isEqualTo(day);
        assertThat(found.agency().map(span -> span.in(paragraph)).orElse(null)).isEqualTo(agency);
    }

    @Test
    void countsTheDatelineFromWhereTheParagraphStands() {
        Dateline found =
                DatelineReader.in("SORHAT (AFP) - The port", 100, false).orElseThrow();
        assertThat(found.span()).isEqualTo(new Span(100, 114));
        assertThat(found.place()).contains(new Span(100, 106));
        assertThat(found.agency()).contains(new Span(108, 111));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sorhat - The port",
                "Sorhat: The port",
                "Sorhat, Ostrel — The port",
                "Sorhat, 4 March: The port",
                "Sorhat, Monday — The port",
                "SUPER Sunday: The teams",
                "EASTER Sunday – The port",
                "SORHAT The port",
                "EXCLUSIVE: The port",
                "SORHAT (AFP) the port",
                "SORHAT (PORT) The port",
                "Sorhat (PORT) - The port",
                "SORHAT:",
                "The port — closed on Monday — is open.",
            })
    void readsNoDatelineWhereASentenceBegins(String paragraph) {
        assertThat(dateline(paragraph)).isEmpty();
    }

    @Test
    void takesANameBeforeAColonForASpeakerWhereSeveralSpeak() {
        assertThat(DatelineReader.in("DELL: Good afternoon.", 0, true)).isEmpty();
        assertThat(DatelineReader.in("DELL: Good afternoon.", 0, false)).isPresent();
        Report transcript = report(
                TITLE,
                "DELL: Good afternoon. The port of Sorhat has been closed since this morning, and it will stay so.",
                "ORREL: How long will that be? Our readers want to know about the ferries to the islands.",
                "DELL: I do not have a date for you. We will know more when the divers are done with the hull.");
        assertThat(transcript.dateline()).isEmpty();
        Report single = report(TITLE, "SORHAT: " + FIRST, SECOND, THIRD);
        assertThat(words(single, PartKind.DATELINE)).containsExactly("SORHAT:");
    }

    @Test
    void looksForTheDatelineInTheFirstTwoParagraphsOnly() {
        assertThat(report(TITLE, FIRST, "SORHAT (AFP) - " + SECOND, THIRD).dateline())
                .isPresent();
        assertThat(report(TITLE, FIRST, SECOND, "SORHAT (AFP) - " + THIRD).dateline())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Updated March 4, 2024 | DATE",
                "By Lena Farrow | BYLINE",
                "Lena Farrow | BYLINE",
                "AFP | BYLINE",
                "File photo: The tanker off Sorhat | CAPTION",
                "The tanker off Sorhat (Photo: Idris Vane) | CAPTION",
                "* Oil has reached the beaches | SUMMARY",
                "1. Oil has reached the beaches | SUMMARY",
                "Sign up for our newsletter | FURNITURE",
                "WATCH: The tanker on the rocks | FURNITURE",
                "*** | FURNITURE",
                "Oil reaches the beaches south of the town | DECK",
                "(Corrects paragraph 2 to 40 tonnes) | CORRECTION",
            })
    void seesWhatALineBetweenHeadlineAndTextIs(String line, PartKind kind) {
        Report report = report(TITLE, line, FIRST, SECOND, THIRD);
        assertThat(headline(report)).contains(TITLE);
        assertThat(kind(report, line.contains("(Photo") ? "The tanker off" : line))
                .isEqualTo(kind);
        assertThat(words(report, PartKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(Reporting by Lena Farrow; Editing by Carla Minns) | CREDIT",
                "Photo: Idris Vane | CREDIT",
                "Oil on the beaches | SUBHEAD",
                "Oil on the beaches: | PARAGRAPH",
                "oil on the beaches | PARAGRAPH",
                "“Oil on the beaches” | PARAGRAPH",
                "‘Oil’ on the beaches | SUBHEAD",
                "It was dark. | PARAGRAPH",
                "Read more: Fishermen strike in Drawen | FURNITURE",
                "Correction: It was 40 tonnes. | CORRECTION",
            })
    void seesWhatALineBetweenParagraphsIs(String line, PartKind kind) {
        assertThat(kind(report(TITLE, FIRST, line, SECOND, THIRD), line)).isEqualTo(kind);
    }

    @Test
    void takesTheRowsOfATableForOne() {
        Report report =
                text(TITLE + "\n\n" + FIRST + "\n\nBeach | Tonnes\nSouth pier | 22\nLong sands | 18\n\n" + SECOND);
        assertThat(words(report, PartKind.TABLE))
                .containsExactly("Beach | Tonnes", "South pier | 22", "Long sands | 18");
    }

    @Test
    void takesALineThatComesAgainAndAgainForFurniture() {
        String line = "Harbour Media Online";
        Report report = report(TITLE, FIRST, line, SECOND, line, THIRD, line);
        assertThat(words(report, PartKind.FURNITURE)).containsExactly(line, line, line);
        assertThat(words(report(TITLE, FIRST, line, SECOND, line, THIRD), PartKind.FURNITURE))
                .isEmpty();
    }

    @Test
    void takesTheNoticeOfRightsForFurnitureBelowTheTextOnly() {
        String notice = "Copyright 2024 Harbour Media. All rights reserved. This material may not be published.";
        assertThat(kind(report(TITLE, FIRST, SECOND, THIRD, notice), notice)).isEqualTo(PartKind.FURNITURE);
        assertThat(kind(report(TITLE, notice, FIRST, SECOND, THIRD, FIRST, SECOND), FIRST))
                .isEqualTo(PartKind.PARAGRAPH);
    }

    @Test
    void takesALineOfQuotedWordsThatEndsForTheText() {
        Report report = report("“We are clearing the port of Sorhat.”", FIRST, SECOND);
        assertThat(report.headline()).isEmpty();
        assertThat(words(report, PartKind.PARAGRAPH)).hasSize(3);
    }

    @Test
    void takesATitleWithAFullStopForTheHeadlineWhereItsWordsHaveCapitals() {
        assertThat(headline(report("Tanker Closes Sorhat Port.", FIRST, SECOND)))
                .contains("Tanker Closes Sorhat Port.");
        assertThat(headline(report("The tanker closes the port.", FIRST, SECOND)))
                .isEmpty();
        assertThat(headline(report("Who closes the port?", FIRST, SECOND))).contains("Who closes the port?");
    }

    @Test
    void takesOneLineForTheTextItself() {
        assertThat(words(report(TITLE), PartKind.PARAGRAPH)).containsExactly(TITLE);
    }

    @Test
    void takesTheGivenTitleForTheHeadlineWhereverItStandsAboveTheText() {
        Report report = ReportReader.read(Page.text(
                "Sorhat news today\n\nTanker closes Sorhat port\n\n" + FIRST + "\n\n" + SECOND,
                "a.txt",
                Given.NOTHING.withTitle("Tanker Closes Sorhat Port")));
        assertThat(kind(report, TITLE)).isEqualTo(PartKind.DECK);
        Report first = ReportReader.read(Page.text(
                TITLE + ".\n\n" + FIRST + "\n\n" + SECOND,
                "a.txt",
                Given.NOTHING.withTitle("Tanker Closes Sorhat Port")));
        assertThat(headline(first)).contains(TITLE + ".");
    }

    @Test
    void readsTheHeadOfAReleaseOnlyWhereItIsMarked() {
        Report report = text("MINISTRY OF TRANSPORT\nNo. 2024/17\nPRESS RELEASE\n\nMinister visits Sorhat\n\n" + FIRST);
        assertThat(words(report, PartKind.FURNITURE))
                .containsExactly("MINISTRY OF TRANSPORT", "No. 2024/17", "PRESS RELEASE");
        assertThat(headline(report)).contains("Minister visits Sorhat");
    }

    @Test
    void takesNoShortLinesOneBelowTheOtherForCrossheads() {
        Report report = report(TITLE, FIRST, "Oil on the beaches", "Tugs in the bay", SECOND);
        assertThat(words(report, PartKind.SUBHEAD)).isEmpty();
    }
}
