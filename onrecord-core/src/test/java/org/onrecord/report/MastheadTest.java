package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.report.Sheet.headline;
import static org.onrecord.report.Sheet.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page is called, and whose it is. */
final class MastheadTest {

    private static String at(String address) {
        return "<link rel=canonical href='" + address + "'>";
    }

    private static String publisher(String name) {
        return "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Tanker closes Sorhat port\","
                + "\"publisher\":{\"name\":\"" + name + "\"}}</script>";
    }

    @Test
    void takesTheHeadingAboveTheTextWhereThePageNamesOnlyItself() {
        Report report = page().head("<title>Harbour Office -</title>")
                .top("<div class=menu-body><h2>Notices to mariners</h2></div><h2>Port closed to all ships</h2>")
                .read();
        assertThat(headline(report)).contains("Port closed to all ships");
    }

    @Test
    void takesNoEntryOfAMenuForTheHeadline() {
        Report report = page().head("<title>PortGuide/Closures - Sorhat Wiki</title>")
                .top("<ul><li><a href=/>PortGuide/Closures</a></ul><h2>Closing the port</h2>")
                .read();
        assertThat(headline(report)).contains("Closing the port");
    }

    @Test
    void takesTheOnlyLargeHeadingBeforeAPieceOfTheTitle() {
        Report report = page().head("<title>Ferries to Ostrel - Timetable of the winter for all harbours</title>")
                .top("<h1>Winter timetable of the ferries</h1><h3>Ferries to Ostrel</h3>")
                .read();
        assertThat(headline(report)).contains("Winter timetable of the ferries");
    }

    @Test
    void takesNoNameOfABlogForTheHeadlineWhereTheAddressVouchesForIt() {
        Report report = page().head("<title>Salt and Rope » Archive » How a tanker is refloated</title>"
                        + at("https://saltandrope.example/2024/tanker"))
                .top("<h1>Salt and Rope</h1><h2>How a tanker is refloated</h2>")
                .read();
        assertThat(headline(report)).contains("How a tanker is refloated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Blogger; Harbour Gazette | News of the coast; https://www.harbourgazette.example/tanker; Harbour Gazette",
                "A New Tide Has Come; The Harbour Gazette; https://gazette.harbour.example/tanker; The Harbour Gazette",
                "HG Wire Desk; The Sorhat Times; https://thesorhattimes.co.uk/tanker; The Sorhat Times",
                "Kesterian Television; Kesterian Television; https://ktv.example/tanker; Kesterian Television",
                "Sorhat Star; sorhatstar.example; https://sorhatstar.example/tanker; Sorhat Star",
            })
    void believesTheNameThatFitsTheAddress(String publisher, String site, String address, String outlet) {
        String name = "<meta property=og:site_name content='" + site + "'>";
        Report report = page().head(
                        "<title>Tanker closes Sorhat port</title>" + publisher(publisher) + name + at(address))
                .read();
        assertThat(report.outlet()).contains(outlet);
    }

    @Test
    void takesALicenceForNoHouse() {
        Report report = page().head("<title>Tanker closes Sorhat port</title>" + at("https://mole.example/tanker"))
                .bottom("<footer>Pictures © 2024 CC BY-NC-ND 4.0</footer>")
                .read();
        assertThat(report.outlet())
                .hasValueSatisfying(outlet -> assertThat(outlet).doesNotStartWith("CC"));
    }

    @Test
    void namesNoAgencyOnTheAgencysOwnPage() {
        Report report = page().head("<title>Tanker closes Sorhat port</title>"
                        + publisher("AP News")
                        + "<meta name=author content='The Associated Press'>")
                .read();
        assertThat(report.outlet()).contains("AP News");
        assertThat(report.agency()).isEmpty();
    }
}
