package org.onrecord.reading.time;

import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;

/**
 * On which side of the report's date a time lies: "met on Thursday" is past, "is scheduled to meet on Monday" ahead.
 *
 * <p>Prepositions and a few words beside the time decide first, then the tense of the verb that governs it.
 */
final class Tense {

    private static final int PLAN = 0;
    private static final WordList AHEAD = WordList.of(Tense.class, "future-words.txt", "plan", "ahead");
    private static final WordList TELLING = WordList.of(Tense.class, "telling-words.txt");
    private static final WordList NEGATIONS = WordList.of(Tense.class, "negations.txt");

    private static final int CLIMB = 8;
    private static final int CHILDREN = 24;

    private final TimeWords words;
    private final Analysis analysis;

    Tense(TimeWords words) {
        this.words = words;
        this.analysis = words.analysis();
    }

    /** The side that a phrase lies on. */
    Direction direction(Phrase phrase) {
        if (phrase.meaning() instanceof Meaning.Fixed) {
            return Direction.UNTOLD;
        }
        int before = phrase.first() - 1;
        if (words.is(phrase.next(), "ended")) {
            return Direction.PAST;
        }
        if (words.is(before, "since") || words.isAny(before, "ended", "dated")) {
            return Direction.PAST;
        }
        if (words.isAny(before, "effective", "payable", "due", "record")) {
            return Direction.FUTURE;
        }
        if (words.isAny(before, "until", "till", "through")) {
            return until(phrase);
        }
        boolean on = words.isAny(before, "on", "by", "in", "as", "from");
        boolean starts = words.isAny(on ? before - 1 : before, "starting", "beginning", "effective", "due", "payable");
        return starts ? Direction.FUTURE : governed(phrase);
    }

    /** "postponed until Monday" looks ahead; "had not called him so until Thursday", "sales through August rose" look back. */
    private Direction until(Phrase phrase) {
        int verb = head(phrase);
        boolean denied = false;
        for (int i = verb - 1; i >= verb - 3 && words.has(i); i--) {
            denied |= NEGATIONS.contains(analysis.lower(i)) || analysis.is(i, "had");
        }
        boolean past = governed(phrase) == Direction.PAST;
        return past && (denied || words.is(phrase.first() - 1, "through")) ? Direction.PAST : Direction.FUTURE;
    }

    /** Whether "today" tells of these days at large: "there are more magicians today", "the site is what it is today". */
    boolean isHabitual(Phrase phrase) {
        int verb = head(phrase);
        if (verb == Analysis.NONE || words.tag(phrase.next()) == Tag.POS) {
            return false;
        }
        if (words.isAny(phrase.first() - 1, "is", "are") || words.is(phrase.next(), "than")) {
            return true;
        }
        if (verb > phrase.first() || words.isAny(phrase.first() - 1, "by", "until", "since")) {
            return false;
        }
        boolean being = analysis.is(verb, "is") || analysis.is(verb, "are");
        boolean still = words.is(verb - 1, "still");
        return being || still || !analysis.tag(verb).isVerb() && hasCopula(verb) && predicate(verb) == Direction.FUTURE;
    }

    /** The side that the governing verb tells. */
    private Direction governed(Phrase phrase) {
        int at = head(phrase);
        if (at == Analysis.NONE) {
            return named(phrase);
        }
        boolean nominal = false;
        for (int step = 0; step < CLIMB && at != Analysis.NONE; step++) {
            Tag tag = analysis.tag(at);
            boolean verb = tag.isVerb() && analysis.nameOf(at) == Analysis.NONE;
            if (verb || tag == Tag.MD || hasCopula(at)) {
                Direction side = predicate(at);
                if (side != Direction.UNTOLD || analysis.head(at) == Analysis.NONE) {
                    return nominal && side == Direction.FUTURE ? nominalFuture(phrase) : side;
                }
            } else if ((tag.isNoun() ? isPlan(at) : isAhead(at)) && at != head(phrase)) {
                return wasOver(at) ? Direction.UNTOLD : Direction.FUTURE;
            } else {
                nominal = true;
            }
            at = analysis.head(at);
        }
        return Direction.UNTOLD;
    }

    /** A time that is the predicate itself: "the deadline is Friday". */
    private Direction named(Phrase phrase) {
        for (int token = phrase.first(); token < phrase.next(); token++) {
            if (hasCopula(token)) {
                return predicate(token);
            }
        }
        return Direction.UNTOLD;
    }

