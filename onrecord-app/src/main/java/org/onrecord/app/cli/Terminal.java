package org.onrecord.app.cli;

import java.util.ArrayList;
import java.util.List;

/** Colours and width of the screen; plain text of any width where the output is no terminal. */
final class Terminal {

    private static final int WIDTH = 100;

    private final boolean colours;
    private final int width;

    private Terminal(boolean colours, int width) {
        this.colours = colours;
        this.width = width;
    }

    /** The terminal that the program writes to. */
    static Terminal here() {
        boolean screen =
                System.console() != null && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(screen, width());
    }

    private static int width() {
        String columns = System.getenv("COLUMNS");
        try {
            return columns == null ? WIDTH : Math.max(40, Integer.parseInt(columns.strip()));
        } catch (NumberFormatException e) {
            return WIDTH;
        }
    }

    String bold(String text) {
        return style("1", text);
    }

    String faint(String text) {
        return style("2", text);
    }

    String title(String text) {
        return style("1;4", text);
    }

    String warning(String text) {
        return style("33", text);
    }

    String chain(String text) {
        return style("36", text);
    }

    private String style(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** Breaks a line at blanks; the lines that follow the first are indented as far as its words are. */
    List<String> wrap(String indent, String line) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder(indent);
        String hang = " ".repeat(indent.length());
        int printed = indent.length();
        boolean empty = true;
        for (String word : line.split(" ")) {
            int length = visible(word);
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

    /** How many columns a word takes, escapes left out. */
    private static int visible(String word) {
        return word.replaceAll("\u001b\\[[0-9;]*m", "").length();
    }
}
