package org.onrecord.language;

import java.util.List;
import org.onrecord.text.Span;

/**
 * Divides a text into sentences and tokens, as {@code Mr. Netanyahu's "post-war" plan cost $4.5 million.} into
 * {@code Mr.} {@code Netanyahu} {@code 's} {@code "} {@code post-war} {@code "} {@code plan} {@code cost} {@code $}
 * {@code 4.5} {@code million} {@code .}
 *
 * <p>One pass, no allocation for a character. Sentences end at the end of every block (a paragraph, a headline, a
 * caption), so a line without a full stop does not run into the next one; {@link SentenceEnds} has the rest.
 *
 * @see <a href="https://universaldependencies.org/en/index.html">UD English, tokenization</a>
 */
final class Tokenizer {

    /** What follows this many tokens is not read: no report is as long, and memory has an end. */
    static final int MOST = 500_000;

    static final int TITLE = 0;
    static final int NUMBER = 1;
    static final WordList ABBREVIATIONS = WordList.of(Tokenizer.class, "abbreviations.txt", "title", "number", "end");
    private static final WordList PREFIXES = WordList.of(Tokenizer.class, "prefixes.txt");
    private static final WordList CLITICS = WordList.of("s", "re", "ve", "ll", "d", "m");
    private static final WordList MERGED = WordList.of("cannot", "gonna", "gotta", "wanna");
    private static final WordList ELISIONS = WordList.of("em", "til", "tis", "twas", "cause", "bout", "n", "cos", "s");

    private final CharSequence text;
    private final Tokens tokens;
    private int end;

    private Tokenizer(CharSequence text) {
        this.text = text;
        this.tokens = new Tokens(text);
    }

    /** Divides the blocks of a text, which are given in order and do not overlap. */
    static Tokens tokens(CharSequence text, List<Span> blocks) {
        Tokenizer tokenizer = new Tokenizer(text);
        for (Span block : blocks) {
            tokenizer.read(block);
        }
        return tokenizer.tokens.complete();
    }

