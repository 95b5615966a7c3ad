package org.onrecord.reading.event;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Name;
import org.onrecord.language.Relation;
import org.onrecord.language.Tokens;
import org.onrecord.language.WordList;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Phrases;
import org.onrecord.reading.speaker.Spoken;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Mention;
import org.onrecord.record.Time;
import org.onrecord.text.Span;

/** Finds where an event takes place: "met relatives of the hostages at the White House". */
final class Sites {

    private static final int NONE = Analysis.NONE;
    private static final WordList PLACES = WordList.of("in", "at", "near", "outside", "inside", "off", "across");
    /** Behind these a place is where the whole thing happens, however far down it hangs. */
    private static final WordList SITES = WordList.of("at", "outside");

    private static final WordList GOALS = WordList.of("to", "in", "at", "for");

    private static final int LONGEST = 10;
    private static final WordList TURNS = WordList.of("before", "after", "while", "on", "upon");
    private static final WordList STAYS = WordList.of("leave", "depart", "arrive", "land", "visit");

    private final Analysis analysis;
    private final Phrases phrases;
    private final Spoken spoken;

    /** The tokens that begin inside of a time. */
    private final BitSet inTimes = new BitSet();

    Sites(Analysis analysis, Spoken spoken, List<Time> times) {
        this.analysis = analysis;
        this.phrases = spoken.phrases();
        this.spoken = spoken;
        Tokens tokens = analysis.tokens();
        for (Time time : times) {
            for (int token = tokens.from(time.span().start());
                    token < tokens.size() && time.span().contains(tokens.start(token));
                    token++) {
                inTimes.set(token);
            }
        }
    }

    void place(Happening happening, int token) {
        place(happening, token, PLACES, 0);
        place(happening, token, SITES, 0);
        for (int i = 0; i < analysis.childCount(token) && happening.place.isEmpty(); i++) {
            stay(analysis.child(token, i)).ifPresent(phrase -> at(happening, phrase));
        }
    }

    /** Of "Before leaving Port Ansel she met relatives" the port: the place that somebody leaves then, or has come to. */
    private Optional<Phrase> stay(int child) {
        Relation relation = analysis.relation(child);
        if (relation != Relation.OBL && relation != Relation.ADVCL) {
            return Optional.empty();
        }
        int first = analysis.leftEdge(child);
        boolean stays = first + 2 < analysis.size()
                && TURNS.contains(analysis.lower(first))
                && STAYS.contains(analysis.lemmaHash(first + 1));
        for (int token = first + 2; stays && token < Math.min(first + 6, analysis.size()); token++) {
            Optional<Phrase> phrase = phrases.headedBy(token);
            if (phrase.filter(one -> one.kind() == Entity.Type.PLACE).isPresent()) {
                return phrase;
            }
        }
        return Optional.empty();
    }

    /** A place that hangs on a token, or, for "met families of hostages at the White House", on what hangs on it. */
    private void place(Happening happening, int token, WordList prepositions, int depth) {
        for (int i = 0; i < analysis.childCount(token) && happening.place.isEmpty(); i++) {
            int child = analysis.child(token, i);
            Relation relation = analysis.relation(child);
            int mark = analysis.child(child, Relation.CASE);
            boolean hangs = relation == Relation.OBL || relation == Relation.NMOD;
            boolean in = hangs && mark != NONE && prepositions.contains(analysis.lower(mark)) && !isTime(child);
            if (in) {
                Places.standing(analysis, phrases, child).ifPresent(phrase -> at(happening, phrase));
            } else if (depth < 3
                    && (hangs || relation == Relation.OBJ)
                    && (prepositions == SITES || isPerson(child) && happening.trigger == token)) {
                place(happening, child, prepositions, depth + 1);
            }
        }
    }

    /** Of "will meet Kamal Idris in Sadira" the tree may hang the town on the man. */
    private boolean isPerson(int token) {
        return phrases.headedBy(token)
                .filter(phrase -> phrase.isName(Entity.Type.PERSON))
                .isPresent();
    }

    /** Takes place there; of "a hotel in Chicago" all is told. */
    void at(Happening happening, Phrase phrase) {
        boolean described = phrase.form() == Mention.Form.NOMINAL
                && phrase.range().length() <= LONGEST
                && isStretch(phrase.core().end(), phrase.range().end());
        Range range = described ? phrase.range() : phrase.core();
        Span span = analysis.span(range.first(), range.end());
        happening.at(new Event.Place(span, spoken.entityOf(phrase)));
    }

    /** Whether some tokens hold no comma, no verb and no time. */
    private boolean isStretch(int first, int end) {
        for (int token = first; token < end; token++) {
            if (analysis.tag(token).isVerb() || analysis.tag(token).isPunctuation() || isTime(token)) {
                return false;
            }
        }
        return true;
    }

    /** Of "residents of Pelin" the town. */
    void home(Happening happening, int people) {
        int of = analysis.child(people, Relation.NMOD);
        if (of != NONE && !isTime(of)) {
            phrases.headedBy(of)
                    .filter(phrase -> phrase.kind() == Entity.Type.PLACE)
                    .ifPresent(phrase -> at(happening, phrase));
        }
    }

    /** Of "a White House briefing" the house. */
    void seat(Happening happening, int token) {
        if (analysis.nameOf(token) != NONE) {
            Name name = analysis.names().get(analysis.nameOf(token));
            if (name.type() != Name.Type.PERSON) {
                happening.at(new Event.Place(analysis.span(name.first(), name.next()), Optional.empty()));
            }
        }
    }

    /** Of "traveled to Riyadh to meet" the traveling. */
    Optional<Integer> journey(int verb) {
        int above = analysis.head(verb);
        Relation relation = analysis.relation(verb);
        boolean purpose = above != NONE && (relation == Relation.XCOMP || relation == Relation.ADVCL);
        return purpose
                        && Triggers.of(analysis, above)
                                .filter(kind -> kind.pattern() == Triggers.Pattern.TRAVEL)
                                .isPresent()
                ? Optional.of(above)
                : Optional.empty();
    }

    boolean isTime(int token) {
        return inTimes.get(token);
    }

    /** Takes in where a journey goes to. */
    void goal(Happening happening, int verb) {
        place(happening, verb, GOALS, 0);
    }
}
