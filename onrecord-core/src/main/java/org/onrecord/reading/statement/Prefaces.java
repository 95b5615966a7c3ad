package org.onrecord.reading.statement;

import java.util.Optional;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;

/**
 * Whose word a sentence is as its first words tell: "As per the police, …", "As Tolle put it, …", "In the words of Tolle, …",
 * "In Tolle's view, …".
 */
final class Prefaces extends Rule {

    private static final WordList VIEWS = WordList.of("view", "opinion", "words", "telling", "estimation", "reckoning");

    Prefaces(Worksheet sheet) {
        super(sheet);
    }

    private static final WordList PUTTING = WordList.of("put", "tell", "see", "describe");

    /** Adds a statement for every such sentence of which none is known yet. */
    @Override
    void apply() {
        for (int token = 0; token + 4 < copy.size(); token++) {
            boolean per = analysis.is(token, "as") && analysis.is(token + 1, "per");
            boolean in = analysis.is(token, "in");
            if (analysis.is(token, "as") && !per) {
                put(token);
            } else if ((per || in) && sentence(token).first() == token) {
                if (per) {
                    read(token, new Range(token, token + 2));
                } else {
                    view(token);
                }
            }
        }
    }

    /** "As Tolle put it, the quota is an insult", and "the quota, as Tolle put it, is an insult". */
    private void put(int as) {
        Range sentence = sentence(as);
        Optional<Phrase> speaker = clauses.from(as + 1, sentence.end());
        int verb = speaker.map(one -> one.range().end()).orElse(NONE);
        while (verb != NONE && verb + 1 < sentence.end() && analysis.tag(verb) == Tag.RB) {
            verb++;
        }
        boolean puts = verb != NONE
                && verb + 2 < sentence.end()
                && PUTTING.contains(analysis.lemmaHash(verb))
                && analysis.is(verb + 1, "it");
        boolean open = as == sentence.first() || analysis.tag(as - 1) == Tag.COMMA || quotes.contains(as - 1);
        if (!puts || !open || drafts.withCue(Range.of(verb)).isPresent()) {
            return;
        }
        Draft draft = new Draft(as, 0.8, "as somebody put it");
        draft.cue = new Range(verb, verb + 2);
        draft.sources.add(speaker.get().range());
        boolean closes = verb + 2 < sentence.end() && analysis.tag(verb + 2).isPunctuation();
        if (as > sentence.first() + 1) {
            draft.contents.add(new Range(sentence.first(), as - 1));
        }
        if (closes && verb + 3 < sentence.end()) {
            draft.contents.add(new Range(verb + 3, sentence.end()));
        }
        boolean known = draft.contents.stream()
                .anyMatch(said -> drafts.near(said).stream().anyMatch(other -> other.shared(said) * 2 > said.length()));
        if (!draft.contents.isEmpty() && !known) {
            drafts.add(draft);
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
