package org.onrecord.reading.time;

import java.util.Arrays;
import java.util.List;
import org.onrecord.language.Analysis;
import org.onrecord.language.Tag;
import org.onrecord.language.Tokens;
import org.onrecord.language.WordHash;
import org.onrecord.text.Span;

/**
 * The tokens of a text as the grammar of times sees them: each with what it can be in an expression of time.
 *
 * <p>In "met on Thursday" token 2 is the weekday 4. Only one block is open at a time; beyond its bounds there is nothing.
 */
final class TimeWords {

    private static final int UNKNOWN = -1;

    private final Analysis analysis;
    private final Tokens tokens;
    private final List<Span> blocks;
    /** The code of each distinct word form, found when it is first asked for. */
    private int[] codes = new int[256];

    private int first;
    private int next;

    TimeWords(Analysis analysis, List<Span> blocks) {
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        this.blocks = blocks;
        Arrays.fill(codes, UNKNOWN);
    }

    Analysis analysis() {
        return analysis;
    }

    /** The number of blocks. */
    int blocks() {
        return blocks.size();
    }

    /** Opens a block. */
    void open(int block) {
        first = block == 0 ? 0 : Math.max(next, tokens.at(blocks.get(block).start()));
        next = tokens.from(blocks.get(block).end());
    }

    /** The first token of the open block. */
    int first() {
        return first;
    }

    /** The token behind the last one of the open block. */
    int next() {
        return next;
    }

    boolean has(int token) {
        return token >= first && token < next;
    }

    Kind kind(int token) {
        return has(token) ? KINDS[code(token) >> 16] : Kind.NONE;
    }

    private static final Kind[] KINDS = Kind.values();

    boolean is(int token, Kind kind) {
        return kind(token) == kind;
    }

    /** The value of a token of some kind: the month 12, the unit's ordinal; figures beyond 65,534 are 65,535. */
    int value(int token) {
        return code(token) & 0xFFFF;
    }

    /** A value that can be below zero. */
    int signed(int token) {
        return (short) code(token);
    }

    Granule unit(int token) {
        return UNITS[value(token)];
    }

    private static final Granule[] UNITS = Granule.values();

    Which which(int token) {
        return Which.values()[value(token)];
    }

    Mod mod(int token) {
        return Mod.values()[value(token)];
    }

    private int code(int token) {
        int form = analysis.form(token);
        if (form >= codes.length) {
            int length = codes.length;
            codes = Arrays.copyOf(codes, Math.max(2 * length, form + 1));
            Arrays.fill(codes, length, codes.length, UNKNOWN);
        }
        if (codes[form] == UNKNOWN) {
            codes[form] = read(token);
        }
        return codes[form];
    }

    private int read(int token) {
        char c = tokens.first(token);
        boolean figures = Figures.isDigit(c) || (c == '\'' || c == '’') && tokens.length(token) > 2;
        if (figures) {
            return Figures.code(tokens.text(), tokens.start(token), tokens.end(token));
        }
        int code = Lexicon.of(analysis.lower(token));
        return code == 0 && isMid(token)
                ? Lexicon.of(WordHash.lower(tokens.text(), tokens.start(token) + MID.length(), tokens.end(token)))
                : code;
    }

    /** Whether a token is a time with a prefix: "mid-November". */
    boolean isMid(int token) {
        if (!has(token) || tokens.length(token) <= MID.length()) {
            return false;
        }
        for (int i = 0; i < MID.length(); i++) {
            if (Character.toLowerCase(tokens.text().charAt(tokens.start(token) + i)) != MID.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static final String MID = "mid-";

    /** Whether a token of the open block is this word. */
    boolean is(int token, String lowerCase) {
        return has(token) && analysis.is(token, lowerCase);
    }

    boolean isAny(int token, String... lowerCase) {
        for (String word : lowerCase) {
            if (is(token, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is this mark. */
    boolean is(int token, char mark) {
        return has(token) && tokens.is(token, mark);
    }

    /** Whether a token is a hyphen or dash that stands close to the word before it. */
    boolean isHyphen(int token) {
        return has(token)
                && tokens.length(token) == 1
                && "-‑–".indexOf(tokens.first(token)) >= 0
                && !spaceBefore(token);
    }

    /** Whether a token is a dash of any kind. */
    boolean isDash(int token) {
        return has(token) && "-‑–—".indexOf(tokens.first(token)) >= 0;
    }

    boolean spaceBefore(int token) {
        return tokens.spaceBefore(token);
    }

    Tag tag(int token) {
        return has(token) ? analysis.tag(token) : Tag.STOP;
    }

    /** Whether the first letter of a token, behind "mid-", is a capital. */
    boolean capital(int token) {
        return has(token)
                && (analysis.capital(token)
                        || isMid(token)
                                && Character.isUpperCase(tokens.text().charAt(tokens.start(token) + MID.length())));
    }

    int length(int token) {
        return tokens.length(token);
    }

    CharSequence text() {
        return tokens.text();
    }

    int start(int token) {
        return tokens.start(token);
    }

    int end(int token) {
        return tokens.end(token);
    }

    /** Whether a token is digits and lies between two numbers. */
    boolean isDigits(int token, int low, int high) {
        return is(token, Kind.DIGITS) && value(token) >= low && value(token) <= high;
    }

    /** Whether a token is a year of four digits, or a short one such as "'99". */
    boolean isYear(int token) {
        return isDigits(token, 1000, 2199) && (length(token) == 4 || tokens.first(token) != '1' && length(token) == 3);
    }
}
