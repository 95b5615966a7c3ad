package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.report.Basis;
import org.onrecord.report.Dating;

class TestimoniesTest {

    private static final String WIRE = """
            Dockers at Port Lorne vote to end walkout

            PORT LORNE, May 7 (MNA) - Dockers voted on Tuesday to return to work, their union said.

            Mira Halvorsen told reporters that the new rota was fair. Peter Oyelaran of the harbour board thanked her.
            """;

    private final Reading strike = Press.read("strike.txt", Press.STRIKE);

    @Test
    void tellsTheYearOfADatelineByAnotherReportOfTheStory() {
        Reading wire = Press.read("wire.txt", WIRE);

        assertThat(Testimonies.isAsked(wire)).isTrue();
        assertThat(new Testimonies(List.of(strike)).of(wire, List.of()))
                .extracting(
                        Dating::value,
                        Dating::basis,
                        dating -> dating.printed().where().orElse(""))
                .containsExactly(tuple("2024-05-07", Basis.COPY, "a report of the same story, strike.txt"));

        Page page = Page.text(WIRE, "wire.txt", Given.NOTHING);
        assertThat(new OnRecord()
                        .read(page, new Testimonies(List.of(strike)).of(wire, List.of()))
                        .published()
                        .value())
                .contains("2024-05-07");
    }

    @Test
    void tellsTheDayOfACopyByItsOriginal() {
        Reading undated = Press.read("spun.txt", Press.SPUN);

        assertThat(new Testimonies(List.of(strike)).of(undated, List.of()))
                .extracting(Dating::value)
                .containsExactly("2024-05-04");
    }

    @Test
    void believesNoReportThatWasDatedByOthersItself() {
        Reading wire = Press.read("wire.txt", WIRE);
        Page page = Page.text(WIRE, "again.txt", Given.NOTHING);
        Reading dated = new OnRecord().read(page, new Testimonies(List.of(strike)).of(wire, List.of()));

        assertThat(new Testimonies(List.of(dated)).of(wire, List.of())).isEmpty();
    }

    @Test
    void tellsNoYearWhereNoReportIsNear() {
        Reading wire = Press.read("wire.txt", WIRE);
        Reading far = Press.read("far.txt", Press.STRIKE.replace("4 May 2024", "4 June 2024"));

        assertThat(new Testimonies(List.of(far)).of(wire, List.of())).isEmpty();
        assertThat(new Testimonies(List.of()).of(wire, List.of())).isEmpty();
    }

    @Test
    void tellsNoYearOfAReportOfAnotherStory() {
        Reading wire = Press.read("wire.txt", WIRE);

        assertThat(new Testimonies(List.of(Press.read("rain.txt", "Rain fell in Orsay.\n", "2024-05-06")))
                        .of(wire, List.of()))
                .isEmpty();
    }

    @Test
    void tellsAYearAcrossItsEnd() {
        Reading wire = Press.read("wire.txt", WIRE.replace("May 7", "Jan 2"));
        Reading december = Press.read("december.txt", Press.STRIKE.replace("4 May 2024", "28 December 2023"));

        assertThat(new Testimonies(List.of(december)).of(wire, List.of()))
                .extracting(Dating::value)
                .containsExactly("2024-01-02");
    }

    @Test
    void asksNoOtherReportOfADayThatIsTold() {
        assertThat(Testimonies.isAsked(strike)).isFalse();
        assertThat(Testimonies.isAsked(Press.read("bare.txt", "Rain fell in Orsay.\n")))
                .isFalse();
    }
}
