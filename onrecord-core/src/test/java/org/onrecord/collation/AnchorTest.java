package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onrecord.record.Reading;
import org.onrecord.text.Span;

class AnchorTest {

    private static final String TOLL = """
            A ferry and its rules

            Ilse Marand met Radu Velkic in Sorhat on Monday.

            The Disaster Agency said 41 people were killed. Marand said that the ferry was too full.
            """;

    private final Reading toll = Press.read("toll.txt", TOLL, "2024-03-05");

    private static Anchor held(String text, int start) {
        return new Anchor("r", Anchor.Kind.STATEMENT, new Span(start, start + text.length()), text);
    }

    @Test
    void holdsEachKindOfEntryByItsOwnWords() {
        assertThat(Anchor.of(toll, toll.events().get(0).id())).hasValueSatisfying(anchor -> {
            assertThat(anchor.kind()).isEqualTo(Anchor.Kind.EVENT);
            assertThat(anchor.text()).isEqualTo("met");
        });
        assertThat(Anchor.of(toll, toll.figures().get(0).id())).hasValueSatisfying(anchor -> {
            assertThat(anchor.kind()).isEqualTo(Anchor.Kind.FIGURE);
            assertThat(anchor.text()).isEqualTo("41 people");
        });
        assertThat(Anchor.of(toll, toll.entities().get(1).id())).hasValueSatisfying(anchor -> {
            assertThat(anchor.kind()).isEqualTo(Anchor.Kind.ENTITY);
            assertThat(anchor.report()).isEqualTo(toll.report().id());
        });
        assertThat(Anchor.of(toll, "s99")).isEmpty();
    }

    @Test
    void findsEveryEntryOfItsOwnReadingAgain() {
        toll.statements().forEach(one -> assertFound(one.id()));
        toll.figures().forEach(one -> assertFound(one.id()));
        toll.events().forEach(one -> assertFound(one.id()));
        toll.entities().forEach(one -> assertFound(one.id()));
    }

    private void assertFound(String id) {
        assertThat(Anchor.of(toll, id).orElseThrow().in(toll)).contains(id);
    }

    @Test
    void findsAnEntityByAnyOfItsMentions() {
        int second = TOLL.indexOf("Marand said");
        Anchor anchor = new Anchor(
                toll.report().id(), Anchor.Kind.ENTITY, new Span(second, second + "Marand".length()), "Marand");

        String full = TOLL.substring(TOLL.indexOf("Ilse"), TOLL.indexOf(" met"));

        assertThat(anchor.in(toll))
                .map(id -> Anchor.of(toll, id).orElseThrow().text())
                .contains(full);
    }

    @Test
    void findsNoEntryWhoseWordsAreOnlyAPartOfWhatItHolds() {
        String sentence = "The Disaster Agency said 41 people were killed";
        int start = TOLL.indexOf(sentence);
        Anchor wide = new Anchor("r", Anchor.Kind.FIGURE, new Span(start, start + sentence.length()), sentence);

        assertThat(wide.in(toll)).isEmpty();
    }

    @Test
    void findsNothingWhereTheWordsAreGone() {
        Anchor anchor = Anchor.of(toll, toll.figures().get(0).id()).orElseThrow();

        assertThat(anchor.in(Press.read("later.txt", TOLL.replace("41 people", "nobody"))))
                .isEmpty();
    }

    @Test
    void standsWhereItsWordsAreNearest() {
        assertThat(held("grain", 10).place("grain and grain and grain")).contains(new Span(10, 15));
        assertThat(held("grain", 12).place("grain and grain and grain")).contains(new Span(10, 15));
        assertThat(held("grain", 16).place("grain and grain and grain")).contains(new Span(20, 25));
        assertThat(held("grain", 15).place("grain and grain and grain")).contains(new Span(20, 25));
        assertThat(held("grain", 3).place("grain")).contains(new Span(0, 5));
        assertThat(held("grain", 0).place("no grain")).contains(new Span(3, 8));
        assertThat(held("grain", 4).place("corn")).isEmpty();
    }
}
