package org.onrecord.reading.statement;

import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Range;
import org.onrecord.report.PartKind;

/**
 * Clauses that a verb of saying governs in ways of its own: "…, adding that crews were being trained", "did not say when flights
 * would resume", "informed the villagers that the school would reopen".
 */
final class Complements extends Rule {

    /** Participles that go on with what the speaker of the sentence says. */
    private static final WordList GOING_ON = WordList.of("add");

    private static final WordList SAYING =
            WordList.of("say", "tell", "specify", "explain", "disclose", "reveal", "elaborate", "indicate", "mention");
    private static final WordList TELLING = WordList.of(
            "tell", "inform", "warn", "remind", "assure", "reassure", "notify", "advise", "caution", "alert");
    private static final WordList WRITING = WordList.of("say", "write", "state", "explain", "declare");
    private static final WordList NEGATIONS = WordList.of("not", "n't", "never");
    private static final WordList QUESTIONS =
            WordList.of("when", "where", "why", "how", "what", "who", "which", "whether", "if");

    Complements(Worksheet sheet) {
        super(sheet);
    }

    /** Adds a statement for every such clause that has none yet. */
    @Override
    void apply() {
        for (int verb = 1; verb + 1 < copy.size(); verb++) {
            boolean open = analysis.tag(verb).isVerb()
                    && governs(analysis.lemmaHash(verb))
                    && !quotes.contains(verb)
                    && copy.block(verb).kind() != PartKind.HEADLINE
                    && drafts.withCue(Range.of(verb)).isEmpty();
            if (open && analysis.relation(verb) == Relation.CONJ) {
                joined(verb);
            }
            if (open && analysis.tag(verb) == Tag.VBG) {
                goesOn(verb);
            } else if (open) {
                withheld(verb);
                told(verb);
                written(verb);
            }
        }
    }

    private static boolean governs(long lemma) {
        return CueLexicon.isSpeech(lemma) || SAYING.contains(lemma) || TELLING.contains(lemma);
    }

    /** "Vantour said the cranes had arrived, adding that crews were being trained." */
    private void goesOn(int verb) {
        int clause = analysis.child(verb, Relation.CCOMP);
        boolean adds = GOING_ON.contains(analysis.lemmaHash(verb)) && analysis.tag(verb - 1) == Tag.COMMA;
        if (!adds || clause < verb) {
            return;
        }
        Range said = clause(clause, verb);
        Draft before = null;
        for (Draft draft : drafts.near(Range.of(verb))) {
            boolean same = !draft.contents.isEmpty()
                    && draft.cue != null
                    && draft.cue.first() < verb
                    && analysis.tokens().sentenceOf(draft.cue.first())
                            == analysis.tokens().sentenceOf(verb);
            before = same ? draft : before;
        }
        if (before == null || before.sources.isEmpty()) {
            return;
        }
        if (before.says(verb)) {
            before.unsay(new Range(verb - 1, Math.max(verb, before.whole().end())));
        }
        Draft draft = draft(verb, Range.of(verb), said);
        draft.sources.addAll(before.sources);
    }

    /** "The mayor said the water was clean and urged residents to boil it": water urges nobody, so the mayor does. */
    private void joined(int verb) {
        int clause = analysis.head(verb);
        int said = analysis.relation(clause) == Relation.CCOMP ? analysis.head(clause) : NONE;
        int subject = said == NONE ? NONE : analysis.child(clause, Relation.NSUBJ);
        Draft outer = subject == NONE ? null : drafts.withCue(Range.of(said)).orElse(null);
        boolean own = analysis.child(verb, Relation.NSUBJ) != NONE || analysis.child(verb, Relation.MARK) != NONE;
        boolean finite = analysis.tag(verb) == Tag.VBD || analysis.tag(verb) == Tag.VBZ;
        int matter = matter(verb);
        if (outer == null
                || own
                || !finite
                || analysis.tag(verb) != analysis.tag(said)
                || clauses.speaks(subject)
                || !CueLexicon.isSpeech(analysis.lemmaHash(verb))
                || matter == NONE
                || !outer.says(verb)) {
            return;
        }
        int and = analysis.child(verb, Relation.CC);
        int cut = and == NONE ? verb : Math.min(and, verb);
        outer.unsay(new Range(cut, outer.whole().end()));
        Range behind = new Range(verb + 1, Math.max(verb + 1, analysis.rightEdge(matter) + 1));
        draft(verb, Range.of(verb), behind).sources.addAll(outer.sources);
    }

