package org.onrecord.reading.statement;

import java.util.Optional;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.reading.Range;
import org.onrecord.reading.statement.QuotedTokens.Quote;
import org.onrecord.report.PartKind;

/**
 * What needs no learning about quotations: that a quotation belongs to one statement as a whole, that one left open goes on
 * in the next paragraph, and that a paragraph of quotation alone is the last speaker's.
 */
final class QuotationRules extends Rule {

    /** Shorter quotations are words that nobody is quoted with, unless a cue stands by. */
    private static final int SHORTEST_SPEECH = 5;

    QuotationRules(Worksheet sheet) {
        super(sheet);
    }

    /** Applies the rules to the drafts in place; new ones go where their contents stand. */
    @Override
    void apply() {
        for (Quote quote : quotes.all()) {
            Optional<Draft> owner = owner(quote);
            if (owner.isPresent()) {
                takeWhole(owner.get(), quote);
            } else if (isSpeech(quote)) {
                assign(quote);
            }
        }
    }

    /** The statement that already says most of a quotation. */
    private Optional<Draft> owner(Quote quote) {
        Draft best = null;
        for (Draft draft : drafts.near(quote.inner())) {
            int shared = draft.shared(quote.inner());
            if (shared > 0 && (best == null || shared > best.shared(quote.inner()))) {
                best = draft;
            }
        }
        return Optional.ofNullable(best);
    }

    /** A statement that says half of a quotation, or all but its end, says all of it. */
    private void takeWhole(Draft draft, Quote quote) {
        int shared = draft.shared(quote.inner());
        boolean cueInside = draft.cue != null && quote.inner().contains(draft.cue);
        if (shared * 2 >= quote.inner().length() && !cueInside) {
            draft.say(quote.inner());
        }
    }

    /** Whether a quotation is something said: a sentence of its own, or several words with a verb. */
    private boolean isSpeech(Quote quote) {
        if (copy.block(quote.inner().first()).kind() == PartKind.HEADLINE) {
            return false;
        }
        boolean verb = false;
        for (int token = quote.inner().first(); token < quote.inner().end(); token++) {
            verb |= analysis.tag(token).isVerb() || analysis.tag(token) == Tag.MD;
        }
        boolean sentence = startsSentence(quote) && endsSentence(quote);
        return sentence && quote.inner().length() >= 3 || verb && quote.inner().length() >= SHORTEST_SPEECH && sentence;
    }

    private boolean startsSentence(Quote quote) {
        int first = quote.whole().first();
        int sentence = sentence(first).first();
        return first == sentence
                || first > 0 && analysis.tag(first - 1) == Tag.COLON
                || quote.inner().first() == sentence;
    }

    private boolean endsSentence(Quote quote) {
        char last = analysis.tokens().last(quote.inner().end() - 1);
        return last == '.' || last == '!' || last == '?' || last == ',' || last == '…' || !quote.closed();
    }

    /** Gives a quotation that no cue claims to the statement that it goes on with. */
    private void assign(Quote quote) {
        if (announced(quote)) {
            return;
        }
        Draft last = drafts.lastBefore(quote.whole().first()).orElse(null);
        int block = copy.blockOf()[quote.whole().first()];
        if (last == null || copy.blockOf()[last.whole().end() - 1] < block - 1) {
            if (fillsBlock(quote)) {
                lead(quote, false);
            }
            return;
        }
        int lastBlock = copy.blockOf()[last.whole().end() - 1];
        boolean quoted = quotes.contains(last.whole().end() - 1)
                || quotes.contains(last.whole().first());
        if (block == lastBlock && quoted && sameFlow(last, quote)) {
            last.say(quote.inner());
            last.why += "; the quotation goes on";
        } else if (quote.resumed() && quoted) {
            last.say(quote.inner());
            last.why += "; the quotation goes on in the next paragraph";
        } else if (block == lastBlock + 1 && fillsBlock(quote) && !lead(quote, true) && isSentence(quote)) {
            Draft draft = new Draft(quote.whole().first(), 0.6, "a paragraph of quotation: the last speaker goes on");
            draft.before = last;
            draft.contents.add(quote.inner());
            drafts.add(draft);
        }
    }

