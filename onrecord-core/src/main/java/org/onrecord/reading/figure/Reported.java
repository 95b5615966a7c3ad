package org.onrecord.reading.figure;

import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.speaker.Spoken;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;
import org.onrecord.record.Relay;
import org.onrecord.record.Source;
import org.onrecord.record.SourceClass;

/**
 * Reads whose number a number is off the sentence around it: "…, the centre said", "monitors say fewer than 10 …", "the
 * prosecutor puts the number at 38", "authorities cut the toll to 89".
 */
final class Reported {

    private static final int NONE = Analysis.NONE;
    private static final int FARTHEST = 8;

    /** Verbs of saying. */
    private static final WordList SAYING = WordList.of(Reported.class, "saying.txt");
    /** Verbs by which one who counts gives a number. */
    private static final WordList COUNTING = WordList.of(Reported.class, "counting.txt");
    /** Verbs that give a number where their object is one: "cut the toll". */
    private static final WordList CHANGING =
            WordList.of("cut", "raise", "lower", "revise", "update", "correct", "increase");

    private static final WordList TOTALS = WordList.of(Reported.class, "totals.txt");
    /** How an office gives a table: verbs and their objects. */
    private static final WordList GIVING = WordList.of(Reported.class, "giving.txt", "verb", "noun");

    private static final WordList CITING = WordList.of("cite", "quote");

    private final Copy copy;
    private final Analysis analysis;
    private final Spoken spoken;

