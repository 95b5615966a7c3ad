package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.record.Entity;
import org.onrecord.record.Reading;

class IdentitiesTest {

    private static final String TALKS = """
            Prosecutors prepare charges in Velmora

            Defense Minister Gen. Rohan Sadiq told Special Envoy Marguerite Hale that charges were being drawn up.

            Governor Tomas Orhel waited outside, reading a newspaper that somebody had left on a windowsill.
            """;

    private static final String RAIN = """
            Rain in the north

            Forecaster Olga Brenner said that showers would reach the valleys of the north before the weekend.
            """;

    private static Collation of(String... texts) {
        return Collation.of(readings(texts));
    }

    private static List<Reading> readings(String... texts) {
        return Arrays.stream(texts)
                .map(text -> Press.read("report.txt", text, "2024-09-17"))
                .toList();
    }

    private static List<String> forms(Collation collation, String name) {
        return collation.identities().stream()
                .filter(identity -> identity.name().endsWith(name))
                .flatMap(identity -> identity.forms().stream())
                .map(Identity.Form::text)
                .sorted()
                .toList();
    }

    private static long known(Collation collation, String... names) {
        return collation.identities().stream()
                .filter(identity -> identity.forms().stream()
                        .anyMatch(form -> Arrays.stream(names).anyMatch(form.text()::contains)))
                .count();
    }

    @Test
    void knowsAMisspeltNameInReportsOfOneStory() {
        String other = "Special Envoy Marguerite Hale left Governor Tomas Orhel behind.\n\n"
                + "Minister Ruhan Sadik denied in the evening that anybody had been charged with anything at all.\n";

        assertThat(known(of(TALKS, other), "Rohan Sadiq", "Ruhan Sadik")).isEqualTo(1);
    }

    @Test
    void knowsASurnameInReportsOfOneStory() {
        String other = "Special Envoy Marguerite Hale left Governor Tomas Orhel behind.\n\n"
                + "Minister Sadiq denied in the evening that anybody had been charged with anything at all.\n";

        assertThat(known(of(TALKS, other), "Sadiq")).isEqualTo(1);
    }

    @Test
    void keepsASurnameApartThatTwoPeopleOfAReportHave() {
        String two = TALKS + "\nHis brother, Captain Omar Sadiq, said that the crew was well.\n";
        String other = "Special Envoy Marguerite Hale left Governor Tomas Orhel behind.\n\n"
                + "Minister Sadiq denied in the evening that anybody had been charged with anything at all.\n";

        assertThat(known(of(two, other), "Sadiq")).isEqualTo(3);
    }

    @Test
    void keepsMisspeltNamesApartInReportsOfOtherStories() {
        String other = RAIN + "\nMinister Ruhan Sadik thanked her.\n";

        assertThat(known(of(TALKS, other), "Sadiq", "Sadik")).isEqualTo(2);
    }

    @Test
    void knowsAFullNameInReportsOfOtherStories() {
        String other = RAIN + "\nDefense Minister Rohan Sadiq thanked her.\n";

        Collation collation = of(TALKS, other);

        assertThat(collation.stories()).hasSize(2);
        assertThat(known(collation, "Sadiq")).isEqualTo(1);
    }

    @Test
    void isCalledByItsFullestName() {
        Collation collation = of(
                TALKS,
                "Special Envoy Marguerite Hale left.\n\nMs. Hale smiled at Governor Tomas Orhel in the cold hall.\n");

        assertThat(collation.identities()).extracting(Identity::name).contains("Marguerite Hale");
        assertThat(collation.identities())
                .filteredOn(identity -> identity.name().equals("Marguerite Hale"))
                .singleElement()
                .satisfies(identity -> {
                    assertThat(identity.type()).isEqualTo(Entity.Type.PERSON);
                    assertThat(identity.reports()).hasSize(2);
                    assertThat(identity.fullNames()).contains("marguerite hale");
                });
    }

    @Test
    void isCalledAsReportsCallItThatAreNoCopies() {
        Collation collation = Collation.of(List.of(
                Press.read("strike.txt", Press.STRIKE),
                Press.read("spun.txt", Press.SPUN.replace("Peter Oyelaran", "Peter Olumide Oyelaran"))));

        assertThat(collation.identities()).extracting(Identity::name).contains("Peter Oyelaran");
        assertThat(forms(collation, "Peter Oyelaran")).hasSize(2);
    }

    @Test
    void listsNoPlaces() {
        assertThat(of("Rain fell in Port Ansel on Monday.\n\nPort Ansel lies in Velmora.\n")
                        .identities())
                .isEmpty();
    }

    @Test
    void joinsAcrossStoriesWhomAPersonJoins() {
        List<Reading> readings = readings(TALKS, RAIN);
        Correction merge = ofTwo(Correction.Kind.MERGE, readings, "Rohan Sadiq", "Olga Brenner");

        assertThat(known(Collation.of(readings), "Sadiq", "Brenner")).isEqualTo(2);
        assertThat(known(Collation.of(readings, new Corrections(List.of(merge))), "Sadiq", "Brenner"))
                .isEqualTo(1);
    }

    @Test
    void keepsApartAcrossStoriesWhomAPersonKeepsApart() {
        List<Reading> readings = readings(TALKS, RAIN + "\nDefense Minister Rohan Sadiq thanked her.\n");
        Correction split = ofTwo(Correction.Kind.SPLIT, readings, "Rohan Sadiq", "Rohan Sadiq");

        assertThat(known(Collation.of(readings), "Sadiq")).isEqualTo(1);
        assertThat(known(Collation.of(readings, new Corrections(List.of(split))), "Sadiq"))
                .isEqualTo(2);
    }

    @Test
    void leavesOutCorrectionsOfReportsThatAreNotHere() {
        List<Reading> readings = readings(TALKS, RAIN);
        Correction merge = ofTwo(Correction.Kind.MERGE, readings, "Rohan Sadiq", "Olga Brenner");
        Correction split = ofTwo(Correction.Kind.SPLIT, readings, "Rohan Sadiq", "Olga Brenner");

        assertThat(known(
                        Collation.of(readings.subList(0, 1), new Corrections(List.of(merge, split))),
                        "Sadiq",
                        "Brenner"))
                .isEqualTo(1);
    }

    @Test
    void listsOnlyTheReportsThatNameThem() {
        List<Reading> readings = readings(TALKS, RAIN);
        List<Identity> some = Collation.of(readings).identities().stream()
                .filter(identity -> identity.name().endsWith("Brenner"))
                .toList();

        Collation collation = Collation.of(
                some,
                id -> readings.stream()
                        .filter(reading -> reading.report().id().equals(id))
                        .findFirst());

        assertThat(collation.identities()).isEqualTo(some);
        assertThat(collation.reports())
                .extracting(Collation.Listed::report)
                .containsExactly(readings.get(1).report().id());
        assertThat(Collation.of(some, id -> Optional.empty()).reports()).isEmpty();
    }

    private static Correction ofTwo(Correction.Kind kind, List<Reading> readings, String one, String other) {
        return Correction.ofTwo(kind, anchor(readings.get(0), one), anchor(readings.get(1), other), "ida", "2024", "");
    }

    private static Anchor anchor(Reading reading, String name) {
        return reading.entities().stream()
                .filter(entity -> entity.named()
                        && entity.name().in(reading.report().text()).contains(name))
                .map(entity -> Anchor.of(reading, entity.id()).orElseThrow())
                .findFirst()
                .orElseThrow();
    }
}
