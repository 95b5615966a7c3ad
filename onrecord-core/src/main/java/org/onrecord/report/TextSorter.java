package org.onrecord.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * Decides for each line of a plain text what it is.
 *
 * <p>A text without markup says little of its lines, so a line is a paragraph unless it looks like something else: above
 * the first paragraph a headline, names, days and captions; between paragraphs related links and notes.
 */
final class TextSorter {

    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[*•·▪‣–—-]|\\d{1,2}[.)])\\s+\\S.*", Pattern.DOTALL);
    private static final Pattern CAPTION = Pattern.compile(
            "(?i)^(?:file\\b\\s?(?:photo)?\\s?[-–—:]|in this (?:\\w+ ){0,4}(?:photo|image|picture|frame)|this (?:\\w+ ){0,3}(?:photo|image|picture)|"
                    + "(?:photo|image|picture) (?:shows|taken)|pictured|above:|below:|left:|right:).*");
    private static final int HEAD = 25;
    private static final int HEADLINE_WORDS = 30;

    private final String text;
    private final List<Span> lines;
    private final Optional<String> title;
    private final Verdict[] verdicts;
    private final boolean[] rows;
    private final Map<String, Integer> repetitions = new HashMap<>();
    private int headline = -1;
    private int start;
    private @Nullable Dateline dateline;

    private TextSorter(String text, List<Span> lines, Optional<String> title) {
        this.text = text;
        this.lines = lines;
        this.title = title;
        this.verdicts = new Verdict[lines.size()];
        this.rows = Columns.rows(text, lines);
        lines.forEach(line -> repetitions.merge(words(line), 1, Integer::sum));
    }

    /**
     * The verdicts on all lines of a text.
     *
     * @param dateline where place and agency stand on lines of their own
     */
    record Sorted(Verdict[] verdicts, Optional<Dateline> dateline) {}

    static Sorted sort(String text, List<Span> lines, Optional<String> title) {
        TextSorter sorter = new TextSorter(text, lines, title);
        sorter.head();
        for (int i = sorter.start; i < lines.size(); i++) {
            sorter.verdicts[i] = sorter.story(i);
        }
        return new Sorted(sorter.verdicts, Optional.ofNullable(sorter.dateline));
    }

    private String words(Span line) {
        // What a line is shows at its start; a text without breaks may be one line of millions.
        return text.substring(line.start(), Math.min(line.end(), line.start() + 2000));
    }

    private String words(int i) {
        return i < lines.size() ? words(lines.get(i)) : "";
    }

    private void head() {
        boolean release = false;
        for (int i = 0; i < Math.min(8, lines.size()); i++) {
            release |= Release.isMark(words(i));
        }
        int limit = Math.min(HEAD, lines.size());
        while (start < limit) {
            int used = readDateline(start);
            if (used == 0) {
                Verdict verdict = above(start, release);
                if (verdict == null) {
                    return;
                }
                verdicts[start] = verdict;
                used = 1;
            }
            start += used;
        }
    }

    /** Place and agency on two lines: "Washington", "CNN". */
    private int readDateline(int i) {
        boolean pair = headline >= 0
                && dateline == null
                && DatelineReader.isPlaceLine(words(i))
                && isName(words(i + 1))
                && isProse(words(i + 2));
        if (!pair) {
            return 0;
        }
        Span place = lines.get(i);
        Span agency = lines.get(i + 1);
        dateline = new Dateline(place.cover(agency), Optional.of(place), Optional.empty(), Optional.of(agency));
        verdicts[i] = new Verdict(PartKind.DATELINE, "a place on a line of its own above the text");
        verdicts[i + 1] = new Verdict(PartKind.DATELINE, "a house under its place line");
        return 2;
    }

    private static boolean isName(String line) {
        Look look = Look.at(line);
        return look.words() >= 1
                && look.words() <= 5
                && look.capitals() >= look.words() - 1
                && !look.terminal()
                && look.figures() == 0
                && !look.colon();
    }

    private static boolean isProse(String line) {
        Look look = Look.at(line);
        return look.words() >= 12 && look.functionShare() > 0.15;
    }

    /** What a line above the first paragraph is; null where it is the first paragraph. */
    private @Nullable Verdict above(int i, boolean release) {
        if (rows[i]) {
            return null;
        }
        String line = words(i);
        Look look = Look.at(line);
        Phrase.Found phrases = Phrase.in(line);
        if (isTitle(line)) {
            return headline(i, "the title that was given");
        }
        DayLine days = DayLine.of(line, true);
        if (!days.days().isEmpty()) {
            return new Verdict(PartKind.DATE, "a day and little else above the text");
        }
        if (release && (Release.isHead(line) || phrases.has(Phrase.NEVER))) {
            return new Verdict(PartKind.FURNITURE, "head of a release");
        }
        if (isFurniture(line, look, phrases)) {
            return new Verdict(PartKind.FURNITURE, "begins as furniture does");
        }
        if (Corrections.isNote(line)) {
            return new Verdict(PartKind.CORRECTION, "a note that mends an earlier printing");
        }
        if (BULLET.matcher(line).matches() && i + 1 < lines.size() && look.words() <= 40) {
            return new Verdict(PartKind.SUMMARY, "point of a list above the text");
        }
        if (isByline(line, look)) {
            return new Verdict(PartKind.BYLINE, "names a writer above the text");
        }
        Verdict picture = picture(i, line);
        if (picture != null) {
            return picture;
        }
        return title(i, line, look);
    }

    private @Nullable Verdict title(int i, String line, Look look) {
        boolean dated = DatelineReader.in(line, 0, false).isPresent();
        boolean more = i + 1 < lines.size();
        if (dated
                || !more
                || look.words() > HEADLINE_WORDS + 10
                || line.endsWith(":")
                || "“\"'‘".indexOf(line.charAt(0)) >= 0 && look.terminal()) {
            return null;
        }
        boolean sentence = look.terminal() && !line.endsWith("?");
        if (headline < 0 && look.words() >= 2 && look.words() <= HEADLINE_WORDS && (!sentence || isTitled(look, i))) {
            return headline(i, "a line above the text that ends without a full stop");
        }
        if (headline >= 0 && !sentence && look.words() >= 4 && isProse(words(i + 1))) {
            return new Verdict(PartKind.DECK, "a second line between headline and text");
        }
        return null;
    }

    /** Some archives put a full stop behind every headline: its words are short of articles, and a long line follows. */
    private boolean isTitled(Look look, int i) {
        boolean capitals = look.capitals() * 10 >= look.words() * 6;
        boolean single = look.sentences() <= 1 && look.words() <= 22;
        return i == 0 && single && capitals && Look.at(words(1)).words() > look.words();
    }

    private Verdict headline(int i, String why) {
        if (headline >= 0) {
            return new Verdict(PartKind.DECK, "a second title");
        }
        headline = i;
        return new Verdict(PartKind.HEADLINE, why);
    }

    private boolean isTitle(String line) {
        return line.length() < 400
                && title.map(Letters::of)
                        .filter(letters -> letters.equals(Letters.of(line)))
                        .isPresent();
    }

    private boolean isByline(String line, Look look) {
        return look.words() <= 30
                && (Writers.opens(line) && !Writers.in(line).isEmpty() && !(look.terminal() && look.words() > 12)
                        || headline >= 0 && Writers.areAll(line)
                        || headline >= 0 && Agencies.isOne(line));
    }

    /** A credit, and the caption that stands beside it. */
    private @Nullable Verdict picture(int i, String line) {
        if (Credits.isPicture(line) && headline >= 0) {
            return new Verdict(PartKind.CREDIT, Credits.why(line));
        }
        boolean afterCredit = i > 0 && verdicts[i - 1] != null && verdicts[i - 1].kind() == PartKind.CREDIT;
        boolean beforeCredit = headline >= 0 && Credits.isPicture(words(i + 1)) && i + 2 < lines.size();
        boolean shows = CAPTION.matcher(line).matches()
                || line.length() < 1200 && Credits.tail(line).isPresent();
        if ((afterCredit || beforeCredit) && Look.at(line).words() >= 4 || shows) {
            return new Verdict(PartKind.CAPTION, "words under a picture");
        }
        return null;
    }

    private boolean isFurniture(String line, Look look, Phrase.Found phrases) {
        boolean short_ = look.words() <= 30 && look.sentences() <= 1;
        return Labels.pointsElsewhere(line, look)
                || phrases.starts(Phrase.NEVER) && short_ && !(look.terminal() && look.words() > 15)
                || phrases.has(Phrase.NEVER) && look.words() <= 14
                || look.words() == 0
                || look.words() <= 12 && line.length() > 3 && repetitions.getOrDefault(line, 0) >= 3;
    }

    private Verdict story(int i) {
        String line = words(i);
        if (rows[i]) {
            return new Verdict(PartKind.TABLE, "a line in columns with numbers");
        }
        Look look = Look.at(line);
        Phrase.Found phrases = Phrase.in(line);
        if (isFurniture(line, look, phrases)) {
            return new Verdict(PartKind.FURNITURE, "begins as furniture does");
        }
        if (Credits.isStaff(line) && look.words() <= 60) {
            return new Verdict(PartKind.CREDIT, "credit of those who worked on the report");
        }
        if (Corrections.isNote(line)) {
            return new Verdict(PartKind.CORRECTION, "a note that mends an earlier printing");
        }
        boolean end = i >= lines.size() - 3;
        if (end
                && (phrases.starts(Phrase.LEGAL)
                        && phrases.has(Phrase.LEGAL)
                        && look.words() <= 60
                        && Phrase.LEGAL.in(phrases.anywhere()))) {
            return new Verdict(PartKind.FURNITURE, "notice of rights below the text");
        }
        if (look.words() <= 12 && !look.terminal() && Credits.isPicture(line)) {
            return new Verdict(PartKind.CREDIT, Credits.why(line));
        }
        if (isCrosshead(i, line, look)) {
            return new Verdict(PartKind.SUBHEAD, "a short line between paragraphs");
        }
        return new Verdict(PartKind.PARAGRAPH, "a line of the text");
    }

    private boolean isCrosshead(int i, String line, Look look) {
        char first = line.charAt(0);
        return look.words() >= 1
                && look.words() <= 10
                && !look.terminal()
                && !look.colon()
                && ".,;…”\"-–—)".indexOf(line.charAt(line.length() - 1)) < 0
                && (Character.isUpperCase(first) || first == '‘')
                && i > 0
                && (isProse(words(i - 1)) || i == start)
                && isProse(words(i + 1));
    }
}
