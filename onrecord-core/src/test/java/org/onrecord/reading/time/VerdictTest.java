package org.onrecord.reading.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.report.Basis;
import org.onrecord.report.Dating;
import org.onrecord.report.PartKind;
import org.onrecord.report.Printed;
import org.onrecord.report.Warning.Code;

class VerdictTest {

    private static final String VISIT =
            "Maren Holt met with the prime minister on Thursday and is scheduled to meet other officials through Friday.";
    private static final String BRIEFING =
            "She asked hard questions, a spokesman said Thursday. He had promised on Wednesday that the talks would be frank.";

    @Test
    void believesTheYearOfADatelineBeforeThatOfThePageAlone() {
        Dated dated = Desk.report()
                .metadata("2025-03-04T05:12:09+00:00")
                .dateline("SORHAT, March 4, 2024 (MNA) -", "March 4, 2024", "2024-03-04")
                .paragraph("The toll has risen to 94, the disaster agency said on Monday evening.")
                .read();
        assertThat(dated.published().value()).contains("2024-03-04");
        assertThat(dated.warnings()).extracting(warning -> warning.code()).contains(Code.DATE_CONFLICT);
    }

    /** A report put up again a year later, as sites without an editor do: the banner shows the day of the visit. */
    private static Desk republished() {
        return Desk.report()
                .banner("Thursday, December 12, 2024", "2024-12-12")
                .part(PartKind.HEADLINE, "Envoy presses for a smaller operation")
                .caption(
                        "Maren Holt shakes hands with the prime minister on December 14, 2023.",
                        "December 14, 2023",
                        "2023-12-14")
                .paragraph(VISIT)
                .paragraph(BRIEFING);
    }

    @Test
    void captionAndWeekdaysOutweighABanner() {
        Dated dated = republished().read();
        assertThat(dated.published().value()).contains("2023-12-14");
        assertThat(dated.published().range()).contains("2023-12-14/2023-12-15");
        assertThat(dated.published().confidence()).isBetween(0.5, 0.95);
        assertThat(dated.published().why())
                .isEqualTo("a caption shows 2023-12-14, and the weekdays of the text fit a Thursday; "
                        + "the banner with 2024-12-12 does not");
    }

    @Test
    void rejectsTheBannerWithAReasonAndPutsItLast() {
        List<Dating> datings = republished().read().datings();
        assertThat(datings).extracting(Dating::basis).containsExactly(Basis.CAPTION, Basis.BANNER);
        assertThat(datings.get(0).rejected()).isEmpty();
        assertThat(datings.get(1).rejected()).contains("a banner shows the day of the visit, not of publication");
    }

    @Test
    void warnsOfTheBannerThatAReaderWouldTakeForTheDate() {
        Dated dated = republished().read();
        assertThat(dated.warnings()).extracting(warning -> warning.code()).containsExactly(Code.DATE_CONFLICT);
        assertThat(dated.warnings().get(0).message())
                .isEqualTo("The banner says 2024-12-12, but the report is of 2023-12-14.");
        assertThat(dated.warnings().get(0).spans()).hasSize(1);
    }

    @Test
    void countsTheTimesFromTheVerdictNotFromTheBanner() {
        assertThat(republished().read().times())
                .filteredOn(time -> time.anchor().isPresent())
                .extracting(time -> time.value())
                .containsExactly("2023-12-14", "2023-12-15", "2023-12-14", "2023-12-13");
    }

    @Test
    void isNotSureOfABannerAlone() {
        Dated dated = Desk.report()
                .banner("Thursday, December 12, 2024", "2024-12-12")
                .paragraph(VISIT)
                .paragraph(BRIEFING)
                .read();
        assertThat(dated.published().value()).isEmpty();
        assertThat(dated.published().range()).contains("../2024-12-12");
        assertThat(dated.published().why()).contains("banner shows the day of the visit");
    }

    @Test
    void findsTheDayBetweenWhatWasAndWhatIsToCome() {
        Dated dated = Desk.report()
                .banner("Sunday, August 17, 2025", "2025-08-17")
                .caption("The envoy leaves the ministry on September 17, 2024.", "September 17, 2024", "2024-09-17")
                .paragraph("Nobody will be paid, the minister said on Tuesday.")
                .paragraph(
                        "A transcript was released by the other side on Wednesday. The envoy will travel on Thursday.")
                .read();
        assertThat(dated.published().value()).contains("2024-09-18");
    }

