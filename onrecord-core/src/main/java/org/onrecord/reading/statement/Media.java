package org.onrecord.reading.statement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;
import org.onrecord.record.Statement;
import org.onrecord.text.Term;

/** The occasions and media that a noun names: "statement", "briefing", "Telegram". */
final class Media {

    /**
     * What a noun names.
     *
     * @param medium the occasion or medium
     * @param relays whether it hands a statement on, so that it stands in the chain
     */
    record Kind(Statement.Medium medium, boolean relays) {}

    private static final Map<Long, Kind> KINDS = new HashMap<>();

    static {
        for (String line : WordList.lines(Media.class, "media.txt")) {
            String[] field = line.split(" ");
            boolean relays = field[0].endsWith("+");
            String medium = relays ? field[0].substring(0, field[0].length() - 1) : field[0];
            KINDS.put(WordHash.lower(field[1]), new Kind(Term.of(Statement.Medium.class, medium), relays));
        }
    }

    private Media() {}

    /** The kind of a noun, by the hash of its lemma. */
    static Optional<Kind> kind(long lemmaHash) {
        return Optional.ofNullable(KINDS.get(lemmaHash));
    }
}
