package org.onrecord.reading.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;

/** What words say about the events that hang on them: "plans a visit", "called off the strike", "fears of an attack". */
final class Outlooks {

    /** What a word says about an event. */
    enum Outlook {
        /** It is as real as the word itself: "held talks". */
        OCCURS,
        ONGOING,
        PLANNED,
        /** It may come: "called for talks". */
        POSSIBLE,
        /** It may come, but not where the word is denied: "not ready for talks". */
        ABLE,
        DENIED
    }

    private static final Map<Long, Outlook> ALONE = new HashMap<>();
    /** By the hash of the word, then by that of the word that must stand with it. */
    private static final Map<Long, Map<Long, Outlook>> WITH = new HashMap<>();

    static {
        for (String line : WordList.lines(Outlooks.class, "outlooks.txt")) {
            String[] field = line.split(" ");
            Outlook outlook = Outlook.valueOf(field[0].toUpperCase(java.util.Locale.ROOT));
            long word = WordHash.lower(field[1]);
            if (field.length == 2) {
                ALONE.put(word, outlook);
            } else {
                WITH.computeIfAbsent(word, key -> new HashMap<>()).put(WordHash.lower(field[2]), outlook);
            }
        }
    }

    private Outlooks() {}

    /** What a word says about an event that hangs on it without a preposition, or as the noun that it is of. */
    static Optional<Outlook> of(Analysis analysis, int word, int event) {
        Optional<Outlook> together = together(analysis, word, event);
        return together.isPresent() ? together : Optional.ofNullable(ALONE.get(analysis.lemmaHash(word)));
    }

    /** What a word says together with another that hangs on it or on the event: "called off", "called for". */
    static Optional<Outlook> together(Analysis analysis, int word, int event) {
        Map<Long, Outlook> with = WITH.get(analysis.lemmaHash(word));
        if (with == null) {
            return Optional.empty();
        }
        Optional<Outlook> beside = among(analysis, word, event, with);
        return beside.isPresent() ? beside : among(analysis, event, word, with);
    }

    private static Optional<Outlook> among(Analysis analysis, int head, int but, Map<Long, Outlook> with) {
        for (int i = 0; i < analysis.childCount(head); i++) {
            int child = analysis.child(head, i);
            Outlook outlook = child == but ? null : with.get(analysis.lower(child));
            if (outlook != null) {
                return Optional.of(outlook);
            }
        }
        return Optional.empty();
    }
}
