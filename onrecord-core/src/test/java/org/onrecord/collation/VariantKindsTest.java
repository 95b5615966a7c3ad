package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How printings differ in who says what, when and on whose word. */
class VariantKindsTest {

    private static final String SAID =
            "We counted 31 empty chairs in the hall, and the minister will not come back tonight";

    private static List<Variant.Kind> kinds(String sentence) {
        return kinds("“" + SAID + ",” Mayor Nora Adeyemi said.", sentence);
    }

    private static List<Variant.Kind> kinds(String one, String other) {
        List<QuotationFamily> families = Collation.of(List.of(
                        Press.read("a.txt", "An evening in the assembly\n\n" + one + "\n", "2024-05-04"),
                        Press.read("b.txt", "A cold night\n\nRain fell.\n\n" + other + "\n", "2024-05-05")))
                .quotations();
        return families.stream()
                .flatMap(family -> family.variants().stream())
                .flatMap(variant -> variant.kinds().stream())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            “%s,” Mayor Nora Adeyemi said.                      | IDENTICAL
            “%s,” Minister Ruben Okafor said.                   | SPEAKER
            “%s,” Mayor Nora Adeyemi admitted.                  | CUE
            “%s,” said Mayor Nora Adeyemi.                      | IDENTICAL
            """)
    void tellWhoSaysItAndHow(String sentence, Variant.Kind kind) {
        assertThat(kinds(sentence.formatted(SAID))).containsExactly(kind);
    }

    @Test
    void tellThatARelayIsNamed() {
        assertThat(kinds("“" + SAID + ",” Mayor Nora Adeyemi told the Gazette."))
                .containsExactly(Variant.Kind.CUE, Variant.Kind.CHAIN);
    }

    @Test
    void tellAnotherDay() {
        String friday = "“" + SAID + ",” Mayor Nora Adeyemi said on Friday.";

        assertThat(kinds(friday, friday.replace("Friday", "Wednesday"))).containsExactly(Variant.Kind.OCCASION);
        assertThat(kinds(friday, friday)).containsExactly(Variant.Kind.IDENTICAL);
        assertThat(kinds(friday, friday.replace(" on Friday", ""))).containsExactly(Variant.Kind.IDENTICAL);
    }

    @Test
    void tellAnotherSetting() {
        String rally = "“" + SAID + ",” Mayor Nora Adeyemi said at a rally.";

        assertThat(kinds(rally, rally.replace("at a rally", "in an interview"))).contains(Variant.Kind.OCCASION);
    }

    @Test
    void tellThatItIsReportedWithoutQuotationMarks() {
        assertThat(kinds(
                        "Mayor Nora Adeyemi said that they counted 31 empty chairs in the hall, and the minister will not come"
                                + " back tonight."))
                .contains(Variant.Kind.FORM);
    }

    @Test
    void tellThatWordsWereJoinedThatStoodApart() {
        String spliced =
                "“We counted 31 empty chairs in the hall, and nobody who was there on that night doubts that he will not"
                        + " come back tonight,” Mayor Nora Adeyemi said.";
        String joined =
                "“We counted 31 empty chairs in the hall%s he will not come back tonight,” Mayor Nora Adeyemi said.";

        assertThat(kinds(spliced, joined.formatted("")))
                .contains(Variant.Kind.SPLICED)
                .doesNotContain(Variant.Kind.CUT);
        assertThat(kinds(spliced, joined.formatted(" …")))
                .contains(Variant.Kind.CUT)
                .doesNotContain(Variant.Kind.SPLICED);
        assertThat(kinds(spliced, joined.formatted(" ...")))
                .contains(Variant.Kind.CUT)
                .doesNotContain(Variant.Kind.SPLICED);
        assertThat(
                        kinds(
                                spliced,
                                "“We counted 31 empty chairs in the hall,” Mayor Nora Adeyemi said, “he will not come back tonight.”"))
                .contains(Variant.Kind.CUT)
                .doesNotContain(Variant.Kind.SPLICED);
    }

    @Test
    void tellOtherWordsAtTheEnds() {
        assertThat(kinds(
                        "“They counted 31 empty chairs in the hall, and the minister will not come back again,” Mayor Nora Adeyemi"
                                + " said."))
                .containsExactly(Variant.Kind.REWORDED);
    }

    @Test
    void takeOtherMarksAtTheEndForNone() {
        assertThat(kinds("Mayor Nora Adeyemi said: “" + SAID + ".”")).containsExactly(Variant.Kind.IDENTICAL);
        assertThat(kinds("Mayor Nora Adeyemi said: “" + SAID.replace("hall,", "hall –") + ".”"))
                .containsExactly(Variant.Kind.TYPOGRAPHY);
    }
}
