package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.text.Span;

/**
 * Finds the paragraphs of a plain text: its lines, or where lines are wrapped at a column, the runs between blank lines.
 */
final class TextSetter {

    /** Lines shorter than this end a paragraph even where lines are wrapped. */
    private static final int SHORT = 45;

    /** Mail and agency wires wrap at 80 at most. */
    private static final int LONG = 100;

    private TextSetter() {}

    /** Where the paragraphs stand, in order. */
    static List<Span> paragraphs(String text) {
        List<Span> lines = lines(text);
        return isWrapped(text, lines) ? join(text, lines) : lines;
    }

    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBreak(text.charAt(i))) {
                Span line = new Span(start, i).strip(text);
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                start = i + 1;
            }
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f';
    }

    private static boolean isWrapped(String text, List<Span> lines) {
        int wrapped = 0;
        int pairs = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Span line = lines.get(i);
            if (line.length() > LONG) {
                return false;
            }
            if (line.length() >= SHORT && touches(text, line, lines.get(i + 1))) {
                pairs++;
                wrapped += continues(text, line, lines.get(i + 1)) ? 1 : 0;
            }
        }
        return wrapped >= 3 && 3 * wrapped >= pairs;
    }

    /** Whether no blank line stands between two lines. */
    private static boolean touches(String text, Span line, Span next) {
        int breaks = 0;
        for (int i = line.end(); i < next.start(); i++) {
            breaks += text.charAt(i) == '\n'
                            || text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')
                    ? 1
                    : 0;
        }
        return breaks <= 1;
    }

    private static boolean continues(String text, Span line, Span next) {
        return Character.isLowerCase(text.charAt(next.start())) && ".!?:”\"".indexOf(text.charAt(line.end() - 1)) < 0;
    }

    private static List<Span> join(String text, List<Span> lines) {
        boolean[] rows = Columns.rows(text, lines);
        List<Span> paragraphs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Span before = i == 0 ? lines.get(0) : lines.get(i - 1);
            boolean table = rows[i] || i > 0 && rows[i - 1];
            boolean joins = i > 0 && !table && before.length() >= SHORT && touches(text, before, lines.get(i));
            if (joins) {
                Span last = paragraphs.remove(paragraphs.size() - 1);
                paragraphs.add(last.cover(lines.get(i)));
            } else {
                paragraphs.add(lines.get(i));
            }
        }
        return paragraphs;
    }
}
