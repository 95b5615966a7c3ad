package org.onrecord.reading.statement;

import java.util.Optional;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.report.PartKind;

/**
 * What the order of words tells without learning: in "Power was out, said a diplomat" and "Power was out, KesGrid said" all that
 * stands before the comma was said.
 */
final class SayingRules extends Rule {

    private static final WordList VERBS = WordList.of(SayingRules.class, "saying-verbs.txt");

    /** Between a comma and its verb a speaker has no more tokens. */
    private static final int LONGEST_SPEAKER = 12;

    SayingRules(Worksheet sheet) {
        super(sheet);
    }

    /** Applies the rules to the drafts in place. */
    @Override
    void apply() {
        for (int verb = 1; verb + 1 < copy.size(); verb++) {
            accounted(verb);
            Tag tag = analysis.tag(verb);
            boolean finite = (tag == Tag.VBD || tag == Tag.VBZ || tag == Tag.VBP)
                    && !quotes.contains(verb)
                    && copy.block(verb).kind() != PartKind.HEADLINE;
            if (!finite) {
                continue;
            }
            int first = sentence(verb).first();
            int end = sentence(verb).end();
            boolean saying = tag != Tag.VBP && VERBS.contains(analysis.lemmaHash(verb));
            if (saying && !inserted(verb, first, end)) {
                inverted(verb, first, end);
                closing(verb, first, end);
            }
            if (CueLexicon.isSpeech(analysis.lemmaHash(verb))) {
                opening(verb, end);
            }
        }
    }

    /** "The ferry, according to the coast guard, was carrying twice its load." */
    private void accounted(int according) {
        boolean starts = analysis.is(according, "according")
                && analysis.is(according + 1, "to")
                && analysis.tag(according - 1) == Tag.COMMA;
        Draft draft = starts ? drafts.withCue(Range.of(according)).orElse(null) : null;
        if (draft == null || draft.sources.isEmpty()) {
            return;
        }
        Range sentence = sentence(according);
        int comma = draft.sources.get(0).end();
        Range before = new Range(sentence.first(), according - 1);
        int end = sentence.end();
        if (comma < according || comma + 1 >= end || analysis.tag(comma) != Tag.COMMA) {
            return;
        }
        Range behind = new Range(comma + 1, end);
        if (!clauses.hasFiniteVerb(before)
                && clauses.hasFiniteVerb(behind)
                && !quotes.touch(before)
                && !quotes.touch(behind)) {
            draft.contents.clear();
            draft.contents.add(before);
            draft.contents.add(behind);
        }
    }

    /** "The museum, Brask said, would make visitors face the truth." */
    private boolean inserted(int verb, int first, int end) {
        int subject = analysis.child(verb, Relation.NSUBJ);
        boolean closed = verb + 2 < end && analysis.tag(verb + 1) == Tag.COMMA;
        if (!closed || subject == NONE || subject != verb - 1 || !clauses.speaks(subject)) {
            return false;
        }
        int from = clauses.from(subject, subject + 1)
                .map(phrase -> phrase.range().first())
                .orElse(subject);
        if (from - 1 <= first || analysis.tag(from - 1) != Tag.COMMA) {
            return false;
        }
        Range before = new Range(first, from - 1);
        Range behind = new Range(verb + 2, end);
        boolean halves = !clauses.hasFiniteVerb(before) && clauses.hasFiniteVerb(behind);
        if (!halves || quotes.touch(before) || quotes.touch(behind)) {
            return false;
        }
        drafts.withCue(Range.of(verb)).ifPresent(drafts::remove);
        Draft draft = draft(Range.of(verb), new Range(from, verb), before);
        draft.contents.add(behind);
        return true;
    }

    /** "Brunner, a developer, said many of the examples failed": the clause behind the verb. */
    private void opening(int verb, int end) {
        int clause = analysis.child(verb, Relation.CCOMP);
        int subject = analysis.child(verb, Relation.NSUBJ);
        if (clause <= verb
                || subject == NONE
                || subject > verb
                || drafts.withCue(Range.of(verb)).isPresent()) {
            return;
        }
        Range said = new Range(Math.max(verb + 1, analysis.leftEdge(clause)), analysis.rightEdge(clause) + 1);
        boolean near = said.length() > 1 && said.end() <= end && !drafts.anySays(verb);
        if (near) {
            draft(Range.of(verb), clauses.range(subject), said);
        }
    }

