package org.onrecord.reading.statement;

import java.util.Optional;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;

/** Whose word a sentence is as its first words tell: "As per the police, …", "In the words of Tolle, …", "In Tolle's view, …". */
final class Prefaces extends Rule {

    private static final WordList VIEWS = WordList.of("view", "opinion", "words", "telling", "estimation", "reckoning");

    Prefaces(Worksheet sheet) {
        super(sheet);
    }

    /** Adds a statement for every such sentence of which none is known yet. */
    @Override
    void apply() {
        for (int token = 0; token + 4 < copy.size(); token++) {
            boolean per = analysis.is(token, "as") && analysis.is(token + 1, "per");
            boolean in = analysis.is(token, "in");
            if ((per || in) && sentence(token).first() == token) {
                if (per) {
                    read(token, new Range(token, token + 2));
                } else {
                    view(token);
                }
            }
        }
    }

    private void view(int in) {
        int end = Math.min(copy.size(), in + 8);
        for (int token = in + 1; token < end; token++) {
            if (VIEWS.contains(analysis.lower(token))) {
                boolean of = token + 1 < end && analysis.is(token + 1, "of");
                if (of) {
                    read(in, new Range(in, token + 2));
                } else if (analysis.child(token, Relation.NMOD_POSS) != NONE) {
                    owned(in, token);
                }
                return;
            }
        }
    }

    /** "In Tolle's view, the quota is an insult." */
    private void owned(int in, int view) {
        Optional<Phrase> owner = phrases.headedBy(analysis.child(view, Relation.NMOD_POSS));
        owner.ifPresent(one -> say(in, new Range(view, view + 1), one.core(), view + 1));
    }

    private void read(int first, Range cue) {
        clauses.from(cue.end(), copy.size())
                .ifPresent(
                        phrase -> say(first, cue, phrase.core(), phrase.core().end()));
    }

    private void say(int first, Range cue, Range source, int comma) {
        int end = sentence(first).end();
        boolean clause = comma + 2 < end && analysis.tag(comma) == Tag.COMMA;
        Range said = new Range(Math.min(comma + 1, end), end);
        boolean known = drafts.near(said).stream().anyMatch(draft -> draft.shared(said) > 0);
        if (clause && !known && clauses.hasFiniteVerb(said)) {
            Draft draft = new Draft(first, 0.7, "the first words tell whose word it is");
            draft.cue = cue;
            draft.sources.add(source);
            draft.contents.add(said);
            drafts.add(draft);
        }
    }
}
