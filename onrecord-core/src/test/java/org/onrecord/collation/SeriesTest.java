package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Reading;

class SeriesTest {

    private static final String FIRST = """
            A Sunday in Dravan

            %s

            Minister Radu Velkic met Governor Tomas Orhel in Sorhat on Monday.

            Shepherds slept beside their flocks, for nobody trusted the old stone roofs along the upper valley.

            Bakers handed out warm loaves at every crossing, and buses carried schoolchildren to their grandparents.
            """;

    private static final String SECOND = """
            What was counted

            Governor Tomas Orhel thanked Minister Radu Velkic for tents.

            %s

            Engineers measured cracks in twelve dams, opened the sluices of three, and asked villagers to move uphill.

            A choir cancelled its concert, the market stayed dark, and telephone lines to the north were dead.
            """;

    private static List<FigureSeries> series(String one, String other) {
        Reading first = Press.read("first.txt", FIRST.formatted(one), "2024-03-05");
        Reading second = Press.read("second.txt", SECOND.formatted(other), "2024-03-06");
        return Collation.of(List.of(second, first)).series();
    }

    private static String values(FigureSeries series) {
        return series.points().stream()
                .map(point -> point.day().orElse("") + " "
                        + (int) point.figure().value().orElse(-1))
                .collect(Collectors.joining(", "));
    }

    @Test
    void areOfOnePlace() {
        String dravan = "Mayor Nora Hellem said 41 people in Dravan were killed.";

        assertThat(series(dravan, dravan.replace("41", "94"))).singleElement().satisfies(row -> {
            assertThat(values(row)).isEqualTo("2024-03-05 41, 2024-03-06 94");
            assertThat(row.where()).contains("Dravan");
        });
        assertThat(series(dravan, dravan.replace("41", "94").replace("Dravan", "Ulmeth")))
                .isEmpty();
    }

    @Test
    void areOfOneClaimant() {
        String said = "Mayor Nora Hellem said 41 people were killed.";

        assertThat(series(said, said.replace("41", "94")))
                .singleElement()
                .satisfies(row -> assertThat(row.source()).contains("Nora Hellem"));
        assertThat(series(said, said.replace("Nora Hellem", "Ilse Marand"))).isEmpty();
    }

    @Test
    void areOfClaimantsWithoutANameByWhatTheyAreCalled() {
        String said = "Health officials said 41 people were killed.";

        assertThat(series(said, "At dusk, health officials said 94 people were killed."))
                .extracting(SeriesTest::values)
                .containsExactly("2024-03-05 41, 2024-03-06 94");
        assertThat(series(said, said.replace("Health", "Rescue"))).isEmpty();
    }

    @Test
    void areOfOneUnit() {
        String said = "Mayor Nora Hellem said that repairs would cost $41 million.";

        assertThat(series(said, said.replace("41", "94")))
                .extracting(row -> row.points().size())
                .containsExactly(2);
        assertThat(series(said, said.replace("$41", "€94"))).isEmpty();
    }

    @Test
    void holdOneValueTwice() {
        String twice = "Mayor Nora Hellem said 41 people were killed. By dusk, Hellem said 41 people were killed.";

        assertThat(series(twice, "Mayor Nora Hellem said 94 people were killed."))
                .extracting(row -> row.points().size())
                .containsExactly(3);
    }

    @Test
    void areNotMadeOfNumbersThatCountNothing() {
        assertThat(series("Mayor Nora Hellem said 41.", "Mayor Nora Hellem said 94."))
                .isEmpty();
    }

    @Test
    void areToldByTheirFirstEntries() {
        Event.Type type = Event.Type.STRIKE;
        Identity mira = identity("Mira Halvorsen", "r1", "r2");

        assertThat(new Happening(type, List.of(), 0)).hasSameHashCodeAs(new Happening(type, List.of(), 1));
        assertThat(mira).hasSameHashCodeAs(identity("Mira Halvorsen", "r1", "r3"));
        assertThat(mira.hashCode())
                .isNotEqualTo(identity("Mira Halvorsen", "r2").hashCode());
        assertThat(mira.hashCode())
                .isNotEqualTo(identity("Peter Oyelaran", "r1", "r2").hashCode());
        assertThat(mira).isNotEqualTo(identity("Mira Halvorsen", "r1", "r3"));
        assertThat(List.of(happening(0).hashCode(), happening(1).hashCode())).doesNotHaveDuplicates();
    }

    private static Identity identity(String name, String... reports) {
        return new Identity(
                name,
                Entity.Type.PERSON,
                List.of(reports).stream()
                        .map(report -> new Identity.Form(name, report, "n1"))
                        .toList());
    }

    private static Happening happening(int number) {
        Reading first = Press.read(
                "first.txt",
                FIRST.formatted("An earthquake struck Dravan on Sunday, Mayor Nora Hellem said."),
                "2024-03-05");
        Reading second = Press.read(
                "second.txt",
                SECOND.formatted(
                        "An earthquake struck Dravan on Sunday. Minister Radu Velkic met Governor Tomas Orhel on Monday."),
                "2024-03-06");
        return Optional.of(Collation.of(List.of(first, second)).happenings())
                .map(all -> all.get(number))
                .orElseThrow();
    }
}
