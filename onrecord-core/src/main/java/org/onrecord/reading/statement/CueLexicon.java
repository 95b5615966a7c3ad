package org.onrecord.reading.statement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;
import org.onrecord.record.Statement;
import org.onrecord.text.Term;

/** What kind of saying a cue is, by its dictionary form. */
final class CueLexicon {

    /** The act and attitude of a cue. */
    record Kind(Statement.Act act, Statement.Attitude attitude) {

        boolean isSpeech() {
            return attitude == Statement.Attitude.SPEECH;
        }
    }

    private static final Map<Long, Kind> KINDS = new HashMap<>();

    static {
        for (String line : WordList.lines(CueLexicon.class, "cue-lemmas.txt")) {
            String[] field = line.split(" ");
            Kind kind = new Kind(Term.of(Statement.Act.class, field[0]), Term.of(Statement.Attitude.class, field[1]));
            KINDS.putIfAbsent(WordHash.lower(field[2]), kind);
        }
    }

    private CueLexicon() {}

    /** The kind of a cue, by the hash of its lemma. */
    static Optional<Kind> kind(long lemmaHash) {
        return Optional.ofNullable(KINDS.get(lemmaHash));
    }

    static boolean isSpeech(long lemmaHash) {
        Kind kind = KINDS.get(lemmaHash);
        return kind != null && kind.isSpeech();
    }
}