    @Test
    void aCaptionWithoutWeekdaysIsOnlyALowerBound() {
        Dated dated = Desk.report()
                .caption("The envoy leaves the ministry on September 17, 2024.", "September 17, 2024", "2024-09-17")
                .paragraph("Nobody will be paid, the minister said.")
                .read();
        assertThat(dated.published().value()).isEmpty();
        assertThat(dated.published().range()).contains("2024-09-17/..");
    }

    @Test
    void doesNotInventTheYearOfADateline() {
        Dated dated = Desk.report()
                .dateline("SORHAT, Kesteria, March 3 (MNA) -", "March 3", "XXXX-03-03")
                .paragraph("An earthquake struck before dawn on Sunday, officials said on Sunday.")
                .paragraph("Snow could delay help until Monday.")
                .read();
        assertThat(dated.published().value()).isEmpty();
        assertThat(dated.published().why())
                .isEqualTo(
                        "the dateline prints March 3 without a year; the weekdays of the text fit 2002, 2013, 2019, 2024, 2030");
    }

    @Test
    void takesTheYearOfADatelineFromTheAddress() {
        Dated dated = Desk.report()
                .beside(Basis.URL, "2024-03", "url")
                .dateline("SORHAT, Kesteria, March 3 (MNA) -", "March 3", "XXXX-03-03")
                .beside(Basis.METADATA, "2024-03-04T01:12:00Z", "meta article:published_time")
                .paragraph("An earthquake struck on Sunday.")
                .read();
        assertThat(dated.published().value()).contains("2024-03-04");
        assertThat(dated.warnings()).isEmpty();
    }

    @Test
    void aCopyrightYearIsNoDate() {
        Dated dated = Desk.report()
                .dateline("SORHAT, March 3 (MNA) -", "March 3", "XXXX-03-03")
                .beside(Basis.PRINTED, "2025", "copyright")
                .paragraph("An earthquake struck on Sunday. Help is due to arrive on Tuesday.")
                .read();
        assertThat(dated.published().value()).isEmpty();
    }

    @Test
    void agreeingTestimoniesMakeItSure() {
        Dated dated = Desk.report()
                .metadata("2024-09-18T21:14:03.000Z")
                .modified("2024-09-19T02:02:44.000Z")
                .beside(Basis.URL, "2024-09-18", "url")
                .dateLine("Sept. 18, 2024", "2024-09-18")
                .paragraph("The minister said on Tuesday that nobody would be paid. The envoy will travel on Thursday.")
                .read();
        assertThat(dated.published().value()).contains("2024-09-18");
        assertThat(dated.published().confidence()).isGreaterThan(0.9);
        assertThat(dated.published().why()).startsWith("the metadata, address and date line agree");
        assertThat(dated.warnings()).isEmpty();
    }

    @Test
    void lateEveningInAnotherZoneIsNoConflict() {
        Dated dated = Desk.report()
                .metadata("2024-03-04T23:30:00Z")
                .dateLine("5 March 2024", "2024-03-05")
                .paragraph("The toll rose, the agency said.")
                .read();
        assertThat(dated.published().value()).contains("2024-03-05");
        assertThat(dated.warnings()).isEmpty();
    }

    @Test
    void twoTestimoniesOutvoteAThird() {
        Dated dated = Desk.report()
                .metadata("2024-09-20")
                .dateLine("Thursday, 19 September 2024 - 16:40", "2024-09-19")
                .dateline("SADIRA, Sept 19 (VPA) —", "Sept 19", "XXXX-09-19")
                .paragraph(
                        "The government denied on Thursday that the two had met. Relatives plan to gather on Saturday.")
                .read();
        assertThat(dated.published().value()).contains("2024-09-19");
        assertThat(dated.warnings()).extracting(warning -> warning.code()).containsExactly(Code.DATE_CONFLICT);
        assertThat(dated.datings()).last().satisfies(dating -> {
            assertThat(dating.basis()).isEqualTo(Basis.METADATA);
            assertThat(dating.rejected()).contains("1 day after 2024-09-19");
        });
    }

