package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Given;
import org.onrecord.record.Reading;

/** Versions of one address, what documents do not contain, and positions that change. */
class AcrossReportsTest {

    private static final String FIRST = """
            Fire at the Lorne granary

            Port Lorne, 4 May 2024

            Eleven people were injured when a granary burnt in Port Lorne on Friday, the harbour board said.

            Board chairman Peter Oyelaran said that the doors had been locked.
            """;

    private static final String READOUT = """
            Statement by the Port Lorne Harbour Board

            Office of the Harbour Board

            FOR IMMEDIATE RELEASE

            May 5, 2024

            Chairman Peter Oyelaran and Mira Halvorsen of the dock union met today in Port Lorne. “We share the grief of the families,” the chairman said.
            """;

    @Test
    void tellsWhatALaterVersionChangedAndWhetherItSaysSo() {
        String later = FIRST.replace("Eleven", "Fourteen").replace("Oyelaran said", "Oyelaran claimed")
                + "\nCorrection: An earlier version of this report said that 11 people were injured.\n";

        List<Version> versions = Collation.of(
                        List.of(at("b.txt", later, "2024-05-05"), at("a.txt", FIRST, "2024-05-04")))
                .versions();

        assertThat(versions).singleElement().satisfies(version -> {
            assertThat(version.url()).isEqualTo("https://gazette.example/fire");
            assertThat(version.changes())
                    .contains(new Version.Difference(Version.What.CUE, "said", "claimed", false))
                    .contains(new Version.Difference(Version.What.FIGURE, "Eleven people", "Fourteen people", true))
                    .anyMatch(change -> change.what() == Version.What.CORRECTION && change.announced());
        });
    }

    @Test
    void missesAQuotationInTheDocumentThatItIsSaidToStandIn() {
        Reading readout = Press.read("readout.txt", READOUT);
        Reading report = Press.read("report.txt", """
                Board chairman sorry for fire in Port Lorne

                Port Lorne, 5 May 2024

                “We share the grief of the families,” Peter Oyelaran told Mira Halvorsen, according to a statement released by the Harbour Board.

                “Nobody will lose a job over this,” Oyelaran said, according to a statement released by the Harbour Board.
                """);
        assertThat(readout.report().issuer()).isPresent();

        Collation collation = Collation.of(List.of(readout, report));

        assertThat(collation.orphans())
                .extracting(orphan -> orphan.span().in(report.report().text()))
                .containsExactly("Nobody will lose a job over this");
        assertThat(collation.orphans().get(0).sought())
                .containsExactly(readout.report().id());
    }

    @Test
    void setsSideBySideWhatASpeakerSaysAndThenDenies() {
        Reading first = Press.read("first.txt", """
                Board chairman Peter Oyelaran said that the harbour board will close the old granary in June.

                Grain ships would unload at the northern quay from then on, and forty workers would move with them.

                Farmers of the northern provinces, who deliver most of the grain, asked for lorries and for a longer notice.
                """, "2024-05-06");
        Reading then = Press.read("then.txt", """
                Nothing changes at the quays this summer, to the relief of shopkeepers who had feared for their trade.

                Ferries leave every hour until dusk, and the lighthouse opens to visitors on Sundays from noon.

                Peter Oyelaran said on Monday that the harbour board will not close the old granary in June.
                """, "2024-05-13");

        assertThat(Collation.of(List.of(then, first)).positions())
                .singleElement()
                .satisfies(position -> {
                    assertThat(position.speaker()).isEqualTo("Peter Oyelaran");
                    assertThat(position.one().report()).isEqualTo(first.report().id());
                    assertThat(position.differs()).containsExactly(Position.Kind.NEGATION);
                });
    }

    private static Reading at(String location, String text, String captured) {
        Given given = Given.NOTHING.withUrl("https://gazette.example/fire").withCaptured(captured);
        return Press.read(location, text, given);
    }
}
