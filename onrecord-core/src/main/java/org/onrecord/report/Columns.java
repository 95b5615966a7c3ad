package org.onrecord.report;

import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.text.Span;

/** Finds the rows of tables among the lines of a plain text: lines side by side whose cells hold numbers. */
final class Columns {

    private static final int LONGEST_CELL = 60;
    private static final int LONGEST_LINE = 300;
    private static final Pattern RULE = Pattern.compile("\\A[\\s|+:]*+(?:[-=_][\\s|+:]++)*+[-=_]{2}[\\s|+=:_-]*+");
    /** What may stand for a number: "1,200", "$4.5m", "33%", "about 40", but no words. */
    private static final Pattern NUMBER = Pattern.compile(".{0,12}\\d[^a-z]*[a-z%]{0,8}");

    private Columns() {}

    /** For each line whether it is a row of a table. */
    static boolean[] rows(String text, List<Span> lines) {
        boolean[] rows = new boolean[lines.size()];
        int start = 0;
        while (start < rows.length) {
            int end = start;
            int numbers = 0;
            int aligned = 0;
            while (end < rows.length && isPossible(text, lines.get(end))) {
                boolean rule = isRule(text, lines.get(end));
                numbers += !rule && holdsNumber(text, lines.get(end)) ? 1 : 0;
                aligned += rule ? 0 : 1;
                end++;
            }
            for (int line = start; numbers >= 2 && 2 * numbers >= aligned && line < end; line++) {
                rows[line] = true;
            }
            start = Math.max(end, start + 1);
        }
        return rows;
    }

    private static boolean isPossible(String text, Span line) {
        if (line.length() > LONGEST_LINE) {
            return false;
        }
        if (isRule(text, line)) {
            return true;
        }
        Row row = Row.of(text, line);
        return row.filled() >= 2 && row.cells().stream().allMatch(cell -> isCell(text, cell));
    }

    private static boolean isRule(String text, Span line) {
        return RULE.matcher(line.in(text)).matches();
    }

    /** Typewriters put two blanks behind a full stop: such is no gap between cells. */
    private static boolean isCell(String text, Span cell) {
        boolean stops = cell.length() > 25 && ".!?:;,".indexOf(text.charAt(cell.end() - 1)) >= 0;
        return cell.length() <= LONGEST_CELL && !stops;
    }

    private static boolean holdsNumber(String text, Span line) {
        return Row.of(text, line).cells().stream()
                .skip(1)
                .anyMatch(cell -> NUMBER.matcher(cell.in(text)).matches());
    }
}
