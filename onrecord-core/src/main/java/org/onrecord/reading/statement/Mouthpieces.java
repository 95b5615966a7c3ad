package org.onrecord.reading.statement;

import java.util.Optional;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.record.Relay;

/**
 * Who speaks where a cue has two beside it: in "state radio quoted Kasim as saying …" and "Kasim was quoted as saying …" Kasim
 * speaks, in "residents were told by the mayor that …" the mayor does.
 */
final class Mouthpieces extends Rule {

    private static final WordList QUOTING = WordList.of("quote");
    private static final WordList TELLING = WordList.of("tell", "inform");
    /** How far behind "quoted" its "as saying" stands. */
    private static final int FAR = 12;

    Mouthpieces(Worksheet sheet) {
        super(sheet);
    }

    /** Applies the rules to the drafts in place. */
    @Override
    void apply() {
        for (int verb = 1; verb + 2 < copy.size(); verb++) {
            if (quotes.contains(verb) || !analysis.tag(verb).isVerb()) {
                continue;
            }
            if (QUOTING.contains(analysis.lemmaHash(verb))) {
                quoted(verb);
            } else if (TELLING.contains(analysis.lemmaHash(verb))) {
                told(verb);
            }
        }
    }

    private void quoted(int verb) {
        int saying = saying(verb);
        if (saying == NONE) {
            return;
        }
        int passive = analysis.child(verb, Relation.NSUBJ_PASS);
        int object = analysis.child(verb, Relation.OBJ);
        Draft known = drafts.withCue(new Range(verb, saying + 1)).orElse(null);
        if (passive != NONE) {
            passive(known == null ? unknown(verb, saying) : known, passive, verb, saying);
        } else if (known != null && object > verb && object < saying) {
            known.unsay(new Range(verb, saying + 1));
        }
    }

    private void passive(Draft draft, int subject, int verb, int saying) {
        speaker(draft, subject);
        draft.cue = clauses.withAuxiliaries(verb);
        draft.unsay(new Range(verb, behind(saying)));
        agent(verb, saying).ifPresent(agent -> draft.via.add(new Utterance.RelayPhrase(agent, Relay.Link.QUOTED_BY)));
    }

    private Draft unknown(int verb, int saying) {
        Draft draft = new Draft(verb, 0.8, "was quoted as saying");
        draft.contents.add(new Range(behind(saying), sentence(verb).end()));
        drafts.add(draft);
        return draft;
    }

    /** The token behind "saying" and its "that". */
    private int behind(int saying) {
        return saying + 1 < copy.size() && analysis.is(saying + 1, "that") ? saying + 2 : saying + 1;
    }

    /** Who quotes in "Kasim was quoted by the Herald as saying". */
    private Optional<Range> agent(int verb, int saying) {
        for (int token = verb + 1; token + 1 < saying; token++) {
            if (analysis.is(token, "by")) {
                return clauses.from(token + 1, saying).map(Phrase::range);
            }
        }
        return Optional.empty();
    }

    /** The "saying" of "quoted Kasim as saying". */
    private int saying(int verb) {
        int end = Math.min(verb + FAR, sentence(verb).end());
        for (int token = verb + 2; token < end; token++) {
            boolean saying = analysis.tag(token) == Tag.VBG && CueLexicon.isSpeech(analysis.lemmaHash(token));
            if (saying && analysis.is(token - 1, "as")) {
                return token;
            }
        }
        return NONE;
    }

    /** "Residents were told by the mayor that …": the residents hear, the mayor speaks if anyone does. */
    private void told(int verb) {
        int hearer = analysis.child(verb, Relation.NSUBJ_PASS);
        Draft draft = drafts.withCue(Range.of(verb)).orElse(null);
        int clause = analysis.child(verb, Relation.CCOMP);
        if (hearer == NONE || draft == null || clause < verb) {
            return;
        }
        int agent = analysis.child(verb, Relation.OBL_AGENT);
        draft.sources.clear();
        int before = verb;
        if (agent > verb && agent < clause) {
            speaker(draft, agent);
            before = agent;
        }
        int first = sentence(verb).first();
        draft.unsay(new Range(first, before + 1));
    }

    private void speaker(Draft draft, int head) {
        Optional<Phrase> phrase = phrases.headedBy(head);
        phrase.ifPresent(one -> {
            draft.sources.clear();
            draft.sources.add(one.range());
        });
    }
}
