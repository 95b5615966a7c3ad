package org.onrecord.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Colours and width of the screen.
 *
 * <p>Colours are used on a terminal only, and not where {@code NO_COLOR} is set or {@code TERM} is {@code dumb}.
 *
 * @param colours whether styles are printed
 * @param width columns of a line
 * @see <a href="https://no-color.org">NO_COLOR</a>
 */
public record Terminal(boolean colours, int width) {

    private static final int USUAL_WIDTH = 100;
    private static final int LEAST_WIDTH = 40;
    private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final String RESET = "\u001b[0m";

    /** Where the program writes to, as the launcher and the environment tell. */
    public static Terminal here() {
        return of(System.getenv(), isScreen());
    }

    /** Whether the program writes to a terminal, which only its launcher can tell. */
    public static boolean isScreen() {
        return Boolean.getBoolean("onrecord.terminal");
    }

    /**
     * A terminal told from environment variables.
     *
     * @param screen whether the output is a terminal
     */
    static Terminal of(Map<String, String> environment, boolean screen) {
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.getOrDefault("TERM", ""));
        return new Terminal(screen && wanted, width(environment.getOrDefault("COLUMNS", "")));
    }

    private static int width(String columns) {
        try {
            return Math.max(LEAST_WIDTH, Integer.parseInt(columns.strip()));
        } catch (NumberFormatException e) {
            return USUAL_WIDTH;
        }
    }

    public String bold(String text) {
        return style("1", text);
    }

    public String faint(String text) {
        return style("2", text);
    }

    public String title(String text) {
        return style("1;4", text);
    }

    public String warning(String text) {
        return style("33", text);
    }

    public String chain(String text) {
        return style("36", text);
    }

    private String style(String code, String text) {
        return colours && !text.isEmpty() ? "\u001b[" + code + "m" + text + RESET : text;
    }

    /** Breaks a line at blanks; the lines that follow the first are indented as far as its words are. */
    public List<String> wrap(String indent, String line) {
        List<String> lines = new ArrayList<>();
        String hang = " ".repeat(indent.length());
        StringBuilder current = new StringBuilder(indent);
        int printed = indent.length();
        boolean empty = true;
        for (String word : line.split(" ")) {
            int length = columns(word);
            if (!empty && printed + 1 + length > width) {
                lines.add(current.toString());
                current = new StringBuilder(hang);
                printed = hang.length();
                empty = true;
            }
            if (!empty) {
                current.append(' ');
                printed++;
            }
            current.append(word);
            printed += length;
            empty = false;
        }
        lines.add(current.toString());
        return lines;
    }

    /** How many columns a word takes, styles left out. */
    private static int columns(String word) {
        String plain = word.indexOf('\u001b') < 0 ? word : ESCAPE.matcher(word).replaceAll("");
        return plain.codePointCount(0, plain.length());
    }
}
