package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onrecord.record.Event;
import org.onrecord.record.Reading;

/** Events and figures of several reports. */
class HappeningsTest {

    private static final String QUAKE = """
            A Sunday in Dravan

            An earthquake struck Dravan on Sunday, killing 41 people, the Disaster Agency said.

            Interior Minister Radu Velkic met Governor Tomas Orhel in Sorhat on Monday.

            Shepherds slept beside their flocks, for nobody trusted the old stone roofs along the upper valley.

            Bakers handed out warm loaves at every crossing, and buses carried schoolchildren to their grandparents.
            """;

    private static final String TOLL = """
            What the agency counted

            By noon the Disaster Agency said 94 people were killed, while the Harbour Ministry said 12 people were killed.

            The earthquake struck before dawn on Sunday. Interior Minister Radu Velkic met Governor Tomas Orhel on Monday.

            Engineers measured cracks in twelve dams, opened the sluices of three, and asked villagers to move uphill.

            A choir cancelled its concert, the market stayed dark, and telephone lines to the north were dead.
            """;

    private static List<Reading> press(String... texts) {
        return Arrays.stream(texts)
                .map(text -> Press.read(
                        "report.txt",
                        text,
                        "2024-03-0" + (5 + Arrays.asList(texts).indexOf(text))))
                .toList();
    }

    private static List<Event.Type> shared(String... texts) {
        return Collation.of(press(texts)).happenings().stream()
                .map(Happening::type)
                .toList();
    }

    private static String values(FigureSeries series) {
        return series.points().stream()
                .map(point -> Double.toString(point.figure().value().orElseThrow()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void findsOneEventInTwoReports() {
        assertThat(shared(QUAKE, TOLL)).containsExactlyInAnyOrder(Event.Type.DISASTER, Event.Type.MEETING);
    }

    @Test
    void tellsAnEventByDayFirst() {
        List<Reading> press = press(QUAKE, TOLL);

        assertThat(Collation.of(List.of(press.get(1), press.get(0))).happenings())
                .allSatisfy(happening -> {
                    assertThat(happening.origins()).isEqualTo(2);
                    assertThat(happening.tellings())
                            .extracting(Happening.Telling::report)
                            .containsExactly(
                                    press.get(0).report().id(),
                                    press.get(1).report().id());
                });
    }

    @Test
    void keepsEventsOfOtherDaysApart() {
        assertThat(shared(QUAKE, TOLL.replace("on Sunday", "on Saturday"))).containsExactly(Event.Type.MEETING);
        assertThat(shared(QUAKE, TOLL.replace("on Monday", "on Saturday"))).containsExactly(Event.Type.DISASTER);
    }

    @Test
    void keepsADisasterOfWhichNoDayIsToldApart() {
        assertThat(shared(QUAKE, TOLL.replace(" on Sunday", ""))).containsExactly(Event.Type.MEETING);
    }

    @Test
    void knowsAMeetingByThoseWhoMetThoughNoDayIsTold() {
        assertThat(shared(QUAKE, TOLL.replace(" on Monday", ""))).contains(Event.Type.MEETING);
    }

    @Test
    void keepsMeetingsWithOthersApart() {
        String other = TOLL.replace("Governor Tomas Orhel on Monday", "Ambassador Livia Thorne")
                + "\nGovernor Tomas Orhel was in Pelin.\n";

        assertThat(shared(QUAKE, other)).containsExactly(Event.Type.DISASTER);
    }

    @Test
    void tellsNoEventOfOneReportAlone() {
        assertThat(shared(QUAKE)).isEmpty();
        assertThat(shared(QUAKE, "Rain fell in Port Lorne on Monday, a forecaster said.\n"))
                .isEmpty();
    }

    @Test
    void keepsEventsOfReportsApartThatTellOtherStories() {
        assertThat(shared(QUAKE, "A quake was felt in Ulmeth. An earthquake struck Ulmeth on Sunday.\n"))
                .isEmpty();
    }

    @Test
    void putsTheFiguresOfOneClaimantInARow() {
        List<FigureSeries> series = Collation.of(press(QUAKE, TOLL)).series();

        assertThat(series).singleElement().satisfies(row -> {
            assertThat(values(row)).isEqualTo("41.0 94.0");
            assertThat(row.source()).contains("Disaster Agency");
            assertThat(row.measure()).contains("killed");
            assertThat(row.counted()).contains("people");
            assertThat(row.origins()).isEqualTo(2);
            assertThat(row.points())
                    .extracting(point -> point.label().orElse(""))
                    .containsExactly("the Disaster Agency", "the Disaster Agency");
        });
    }

    @Test
    void keepsFiguresOfOtherMeasuresApart() {
        assertThat(Collation.of(press(QUAKE, TOLL.replace("94 people were killed", "94 people were injured")))
                        .series())
                .isEmpty();
    }

    @Test
    void countsThingsInTheSingularAndThePlural() {
        String one = QUAKE.replace(
                "killing 41 people, the Disaster Agency said", "and the Disaster Agency said 41 bridges collapsed");
        String other = TOLL.replace("94 people were killed", "94 old bridges collapsed");

        assertThat(Collation.of(press(one, other)).series())
                .extracting(HappeningsTest::values)
                .containsExactly("41.0 94.0");
    }

    @Test
    void tellsNoRowWhereOneReportHasTwoValuesThatItCannotTellApart() {
        String twice = TOLL.replace("94 people were killed", "94 people were killed and 17 people were killed");

        assertThat(Collation.of(press(QUAKE, twice)).series()).isEmpty();
    }

    @Test
    void putsAFigureBehindTheOneThatItReplaces() {
        String cut = """
                The count is cut

                The Disaster Agency cut the toll on Wednesday to 89 killed from 94. Interior Minister Radu Velkic thanked \
                Governor Tomas Orhel.
                """;

        assertThat(Collation.of(press(QUAKE, cut)).series())
                .extracting(HappeningsTest::values)
                .containsExactly("41.0 89.0 94.0");
    }

    @Test
    void setsTheFigureOfACopyBesideThatOfItsOriginal() {
        List<Reading> strike = List.of(Press.read("strike.txt", Press.STRIKE), Press.read("spun.txt", Press.SPUN));

        assertThat(Collation.of(strike).series())
                .allSatisfy(row -> assertThat(row.origins()).isEqualTo(1))
                .extracting(HappeningsTest::values)
                .contains("420.0 240.0");
    }
}
