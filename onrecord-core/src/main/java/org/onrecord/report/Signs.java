package org.onrecord.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;
import org.onrecord.text.Span;

/**
 * What rewriting leaves behind in the paragraphs of a report, counted and with its places.
 *
 * <p>"The envoy is coming A rift was opened" has a stray capital; "he said on Monday. ." has an orphaned stop.
 */
final class Signs {

    /** The kinds of signs. */
    enum Sign {
        /** A small word with a capital inside a sentence, where a link stood or two sentences were joined. */
        JOINED("joined sentence or lost link", "joined sentences or lost links"),
        /** Another word that never takes a capital, with one. */
        CAPITAL("stray capital", "stray capitals"),
        /** A stop or comma that belongs to no words. */
        ORPHAN("orphaned stop", "orphaned stops"),
        /** Two who said it, one behind the other. */
        DOUBLED("doubled cue", "doubled cues"),
        /** A quotation mark without a partner. */
        UNBALANCED("unbalanced quotation mark", "unbalanced quotation marks"),
        /** A word that news hardly uses. */
        ODD("word rare in news", "words rare in news");

        private final String singular;
        private final String plural;

        Sign(String singular, String plural) {
            this.singular = singular;
            this.plural = plural;
        }

        /** So many of them: "3 stray capitals". */
        String counted(long count) {
            return count + " " + (count == 1 ? singular : plural);
        }

        /** What several of them are called. */
        String plural() {
            return plural;
        }
    }

    private static final WordList SMALL = WordList.of(Signs.class, "small-words.txt");
    private static final Pattern ORPHAN = Pattern.compile("[.,;] [.,;](?=\\s|$)");
    private static final Pattern DOUBLED = Pattern.compile(
            "\\b(?:said|says|added|wrote)\\. (?:A|The) (?:\\w{1,30} ){1,3}(?:said|says|wrote|told|added)\\b");

    /** The most places of a kind that are kept; all are counted. */
    private static final int MOST_SPANS = 12;

    /** Lines of fewer words are labels or verse. */
    private static final int SHORTEST = 8;

    private static final int TERM = 3;

    private final String text;
    private final Usage usage = Usage.news();
    private final int[] counts = new int[Sign.values().length];
    private final Map<Sign, List<Span>> spans = new EnumMap<>(Sign.class);

    private final Map<Long, List<Span>> capitals = new LinkedHashMap<>();

    private int words;
    private int small;
    private int pairs;
    private double likings;

    private Signs(String text) {
        this.text = text;
    }

    /** Looks for signs in some paragraphs of a text. */
    static Signs in(String text, List<Span> paragraphs) {
        Signs signs = new Signs(text);
        paragraphs.forEach(signs::read);
        signs.addCapitals();
        return signs;
    }

    /** All words of the paragraphs. */
    int words() {
        return words;
    }

    /** Words that begin with a small letter. */
    int smallWords() {
        return small;
    }

    int count(Sign sign) {
        return counts[sign.ordinal()];
    }

    /** Where a sign stands, the first places only. */
    List<Span> spans(Sign sign) {
        return spans.getOrDefault(sign, List.of());
    }

    /** How much the words like to follow one another: about 0.8 in news, less where words were swapped. */
    double liking(int least) {
        return likings / Math.max(least, pairs);
    }

    private void add(Sign sign, int start, int end) {
        counts[sign.ordinal()]++;
        List<Span> places = spans.computeIfAbsent(sign, key -> new ArrayList<>());
        if (places.size() < MOST_SPANS) {
            places.add(new Span(start, end));
        }
    }

    private void read(Span paragraph) {
        Line line = line(paragraph);
        if (line.size < SHORTEST) {
            return;
        }
        words(line);
        stops(paragraph);
        marks(paragraph);
    }

    /** Stops without words and cues without end are looked for where some stop gives cause. */
    private void stops(Span paragraph) {
        boolean orphans = false;
        boolean doubles = false;
        for (int i = paragraph.start(); i + 2 < paragraph.end(); i++) {
            if (isStop(text.charAt(i)) && text.charAt(i + 1) == ' ') {
                orphans |= isStop(text.charAt(i + 2));
                doubles |= text.charAt(i) == '.' && (text.charAt(i + 2) == 'A' || text.charAt(i + 2) == 'T');
            }
        }
        if (orphans) {
            all(ORPHAN, Sign.ORPHAN, paragraph);
        }
        if (doubles) {
            all(DOUBLED, Sign.DOUBLED, paragraph);
        }
    }