    @Test
    void namesAYearThatWasShifted() {
        Dated dated = Desk.report()
                .metadata("2025-03-04T05:12:09+00:00")
                .dateLine("March 4, 2024", "2024-03-04")
                .beside(Basis.URL, "2024-03-04", "url")
                .paragraph("The toll has risen, the agency said on Monday evening. The premier is due on Tuesday.")
                .read();
        assertThat(dated.published().value()).contains("2024-03-04");
        assertThat(dated.datings())
                .last()
                .satisfies(dating ->
                        assertThat(dating.rejected()).contains("the same day of another year than 2024-03-04"));
    }

    @Test
    void seesThatDayAndMonthChangedPlaces() {
        Dated dated = Desk.report()
                .metadata("2024-04-03")
                .dateLine("March 4, 2024", "2024-03-04")
                .beside(Basis.URL, "2024-03", "url")
                .paragraph("The toll has risen, the agency said.")
                .read();
        assertThat(dated.published().value()).contains("2024-03-04");
        assertThat(dated.datings())
                .last()
                .satisfies(dating ->
                        assertThat(dating.rejected()).contains("day and month have changed places: 2024-03-04"));
    }

    @Test
    void whatHappenedCannotLieAhead() {
        Dated dated = Desk.report()
                .metadata("2022-05-10")
                .dateLine("10 May 2023", "2023-05-10")
                .paragraph("The bridge collapsed in March 2023. It was opened in 1990.")
                .read();
        assertThat(dated.published().value()).contains("2023-05-10");
    }

    @Test
    void aPrintedWeekdayDecidesBetweenYears() {
        Dated dated = Desk.report()
                .metadata("2024-12-15")
                .dateLine("December 15, 2023", "2023-12-15")
                .paragraph("The court ruled on Thursday, Dec. 14. It had heard the case on Monday, Dec. 11.")
                .read();
        assertThat(dated.published().value()).contains("2023-12-15");
    }

    @Test
    void aDateGivenFromOutsideRanksAboveAll() {
        Dated dated = Desk.report()
                .metadata("2025-03-04T05:12:09+00:00")
                .dateLine("March 4, 2025", "2025-03-04")
                .given("2024-03-04")
                .paragraph("The toll has risen, the agency said on Monday evening.")
                .read();
        assertThat(dated.published().value()).contains("2024-03-04");
        assertThat(dated.published().confidence()).isEqualTo(1);
        assertThat(dated.warnings()).extracting(warning -> warning.code()).containsExactly(Code.DATE_CONFLICT);
    }

    @Test
    void theOriginalDatesItsCopy() {
        Dating original = Dating.of("2024-03-04", Basis.COPY, Printed.beside("2024-03-04", "copy of sha256:1"));
        Dated dated = TimeReader.read(
                Desk.report()
                        .metadata("2025-03-04T05:12:09+00:00")
                        .dateLine("March 4, 2025", "2025-03-04")
                        .paragraph("The corporate stated on Monday night that the toll had risen.")
                        .copy(),
                List.of(original));
        assertThat(dated.published().value()).contains("2024-03-04");
        assertThat(dated.datings().get(0).basis()).isEqualTo(Basis.COPY);
    }

    @Test
    void aRewrittenReportIsNotDatedByThePageThatCarriesIt() {
        Dated dated = Desk.report()
                .metadata("2025-03-04T05:12:09+00:00")
                .dateLine("March 4, 2025", "2025-03-04")
                .paragraph(
                        "The corporate stated on Monday night that the toll had risen. The premier is due on Tuesday.")
                .rewritten()
                .read();
        assertThat(dated.published().value()).isEmpty();
        assertThat(dated.published().range()).contains("../2025-03-04");
        assertThat(dated.published().why()).contains("rewritten by a machine");
    }

    @Test
    void warnsOfADayBehindTheFetching() {
        Dated dated = Desk.report()
                .metadata("2026-03-04")
                .beside(Basis.CAPTURE, "2024-03-09", "warc")
                .dateLine("4 March 2024", "2024-03-04")
                .paragraph("The toll has risen, the agency said.")
                .read();
        assertThat(dated.published().value()).contains("2024-03-04");
        assertThat(dated.warnings())
                .extracting(warning -> warning.code())
                .containsExactly(Code.DATE_CONFLICT, Code.FUTURE_DATE);
    }

    @Test
    void warnsOfAWeekdayThatItsDateDoesNotHave() {
        Dated dated = Desk.read("2023-12-15", "They met on Thursday, December 13, 2023, in the capital.");
        assertThat(dated.warnings()).extracting(warning -> warning.code()).containsExactly(Code.WEEKDAY_MISMATCH);
        assertThat(dated.warnings()
                        .get(0)
                        .spans()
                        .get(0)
                        .in("They met on Thursday, December 13, 2023, in the capital."))
                .isEqualTo("Thursday, December 13, 2023");
    }

