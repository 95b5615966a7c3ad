package org.onrecord.reading.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Tag;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;
import org.onrecord.record.Event;
import org.onrecord.text.Term;

/** Words that tell of events. */
final class Triggers {

    /** Who takes part in an event of a kind. */
    enum Pattern {
        /** Several meet: with, and, between. */
        JOINT,
        /** Somebody goes to a place. */
        TRAVEL,
        /** One acts on another. */
        ACTION,
        /** It only befalls. */
        HAPPENING
    }

    /** What a word tells of. */
    record Trigger(Event.Type type, Optional<String> plover, Pattern pattern) {}

    private static final Map<Long, Trigger> VERBS = new HashMap<>();
    private static final Map<Long, Trigger> NOUNS = new HashMap<>();

    static {
        for (String line : WordList.lines(Triggers.class, "triggers.txt")) {
            String[] field = line.split(" ");
            Pattern pattern = switch (field[4]) {
                case "j" -> Pattern.JOINT;
                case "t" -> Pattern.TRAVEL;
                case "a" -> Pattern.ACTION;
                default -> Pattern.HAPPENING;
            };
            Optional<String> plover = field[1].equals("-") ? Optional.empty() : Optional.of(field[1]);
            Trigger trigger = new Trigger(Term.of(Event.Type.class, field[0]), plover, pattern);
            (field[2].equals("v") ? VERBS : NOUNS).put(WordHash.lower(field[3]), trigger);
        }
    }

    private Triggers() {}

    /** What a token tells of, if it tells of an event. */
    static Optional<Trigger> of(Analysis analysis, int token) {
        Tag tag = analysis.tag(token);
        if (tag.isVerb()) {
            return Optional.ofNullable(VERBS.get(analysis.lemmaHash(token)));
        }
        if (tag.isNoun()) {
            Trigger trigger = NOUNS.get(analysis.lower(token));
            return Optional.ofNullable(trigger != null ? trigger : NOUNS.get(analysis.lemmaHash(token)));
        }
        return Optional.empty();
    }
}