    /** A noun's own day under a verb that looks ahead: "will appeal Thursday's ruling" looks back. */
    private Direction nominalFuture(Phrase phrase) {
        boolean possessive = words.tag(phrase.next()) == Tag.POS;
        boolean compound = words.tag(phrase.next()).isNoun() && head(phrase) >= phrase.next();
        return possessive || compound ? Direction.UNTOLD : Direction.FUTURE;
    }

    /** The token of a phrase that hangs on a token outside it. */
    private int head(Phrase phrase) {
        for (int token = phrase.next() - 1; token >= phrase.first(); token--) {
            int up = analysis.head(token);
            if (up < phrase.first() || up >= phrase.next()) {
                return up;
            }
        }
        return Analysis.NONE;
    }

    private boolean hasCopula(int token) {
        int count = Math.min(CHILDREN, analysis.childCount(token));
        for (int i = 0; i < count; i++) {
            if (analysis.relation(analysis.child(token, i)) == Relation.COP) {
                return true;
            }
        }
        return false;
    }

    /** The tense of a verb with its auxiliaries, or of a noun or adjective with "be". */
    private Direction predicate(int verb) {
        Auxiliaries with = Auxiliaries.of(analysis, verb);
        if (with.modal()) {
            return with.have() || with.denied() ? Direction.PAST : Direction.FUTURE;
        }
        boolean adjacent = words.is(verb - 1, "to") && words.has(verb - 2) && isAhead(verb - 2);
        if (with.to() || adjacent) {
            return infinitive(adjacent ? verb - 2 : analysis.head(verb));
        }
        return finite(verb, with);
    }

    /** Whether "was", "were" or "had" stands shortly before a word: what was due then may be over now. */
    private boolean wasOver(int token) {
        for (int i = token - 1; i >= token - 3 && words.has(i); i--) {
            if (analysis.tag(i) == Tag.VBD) {
                return true;
            }
        }
        return false;
    }

    private boolean isAhead(int token) {
        return AHEAD.contains(analysis.lemmaHash(token)) || AHEAD.contains(analysis.lower(token));
    }

    /** "planned a rally for Monday", "has scheduled a news conference Thursday" look ahead. */
    private boolean isPlan(int verb) {
        return AHEAD.number(analysis.lemmaHash(verb)) == PLAN;
    }

    private Direction finite(int verb, Auxiliaries with) {
        boolean over = with.past() || with.have();
        return switch (analysis.tag(verb)) {
            case VBD -> isPlan(verb) ? Direction.FUTURE : Direction.PAST;
            case VBN -> participle(verb, with);
            case VBZ, VBP -> present(verb);
            case VB -> with.past() ? Direction.PAST : isPlural(verb) ? present(verb) : Direction.UNTOLD;
            default -> over ? Direction.PAST : with.present() ? Direction.FUTURE : Direction.UNTOLD;
        };
    }

    private Direction present(int verb) {
        return TELLING.contains(analysis.lemmaHash(verb)) ? Direction.PAST : Direction.FUTURE;
    }

    /** "They meet Monday": the form of an infinitive, but with its subject. */
    private boolean isPlural(int verb) {
        return analysis.child(verb, Relation.NSUBJ) != Analysis.NONE;
    }

    /** "has planned" and "planned for" look ahead, "was planned" may be over; others tell of what was done. */
    private Direction participle(int verb, Auxiliaries with) {
        boolean over = with.past() || with.have();
        boolean active = with.have() && !with.past() && analysis.child(verb, Relation.AUX_PASS) == Analysis.NONE;
        if (active && isPlan(verb)) {
            return Direction.FUTURE;
        }
        if (isAhead(verb)) {
            return over ? Direction.UNTOLD : Direction.FUTURE;
        }
        return over || !with.present() ? Direction.PAST : Direction.FUTURE;
    }

    /** "plans to meet", "is scheduled to meet" look ahead; other infinitives are as their verb is. */
    private Direction infinitive(int up) {
        if (up == Analysis.NONE) {
            return Direction.FUTURE;
        }
        if (analysis.tag(up).isNoun() ? isPlan(up) : isAhead(up)) {
            boolean state = analysis.tag(up) == Tag.VBN || !analysis.tag(up).isVerb();
            return state && wasOver(up) ? Direction.UNTOLD : Direction.FUTURE;
        }
        return Direction.UNTOLD;
    }
}
