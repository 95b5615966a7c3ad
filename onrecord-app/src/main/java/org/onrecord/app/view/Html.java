package org.onrecord.app.view;

/**
 * Writes HTML in which everything printed from a report is escaped.
 *
 * <p>{@code html.element("p", "2 < 3", "class", "part")} writes {@code <p class="part">2 &lt; 3</p>}. Tags and names of
 * attributes are the program's own words; texts and values may be anybody's.
 */
public final class Html {

    private final StringBuilder out = new StringBuilder(1 << 14);

    /** Opens an element; attributes are given as name, value, name, value. */
    public Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    public Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element that holds nothing but text. */
    public Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    public Html text(String text) {
        escape(text);
        return this;
    }

    /** A line break in the source, for those who read it. */
    public Html line() {
        out.append('\n');
        return this;
    }

    /** Writes a style or script of this program, which is no text and is not escaped. */
    Html own(String tag, String content) {
        out.append('<').append(tag).append('>').append(content);
        return close(tag);
    }

    Html doctype() {
        out.append("<!DOCTYPE html>\n");
        return this;
    }

    /** Marks and quotation marks are escaped everywhere; what no page may hold is shown as U+FFFD. */
    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\r' -> out.append("&#13;");
                case '\t', '\n' -> out.append(c);
                default -> out.append(allowed(text, i) ? c : '\uFFFD');
            }
        }
    }

    private static boolean allowed(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return !Character.isISOControl(c) && c != '\uFFFE' && c != '\uFFFF';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