    private void read(Span block) {
        end = block.end();
        int first = tokens.size();
        int i = block.start();
        while (i < end && tokens.size() < MOST) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                i++;
            } else {
                i = token(i, c);
            }
        }
        SentenceEnds.mark(text, tokens, first);
    }

    // ------------------------------------------------------------------ tokens

    /** Adds the token or tokens at a place; answers the place behind them. */
    private int token(int i, char c) {
        if (Character.isLetterOrDigit(c) || isMark(c)) {
            return word(i);
        }
        switch (c) {
            case '.', '…':
                return dots(i);
            case '-':
                return run(i, '-');
            case '!', '?':
                return closing(i);
            case '_', '*', '=':
                return run(i, c);
            case '\'', '’', '‘', '`':
                return apostrophe(i, c);
            case '@', '#':
                if (Character.isLetterOrDigit(at(i + 1)) || at(i + 1) == '_') {
                    return address(i);
                }
                return one(i, i + 1);
            default:
                return one(i, Character.isHighSurrogate(c) && Character.isLowSurrogate(at(i + 1)) ? i + 2 : i + 1);
        }
    }

    private int one(int start, int stop) {
        tokens.add(start, stop);
        return stop;
    }

    private int run(int i, char c) {
        int stop = i + 1;
        while (at(stop) == c) {
            stop++;
        }
        return one(i, stop);
    }

    private int closing(int i) {
        int stop = i + 1;
        while (at(stop) == '!' || at(stop) == '?') {
            stop++;
        }
        return one(i, stop);
    }

    /** An ellipsis, also one set with blanks (". . ."), a decimal without its zero, or a full stop. */
    private int dots(int i) {
        if (Character.isDigit(at(i + 1)) && !Character.isLetterOrDigit(before(i))) {
            int stop = i + 2;
            while (Character.isDigit(at(stop))) {
                stop++;
            }
            return one(i, stop);
        }
        int stop = i + 1;
        while (at(stop) == '.' || at(stop) == '…') {
            stop++;
        }
        if (stop == i + 1 && at(i + 1) == ' ' && at(i + 2) == '.' && at(i + 3) == ' ' && at(i + 4) == '.') {
            stop = i + 5;
            while (at(stop) == ' ' && at(stop + 1) == '.') {
                stop += 2;
            }
        }
        return one(i, stop);
    }

    /** A clitic that stands off ({@code Clinton 's}), an elision ({@code '80s}, {@code 'em}), a doubled mark or a mark. */
    private int apostrophe(int i, char c) {
        if (at(i + 1) == c && at(i + 2) != c) {
            return one(i, i + 2);
        }
        if (c != '`' && Character.isLetterOrDigit(at(i + 1))) {
            int stop = wordEnd(i + 1);
            long rest = WordHash.lower(text, i + 1, stop);
            boolean decade = Character.isDigit(at(i + 1)) && stop - i <= 4;
            if (decade || c != '‘' && (CLITICS.contains(rest) && isSpace(before(i)) || ELISIONS.contains(rest))) {
                return one(i, stop);
            }
        }
        return one(i, i + 1);
    }

    private int wordEnd(int i) {
        int stop = i;
        while (stop < end && Character.isLetterOrDigit(text.charAt(stop))) {
            stop++;
        }
        return stop;
    }

    /** A handle or hashtag: @pamkeyNEN, #Oscars. */
    private int address(int i) {
        int stop = i + 1;
        while (Character.isLetterOrDigit(at(stop)) || at(stop) == '_') {
            stop++;
        }
        return one(i, stop);
    }

    /** A token that starts with a letter or digit, and the clitics and hyphens that stand close to it. */
    private int word(int i) {
        int url = url(i);
        if (url > i) {
            return one(i, url);
        }
        int start = i;
        int stop = i;
        while (stop < end) {
            char c = text.charAt(stop);
            if (Character.isLetterOrDigit(c) || isMark(c) || c == '_') {
                stop++;
            } else if (c == '.' && stop > start && insideWord(start, stop)) {
                stop++;
            } else if ((c == ',' || c == ':' || c == '/') && insideNumber(stop, c)) {
                stop++;
            } else if (c == '&' && Character.isUpperCase(at(stop - 1)) && Character.isUpperCase(at(stop + 1))) {
                stop++;
            } else if (c == '$' && stop - start <= 3 && isUpper(start, stop) && Character.isDigit(at(stop + 1))) {
                return one(start, stop + 1);
            } else if (c == '@' && stop > start && Character.isLetterOrDigit(at(stop + 1))) {
                return one(start, addressEnd(stop));
            } else if (isApostrophe(c) && Character.isLetterOrDigit(at(stop + 1))) {
                int clitic = clitic(start, stop);
                if (clitic > 0) {
                    return clitics(start, clitic, wordEnd(stop + 1));
                }
                stop++;
            } else if ((c == '-' || c == '‑') && joins(start, stop)) {
                stop++;
            } else {
                break;
            }
        }
        if (stop == start) {
            return one(start, start + 1);
        }
        if (stop - start <= 6 && MERGED.contains(WordHash.lower(text, start, stop))) {
            tokens.add(start, start + 3);
            return one(start + 3, stop);
        }
        one(start, withPeriod(start, stop));
        return tokens.end(tokens.size() - 1);
    }

    /** Where a web address that starts here ends; the same place where none does. */
    private int url(int i) {
        boolean scheme = starts(i, "http://") || starts(i, "https://");
        if (!scheme && !(starts(i, "www.") && Character.isLetterOrDigit(at(i + 4)))) {
            return i;
        }
        int stop = i;
        while (stop < end && !isSpace(text.charAt(stop)) && "<>\"“”«»".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        while (stop > i && ".,;:!?)]’'".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return stop;
    }

    private int addressEnd(int i) {
        int stop = i + 1;
        while (Character.isLetterOrDigit(at(stop))
                || (at(stop) == '.' || at(stop) == '-' || at(stop) == '_') && Character.isLetterOrDigit(at(stop + 1))) {
            stop++;
        }
        return stop;
    }

    /** A period inside a token: U.S, 4.5, FoxNews.com; not the one between sentences set without a blank. */
    private boolean insideWord(int start, int dot) {
        char before = text.charAt(dot - 1);
        char after = at(dot + 1);
        if (Character.isDigit(before)) {
            return Character.isDigit(after);
        }
        if (!Character.isLetterOrDigit(after)) {
            return false;
        }
        boolean initials = dot - start == 1 || at(dot - 2) == '.';
        if (initials && Character.isLetter(after)) {
            return !Character.isLetter(at(dot + 2)) || isDomain(dot + 1);
        }
        return isDomain(dot + 1) || starts(start, "Ph.D");
    }

    /** Whether labels that start here end in a known ending of web addresses; at most four are looked at. */
    private boolean isDomain(int from) {
        if (!Character.isLowerCase(at(from))) {
            return false;
        }
        int label = from;
        int stop = wordEnd(label);
        for (int labels = 1; labels < 4 && at(stop) == '.' && Character.isLowerCase(at(stop + 1)); labels++) {
            label = stop + 1;
            stop = wordEnd(label);
        }
        return DOMAINS.contains(WordHash.lower(text, label, stop));
    }

    private static final WordList DOMAINS = WordList.of(
            "com", "org", "net", "gov", "edu", "int", "info", "io", "co", "uk", "eu", "de", "fr", "ru", "cn", "in",
            "au", "ca", "us", "tv", "me", "news", "il", "za", "ng", "ke", "jp", "example", "mil", "nz", "ie", "biz");

    private boolean insideNumber(int i, char c) {
        if (!Character.isDigit(at(i - 1)) || !Character.isDigit(at(i + 1))) {
            return false;
        }
        if (c != ',') {
            return true;
        }
        return Character.isDigit(at(i + 2)) && Character.isDigit(at(i + 3)) && !Character.isDigit(at(i + 4));
    }

    /** Where the clitic of a word begins: at {@code n't} or at the apostrophe; 0 where the apostrophe belongs to the word. */
    private int clitic(int start, int apostrophe) {
        int stop = wordEnd(apostrophe + 1);
        char after = WordHash.lower(at(apostrophe + 1));
        if (stop == apostrophe + 2 && after == 't' && apostrophe - start > 1) {
            return WordHash.lower(text.charAt(apostrophe - 1)) == 'n' ? apostrophe - 1 : 0;
        }
        return CLITICS.contains(WordHash.lower(text, apostrophe + 1, stop)) && apostrophe > start ? apostrophe : 0;
    }

    private int clitics(int start, int cut, int stop) {
        tokens.add(start, cut);
        return one(cut, stop);
    }

    /** Whether a hyphen is part of its token: behind a prefix, and between figures. */
    private boolean joins(int start, int hyphen) {
        char after = at(hyphen + 1);
        if (!Character.isLetterOrDigit(after) || hyphen == start) {
            return false;
        }
        if (Character.isDigit(after)) {
            return Character.isDigit(text.charAt(hyphen - 1)) || isUpper(start, hyphen);
        }
        return PREFIXES.contains(WordHash.lower(text, start, hyphen));
    }

    /** The end of a word with the period that belongs to it, as in {@code Mr.}, {@code U.S.} and {@code J.} */
    private int withPeriod(int start, int stop) {
        if (at(stop) != '.' || at(stop + 1) == '.' || Character.isDigit(text.charAt(start))) {
            return stop;
        }
        if (stop - start == 1) {
            return Character.isUpperCase(text.charAt(start)) && isSpace(at(stop + 1)) && text.charAt(start) != 'I'
                    ? stop + 1
                    : stop;
        }
        if (at(stop - 2) == '.' && Character.isLetter(at(stop - 1))) {
            return stop + 1;
        }
        int kind = ABBREVIATIONS.number(WordHash.lower(text, start, stop));
        if (kind < 0
                || kind != TITLE && !Character.isUpperCase(text.charAt(start)) && !isSmallAbbreviation(start, stop)) {
            return stop;
        }
        if (kind == NUMBER) {
            int next = stop + 1;
            while (next < end && isSpace(text.charAt(next))) {
                next++;
            }
            return Character.isDigit(at(next)) ? stop + 1 : stop;
        }
        return stop + 1;
    }

    /** Abbreviations that are printed small; {@code del.} and {@code miss.} would be words at the end of a sentence. */
    private boolean isSmallAbbreviation(int start, int stop) {
        int kind = ABBREVIATIONS.number(WordHash.lower(text, start, stop));
        return kind == NUMBER || SMALL.contains(WordHash.lower(text, start, stop));
    }

    private static final WordList SMALL = WordList.of("etc", "al", "ltd", "inc", "plc", "sq", "lbs", "oz", "hrs");

    // ------------------------------------------------------------------ characters

    private char at(int i) {
        return i >= 0 && i < end ? text.charAt(i) : 0;
    }

    private char before(int i) {
        return i > 0 ? text.charAt(i - 1) : ' ';
    }

    private boolean starts(int i, String word) {
        if (i + word.length() > end) {
            return false;
        }
        for (int k = 0; k < word.length(); k++) {
            if (text.charAt(i + k) != word.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    private boolean isUpper(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    /** Combining marks, and the raised numbers of {@code km²}. */
    private static boolean isMark(char c) {
        if (c < 0x300) {
            return c == '²' || c == '³';
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c >= '\u1680'
                        && (Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || c == '\u200B'
                                || c == '\uFEFF'
                                || c == '\u2060');
    }
}
