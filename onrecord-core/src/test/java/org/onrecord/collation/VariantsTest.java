package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsTest {

    private static final String SAID =
            "We counted 31 empty chairs in the hall, and the minister will not come back tonight";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We counted 31 empty chairs in the hall, and the minister will not come back tonight   | [identical]
            We counted 31 empty chairs in the hall; and the Minister will not come back tonight   | [typography]
            We counted 31 empty chairs in the hall                                                | [cut]
            We counted 13 empty chairs in the hall, and the minister will not come back tonight   | [number]
            We counted 31 empty chairs in the hall, and the minister will come back tonight       | [negation]
            We counted 31 empty seats in the hall, and the minister will not come back tonight    | [reworded]
            We counted 31 empty chairs in the hall, and the minister may not come back tonight    | [hedge]
            It is not true that we counted 31 empty chairs in the hall, and the minister will not come back tonight | [negation]
            Perhaps we counted 31 empty chairs in the hall, and the minister will not come back tonight | [hedge]
            In June we counted 31 empty chairs in the hall, and the minister will not come back tonight | [typography]
            """)
    void typesTheDifference(String printed, String kinds) {
        List<QuotationFamily> families = Collation.of(List.of(
                        Press.read("a.txt", report(SAID), "2024-05-04"),
                        Press.read("b.txt", report(printed), "2024-05-05")))
                .quotations();

        assertThat(families)
                .singleElement()
                .satisfies(family -> assertThat(family.variants())
                        .singleElement()
                        .satisfies(variant -> assertThat(variant.kinds().stream()
                                        .map(Variant.Kind::word)
                                        .toList())
                                .hasToString(kinds)));
    }

    private static String report(String quotation) {
        return "An evening in the assembly\n\n“" + quotation + ",” said Nora Adeyemi, who keeps the doors.\n";
    }
}
