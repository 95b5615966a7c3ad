package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.text.Span;

/** Rows of tables: their cells, and which lines of a plain text are rows at all. */
final class RowTest {

    private static Row row(String line) {
        return Row.of(line, new Span(0, line.length()).strip(line));
    }

    private static List<String> cells(String line) {
        return row(line).cells().stream().map(cell -> cell.in(line)).toList();
    }

    private static List<String> rows(String... lines) {
        String text = String.join("\n", lines);
        List<Span> spans = TextSetter.paragraphs(text);
        boolean[] rows = Columns.rows(text, spans);
        return java.util.stream.IntStream.range(0, rows.length)
                .filter(i -> rows[i])
                .mapToObj(i -> spans.get(i).in(text))
                .toList();
    }

    @Test
    void partsCellsByTabs() {
        assertThat(cells("Dravan province\t67\t512")).containsExactly("Dravan province", "67", "512");
        assertThat(row("Dravan province\t67\t512").tabbed()).isTrue();
    }

    @Test
    void keepsEmptyCellsBesideTabs() {
        assertThat(cells("\tDead\t\tHurt\t")).containsExactly("", "Dead", "", "Hurt", "");
        assertThat(row("\tDead\t\tHurt\t").filled()).isEqualTo(2);
    }

    @Test
    void takesTheTabsAroundALineInTheMiddleOfATextForItsOwn() {
        String text = "Losses\n\tDead\tHurt\nKesteria\t4\t9";
        Row head = Row.of(text, new Span(8, 17));
        assertThat(head.cells()).extracting(cell -> cell.in(text)).containsExactly("", "Dead", "Hurt");
        Row last = Row.of(text, new Span(18, text.length()));
        assertThat(last.cells()).extracting(cell -> cell.in(text)).containsExactly("Kesteria", "4", "9");
    }

    @Test
    void partsCellsByBarsWithOrWithoutOnesAtTheEnds() {
        assertThat(cells("| Kesteria | 4 | 9 |")).containsExactly("Kesteria", "4", "9");
        assertThat(cells("Kesteria | 4 | 9")).containsExactly("Kesteria", "4", "9");
        assertThat(row("Kesteria | 4 | 9").tabbed()).isFalse();
    }

    @Test
    void partsCellsByTwoBlanksButNotByOne() {
        assertThat(cells("Dravan province  67   512")).containsExactly("Dravan province", "67", "512");
        assertThat(row("Dravan province 67").filled()).isEqualTo(1);
    }

    @Test
    void fillsUpARowOfTabsAtItsEndAndARowOfBlanksAtItsStart() {
        String tabs = "Dead\tHurt";
        assertThat(row(tabs).wide(3).cells()).extracting(cell -> cell.in(tabs)).containsExactly("Dead", "Hurt", "");
        assertThat(row(tabs).wide(3).tabbed()).isTrue();
        String blanks = "Dead  Hurt";
        assertThat(row(blanks).wide(4).cells())
                .extracting(cell -> cell.in(blanks))
                .containsExactly("", "", "Dead", "Hurt");
        assertThat(row(blanks).wide(1)).isEqualTo(row(blanks));
    }

    @Test
    void findsTheRowsOfATableOfFigures() {
        assertThat(rows(
                        "The ministry gave these figures:",
                        "Province      Dead   Hurt",
                        "Dravan          67    512",
                        "Sorhat           4      9",
                        "Nobody knows how many are missing."))
                .containsExactly("Province      Dead   Hurt", "Dravan          67    512", "Sorhat           4      9");
    }

    @Test
    void takesTheRulesBetweenRowsForRowsToo() {
        assertThat(rows("Province | Dead", "---------+-----", "Dravan | 67", "Sorhat | 4"))
                .hasSize(4);
    }

    @Test
    void findsEachOfTwoTables() {
        assertThat(rows("Dravan | 67", "Sorhat | 4", "Then the count began anew:", "Dravan | 70", "Sorhat | 5"))
                .containsExactly("Dravan | 67", "Sorhat | 4", "Dravan | 70", "Sorhat | 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dravan | 67",
                "Home | News | Sport\nWorld | Money | Travel",
                "--------\n========\n--------",
                "The port was closed.  Divers looked at the hull on May 4.\nThe tanker was pulled free.  It left on May 9.",
                "Anna Dell | Sorhat\nTom Orrel | Drawen\nMara Venn | Ostrel\nIlse Marand | 4\nIdris Vane | 9\nLena Farrow | Ostrel",
                "Dravan | a town on the coast of Kesteria that had been without any water for 9 days\nSorhat | a town on the coast of Ardania that had been without any water for 4 days",
            })
    void takesNoLinesWithoutColumnsOfNumbersForATable(String lines) {
        assertThat(rows(lines)).isEmpty();
    }

    @Test
    void readsWhatStandsForANumber() {
        assertThat(rows("Dravan | $4.5m", "Sorhat | 33%", "Ostrel | about 40", "Drawen | 1,200"))
                .hasSize(4);
        assertThat(rows("1 May | the port of Sorhat opens", "2 May | the port of Ostrel opens"))
                .isEmpty();
    }
}
