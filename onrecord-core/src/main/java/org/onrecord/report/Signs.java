package org.onrecord.report;

import java.util.ArrayList;
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

    private final CharSequence text;
    private final Usage usage = Usage.news();
    private final int[] counts = new int[Sign.values().length];
    private final Map<Sign, List<Span>> spans = new EnumMap<>(Sign.class);

    private final Map<Long, List<Span>> capitals = new LinkedHashMap<>();

    private int words;
    private int small;
    private int pairs;
    private double likings;

    private Signs(CharSequence text) {
        this.text = text;
    }

    /** Looks for signs in some paragraphs of a text. */
    static Signs in(CharSequence text, List<Span> paragraphs) {
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
        List<Span> line = words(paragraph);
        if (line.size() < SHORTEST) {
            return;
        }
        words(line);
        for (Matcher orphan = ORPHAN.matcher(text).region(paragraph.start(), paragraph.end()); orphan.find(); ) {
            add(Sign.ORPHAN, orphan.start(), orphan.end());
        }
        for (Matcher doubled = DOUBLED.matcher(text).region(paragraph.start(), paragraph.end()); doubled.find(); ) {
            add(Sign.DOUBLED, doubled.start(), doubled.end());
        }
        marks(paragraph);
    }

    /** A paragraph may leave a quotation open, as the next one goes on with it, but not close what was never opened. */
    private void marks(Span paragraph) {
        int open = 0;
        int straight = 0;
        int last = -1;
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            char c = text.charAt(i);
            open += c == '“' ? 1 : c == '”' ? -1 : 0;
            straight += c == '"' ? 1 : 0;
            last = c == '”' || c == '"' ? i : last;
        }
        if (open < 0 || straight % 2 == 1) {
            add(Sign.UNBALANCED, last, last + 1);
        }
    }

    /** Runs of letters, with apostrophes and hyphens inside. */
    private List<Span> words(Span paragraph) {
        List<Span> found = new ArrayList<>();
        int start = -1;
        for (int i = paragraph.start(); i <= paragraph.end(); i++) {
            char c = i < paragraph.end() ? text.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean joint = start >= 0
                    && (c == '\'' || c == '’' || c == '-')
                    && i + 1 < paragraph.end()
                    && Character.isLetter(text.charAt(i + 1));
            if (letter && start < 0) {
                start = i;
            } else if (start >= 0 && !letter && !joint) {
                found.add(new Span(start, i));
                start = -1;
            }
        }
        return found;
    }

    private void words(List<Span> line) {
        long before = 0;
        int beforeNumber = Usage.RARE;
        for (int i = 0; i < line.size(); i++) {
            Span word = line.get(i);
            long hash = WordHash.lower(text, word.start(), word.end());
            int number = usage.find(hash);
            boolean follows = i > 0 && isGap(line.get(i - 1), word);
            words++;
            if (isSmall(word)) {
                small++;
                if (number == Usage.RARE) {
                    add(Sign.ODD, word.start(), word.end());
                } else if (follows && beforeNumber != Usage.RARE && isSmall(line.get(i - 1))) {
                    pairs++;
                    likings += usage.liking(before, beforeNumber, hash, number);
                }
            } else if (follows && isOneCapital(word)) {
                capital(line, i, hash, number);
            }
            before = hash;
            beforeNumber = number;
        }
    }

    private void capital(List<Span> line, int i, long hash, int number) {
        Span word = line.get(i);
        Span before = line.get(i - 1);
        boolean smallNext = i + 1 < line.size() && isGap(word, line.get(i + 1)) && isSmall(line.get(i + 1));
        if (SMALL.contains(hash)) {
            if (smallNext && !isShouted(before)) {
                add(Sign.JOINED, word.start(), word.end());
            }
        } else if (isSmall(before) && number != Usage.RARE && usage.isPlain(number) && (smallNext || isStopped(word))) {
            capitals.computeIfAbsent(hash, key -> new ArrayList<>()).add(word);
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

    private boolean isGap(Span before, Span after) {
        return after.start() - before.end() == 1 && text.charAt(before.end()) == ' ';
    }

    private boolean isSmall(Span word) {
        return Character.isLowerCase(text.charAt(word.start()));
    }

    /** Whether only the first letter is a capital; "I" is no sign of anything. */
    private boolean isOneCapital(Span word) {
        return word.length() == 1
                ? text.charAt(word.start()) != 'I'
                : Character.isLowerCase(text.charAt(word.start() + 1));
    }

    private boolean isShouted(Span word) {
        return Character.isUpperCase(text.charAt(word.end() - 1));
    }

    private boolean isStopped(Span word) {
        return word.end() < text.length() && ".,".indexOf(text.charAt(word.end())) >= 0;
    }
}
