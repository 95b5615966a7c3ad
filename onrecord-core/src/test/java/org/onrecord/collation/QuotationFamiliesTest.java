package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.record.Reading;

/** Which printings make a family, and which of them the others are compared with. */
class QuotationFamiliesTest {

    private static final String BOAT = "Nobody is served by an empty boat at three in the morning";
    private static final String SALE = "We will sell both night ferries before the winter";
    private static final String CREWS = "The crews keep their contracts, and the harbour keeps its lights";

    private static final Map<String, String> OWN = Map.of(
            "Boats", "Fishermen from the outer skerries had rowed all night to hear what would become of their nets.",
            "Ships",
                    "Postmen sorted wet parcels in a school gym, while bakers gave away what had not been sold by noon.",
            "Sails", "Lanterns were lit along the pier, and a brass band played for children from both islands.");

    private static Reading report(String location, String title, String day, String sentence) {
        return Press.read(location, title + "\n\n" + OWN.get(title) + "\n\n" + sentence + "\n", day);
    }

    private static List<QuotationFamily> families(Reading... readings) {
        return Collation.of(List.of(readings)).quotations();
    }

    private static List<String> words(QuotationFamily family, Reading... readings) {
        return family.printings().stream()
                .map(printing -> Arrays.stream(readings)
                        .filter(reading -> reading.report().id().equals(printing.report()))
                        .map(reading -> reading.report().location() + ": "
                                + printing.span().in(reading.report().text()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    @Test
    void areComparedWithTheEarliestPrinting() {
        Reading late = report("late", "Boats", "2024-05-09", "“" + BOAT + ",” said Mayor Mira Halvorsen.");
        Reading early = report("early", "Ships", "2024-05-03", "“" + BOAT + ",” said Mayor Mira Halvorsen.");
        Reading undated = report("undated", "Sails", "2024-05", "“" + BOAT + ",” said Mayor Mira Halvorsen.");

        assertThat(families(late, early, undated)).singleElement().satisfies(family -> {
            assertThat(words(family, late, early, undated))
                    .containsExactly("early: " + BOAT, "late: " + BOAT, "undated: " + BOAT);
            assertThat(family.earliest()).contains(early.report().id());
            assertThat(family.primary()).isEmpty();
            assertThat(family.origins()).isEqualTo(3);
            assertThat(family.variants()).hasSize(2);
        });
    }

    @Test
    void areComparedWithTheQuotedPrintingOfADayAndWithTheLonger() {
        Reading reported = report(
                "reported",
                "Boats",
                "2024-05-03",
                "Mayor Mira Halvorsen said that nobody is served by an empty boat at three in the morning, and that she will sell both.");
        Reading quoted = report("quoted", "Ships", "2024-05-03", "“" + BOAT + ",” said Mayor Mira Halvorsen.");
        Reading longer = report(
                "longer", "Sails", "2024-05-03", "“" + BOAT + ", not even the mice,” said Mayor Mira Halvorsen.");

        assertThat(families(reported, quoted, longer))
                .singleElement()
                .satisfies(family -> assertThat(
                                words(family, reported, quoted, longer).get(0))
                        .startsWith("longer: "));
        assertThat(families(reported, quoted))
                .singleElement()
                .satisfies(family ->
                        assertThat(words(family, reported, quoted).get(0)).startsWith("quoted: "));
    }

    @Test
    void areComparedWithTheRelease() {
        Reading release = Press.read("release", """
                Statement by the Port Lorne Harbour Board

                Office of the Harbour Board

                FOR IMMEDIATE RELEASE

                May 5, 2024

                Mayor Mira Halvorsen met the ferry pilots today in Port Lorne. “%s,” the mayor said.
                """.formatted(BOAT));
        Reading early = report("early", "Ships", "2024-05-03", "“" + BOAT + ",” said Mayor Mira Halvorsen.");

        assertThat(families(early, release)).singleElement().satisfies(family -> {
            assertThat(family.primary()).contains(release.report().id());
            assertThat(family.printings().get(0).report())
                    .isEqualTo(release.report().id());
            assertThat(family.earliest()).contains(early.report().id());
        });
    }

    @Test
    void areComparedWithAnOriginalThoughItsCopyIsEarlier() {
        Reading strike = Press.read("strike.txt", Press.STRIKE);
        Reading spun = Press.read("spun.txt", Press.SPUN, "2024-05-03");

        assertThat(families(spun, strike)).allSatisfy(family -> {
            assertThat(family.printings().get(0).report())
                    .isEqualTo(strike.report().id());
            assertThat(family.origins()).isEqualTo(1);
        });
    }

    @Test
    void arePrintedFromTheFirstSharedPassageToTheLast() {
        Reading all = report(
                "all",
                "Boats",
                "2024-05-03",
                "“" + BOAT + ". " + SALE + ". " + CREWS + ",” said Mayor Mira Halvorsen.");
        Reading first = report("first", "Ships", "2024-05-04", "“" + BOAT + ",” said Mayor Mira Halvorsen.");
        Reading last = report("last", "Sails", "2024-05-05", "“" + CREWS + ",” said Mayor Mira Halvorsen.");

        assertThat(families(all, first, last))
                .extracting(family -> words(family, all, first, last))
                .containsExactlyInAnyOrder(
                        List.of("all: " + BOAT, "first: " + BOAT), List.of("all: " + CREWS, "last: " + CREWS));
    }

    @Test
    void areOneWhereAReportPrintsOnlyAPartOfThem() {
        Reading all = report("all", "Boats", "2024-05-03", "“" + BOAT + ". " + SALE + ",” said Mayor Mira Halvorsen.");
        Reading both =
                report("both", "Ships", "2024-05-04", "“" + BOAT + ". " + SALE + ",” said Mayor Mira Halvorsen.");
        Reading first = report("first", "Sails", "2024-05-05", "“" + BOAT + ",” said Mayor Mira Halvorsen.");

        assertThat(families(all, both, first)).singleElement().satisfies(family -> {
            assertThat(words(family, all, both, first))
                    .containsExactly("all: " + BOAT + ". " + SALE, "both: " + BOAT + ". " + SALE, "first: " + BOAT);
            assertThat(family.apart()).isEmpty();
        });
    }

    @Test
    void areOneAlsoWhereTheOthersPartComesFirst() {
        Reading all = report("all", "Boats", "2024-05-03", "“" + SALE + ". " + BOAT + ",” said Mayor Mira Halvorsen.");
        Reading both =
                report("both", "Ships", "2024-05-04", "“" + SALE + ". " + BOAT + ",” said Mayor Mira Halvorsen.");
        Reading last = report("last", "Sails", "2024-05-05", "“" + BOAT + ",” said Mayor Mira Halvorsen.");

        assertThat(families(all, both, last))
                .singleElement()
                .satisfies(family -> assertThat(family.printings()).hasSize(3));
    }

    @Test
    void areNotMadeOfOneReport() {
        Reading twice = report(
                "twice",
                "Boats",
                "2024-05-03",
                "“" + BOAT + ",” said Mayor Mira Halvorsen.\n\n“" + BOAT + ",” Halvorsen repeated.");

        assertThat(families(twice)).isEmpty();
        assertThat(families(
                        twice, report("other", "Ships", "2024-05-03", "“" + CREWS + ",” said Mayor Mira Halvorsen.")))
                .isEmpty();
    }

    @Test
    void holdWhatACopyRewordedBesideItsOriginal() {
        Reading strike = Press.read("strike.txt", Press.STRIKE);
        Reading spun = Press.read("spun.txt", Press.SPUN);

        assertThat(families(strike, spun))
                .extracting(family -> words(family, strike, spun))
                .contains(List.of(
                        "strike.txt: We will not load another crate until the rota is fair",
                        "spun.txt: We won't load one other crate till the rota is truthful"))
                .contains(List.of(
                        "strike.txt: 11 container ships were waiting outside the breakwater by noon",
                        "spun.txt: 11 container ships have been ready outside the breakwater by midday"));
    }
}