    /**
     * A paragraph of quotation whose speaker stands in the next one.
     *
     * @param strict whether the next paragraph must say nothing else: "Mayor Orlin told residents on Wednesday."
     * @return whether there is one
     */
    private boolean lead(Quote quote, boolean strict) {
        int next = quote.whole().end();
        while (next < copy.size()
                && copy.blockOf()[next] == copy.blockOf()[quote.whole().first()]) {
            next++;
        }
        if (next >= copy.size()) {
            return false;
        }
        Range sentence = new Range(next, sentence(next).end());
        for (int verb = sentence.first(); verb < sentence.end(); verb++) {
            int subject = analysis.head(verb) == NONE ? clauses.subject(verb) : NONE;
            boolean speaks = CueLexicon.isSpeech(analysis.lemmaHash(verb)) && !quotes.contains(verb);
            if (speaks && subject != NONE && clauses.speaks(subject) && (!strict || saysNothing(verb, sentence))) {
                Draft draft = new Draft(quote.whole().first(), 0.6, "a paragraph of quotation, then its speaker");
                draft.contents.add(quote.inner());
                draft.sources.add(clauses.range(subject));
                if (strict) {
                    draft.cue = clauses.withAuxiliaries(verb);
                }
                drafts.add(draft);
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence has a verb of saying and nothing that is said. */
    private boolean saysNothing(int verb, Range sentence) {
        boolean whole = analysis.child(verb, Relation.CCOMP) == NONE
                && analysis.child(verb, Relation.XCOMP) == NONE
                && analysis.child(verb, Relation.PARATAXIS) == NONE
                && !quotes.touch(sentence);
        boolean object = analysis.child(verb, Relation.OBJ) != NONE && !CueClause.tells(analysis.lemmaHash(verb));
        return whole && !object && drafts.near(sentence).stream().noneMatch(draft -> draft.shared(sentence) > 0);
    }

    /** Whether a paragraph of quotation is a sentence and not a heading in quotation marks. */
    private boolean isSentence(Quote quote) {
        boolean whole = quote.closed() || quotes.goesOn(quote);
        return whole && quote.inner().length() >= SHORTEST_SPEECH && clauses.hasFiniteVerb(quote.inner());
    }

    /** "The minister made the following remarks:" and in the next paragraph the quotation. */
    private boolean announced(Quote quote) {
        int first = quote.whole().first();
        boolean begins = first > 0 && copy.blockOf()[first - 1] != copy.blockOf()[first];
        if (!begins || quote.resumed() || analysis.tag(first - 1) != Tag.COLON) {
            return false;
        }
        int sentence = sentence(first - 1).first();
        for (int token = sentence; token < first - 1; token++) {
            int subject = analysis.head(token) == NONE && analysis.tag(token).isVerb() ? clauses.subject(token) : NONE;
            if (subject != NONE && clauses.speaks(subject)) {
                Draft draft = new Draft(token, 0.8, "a sentence with a colon, then a quotation");
                int object = analysis.child(token, Relation.OBJ);
                draft.cue = new Range(token, Math.max(token, object) + 1);
                phrases.headedBy(subject).ifPresent(phrase -> draft.sources.add(phrase.range()));
                draft.contents.add(quote.inner());
                drafts.add(draft);
                return true;
            }
        }
        return false;
    }

    /** Whether between a statement and a quotation of the same paragraph nothing stands but its cue and source. */
    private boolean sameFlow(Draft draft, Quote quote) {
        int end = draft.whole().end();
        if (draft.cue != null) {
            end = Math.max(end, draft.cue.end());
        }
        for (Range source : draft.sources) {
            end = Math.max(end, source.end());
        }
        int from = analysis.tokens().sentenceOf(Math.max(0, end - 1));
        int to = analysis.tokens().sentenceOf(quote.whole().first());
        return to - from <= 1 && draft.cue != null;
    }

    private boolean fillsBlock(Quote quote) {
        int block = copy.blockOf()[quote.whole().first()];
        int first = quote.whole().first();
        int end = quote.whole().end();
        boolean starts = first == 0 || copy.blockOf()[first - 1] != block;
        int rest = end < copy.size() && analysis.tag(end).isPunctuation() ? end + 1 : end;
        boolean ends = rest >= copy.size() || copy.blockOf()[rest] != block;
        return starts && ends;
    }
}
