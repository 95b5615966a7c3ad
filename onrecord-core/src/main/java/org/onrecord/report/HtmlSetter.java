package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * Sets the visible words of an HTML page into a galley, as a browser would without its style sheets.
 *
 * <p>A block ends with its element, at a line break unless that only wraps a sentence, and where two boxes touch:
 * {@code <span>By Ann Lee</span><span>Daily News</span>} are two.
 */
final class HtmlSetter implements NodeFilter {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
            "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br");
    private static final Set<String> BOXED = Set.of("span", "a", "time", "label", "small");
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "head",
            "svg",
            "canvas",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "select",
            "datalist",
            "textarea",
            "math",
            "map",
            "meta",
            "link",
            "input",
            "img",
            "picture",
            "rp",
            "rt");
    private static final Set<String> PICTURES =
            Set.of("img", "picture", "video", "audio", "iframe", "amp-img", "amp-video", "object", "embed", "svg");
    private static final String ENDS = ".!?:;”\"’)]»…";

    /** No page that people read has so many. */
    static final int MOST_BLOCKS = 50_000;

    /** No table of figures has a cell over more. */
    private static final int MOST_COLUMNS = 30;

    /** The page and its html element stand above the body. */
    private static final int ABOVE_BODY = 2;

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final Visibility visibility = new Visibility();

    private int deepest;
    private @Nullable Box box;
    private @Nullable Element table;
    /** How many columns of the row of a table the cell before takes; 0 at its start. */
    private int cells;

    /** The block that is being set; its start is -1 while it has no words. */
    private int start = -1;

    private int linkChars;
    private int links;
    private int strongChars;
    private int italicChars;
    private int pictures;
    private List<Mark> marks = new ArrayList<>();

    /** What came since the last character. */
    private boolean space;

    private int breaks;
    private boolean touch;

    private int linkDepth;
    private int strongDepth;
    private int italicDepth;
    private final List<OpenMark> open = new ArrayList<>();

    private record OpenMark(Element element, int hints, int from, int block) {}

    private HtmlSetter() {}

    static Galley set(Element body) {
        HtmlSetter setter = new HtmlSetter();
        NodeTraversor.filter(setter, body);
        setter.endBlock();
        return new Galley(
                setter.text.toString(),
                setter.blocks,
                setter.boxes,
                setter.blocks.size() >= MOST_BLOCKS,
                setter.deepest + ABOVE_BODY >= Manuscript.MOST_DEEP);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (blocks.size() >= MOST_BLOCKS) {
            return FilterResult.STOP;
        }
        deepest = Math.max(deepest, depth);
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            return enter(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        String tag = element.normalName();
        if (tag.equals("br")) {
            breaks++;
            return FilterResult.CONTINUE;
        }
        if (PICTURES.contains(tag)) {
            pictures++;
        }
        if (UNSEEN.contains(tag) || !visibility.of(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isInline(element)) {
            enterInline(element, tag);
        } else if (table != null) {
            enterCell(element);
        } else {
            endBlock();
            if (tag.equals("table") && Tables.holdsFigures(element)) {
                table = element;
            }
            box = Box.of(box, element, boxes.size());
            boxes.add(box);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !element.normalName().equals("br")) {
            if (!open.isEmpty() && open.get(open.size() - 1).element == element) {
                leaveInline(element, element.normalName());
            } else if (table != null && element != table) {
                space = true;
            } else {
                endBlock();
                table = null;
                box = box == null ? null : box.parent().orElse(null);
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isInline(Element element) {
        if (!INLINE.contains(element.normalName())) {
            return false;
        }
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (!INLINE.contains(child.normalName()) && !UNSEEN.contains(child.normalName())) {
                return false;
            }
        }
        return true;
    }

    private void enterInline(Element element, String tag) {
        touch = !space
                && BOXED.contains(tag)
                && element.previousSibling() instanceof Element before
                && BOXED.contains(before.normalName());
        if (tag.equals("a") && has(element, "href")) {
            linkDepth++;
        } else if (tag.equals("b") || tag.equals("strong")) {
            strongDepth++;
        } else if (tag.equals("i") || tag.equals("em")) {
            italicDepth++;
        }
        open.add(new OpenMark(element, Hint.of(element), text.length(), blocks.size()));
    }

    private void leaveInline(Element element, String tag) {
        OpenMark mark = open.remove(open.size() - 1);
        if (tag.equals("a") && has(element, "href")) {
            linkDepth--;
            links++;
        } else if (tag.equals("b") || tag.equals("strong")) {
            strongDepth--;
        } else if (tag.equals("i") || tag.equals("em")) {
            italicDepth--;
        }
        int from = Math.max(mark.from, start);
        boolean telling = mark.hints != 0 || tag.equals("a") || tag.equals("time");
        if (telling && start >= 0 && mark.block == blocks.size() && text.length() > from) {
            marks.add(new Mark(new Span(from, text.length()).strip(text), mark.hints));
        }
    }

    /** The parser has put all names of attributes in small letters already. */
    private static boolean has(Element element, String attribute) {
        return element.attributesSize() > 0 && element.attributes().hasKey(attribute);
    }

    /** A table of figures is set row by row. */
    private void enterCell(Element element) {
        switch (element.normalName()) {
            case "tr", "caption", "thead", "tbody", "tfoot" -> {
                endBlock();
                cells = 0;
            }
            case "td", "th" -> {
                tab();
                cells = columns(element);
            }
            default -> space = true;
        }
    }

    /** As many tabs as the cell before is columns wide; an empty cell has its tab too, so that columns stay columns. */
    private void tab() {
        if (cells > 0) {
            start = start < 0 ? text.length() : start;
            text.append("\t".repeat(cells));
            space = false;
            breaks = 0;
        }
    }

    private static int columns(Element cell) {
        String span = cell.attr("colspan").strip();
        return span.matches("[1-9]\\d?") ? Math.min(MOST_COLUMNS, Integer.parseInt(span)) : 1;
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c > ' ' && c < '\u0080') {
                append(c);
            } else if (isSpace(c)) {
                space = true;
            } else if (!isUnseen(c)) {
                append(c);
            }
        }
        touch = false;
    }

    private void append(char c) {
        if (start >= 0 && (breaks > 0 && !wraps(c) || touch && touches(c))) {
            endBlock();
        }
        if (start < 0) {
            start = text.length();
        } else if (space || breaks > 0) {
            text.append(' ');
        }
        space = false;
        breaks = 0;
        touch = false;
        text.append(c);
        linkChars += linkDepth > 0 ? 1 : 0;
        strongChars += strongDepth > 0 ? 1 : 0;
        italicChars += italicDepth > 0 ? 1 : 0;
    }

    /** Whether a single line break only wraps a sentence. */
    private boolean wraps(char next) {
        char last = text.charAt(text.length() - 1);
        return breaks == 1 && ENDS.indexOf(last) < 0 && Character.isLowerCase(next);
    }

    /** Whether two boxes meet here that a reader sees apart. */
    private boolean touches(char next) {
        if (space || text.length() - start < 2) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        boolean ends = Character.isLowerCase(last) || Character.isDigit(last) || ENDS.indexOf(last) >= 0 || last == '.';
        return ends && (Character.isUpperCase(next) || Character.isDigit(next) || "“‘\"@©".indexOf(next) >= 0);
    }

    private void endBlock() {
        if (start >= 0) {
            Span span = new Span(start, text.length()).strip(text);
            String words = span.in(text);
            if (!span.isEmpty() && box != null) {
                blocks.add(new Block(
                        blocks.size(),
                        span,
                        words,
                        box,
                        table != null,
                        linkChars,
                        links,
                        strongChars,
                        italicChars,
                        pictures,
                        List.copyOf(marks),
                        Look.at(words)));
            }
            text.append('\n');
            pictures = 0;
        }
        start = -1;
        linkChars = 0;
        links = 0;
        strongChars = 0;
        italicChars = 0;
        marks = new ArrayList<>();
        space = false;
        breaks = 0;
        touch = false;
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c >= '\u2000' && c <= '\u200A'
                || c == '\u3000'
                || c == '\u2028'
                || c == '\u0085';
    }

    /** Marks that only steer a line: soft hyphens, joiners, directions. */
    private static boolean isUnseen(char c) {
        return c == '\u00AD'
                || c == '\u200B'
                || c == '\uFEFF'
                || c == '\u2060'
                || c >= '\u200E' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E';
    }
}
