package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Given;
import org.onrecord.record.Reading;

class OrphansTest {

    private static final Reading READOUT = Press.read("readout.txt", """
            Statement by the Port Lorne Harbour Board

            Office of the Harbour Board

            FOR IMMEDIATE RELEASE

            May 5, 2024

            Chairman Peter Oyelaran and Mira Halvorsen of the dock union met today in Port Lorne. “We share the grief of the families,” the chairman said.

            The board will rebuild both silos by autumn, open its files to inspectors, and pay every night watchman in full.
            """);

    private static final Reading GAZETTE = outlet("Gazette", """
            Ash over the harbour

            Board chairman Peter Oyelaran walked with Mira Halvorsen along the pier at dawn, past gulls and burnt sacks.

            Some 12 lorries burnt. “Nobody rang the bell before midnight,” said Mira Halvorsen of the dock union.
            """);

    private static final String REPORT = """
            Board chairman sorry for fire in Port Lorne

            Port Lorne, 5 May 2024

            Board chairman Peter Oyelaran sat beside Mira Halvorsen while a clerk read the names of nine missing dockers.

            """;

    private static Reading outlet(String outlet, String text) {
        return Press.read(outlet, text, Given.NOTHING.withOutlet(outlet));
    }

    private static List<String> orphans(String sentence, Reading... others) {
        Reading report = outlet("Herald", REPORT + sentence + "\n");
        List<Reading> all = new ArrayList<>(Arrays.asList(others));
        all.add(report);
        return Collation.of(all).orphans().stream()
                .map(orphan -> orphan.span().in(report.report().text()))
                .toList();
    }

    @Test
    void missesAQuotationInTheReportsOfTheOutletThatItWasToldTo() {
        String told = "“The night watch was asleep in the tower,” Mira Halvorsen told the Gazette.";

        assertThat(orphans(told, GAZETTE, READOUT)).containsExactly("The night watch was asleep in the tower");
        assertThat(orphans(told.replace("the Gazette", "the Tribune"), GAZETTE, READOUT))
                .isEmpty();
        assertThat(orphans(told, READOUT)).isEmpty();
    }

    @Test
    void findsAQuotationThatTheOutletPrints() {
        assertThat(orphans(
                        "“Nobody rang the bell before midnight,” Mira Halvorsen told the Gazette.", GAZETTE, READOUT))
                .isEmpty();
        assertThat(orphans(
                        "“Nobody rang that bell until midnight,” Mira Halvorsen told the Gazette.", GAZETTE, READOUT))
                .isEmpty();
    }

    @Test
    void missesAFigureThatTheOutletDoesNotPrint() {
        assertThat(orphans("The Gazette reported that 30 lorries burnt.", GAZETTE, READOUT))
                .containsExactly("30 lorries");
        assertThat(orphans("The Gazette reported that 12 lorries burnt.", GAZETTE, READOUT))
                .isEmpty();
    }

    @Test
    void missesAQuotationInTheReleaseOfTheOfficeThatGaveItOut() {
        String released =
                "“Nobody will lose a job over this,” Peter Oyelaran said, according to a statement released by the %s.";

        assertThat(orphans(released.formatted("Harbour Board"), READOUT, GAZETTE))
                .containsExactly("Nobody will lose a job over this");
        assertThat(orphans(released.formatted("Transport Ministry"), READOUT, GAZETTE))
                .isEmpty();
    }

    @Test
    void missesNothingSoShortThatItMayStandAnywhere() {
        assertThat(orphans("“Asleep, all,” Mira Halvorsen told the Gazette.", GAZETTE, READOUT))
                .isEmpty();
        assertThat(orphans("“They were all asleep,” Mira Halvorsen told the Gazette.", GAZETTE, READOUT))
                .containsExactly("They were all asleep");
    }

    @Test
    void missesOnlyTheQuotedWords() {
        assertThat(orphans(
                        "Mira Halvorsen told the Gazette that the night watch was asleep in the tower.",
                        GAZETTE,
                        READOUT))
                .isEmpty();
        assertThat(orphans(
                        "Mira Halvorsen told the Gazette that the guards had “slept through two loud alarms” in June.",
                        GAZETTE,
                        READOUT))
                .hasSize(1);
    }

    @Test
    void seeksNothingInCopiesOfTheReportItself() {
        Reading copy = outlet("Gazette", REPORT);

        assertThat(orphans(
                        "“The night watch was asleep in the tower,” Mira Halvorsen told the Gazette.", copy, READOUT))
                .isEmpty();
    }

    @Test
    void standsInTheOrderOfTheReport() {
        assertThat(orphans(
                        "The Gazette reported that 30 lorries burnt. “The night watch was asleep in the tower,” Mira"
                                + " Halvorsen told the Gazette.",
                        GAZETTE,
                        READOUT))
                .containsExactly("30 lorries", "The night watch was asleep in the tower");
    }
}
