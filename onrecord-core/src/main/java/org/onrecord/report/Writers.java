package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;
import org.onrecord.text.Span;

/**
 * The names of writers in bylines: "By Conrad Ekely and Mira Santoro in Sadira | Sept. 18, 2024" names two.
 *
 * <p>Accounts ("admin"), trades ("Political Editor") and addresses are no names; desks and houses are kept where nobody
 * else is named.
 */
final class Writers {

    private static final int TRADE = 0;
    private static final int HOUSE = 1;
    private static final int ACCOUNT = 2;
    private static final WordList WORDS = WordList.of(Writers.class, "no-writers.txt", "trade", "house", "account");

    private static final Pattern OPENING = Pattern.compile(
            "^\\s*(?:(?i:(?:exclusive|analysis|opinion|interview|story|words|text|written|posted|published|report|"
                    + "reported|reporting|article|review|reviewed|compiled|authored|created|submitted)\\s+by|by|author[s]?|"
                    + "writers?|from)\\b\\s?:?|(?i:posted by))\\s*");
    private static final Pattern LATER = Pattern.compile("^[^\\n]{0,60}?\\d[^\\n]{0,30}?\\b[Bb]y\\s+");
    private static final Pattern DIVIDER = Pattern.compile(
            "(?:(?<!\\s)|\\G)(?:\\s*+(?:[,;|/•·&+]|\\b(?:and|AND|And|with|With|y|und|et)\\b|(?<=\\s)[–—-]\\s)\\s*+"
                    + "|[^\\S\\n]*+\\n\\s*+)");
    private static final Pattern CLOSING = Pattern.compile(
            "(?:(?<!\\s)|\\G)(?:\\s+(?:in|at|for|of|from|on|reporting|reports?|updated|published|posted|is|has|was)\\b.*|\\s*[(@<].*|\\s+\\d.*)");
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:Dr|Prof|Sir|Dame|Rev|Fr|Mr|Mrs|Ms|Lt|Col|Gen|Rabbi)\\.?\\s)?"
                    + "[\\p{Lu}][\\p{L}\\p{M}.’'`-]*(?:\\s(?:[\\p{Lu}][\\p{L}\\p{M}.’'`-]*|de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ten|ter|el|al|bin|bint|ibn|abu|y|e|af|zu|st\\.)){0,5}");

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private Writers() {}

    /** Whether words begin as a byline does: "By Ann Lee". */
    static boolean opens(String words) {
        Matcher opening = OPENING.matcher(words);
        return opening.find() && !opening.group().toLowerCase(Locale.ROOT).startsWith("from")
                || LATER.matcher(words).find();
    }

    /** The names in the words of a byline, with their places. */
    static List<Span> in(String words) {
        List<Span> people = new ArrayList<>();
        List<Span> houses = new ArrayList<>();
        Matcher opening = OPENING.matcher(words);
        Matcher later = LATER.matcher(words);
        int at = opening.find() ? opening.end() : later.find() ? later.end() : 0;
        Matcher divider = DIVIDER.matcher(words);
        while (at <= words.length()) {
            boolean found = at < words.length() && divider.find(at);
            int end = found ? divider.start() : words.length();
            Span piece = piece(words, at, end);
            String text = piece.in(words);
            if (isPerson(text)) {
                people.add(piece);
            } else if (isHouse(text)) {
                houses.add(piece);
            } else if (!people.isEmpty() && kinds(text) == 0 && !text.isEmpty()) {
                break;
            }
            at = found ? divider.end() : words.length() + 1;
        }
        return people.isEmpty() ? houses : people;
    }

    /** Whether words are names of people and nothing else: "Ann Lee/Tom Hill". */
    static boolean areAll(String words) {
        if (words.length() > 80 || words.isEmpty()) {
            return false;
        }
        for (String piece : DIVIDER.split(words)) {
            if (!isPerson(piece)) {
                return false;
            }
        }
        return true;
    }

    private static Span piece(String words, int start, int end) {
        String piece = words.substring(start, end);
        Matcher closing = CLOSING.matcher(piece);
        int cut = closing.find() ? closing.start() : piece.length();
        if (Agencies.isOne(piece)) {
            return new Span(start, end).strip(words);
        }
        Span span = new Span(start, start + cut).strip(words);
        Matcher opening = OPENING.matcher(span.in(words));
        return untitled(opening.find() ? new Span(span.start() + opening.end(), span.end()).strip(words) : span, words);
    }

    /** A name without the trade printed behind it: "Ann Lee Political Editor". */
    private static Span untitled(Span piece, String words) {
        Matcher word = WORD.matcher(piece.in(words));
        for (int count = 0; word.find(); count++) {
            if (count >= 2
                    && isTrade(word.group())
                    && isPerson(words.substring(piece.start(), piece.start() + word.start() - 1))) {
                return new Span(piece.start(), piece.start() + word.start()).strip(words);
            }
        }
        return piece;
    }

    /** Two to six words with capitals, none of them a trade, a house or an account. */
    static boolean isPerson(String text) {
        int words = text.isEmpty() ? 0 : BLANKS.split(text).length;
        return words >= 2
                && words <= 6
                && text.length() <= 60
                && NAME.matcher(text).matches()
                && kinds(text) == 0
                && !Agencies.isOne(text);
    }

    /** A desk or a house: "Guardian staff reporter", "AFP". */
    private static boolean isHouse(String text) {
        int words = text.isEmpty() ? 0 : BLANKS.split(text).length;
        return Agencies.isOne(text)
                || words >= 1
                        && words <= 5
                        && Character.isUpperCase(text.charAt(0))
                        && (kinds(text) & 1 << ACCOUNT) == 0
                        && (kinds(text) & 1 << HOUSE) != 0;
    }

    private static boolean isTrade(String text) {
        return (kinds(text) & 1 << TRADE) != 0;
    }

    /** One name of one word, as people call themselves: "Ela". */
    static boolean isNickname(String text) {
        return text.matches("[\\p{L}][\\p{L}.’'-]{1,20}") && kinds(text) == 0;
    }

    private static int kinds(String text) {
        int kinds = 0;
        for (String word : NO_LETTERS.split(text)) {
            int number = word.isEmpty() ? -1 : WORDS.number(WordHash.lower(word));
            kinds |= number < 0 ? 0 : 1 << number;
        }
        return kinds;
    }
}
