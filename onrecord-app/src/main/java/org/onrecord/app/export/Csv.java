package org.onrecord.app.export;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints rows with commas between, as table programs read them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class Csv {

    private static final String FORMULA = "=+-@＝＋－＠";

    private Csv() {}

    static void row(PrintStream out, List<String> fields) {
        out.print(fields.stream().map(Csv::field).collect(Collectors.joining(",")));
        out.print("\r\n");
    }

    /** Several in one field. */
    static String joined(List<String> words) {
        return String.join("; ", words);
    }

    /**
     * A field in quotation marks where it needs them. Table programs take = + - @ for the start of a formula, some behind blanks
     * and in their wide forms too: a quote before them stops that.
     */
    private static String field(String value) {
        String start = value.stripLeading();
        boolean formula =
                !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0 && !value.matches("-?\\d+(\\.\\d+)?");
        String safe = formula ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