    private static boolean isStop(char c) {
        return c == '.' || c == ',' || c == ';';
    }

    private void all(Pattern pattern, Sign sign, Span paragraph) {
        Matcher matcher = pattern.matcher(text).region(paragraph.start(), paragraph.end());
        while (matcher.find()) {
            add(sign, matcher.start(), matcher.end());
        }
    }

    /** A paragraph may leave a quotation open, as the next one goes on with it, but not close what was never opened. */
    private void marks(Span paragraph) {
        int open = 0;
        int straight = 0;
        int last = -1;
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            char c = text.charAt(i);
            if (c == '“') {
                open++;
            } else if (c == '”' || c == '"') {
                open -= c == '”' ? 1 : 0;
                straight += c == '"' ? 1 : 0;
                last = i;
            }
        }
        if (open < 0 || straight % 2 == 1) {
            add(Sign.UNBALANCED, last, last + 1);
        }
    }

    /** Finds runs of letters, with apostrophes and hyphens inside. */
    private Line line(Span paragraph) {
        Line line = new Line();
        int start = -1;
        for (int i = paragraph.start(); i <= paragraph.end(); i++) {
            char c = i < paragraph.end() ? text.charAt(i) : ' ';
            boolean letter = isLetter(c);
            if (letter) {
                start = start < 0 ? i : start;
                continue;
            }
            boolean joint = start >= 0
                    && (c == '\'' || c == '’' || c == '-')
                    && i + 1 < paragraph.end()
                    && isLetter(text.charAt(i + 1));
            if (start >= 0 && !joint) {
                line.add(start, i);
                start = -1;
            }
        }
        return line;
    }

    /** The words of a paragraph, by where they start and end. */
    private static final class Line {
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int size;

        void add(int start, int end) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
            }
            starts[size] = start;
            ends[size++] = end;
        }
    }

    private static boolean isLetter(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c);
    }

    private void words(Line line) {
        long before = 0;
        int beforeNumber = Usage.RARE;
        for (int i = 0; i < line.size; i++) {
            int start = line.starts[i];
            int end = line.ends[i];
            long hash = WordHash.lower(text, start, end);
            int number = usage.find(hash);
            boolean follows = i > 0 && isGap(line.ends[i - 1], start);
            words++;
            if (isSmall(start)) {
                small++;
                if (number == Usage.RARE) {
                    add(Sign.ODD, start, end);
                } else if (follows && beforeNumber != Usage.RARE && isSmall(line.starts[i - 1])) {
                    pairs++;
                    likings += usage.liking(before, beforeNumber, hash, number);
                }
            } else if (follows && isOneCapital(start, end)) {
                capital(line, i, hash, number);
            }
            before = hash;
            beforeNumber = number;
        }
    }

    private void capital(Line line, int i, long hash, int number) {
        int start = line.starts[i];
        int end = line.ends[i];
        boolean smallNext = i + 1 < line.size && isGap(end, line.starts[i + 1]) && isSmall(line.starts[i + 1]);
        if (SMALL.contains(hash)) {
            if (smallNext && !Character.isUpperCase(text.charAt(line.ends[i - 1] - 1))) {
                add(Sign.JOINED, start, end);
            }
        } else if (isSmall(line.starts[i - 1])
                && number != Usage.RARE
                && usage.isPlain(number)
                && (smallNext || isStopped(end))) {
            capitals.computeIfAbsent(hash, key -> new ArrayList<>()).add(new Span(start, end));
        }
    }

    /** A word that has its capital again and again is a term, as in contracts: "these Terms of Use". */
    private void addCapitals() {
        for (List<Span> places : capitals.values()) {
            if (places.size() < TERM) {
                places.forEach(place -> add(Sign.CAPITAL, place.start(), place.end()));
            }
        }
    }

    private boolean isGap(int end, int next) {
        return next - end == 1 && text.charAt(end) == ' ';
    }

    private boolean isSmall(int start) {
        return Character.isLowerCase(text.charAt(start));
    }

    /** Whether only the first letter is a capital; "I" is no sign of anything. */
    private boolean isOneCapital(int start, int end) {
        return end - start == 1 ? text.charAt(start) != 'I' : Character.isLowerCase(text.charAt(start + 1));
    }

    private boolean isStopped(int end) {
        return end < text.length() && ".,".indexOf(text.charAt(end)) >= 0;
    }
}