    /** "…, said a diplomat briefed on the request". */
    private void inverted(int verb, int first, int end) {
        if (verb - 1 <= first || analysis.tag(verb - 1) != Tag.COMMA || verb + 1 >= end) {
            return;
        }
        Range said = new Range(first, verb - 1);
        boolean clause = clauses.hasFiniteVerb(said) && isFree(said, verb) && !isSubject(verb, said);
        Optional<Phrase> speaker = clause ? clauses.from(verb + 1, end) : Optional.empty();
        if (speaker.isPresent() && !analysis.is(speaker.get().head(), "that")) {
            Range source = new Range(
                    verb + 1, Math.min(end, Math.max(speaker.get().range().end(), comma(verb + 1, end))));
            say(Range.of(verb), source, said);
        }
    }

    /** Whether the subject of a verb stands in front: "Brunner, a developer who built it, said the same". */
    private boolean isSubject(int verb, Range before) {
        int subject = analysis.child(verb, Relation.NSUBJ);
        return subject != NONE && before.contains(subject);
    }

    private int comma(int from, int end) {
        int token = from;
        while (token < end && !analysis.tag(token).isPunctuation()) {
            token++;
        }
        return token;
    }

    /** "…, KesGrid said in a message on Telegram." */
    private void closing(int verb, int first, int end) {
        int own = analysis.child(verb, Relation.NSUBJ);
        int subject = own == NONE ? behindComma(verb, first) : own;
        if (subject == NONE || subject > verb || !clauses.speaks(subject) || goesOn(verb, end)) {
            return;
        }
        Optional<Phrase> speaker = clauses.from(subject, subject + 1);
        int from = speaker.map(one -> Math.min(one.range().first(), analysis.leftEdge(subject)))
                .orElse(verb);
        if (from - 1 <= first || analysis.tag(from - 1) != Tag.COMMA) {
            return;
        }
        Range said = new Range(first, from - 1);
        if (clauses.hasFiniteVerb(said) && isFree(said, verb)) {
            say(Range.of(verb), speaker.get().range(), said);
        }
    }

    /** Who stands between a comma and a verb, where the tree hangs that on what stands before. */
    private int behindComma(int verb, int first) {
        int comma = verb - 1;
        while (comma > first && verb - comma <= LONGEST_SPEAKER && analysis.tag(comma) != Tag.COMMA) {
            comma--;
        }
        if (analysis.tag(comma) != Tag.COMMA || clauses.hasFiniteVerb(new Range(comma, verb))) {
            return NONE;
        }
        int start = comma + 1;
        return clauses.from(start, verb)
                .filter(phrase -> phrase.core().first() == start)
                .map(Phrase::head)
                .orElse(NONE);
    }

    /** Whether something said may stand behind a verb: a clause, a quotation, a colon. */
    private boolean goesOn(int verb, int end) {
        for (int i = 0; i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            Relation relation = analysis.relation(child);
            if (child > verb
                    && (relation == Relation.CCOMP || relation == Relation.OBJ || relation == Relation.XCOMP)) {
                return true;
            }
        }
        for (int token = verb + 1; token < end; token++) {
            if (quotes.contains(token) || analysis.tag(token) == Tag.COLON || analysis.is(token, "that")) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing in a range is quoted, or no statement has the cue. */
    private boolean isFree(Range said, int verb) {
        return !quotes.touch(said) || drafts.withCue(Range.of(verb)).isEmpty();
    }

    /** Makes all of a range what was said, unless the network has found as much. */
    private void say(Range cue, Range source, Range said) {
        Optional<Draft> known = drafts.withCue(cue);
        if (known.isPresent() && known.get().shared(said) * 2 >= said.length()) {
            return;
        }
        known.ifPresent(drafts::remove);
        draft(cue, source, said);
    }

    private Draft draft(Range cue, Range source, Range said) {
        Draft draft = new Draft(cue.first(), 0.8, "a clause, its speaker and a verb of saying");
        draft.cue = cue;
        draft.sources.add(source);
        draft.contents.add(said);
        drafts.add(draft);
        return draft;
    }
}