    Reported(Copy copy, Spoken spoken) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.spoken = spoken;
    }

    /** The verb of saying that a number hangs on, where its subject is printed. */
    Optional<Integer> cue(int token) {
        int at = token;
        for (int steps = 0; steps < FARTHEST && at != NONE; steps++) {
            boolean says = at != token && isSaying(analysis, at);
            if (says && subject(at) != NONE) {
                return Optional.of(at);
            }
            at = analysis.head(at);
        }
        return Optional.empty();
    }

    /** Whether a token is a verb of saying. */
    static boolean isSaying(Analysis analysis, int token) {
        boolean adds = analysis.lemma(token).equals("add") && analysis.child(token, Relation.OBJ) != NONE;
        return analysis.tag(token).isVerb() && SAYING.contains(analysis.lemmaHash(token)) && !adds;
    }

    /** Who says what hangs on a cue. */
    Optional<Attribution> by(int cue) {
        return spoken.phrases()
                .headedBy(subject(cue))
                .filter(Reported::canClaim)
                .map(phrase -> attribution(phrase, Optional.of(cue)));
    }

    /** The subject of a cue, or that of the verb that it is joined to: "denies … and says". */
    private int subject(int cue) {
        int own = analysis.child(cue, Relation.NSUBJ);
        boolean joined = own == NONE && analysis.relation(cue) == Relation.CONJ && analysis.head(cue) != NONE;
        return joined ? analysis.child(analysis.head(cue), Relation.NSUBJ) : own;
    }

    /** Whether the subject of a cue is a pronoun, which speaks of who says the whole. */
    boolean isPronoun(int cue) {
        return spoken.phrases()
                .headedBy(subject(cue))
                .filter(phrase -> phrase.form() == Mention.Form.PRONOUN)
                .isPresent();
    }

    /** Who says the sentence around a number by a clause behind it: ", the centre said". */
    Optional<Attribution> behind(int token) {
        int end = analysis.tokens().sentenceEnd(analysis.tokens().sentenceOf(token));
        int comma = NONE;
        int earlier = NONE;
        for (int at = token; at < end; at++) {
            if (analysis.tokens().is(at, ',')) {
                earlier = earlier == NONE ? at : earlier;
                comma = at;
            } else if (comma != NONE
                    && analysis.tag(at).isVerb()
                    && SAYING.contains(analysis.lemmaHash(at))
                    && at > comma + 1) {
                Optional<Phrase> speaker = ending(comma + 1, at);
                if (speaker.isPresent()) {
                    return Optional.of(attribution(speaker.get(), Optional.of(at)));
                }
            } else if (comma == at - 1 && earlier < comma && isSaid(at)) {
                Optional<Phrase> speaker = opening(earlier + 1, comma);
                if (speaker.isPresent()) {
                    return Optional.of(attribution(speaker.get(), Optional.of(at)));
                }
            } else if (analysis.tag(at).isVerb()) {
                comma = NONE;
            }
        }
        return Optional.empty();
    }

    private boolean isSaid(int token) {
        return analysis.tag(token).isVerb() && SAYING.contains(analysis.lemmaHash(token));
    }

    /** Of ", the ministry in Dravan, which the rebels run, said" the ministry. */
    private Optional<Phrase> opening(int first, int end) {
        return spoken.phrases().within(new Range(first, end)).stream()
                .filter(Reported::canClaim)
                .filter(phrase ->
                        phrase.core().first() == first || phrase.range().first() == first)
                .findFirst();
    }

    /** The phrase that fills the tokens between a comma and a verb. */
    private Optional<Phrase> ending(int first, int verb) {
        return spoken.phrases().within(new Range(first, verb)).stream()
                .filter(Reported::canClaim)
                .filter(phrase -> phrase.core().end() == verb || phrase.range().end() == verb)
                .filter(phrase -> phrase.range().first() >= first)
                .findFirst();
    }

    /** "The prosecutor puts the number at 38", "authorities cut the toll to 89". */
    Optional<Attribution> counter(int token) {
        int at = token;
        for (int steps = 0; steps < FARTHEST && at != NONE; steps++) {
            if (analysis.tag(at).isVerb() && counts(at)) {
                int subject = analysis.child(at, Relation.NSUBJ);
                return subject == NONE
                        ? Optional.empty()
                        : spoken.phrases()
                                .headedBy(subject)
                                .filter(Reported::canClaim)
                                .map(phrase -> attribution(phrase, Optional.empty()));
            }
            at = analysis.head(at);
        }
        return Optional.empty();
    }

    /** Who gives a table by a verb: "the ministry released the following figures". */
    Optional<Attribution> giver(int verb) {
        int object = analysis.child(verb, Relation.OBJ);
        boolean gives = analysis.tag(verb).isVerb()
                && GIVING.number(analysis.lemmaHash(verb)) == 0
                && object != NONE
                && (GIVING.number(analysis.lemmaHash(object)) == 1 || TOTALS.contains(analysis.lemmaHash(object)));
        return gives
                ? spoken.phrases()
                        .headedBy(subject(verb))
                        .filter(Reported::canClaim)
                        .map(phrase -> attribution(phrase, Optional.of(verb)))
                : Optional.empty();
    }

    private boolean counts(int verb) {
        long lemma = analysis.lemmaHash(verb);
        int object = analysis.child(verb, Relation.OBJ);
        boolean total = object != NONE && TOTALS.contains(analysis.lemmaHash(object));
        return COUNTING.contains(lemma) || total && CHANGING.contains(lemma);
    }

    private static boolean canClaim(Phrase phrase) {
        return phrase.form() != Mention.Form.NOMINAL || phrase.kind() != Entity.Type.OTHER;
    }

    private Attribution attribution(Phrase phrase, Optional<Integer> cue) {
        Optional<Phrase> cited = cue.flatMap(this::cited);
        List<Relay> via = cited.isPresent()
                ? List.of(new Relay(
                        copy.span(phrase.range().first(), phrase.range().end()),
                        Relay.Link.REPORTED_BY,
                        spoken.entityOf(phrase),
                        sourceClass(phrase)))
                : List.of();
        Phrase speaker = cited.orElse(phrase);
        Source source = new Source(
                copy.span(speaker.range().first(), speaker.range().end()),
                spoken.entityOf(speaker),
                sourceClass(speaker),
                List.of());
        Optional<Attribution.Cue> word =
                cue.map(token -> new Attribution.Cue(copy.span(token, token + 1), analysis.lemma(token)));
        return new Attribution(Attribution.Voice.ATTRIBUTED, List.of(source), word, via);
    }

    /** Of "Kestpress said, citing the health department" the department. */
    private Optional<Phrase> cited(int cue) {
        for (int i = 0; i < analysis.childCount(cue); i++) {
            int child = analysis.child(cue, i);
            int object = analysis.child(child, Relation.OBJ);
            if (child > cue && object != NONE && CITING.contains(analysis.lemmaHash(child))) {
                return spoken.phrases().headedBy(object).filter(Reported::canClaim);
            }
        }
        return Optional.empty();
    }

    private static SourceClass sourceClass(Phrase phrase) {
        boolean named = phrase.form() == Mention.Form.NAME || phrase.kind() == Entity.Type.ORGANIZATION;
        return named ? SourceClass.NAMED : phrase.plural() ? SourceClass.COLLECTIVE : SourceClass.UNNAMED;
    }
}
