package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.record.Reading;

class StoriesTest {

    private static final Reading TALKS = Press.read("talks.txt", """
            Ferries and a dinner

            Mayor Nora Hellem met Minister Ruben Okafor about ferries that stopped when the ice came in January.

            Pilots had asked for lights on the outer reef, and for a second bell at the mouth of the harbour.
            """, "2024-05-01");

    private static List<Story> told(Reading... readings) {
        return Collation.of(List.of(readings)).stories();
    }

    private static Reading dinner(String day) {
        return Press.read("dinner.txt", """
                Who paid the bill

                Minister Ruben Okafor dined late with Mayor Nora Hellem and a waiter found his purse under a chair.

                Nobody else in the restaurant had noticed them, since a wedding filled the hall with dancers and drums.
                """, day);
    }

    @Test
    void areOfReportsThatNameTheSameTwoPeopleInTwoWeeks() {
        assertThat(told(TALKS, dinner("2024-05-15"))).hasSize(1);
        assertThat(told(TALKS, dinner("2024-05-16"))).hasSize(2);
        assertThat(told(TALKS, dinner("2024-05"))).hasSize(1);
    }

    @Test
    void standUnderTheHeadlineOfTheEarliestReport() {
        assertThat(told(TALKS, dinner("2024-05-02"))).singleElement().satisfies(story -> {
            assertThat(story.title()).isEqualTo("Ferries and a dinner");
            assertThat(story.origins()).isEqualTo(2);
        });
        assertThat(told(TALKS, dinner("2024-04-30")).get(0).title()).isEqualTo("Who paid the bill");
        assertThat(told(TALKS, dinner("2024-04")).get(0).title()).isEqualTo("Ferries and a dinner");
    }

    @Test
    void standUnderAHeadlineRatherThanALocation() {
        Reading bare = Press.read(
                "bare.txt",
                "Minister Ruben Okafor had promised Mayor Nora Hellem two icebreakers and a longer pier by spring.\n\n"
                        + "Shipwrights doubted that any yard on that coast could deliver hulls of such strength so early.\n",
                "2024-04-20");

        assertThat(told(bare).get(0).title()).isEqualTo("bare.txt");
        assertThat(told(bare, TALKS).get(0).title()).isEqualTo("Ferries and a dinner");
    }

    @Test
    void standUnderTheHeadlineOfAnOriginalThoughItsCopyIsEarlier() {
        Reading strike = Press.read("strike.txt", Press.STRIKE);
        Reading spun = Press.read("spun.txt", Press.SPUN, "2024-05-03");

        assertThat(told(spun, strike)).singleElement().satisfies(story -> {
            assertThat(story.title()).isEqualTo("Dockers in Port Lorne walk out over night shifts");
            assertThat(story.origins()).isEqualTo(1);
            assertThat(story.reports()).hasSize(2);
        });
    }

    @Test
    void areHeldTogetherByNamesThatNoMoreThanThirtyReportsHave() {
        assertThat(isHeldTogether(28)).isTrue();
        assertThat(isHeldTogether(29)).isFalse();
    }

    private static boolean isHeldTogether(int others) {
        List<Reading> day = new ArrayList<>(List.of(TALKS, dinner("2024-05-02")));
        for (int number = 0; number < others; number++) {
            day.add(Press.read(
                    "day-" + number + ".txt", "Mayor Nora Hellem opened stall " + number + ".\n", "2024-05-02"));
        }
        List<String> both =
                List.of(TALKS.report().id(), dinner("2024-05-02").report().id());
        return Collation.of(day).stories().stream()
                .anyMatch(story -> story.reports().containsAll(both));
    }
}