    @Test
    void aBannerBesideADateLineIsNoConflict() {
        Dated dated = Desk.report()
                .banner("Friday, 11 July 2025", "2025-07-11")
                .metadata("2024-03-04T08:00:00Z")
                .dateLine("4 March 2024", "2024-03-04")
                .paragraph("The toll has risen, the agency said.")
                .read();
        assertThat(dated.published().value()).contains("2024-03-04");
        assertThat(dated.warnings()).isEmpty();
    }

    @Test
    void aMonthIsBetterThanNothing() {
        Dated dated = Desk.report()
                .beside(Basis.URL, "2024-03", "url")
                .paragraph("The toll has risen.")
                .read();
        assertThat(dated.published().value()).contains("2024-03");
        assertThat(dated.published().range()).contains("2024-03-01/2024-03-31");
    }

    @Test
    void keepsTestimonyThatIsNoDate() {
        Dated dated = Desk.report()
                .metadata("0000-00-00")
                .paragraph("The toll has risen.")
                .read();
        assertThat(dated.published().value()).isEmpty();
        assertThat(dated.datings()).extracting(Dating::rejected).containsExactly(Optional.of("no date"));
    }

    @Test
    void datesAPageByItsChangeWhereNothingElseIsTold() {
        Dated dated = Desk.report().modified("2019-11-10").paragraph(BRIEFING).read();
        assertThat(dated.published().value()).contains("2019-11-10");
        assertThat(dated.published().range()).contains("../2019-11-10");
        assertThat(dated.published().confidence()).isEqualTo(0.4);
        assertThat(dated.published().why())
                .isEqualTo("only a change is dated, by the metadata; the first printing may be earlier");
        assertThat(dated.datings().get(0).rejected()).isEmpty();
    }

    /** Advice that was first printed years ago, with only "Updated May 6, 2019" under its headline. */
    @Test
    void datesARenewedPageByTheChangeThatItShows() {
        Dated dated = Desk.report()
                .changeLine("Updated May 6, 2019", "May 6, 2019", "2019-05-06")
                .metadata("2016-08-29T21:54:39Z")
                .paragraph("Water the beds every morning.")
                .read();
        assertThat(dated.published().value()).contains("2019-05-06");
        assertThat(dated.published().range()).contains("2016-08-29/2019-05-06");
        assertThat(dated.warnings()).isEmpty();
    }

    @Test
    void keepsTheFirstDayOfAReportThatWasSoonUpdated() {
        Dated dated = Desk.report()
                .changeLine("Updated March 8, 2024", "March 8, 2024", "2024-03-08")
                .metadata("2024-03-04T19:40:11Z")
                .paragraph(BRIEFING)
                .read();
        assertThat(dated.published().value()).contains("2024-03-04");
    }

    @Test
    void namesNoDayForAPictureAndALaterChange() {
        Dated dated = Desk.report()
                .caption("The bridge on December 14, 2023.", "December 14, 2023", "2023-12-14")
                .modified("2024-12-12")
                .paragraph("The bridge is long.")
                .read();
        assertThat(dated.published().value()).isEmpty();
        assertThat(dated.published().range()).contains("2023-12-14/2024-12-12");
    }

    @Test
    void takesADateLineOfAKnownChangeForNoConflict() {
        Dated dated = Desk.report()
                .dateLine("Nov 13, 2019", "2019-11-13")
                .metadata("2019-11-08T09:30:00Z")
                .beside(Basis.URL, "2019-11-08", "url")
                .modified("2019-11-13")
                .paragraph("The harbour stays closed.")
                .read();
        assertThat(dated.published().value()).contains("2019-11-08");
        assertThat(dated.warnings()).isEmpty();
    }

    @Test
    void seesThatMetadataTurnedDayAndMonth() {
        Dated dated = Desk.report()
                .dateLine("March 4, 2024", "2024-03-04")
                .metadata("2024-04-03T10:00:00Z")
                .paragraph("The harbour stays closed.")
                .read();
        assertThat(dated.published().value()).contains("2024-03-04");
        assertThat(dated.warnings()).extracting(warning -> warning.code()).containsExactly(Code.DATE_CONFLICT);
    }
}