    /** What a verb of speech governs: a clause, an infinitive, or else its object. */
    private int matter(int verb) {
        int clause = analysis.child(verb, Relation.CCOMP);
        int infinitive = analysis.child(verb, Relation.XCOMP);
        int object = analysis.child(verb, Relation.OBJ);
        int best = clause > verb ? clause : infinitive > verb ? infinitive : object;
        return best > verb ? best : NONE;
    }

    /** "The ministry did not say when the flights would resume." */
    private void withheld(int verb) {
        Range cue = clauses.withAuxiliaries(verb);
        boolean negated = false;
        for (int token = cue.first(); token < cue.end(); token++) {
            negated |= NEGATIONS.contains(analysis.lower(token));
        }
        if (!negated || !SAYING.contains(analysis.lemmaHash(verb)) || !QUESTIONS.contains(analysis.lower(verb + 1))) {
            return;
        }
        int clause = analysis.child(verb, Relation.CCOMP);
        clause = clause > verb ? clause : analysis.child(verb, Relation.ADVCL);
        int subject = clauses.subject(verb);
        if (clause > verb && isSpeaker(subject, verb)) {
            draft(verb, cue, clause(clause, verb)).sources.add(clauses.range(subject));
        }
    }

    /** "The collector informed the villagers that …", where the tree hangs the clause on the villagers. */
    private void told(int verb) {
        int object = TELLING.contains(analysis.lemmaHash(verb)) ? analysis.child(verb, Relation.OBJ) : NONE;
        if (object < verb) {
            return;
        }
        int clause = analysis.child(object, Relation.CCOMP);
        clause = clause > object ? clause : analysis.child(verb, Relation.CCOMP);
        int subject = clauses.subject(verb);
        boolean finite = analysis.tag(verb) == Tag.VBD || analysis.tag(verb) == Tag.VBZ;
        if (clause > object && finite && isSpeaker(subject, verb)) {
            draft(verb, Range.of(verb), clause(clause, object)).sources.add(clauses.range(subject));
        }
    }

    /** "wrote in a letter seen by the agency that …", where the tree hangs the clause on "seen". */
    private void written(int verb) {
        boolean says = analysis.tag(verb) == Tag.VBD && WRITING.contains(analysis.lemmaHash(verb));
        int letter = says ? analysis.child(verb, Relation.OBL) : NONE;
        int seen = letter > verb ? analysis.child(letter, Relation.ACL) : NONE;
        int clause = seen > verb ? analysis.child(seen, Relation.CCOMP) : NONE;
        int subject = clauses.subject(verb);
        boolean that = clause > seen && analysis.is(analysis.leftEdge(clause), "that");
        if (that && Media.kind(analysis.lemmaHash(letter)).isPresent() && isSpeaker(subject, verb)) {
            draft(verb, Range.of(verb), clause(clause, seen)).sources.add(clauses.range(subject));
        }
    }

    private boolean isSpeaker(int subject, int verb) {
        return subject != NONE && subject < verb && clauses.speaks(subject) && !drafts.anySays(verb);
    }

    private Range clause(int head, int behind) {
        int first = Math.max(behind + 1, analysis.leftEdge(head));
        return new Range(first, Math.max(first, analysis.rightEdge(head) + 1));
    }

    private Draft draft(int verb, Range cue, Range said) {
        Draft draft = new Draft(verb, 0.7, "a clause that a verb of saying governs");
        draft.cue = cue;
        draft.contents.add(said);
        drafts.add(draft);
        return draft;
    }
}
