package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.record.Figure;
import org.onrecord.record.Reading;
import org.onrecord.record.SourceClass;
import org.onrecord.record.Statement;

class CorrectedReadingTest {

    private static final String MADE = "2024-05-05T08:00:00Z";

    private final Reading quake = Press.read("quake.txt", """
            A Sunday in Dravan

            The Disaster Agency cut the toll on Wednesday to 89 killed from 94.

            Minister Radu Velkic met Governor Tomas Orhel in Sorhat on Monday. Velkic said he was sorry.

            “Governor Tomas Orhel told me that the dams would hold,” Velkic said. A clerk said that roads were open.
            """, "2024-03-07");

    private Reading corrected(Correction... corrections) {
        return new Corrections(List.of(corrections)).of(quake);
    }

    private Correction reject(String id) {
        return Correction.reject(quake, id, "ida", MADE, "");
    }

    private Statement saying(Reading reading, String words) {
        return reading.statements().stream()
                .filter(statement -> statement.content().stream()
                        .anyMatch(content ->
                                content.span().in(reading.report().text()).startsWith(words)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leavesOutEventsThatAreRejected() {
        String id = quake.events().get(0).id();

        assertThat(corrected(reject(id)).events())
                .hasSize(quake.events().size() - 1)
                .noneMatch(event -> event.id().equals(id));
        assertThat(corrected(reject(id)).statements()).isEqualTo(quake.statements());
    }

    @Test
    void replacesNoFigureThatIsRejected() {
        Figure now = quake.figures().stream()
                .filter(figure -> figure.supersedes().isPresent())
                .findFirst()
                .orElseThrow();
        Reading corrected = corrected(reject(now.supersedes().orElseThrow()));

        assertThat(corrected.figures()).hasSize(quake.figures().size() - 1);
        assertThat(corrected.figures())
                .filteredOn(figure -> figure.id().equals(now.id()))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.supersedes()).isEmpty();
                    assertThat(figure.value()).isEqualTo(now.value());
                    assertThat(figure.measure()).isEqualTo(now.measure());
                });
        assertThat(corrected(reject(quake.events().get(0).id())).figures()).isEqualTo(quake.figures());
    }

    @Test
    void keepsWhatStoodInARejectedStatement() {
        Statement inner = quake.statements().stream()
                .filter(statement -> statement.within().isPresent())
                .findFirst()
                .orElseThrow();

        Reading corrected = corrected(reject(inner.within().orElseThrow()));

        assertThat(corrected.statements())
                .filteredOn(statement -> statement.id().equals(inner.id()))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.within()).isEmpty();
                    assertThat(statement.content()).isEqualTo(inner.content());
                    assertThat(statement.attribution()).isEqualTo(inner.attribution());
                });
    }

    @Test
    void believesTheLaterOfTwoCorrections() {
        String id = saying(quake, "he was sorry").id();

        Reading corrected = corrected(
                Correction.speaker(quake, id, "Tomas Orhel", "ida", MADE, ""),
                Correction.speaker(quake, id, "Disaster Agency", "ida", MADE, ""));

        assertThat(saying(corrected, "he was sorry")
                        .attribution()
                        .sources()
                        .get(0)
                        .span()
                        .in(quake.report().text()))
                .isEqualTo("Disaster Agency");
    }

    @Test
    void namesTheMentionThatIsNearest() {
        Statement sorry = saying(quake, "he was sorry");
        Correction correction = Correction.speaker(quake, sorry.id(), "tomas orhel", "ida", MADE, "");
        Correction byId = Correction.speaker(
                quake, sorry.id(), sorry.attribution().sources().get(0).entity().orElseThrow(), "ida", MADE, "");

        int place = correction.other().orElseThrow().span().start();
        assertThat(Math.abs(place - correction.at().span().start())).isLessThan(60);
        assertThat(byId.other().orElseThrow().text()).isEqualTo("he");
        assertThat(correction.why()).isEqualTo("corrected by ida on 2024-05-05");
    }

    @Test
    void namesWhoHasANameAndWhoHasNone() {
        String id = saying(quake, "he was sorry").id();

        assertThat(sourceClass(corrected(Correction.speaker(quake, id, "Tomas Orhel", "ida", MADE, ""))))
                .isEqualTo(SourceClass.NAMED);
        assertThat(sourceClass(corrected(Correction.speaker(quake, id, "A clerk", "ida", MADE, ""))))
                .isEqualTo(SourceClass.UNNAMED);
    }

    private SourceClass sourceClass(Reading corrected) {
        return saying(corrected, "he was sorry").attribution().sources().get(0).sourceClass();
    }

    @Test
    void leavesReadingsOfOtherReportsAsTheyAre() {
        Reading other = Press.read("strike.txt", Press.STRIKE);

        assertThat(new Corrections(List.of(reject(quake.events().get(0).id()))).of(other))
                .isSameAs(other);
        assertThat(Corrections.NONE.of(quake)).isSameAs(quake);
        assertThat(Corrections.NONE.merges()).isEmpty();
    }

    @Test
    void keepsASpeakerWhereTheNameIsNotPrintedAnyMore() {
        String id = saying(quake, "he was sorry").id();
        Correction correction = Correction.speaker(quake, id, "Disaster Agency", "ida", MADE, "");
        Anchor gone = new Anchor(
                quake.report().id(), Anchor.Kind.ENTITY, correction.at().span(), "Livia Thorne");

        Reading corrected =
                corrected(new Correction(Correction.Kind.SPEAKER, correction.at(), Optional.of(gone), "ida", MADE, ""));

        assertThat(corrected.statements()).isEqualTo(quake.statements());
    }

    @Test
    void refusesWhatCannotBePutRight() {
        String entity = quake.entities().get(0).id();
        String event = quake.events().get(0).id();
        Anchor at = Anchor.of(quake, event).orElseThrow();
        Anchor who = Anchor.of(quake, entity).orElseThrow();

        assertThatThrownBy(() -> reject(entity)).hasMessageContaining("only statements, figures and events");
        assertThatThrownBy(() -> reject("s99")).hasMessage("quake.txt has no entry s99");
        assertThatThrownBy(() -> Correction.speaker(quake, event, "Tomas Orhel", "ida", MADE, ""))
                .hasMessage("only statements have speakers; " + event + " is none");
        for (List<Anchor> pair : Arrays.asList(List.of(at, who), List.of(who, at))) {
            assertThatThrownBy(() -> Correction.ofTwo(Correction.Kind.MERGE, pair.get(0), pair.get(1), "ida", MADE, ""))
                    .hasMessage("only people and organizations are merged and split");
        }
    }
}
