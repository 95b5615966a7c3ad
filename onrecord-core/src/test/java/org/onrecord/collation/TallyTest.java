package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.onrecord.record.SourceClass;

class TallyTest {

    private static Tally of(String text) {
        return Tally.of(Press.read("ferry.txt", text));
    }

    @Test
    void countsWhoIsQuotedByTheFullestName() {
        Tally tally = of("“The ferry sails on Friday,” Mayor Nora Hellem said.\n\n“No crew was hurt,” Hellem said.\n");

        assertThat(tally.quoted())
                .extracting(Tally.Quoted::sourceClass, Tally.Quoted::name, Tally.Quoted::statements)
                .containsExactly(tuple(SourceClass.NAMED, "Nora Hellem", 2));
    }

    @Test
    void tiesWhoSpeaksToWhomTheySpeakAbout() {
        Tally tally = of("Nora Hellem said on Monday that Anselm Korda would pay every crew by Friday.\n");

        assertThat(tally.ties())
                .extracting(Tally.Tie::kind, Tally.Tie::times)
                .containsExactly(tuple(Tally.Kind.ABOUT, 1));
        assertThat(tally.ties().get(0).entry()).isEqualTo("s1");
    }

    @Test
    void tiesNobodyToThoseWithoutAName() {
        assertThat(of("The mayor said on Monday that the captain would pay every crew.\n")
                        .ties())
                .isEmpty();
    }
}
