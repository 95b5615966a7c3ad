package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Given;
import org.onrecord.record.Reading;

class BondTest {

    private static final String TALKS =
            "Mayor Nora Hellem met Minister Ruben Okafor about ferries. Governor Tomas Orhel came late.\n";
    private static final String DINNER = "Minister Ruben Okafor dined with Mayor Nora Hellem and paid for all of it.\n";

    private static Keys keys(String text, String day) {
        return Keys.of(Press.read("keys.txt", text, day));
    }

    private static boolean isOneStory(String one, String other, String day, int... common) {
        return Bond.isOneStory(
                keys(one, "2024-05-01"),
                keys(other, day),
                name -> Arrays.stream(common).anyMatch(one2 -> one2 == name));
    }

    private static int[] shared() {
        return keys(TALKS, "2024-05-01").sharedNames(keys(DINNER, "2024-05-01")).toArray();
    }

    @Test
    void tiesReportsThatNameTheSameTwoPeople() {
        assertThat(shared()).hasSize(2);
        assertThat(isOneStory(TALKS, DINNER, "2024-05-02")).isTrue();
        assertThat(isOneStory(TALKS, DINNER.replace("Ruben Okafor", "Livia Thorne"), "2024-05-02"))
                .isFalse();
    }

    @Test
    void tiesReportsOfTwoWeeks() {
        assertThat(isOneStory(TALKS, DINNER, "2024-05-15")).isTrue();
        assertThat(isOneStory(TALKS, DINNER, "2024-05-16")).isFalse();
        assertThat(isOneStory(TALKS, DINNER, "2024-04-16")).isFalse();
        assertThat(isOneStory(TALKS, DINNER, "2024-05")).isTrue();
    }

    @Test
    void takesACommonNameForLittle() {
        assertThat(isOneStory(TALKS, DINNER, "2024-05-02", shared()[0])).isFalse();
        assertThat(isOneStory(TALKS, DINNER, "2024-05-02", shared())).isFalse();
        String all = TALKS.replace("ferries", "bread");
        int[] three = keys(TALKS, "2024-05-01").names();
        assertThat(three).hasSize(3);
        assertThat(isOneStory(TALKS, all, "2024-05-02", three[0])).isTrue();
        assertThat(isOneStory(TALKS, all, "2024-05-02", three[0], three[1])).isFalse();
    }

    @Test
    void tiesVersionsOfOneAddressThoughTheyShareNothingElse() {
        Reading one = at("https://gazette.example/live", "Rain fell on the quay.\n");
        Reading other = at("https://gazette.example/live#now", "Bakers opened late on Sunday.\n");
        Reading third = at("https://gazette.example/other", "Bakers closed early on Monday.\n");

        assertThat(isMatch(one, other)).isTrue();
        assertThat(isMatch(one, third)).isFalse();
        assertThat(Clusters.isBound(one, other, new Clusters.Meeting(false, true), name -> false))
                .isTrue();
        assertThat(Clusters.isBound(one, other, new Clusters.Meeting(true, false), name -> false))
                .isFalse();
        assertThat(Keys.of(one).mayMatch(Keys.of(other))).isTrue();
        assertThat(Keys.of(one).mayMatch(Keys.of(third))).isFalse();
    }

    @Test
    void tiesACopyAndItsOriginal() {
        Reading strike = Press.read("strike.txt", Press.STRIKE);
        Reading spun = Press.read("spun.txt", Press.SPUN);

        assertThat(isMatch(strike, spun)).isTrue();
        assertThat(Keys.of(strike).mayMatch(Keys.of(spun))).isTrue();
        assertThat(isMatch(strike, Press.read("rain.txt", "Rain fell on the quay.\n")))
                .isFalse();
    }

    @Test
    void tiesReportsInWhichOneSpeakerSaysNearlyTheSame() {
        Reading first = Press.read("first.txt", """
                Mayor Nora Hellem said that the council will pay every fisherman for the lost season.

                Lanterns were lit along the pier, and a brass band played for children from both islands.
                """);
        String later = """
                Two weeks of rain have kept the northern islands without mail, and nobody expects the sky to clear.

                Mayor Nora Hellem said that the council will not pay every fisherman for the lost season.
                """;
        Reading then = Press.read("then.txt", later);
        Reading others = Press.read("others.txt", later.replace("Nora Hellem", "Ruben Okafor"));

        assertThat(isMatch(first, then)).isTrue();
        assertThat(isMatch(first, others)).isFalse();
    }

    @Test
    void meetsByTheOneAndByTheOther() {
        Clusters.Meeting name = new Clusters.Meeting(true, false);
        Clusters.Meeting wording = new Clusters.Meeting(false, true);

        assertThat(name.and(wording)).isEqualTo(new Clusters.Meeting(true, true));
        assertThat(name.and(name)).isEqualTo(name);
        assertThat(wording.and(wording)).isEqualTo(wording);
    }

    private static boolean isMatch(Reading one, Reading other) {
        Sheet a = Sheet.of(one);
        Sheet b = Sheet.of(other);
        return Bond.isMatch(a.keys(), b.keys(), () -> a, () -> b);
    }

    private static Reading at(String address, String text) {
        return Press.read("live.txt", text, Given.NOTHING.withUrl(address));
    }
}
