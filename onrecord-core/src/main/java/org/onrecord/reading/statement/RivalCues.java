package org.onrecord.reading.statement;

import java.util.Optional;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.statement.Utterance.RelayPhrase;
import org.onrecord.record.Mention;
import org.onrecord.record.Relay;

/**
 * Two cues for one quotation, as bad rewriting leaves them: "“…,” Netanyahu said. A spokesman said at X." Both are kept: the first as
 * the speaker, the second as a rival who may only relay.
 */
final class RivalCues extends Rule {

    private static final WordList SAYING = WordList.of("say", "write", "post", "state", "tweet");
    private static final WordList AT = WordList.of("at", "on", "in", "via");
    /** A second cue has nothing to say of its own; its sentence is short. */
    private static final int LONGEST = 12;

    RivalCues(Worksheet sheet) {
        super(sheet);
    }

    /** Looks behind every statement for a sentence that is nothing but a second cue. */
    @Override
    void apply() {
        for (Draft draft : drafts.all()) {
            if (draft.cue != null && !draft.contents.isEmpty()) {
                int end = Math.max(draft.cue.end(), draft.whole().end()) - 1;
                int next = analysis.tokens().sentenceOf(end) + 1;
                if (next < analysis.tokens().sentences()) {
                    look(draft, next);
                }
            }
        }
    }

    private void look(Draft draft, int sentence) {
        int first = analysis.tokens().sentenceStart(sentence);
        int end = analysis.tokens().sentenceEnd(sentence);
        boolean quoted = quotes.contains(draft.whole().first());
        if (!quoted
                || end - first > LONGEST
                || copy.blockOf()[first] != copy.blockOf()[draft.whole().first()]) {
            return;
        }
        for (int verb = first; verb < end; verb++) {
            int subject = SAYING.contains(analysis.lemmaHash(verb))
                            && analysis.tag(verb).isVerb()
                    ? clauses.subject(verb)
                    : NONE;
            if (subject >= first && subject < verb && clauses.speaks(subject) && saysNothing(verb, end)) {
                rival(draft, subject, verb, end);
                return;
            }
        }
    }

    /** Whether a token is a medium; "X." at the end of a sentence is not an initial. */
    private boolean medium(int token) {
        return Media.kind(analysis.lower(token)).filter(Media.Kind::relays).isPresent() || analysis.is(token, "x.");
    }

    private boolean saysNothing(int verb, int end) {
        for (int token = verb + 1; token < end; token++) {
            Tag tag = analysis.tag(token);
            if (tag.isVerb() || tag == Tag.MD || tag == Tag.COLON || quotes.contains(token)) {
                return false;
            }
        }
        return drafts.withCue(Range.of(verb))
                .map(draft -> draft.contents.isEmpty() || draft.whole().length() < 4)
                .orElse(true);
    }

    private void rival(Draft draft, int subject, int verb, int end) {
        drafts.withCue(Range.of(verb)).ifPresent(drafts::remove);
        Optional<Phrase> other = phrases.headedBy(subject);
        other.ifPresent(phrase -> {
            draft.rivals.add(phrase.range());
            if (phrase.form() == Mention.Form.NOMINAL && phrase.roles().isEmpty() && !phrase.definite()) {
                draft.via.add(new RelayPhrase(phrase.range(), Relay.Link.SAID_BY));
            }
        });
        for (int token = verb + 1; token < end; token++) {
            boolean medium = AT.contains(analysis.lower(token - 1)) && medium(token);
            if (medium) {
                draft.via.add(new RelayPhrase(
                        phrases.headedBy(token).map(Phrase::range).orElse(Range.of(token)), Relay.Link.ON));
            }
        }
    }
}
