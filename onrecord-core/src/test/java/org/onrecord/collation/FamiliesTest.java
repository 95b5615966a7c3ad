package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.record.Reading;

class FamiliesTest {

    private static final String ONE = """
            Ferry line drops its night crossing

            Lorne, 4 May 2024

            “Nobody is served by an empty boat at three in the morning,” Mira Halvorsen told the council on Saturday. “We will sell \
            both night ferries before the winter.”
            """;

    @Test
    void printsWhatTwoReportsShareAndNotTheSentencesThatOneOfThemAdds() {
        String other = """
                Council hears of the end of two ferries

                Lorne, 5 May 2024

                “We will sell both night ferries before the winter,” said Mira Halvorsen. “The crews keep their contracts, and the \
                harbour keeps its lights.”
                """;

        assertThat(printed(ONE, other))
                .containsExactly(List.of(
                        "We will sell both night ferries before the winter",
                        "We will sell both night ferries before the winter"));
    }

    @Test
    void linksTenWordsInARowThoughAnotherIsNamedForThem() {
        String other = """
                Council hears of the end of two ferries

                Lorne, 5 May 2024

                Peter Oyelaran is angry. “Nobody is served by an empty boat at three in the morning,” said Peter Oyelaran.
                """;

        assertThat(printed(ONE, other))
                .containsExactly(List.of(
                        "Nobody is served by an empty boat at three in the morning",
                        "Nobody is served by an empty boat at three in the morning"));
    }

    @Test
    void linksBothPrintingsOfAReportThatQuotesTheSameTwice() {
        String other = """
                Council hears of the end of two ferries

                Lorne, 5 May 2024

                “We will sell both night ferries before the winter,” said Mira Halvorsen, who leads the line.

                Ms. Halvorsen repeated in the evening that the line “will sell both night ferries” and nothing else.
                """;

        assertThat(printed(ONE, other))
                .singleElement()
                .satisfies(printed -> assertThat(printed).hasSize(3));
    }

    /** The words of each family's printings. */
    private static List<List<String>> printed(String... texts) {
        List<Reading> readings = IntStream.range(0, texts.length)
                .mapToObj(i -> Press.read("report-" + i + ".txt", texts[i]))
                .toList();
        return Collation.of(readings).quotations().stream()
                .map(family -> family.printings().stream()
                        .map(printing -> words(readings, printing))
                        .toList())
                .toList();
    }

    private static String words(List<Reading> readings, Printing printing) {
        return readings.stream()
                .filter(reading -> reading.report().id().equals(printing.report()))
                .map(reading -> printing.span().in(reading.report().text()))
                .findFirst()
                .orElseThrow();
    }
}
