package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.record.Reading;

class CopiesTest {

    private final Reading original = Press.read("strike.txt", Press.STRIKE);
    private final Reading spun = Press.read("spun.txt", Press.SPUN);
    private final Reading other = Press.read("other.txt", Press.OTHER);

    @Test
    void findsTheOriginalOfASpunReport() {
        Collation collation = Collation.of(List.of(spun, other, original));

        assertThat(collation.copies()).singleElement().satisfies(copy -> {
            assertThat(Press.location(collation, copy.report())).isEqualTo("spun.txt");
            assertThat(Press.location(collation, copy.of())).isEqualTo("strike.txt");
            assertThat(copy.changes()).contains(new Change("420", "240", Change.What.NUMBER));
            assertThat(copy.changes()).contains(new Change("Halvorsen", "Halverson", Change.What.NAME));
        });
    }

    @Test
    void takesNoReportForACopyThatSharesOnlyAQuotation() {
        assertThat(Collation.of(List.of(original, other)).copies()).isEmpty();
    }

    @Test
    void callsTheSameTextIdenticalAndAShorterOneTrimmed() {
        String shorter = Press.STRIKE.substring(0, Press.STRIKE.indexOf("Board chairman"));

        assertThat(Collation.of(List.of(original, Press.read("again.txt", Press.STRIKE)))
                        .copies())
                .extracting(CopyLink::degree)
                .containsExactly(CopyLink.Degree.IDENTICAL);
        assertThat(Collation.of(List.of(original, Press.read("short.txt", shorter)))
                        .copies())
                .extracting(CopyLink::degree)
                .containsExactly(CopyLink.Degree.TRIMMED);
    }

    @Test
    void tellsWhatACopyLeftOut() {
        Comparison comparison = Comparison.of(original, spun);

        assertThat(comparison.copy()).isTrue();
        assertThat(comparison.dropped())
                .singleElement()
                .asString()
                .startsWith("Grain prices in the northern provinces");
    }

    @Test
    void tellsANegationThatACopyLost() {
        Reading lost = Press.read("lost.txt", Press.STRIKE.replace("will not load", "will load"));

        assertThat(Comparison.of(original, lost).changes())
                .containsExactly(new Change("not", "", Change.What.NEGATION));
    }

    @Test
    void countsCopiesAsOneOrigin() {
        assertThat(Collation.of(List.of(spun, other, original)).quotations())
                .filteredOn(family -> family.printings().size() == 3)
                .singleElement()
                .satisfies(family -> assertThat(family.origins()).isEqualTo(2));
    }
}
