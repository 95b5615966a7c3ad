package org.onrecord.reading.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;

/** What words can be in an expression of time, asked for by hash: "Dec." is the month 12. */
final class Lexicon {

    private static final Lexicon WORDS = new Lexicon("words.txt");

    private final long[] hashes;
    private final int[] codes;

    private Lexicon(String file) {
        List<long[]> entries = new ArrayList<>();
        for (String line : WordList.lines(Lexicon.class, file)) {
            String[] fields = line.split(" +");
            Kind kind = Kind.valueOf(fields[0]);
            int code = code(kind, value(kind, fields[1]));
            for (int i = 2; i < fields.length; i++) {
                entries.add(new long[] {WordHash.lower(fields[i]), code});
            }
        }
        entries.sort((a, b) -> Long.compare(a[0], b[0]));
        hashes = entries.stream().mapToLong(entry -> entry[0]).toArray();
        codes = entries.stream().mapToInt(entry -> (int) entry[1]).toArray();
        for (int i = 1; i < hashes.length; i++) {
            if (hashes[i] == hashes[i - 1]) {
                throw new IllegalStateException(file + " has a form twice, as " + Kind.values()[codes[i] >> 16]);
            }
        }
    }

    private static int value(Kind kind, String field) {
        return switch (kind) {
            case UNIT, UNITS, SET -> Granule.valueOf(field).ordinal();
            case WHICH -> Which.valueOf(field).ordinal();
            case EDGE, BRINK, ABOUT -> Mod.valueOf(field).ordinal();
            case DAYTIME -> Daypart.valueOf(field).ordinal();
            case REFERENCE -> Reference.valueOf(field).ordinal();
            default -> Integer.parseInt(field);
        };
    }

    /** Kind and value of a word in one number. */
    static int code(Kind kind, int value) {
        return kind.ordinal() << 16 | value & 0xFFFF;
    }

    /** The code of a word with this lower-case hash; that of {@link Kind#NONE} where it is none of time. */
    static int of(long lowerHash) {
        int at = Arrays.binarySearch(WORDS.hashes, lowerHash);
        return at < 0 ? 0 : WORDS.codes[at];
    }
}
