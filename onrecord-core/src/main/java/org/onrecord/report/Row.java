package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.Span;

/**
 * A row of a table, cell by cell: "Dravan province", "67", "512".
 *
 * <p>Rows of web pages part their cells by tabs; plain texts also by upright bars and by two blanks or more.
 *
 * @param cells where the cells stand, without white space around them; an empty one has an empty span
 * @param tabbed whether tabs part them, so that each stands in its column
 */
public record Row(List<Span> cells, boolean tabbed) {

    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern GAP = Pattern.compile(" {2,}");

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cells of a line of a text, those empty at its ends included. */
    public static Row of(String text, Span line) {
        int start = line.start();
        int end = line.end();
        while (start > 0 && isMargin(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && isMargin(text.charAt(end))) {
            end++;
        }
        String words = text.substring(start, end);
        if (words.indexOf('\t') >= 0) {
            return split(text, new Span(start, end), TAB);
        }
        Span inner = line.strip(text);
        if (words.indexOf('|') >= 0) {
            return split(text, withoutBars(text, inner), BAR);
        }
        return split(text, inner, GAP);
    }

    private static boolean isMargin(char c) {
        return c == '\t' || c == ' ';
    }

    private static Span withoutBars(String text, Span line) {
        int start = text.charAt(line.start()) == '|' ? line.start() + 1 : line.start();
        int end = text.charAt(line.end() - 1) == '|' ? line.end() - 1 : line.end();
        return new Span(start, Math.max(start, end));
    }

    private static Row split(String text, Span line, Pattern gap) {
        List<Span> cells = new ArrayList<>();
        Matcher matcher = gap.matcher(text).region(line.start(), line.end());
        int from = line.start();
        while (matcher.find()) {
            cells.add(new Span(from, matcher.start()).strip(text));
            from = matcher.end();
        }
        cells.add(new Span(from, line.end()).strip(text));
        return new Row(cells, gap == TAB);
    }

    /** The number of cells that hold anything. */
    public int filled() {
        return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** The same with empty cells, up to a number of cells: where blanks part them, the head often has none over the labels. */
    public Row wide(int width) {
        List<Span> wide = new ArrayList<>(cells);
        Span last = cells.get(cells.size() - 1);
        while (wide.size() < width) {
            if (tabbed) {
                wide.add(new Span(last.end(), last.end()));
            } else {
                wide.add(0, new Span(cells.get(0).start(), cells.get(0).start()));
            }
        }
        return new Row(wide, tabbed);
    }
}
