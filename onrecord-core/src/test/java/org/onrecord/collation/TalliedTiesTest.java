package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.record.Entity;
import org.onrecord.record.Reading;

/** Who speaks about whom and with whom. */
class TalliedTiesTest {

    private static List<String> ties(String text) {
        Reading reading = Press.read("ties.txt", text);
        return Tally.of(reading).ties().stream()
                .map(tie -> name(reading, tie.from()) + " " + tie.kind().word() + " " + name(reading, tie.to()) + " "
                        + tie.times())
                .toList();
    }

    private static String name(Reading reading, String id) {
        return reading.entities().stream()
                .filter(entity -> entity.id().equals(id))
                .map(entity -> entity.name().in(reading.report().text()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tieThoseWhoMeet() {
        assertThat(ties("Minister Radu Velkic met Governor Tomas Orhel in Sorhat on Monday.\n"))
                .containsExactly("Radu Velkic with Tomas Orhel 1");
        assertThat(ties("Minister Radu Velkic will meet Governor Tomas Orhel in Sorhat on Monday.\n"))
                .isEmpty();
    }

    @Test
    void tieASpeakerToThoseWhoAreToldOf() {
        assertThat(ties(
                        "Minister Radu Velkic said that Governor Tomas Orhel lied. Velkic said that Orhel and Mayor Nora Hellem"
                                + " would pay.\n"))
                .containsExactlyInAnyOrder("Radu Velkic about Tomas Orhel 2", "Radu Velkic about Nora Hellem 1");
    }

    @Test
    void tieASpeakerToThoseWhoAreSpokenTo() {
        assertThat(ties("Minister Radu Velkic told Governor Tomas Orhel that the dams would hold.\n"))
                .containsExactly("Radu Velkic with Tomas Orhel 1");
        assertThat(ties(
                        "Governor Tomas Orhel told Minister Radu Velkic that the dams would hold. Velkic told Orhel that he was"
                                + " wrong.\n"))
                .containsExactly("Tomas Orhel with Radu Velkic 2");
    }

    @Test
    void tieThoseWhoSpeakTogether() {
        assertThat(ties("“The dams will hold through spring,” Minister Radu Velkic and Governor Tomas Orhel said.\n"))
                .containsExactly("Radu Velkic with Tomas Orhel 1");
    }

    @Test
    void tieNobodyToThemselves() {
        assertThat(ties("Minister Radu Velkic said that Velkic would pay.\n")).isEmpty();
    }

    @Test
    void areOfPeopleAndOrganizationsWithNames() {
        Reading reading = Press.read(
                "names.txt",
                "Minister Radu Velkic and the Disaster Agency told his office that a clerk had left Sorhat.\n");

        assertThat(reading.entities().stream()
                        .filter(Tally::hasName)
                        .map(Entity::id)
                        .map(id -> name(reading, id)))
                .containsExactlyInAnyOrder("Radu Velkic", "Disaster Agency");
    }
}
