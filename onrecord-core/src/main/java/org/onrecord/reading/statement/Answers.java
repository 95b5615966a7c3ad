package org.onrecord.reading.statement;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;
import org.onrecord.reading.Range;
import org.onrecord.record.Entity;
import org.onrecord.report.PartKind;

/**
 * Answers and refusals whose matter is a noun: "her office confirmed the call", "Orhel did not answer calls seeking comment", "the
 * embassy declined to comment".
 */
final class Answers extends Rule {

    private static final WordList REFUSALS = WordList.of("decline", "refuse");
    private static final WordList NEGATIONS = WordList.of("not", "n't", "never", "neither", "nor");
    private static final WordList PREPOSITIONS = WordList.of("on", "to", "about", "for", "upon");
    private static final Map<Long, String> KINDS = new HashMap<>();

    static {
        for (String line : WordList.lines(Answers.class, "answers.txt")) {
            String[] field = line.split(" ");
            KINDS.put(WordHash.lower(field[1]), field[0]);
        }
    }

    Answers(Worksheet sheet) {
        super(sheet);
    }

    /** Adds a statement for every answer that has none yet. */
    @Override
    void apply() {
        for (int verb = 0; verb < copy.size(); verb++) {
            String kind = analysis.tag(verb).isVerb() ? KINDS.get(analysis.lemmaHash(verb)) : null;
            if (kind != null && copy.block(verb).kind() != PartKind.HEADLINE) {
                read(verb, kind);
            } else if (analysis.is(verb, "comment")) {
                silent(verb);
            }
        }
    }

    private void read(int verb, String kind) {
        int subject = clauses.subject(verb);
        boolean participle = analysis.tag(verb) == Tag.VBN && analysis.child(verb, Relation.AUX) == NONE;
        if (subject == NONE || subject > verb || !clauses.speaks(subject) || participle) {
            return;
        }
        Range cue = cue(verb);
        boolean refused = isRefused(cue);
        if (refused) {
            drafts.withCue(cue).filter(known -> cue.contains(known.whole())).ifPresent(drafts::remove);
        }
        if (kind.contains("n") && !refused || drafts.withCue(cue).isPresent() || drafts.anySays(verb)) {
            return;
        }
        Range matter = kind.equals("e") ? estimate(verb) : matter(verb, kind);
        if (matter == null && !refused || analysis.child(verb, Relation.CCOMP) != NONE) {
            return;
        }
        Draft draft = new Draft(cue.first(), 0.7, "an answer or a refusal");
        draft.cue = cue;
        phrases.headedBy(subject).ifPresent(phrase -> draft.sources.add(phrase.range()));
        draft.bare = matter == null;
        if (matter != null) {
            draft.contents.add(matter);
        }
        drafts.add(draft);
    }

    /** "had no comment", "could not be reached for comment". */
    private void silent(int comment) {
        int verb = analysis.head(comment);
        if (verb == NONE || verb > comment || comment - verb > 3 || drafts.anySays(verb)) {
            return;
        }
        boolean none = analysis.lemma(verb).equals("have") && analysis.is(comment - 1, "no");
        boolean reached = analysis.is(verb, "reached") && isRefused(clauses.withAuxiliaries(verb));
        int subject = analysis.child(verb, reached ? Relation.NSUBJ_PASS : Relation.NSUBJ);
        Range cue = clauses.withAuxiliaries(verb).cover(Range.of(comment));
        if (!none && !reached || subject == NONE || !clauses.speaks(subject)) {
            return;
        }
        drafts.withCue(cue).ifPresent(drafts::remove);
        Draft draft = new Draft(cue.first(), 0.7, "no comment");
        draft.cue = cue;
        draft.bare = true;
        phrases.headedBy(subject).ifPresent(phrase -> draft.sources.add(phrase.range()));
        drafts.add(draft);
    }

    /** "did not answer", "declined to comment", "neither confirmed nor denied". */
    private Range cue(int verb) {
        Range cue = clauses.withAuxiliaries(verb);
        int above = analysis.head(verb);
        if (analysis.relation(verb) == Relation.XCOMP
                && above != NONE
                && REFUSALS.contains(analysis.lemmaHash(above))) {
            return clauses.withAuxiliaries(above).cover(cue);
        }
        int joined = analysis.relation(verb) == Relation.CONJ && above != NONE && verb - above <= 2 ? above : verb;
        cue = cue.cover(clauses.withAuxiliaries(joined));
        boolean neither = cue.first() > 0 && analysis.is(cue.first() - 1, "neither");
        return neither ? new Range(cue.first() - 1, cue.end()) : cue;
    }

    private boolean isRefused(Range cue) {
        for (int token = cue.first(); token < cue.end(); token++) {
            if (NEGATIONS.contains(analysis.lower(token)) || REFUSALS.contains(analysis.lemmaHash(token))) {
                return true;
            }
        }
        return false;
    }

    /** "puts the number at 38". */
    private @Nullable Range estimate(int verb) {
        int object = analysis.child(verb, Relation.OBJ);
        object = object != NONE && analysis.tag(object) == Tag.PRP ? NONE : object;
        for (int i = 0; object != NONE && i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            int mark = analysis.child(child, Relation.CASE);
            boolean at = child > object && mark != NONE && analysis.is(mark, "at") && hasNumber(child);
            if (at) {
                return new Range(analysis.leftEdge(object), analysis.rightEdge(child) + 1);
            }
        }
        return null;
    }

    private boolean hasNumber(int token) {
        return analysis.tag(token) == Tag.CD || analysis.child(token, Relation.NUMMOD) != NONE;
    }

    /** What is answered: an object, or a phrase behind a preposition. */
    private @Nullable Range matter(int verb, String kind) {
        for (int i = 0; i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            Relation relation = analysis.relation(child);
            boolean object =
                    relation == Relation.OBJ && !kind.contains("p") || relation == Relation.OBJ && kind.contains("o");
            int mark = analysis.child(child, Relation.CASE);
            boolean behind = relation == Relation.OBL && mark != NONE && PREPOSITIONS.contains(analysis.lower(mark));
            boolean somebody = phrases.headedBy(child)
                    .filter(phrase -> phrase.kind() == Entity.Type.PERSON)
                    .isPresent();
            if (child > verb && !somebody && (object || behind && kind.contains("p"))) {
                return new Range(analysis.leftEdge(child), analysis.rightEdge(child) + 1);
            }
        }
        return null;
    }
}
