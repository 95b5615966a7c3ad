package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.Statement;

class CorrectionsTest {

    private static final String MADE = "2024-05-05T08:00:00Z";

    private final Reading strike = Press.read("strike.txt", Press.STRIKE);
    private final Statement crate = strike.statements().stream()
            .filter(statement -> words(strike, statement).startsWith("We will not load another crate"))
            .findFirst()
            .orElseThrow();

    @Test
    void givesAStatementTheSpeakerThatAPersonNames() {
        Correction correction = Correction.speaker(strike, crate.id(), "Peter Oyelaran", "ida", MADE, "heard it");

        Statement corrected = only(new Corrections(List.of(correction)).of(strike), crate.id());

        Source source = corrected.attribution().sources().get(0);
        assertThat(source.span().in(Press.STRIKE)).isEqualTo("Peter Oyelaran");
        assertThat(corrected.why()).isEqualTo("corrected by ida on 2024-05-05");
        assertThat(corrected.confidence()).isEqualTo(1);
    }

    @Test
    void takesANameWithItsTitle() {
        Correction named = Correction.speaker(strike, crate.id(), "Peter Oyelaran", "ida", MADE, "");

        assertThat(Correction.speaker(strike, crate.id(), "Board chairman Peter Oyelaran", "ida", MADE, ""))
                .isEqualTo(named);
        assertThatThrownBy(() -> Correction.speaker(strike, crate.id(), "man Peter Oyelaran", "ida", MADE, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesNobodyWhomTheReportDoesNotName() {
        assertThatThrownBy(() -> Correction.speaker(strike, crate.id(), "Ida Brekke", "ida", MADE, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("strike.txt names nobody “Ida Brekke”");
    }

    @Test
    void leavesOutWhatAPersonRejects() {
        Correction correction = Correction.reject(strike, crate.id(), "ida", MADE, "");

        assertThat(new Corrections(List.of(correction)).of(strike).statements())
                .hasSize(strike.statements().size() - 1)
                .extracting(Statement::id)
                .doesNotContain(crate.id());
    }

    @Test
    void findsAnEntryAgainWhereItsWordsHaveMoved() {
        Anchor anchor = Anchor.of(strike, crate.id()).orElseThrow();
        Reading longer = Press.read("strike.txt", "A line that a later version reads too.\n\n" + Press.STRIKE);

        assertThat(anchor.in(longer))
                .map(id -> words(longer, only(longer, id)))
                .hasValueSatisfying(words -> assertThat(words).startsWith("We will not load another crate"));
    }

    @Test
    void keepsApartWhomAPersonKeepsApart() {
        Reading spun = Press.read("spun.txt", Press.SPUN);
        Correction split = Correction.ofTwo(
                Correction.Kind.SPLIT,
                Anchor.of(strike, entity(strike, "Mira Halvorsen")).orElseThrow(),
                Anchor.of(spun, entity(spun, "Mira Halverson")).orElseThrow(),
                "ida",
                MADE,
                "");

        assertThat(halvorsens(Corrections.NONE, spun)).isEqualTo(1);
        assertThat(halvorsens(new Corrections(List.of(split)), spun)).isEqualTo(2);
    }

    @Test
    void joinsWhomAPersonJoins() {
        Correction merge = Correction.ofTwo(
                Correction.Kind.MERGE,
                Anchor.of(strike, entity(strike, "Mira Halvorsen")).orElseThrow(),
                Anchor.of(strike, entity(strike, "Peter Oyelaran")).orElseThrow(),
                "ida",
                MADE,
                "");

        assertThat(Collation.of(List.of(strike), new Corrections(List.of(merge)))
                        .identities())
                .anySatisfy(identity -> assertThat(identity.forms())
                        .extracting(Identity.Form::text)
                        .contains("Mira Halvorsen", "Peter Oyelaran"));
    }

    private long halvorsens(Corrections corrections, Reading spun) {
        return Collation.of(List.of(strike, spun), corrections).identities().stream()
                .filter(identity -> identity.name().startsWith("Mira"))
                .count();
    }

    private static String entity(Reading reading, String name) {
        return reading.entities().stream()
                .filter(entity -> entity.name().in(reading.report().text()).equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Statement only(Reading reading, String id) {
        return reading.statements().stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String words(Reading reading, Statement statement) {
        return statement.content().isEmpty()
                ? ""
                : statement.content().get(0).span().in(reading.report().text());
    }
}
