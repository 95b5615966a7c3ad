package org.onrecord.reading.statement;

import java.util.Optional;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.statement.QuotedTokens.Quote;

/**
 * Who stands beside a quotation with a verb, whatever the verb is: {@code "Run!" the guard shouted}, {@code "Keep your hands in
 * sight," Blake sings}, {@code The crowd erupted, "Free them!"}.
 */
final class QuotationTags extends Rule {

    /** Between a quotation and its verb a speaker has no more tokens. */
    private static final int LONGEST_SPEAKER = 14;

    QuotationTags(Worksheet sheet) {
        super(sheet);
    }

    /** Adds a statement for every such quotation that nobody is known to have said. */
    @Override
    void apply() {
        for (Quote quote : quotes.all()) {
            boolean free = quote.closed()
                    && drafts.near(quote.inner()).stream().noneMatch(draft -> draft.shared(quote.inner()) > 0);
            if (free && !behind(quote)) {
                before(quote);
            }
        }
    }

    /** The speaker and the verb behind a quotation that ends as speech does. */
    private boolean behind(Quote quote) {
        int last = quote.inner().end() - 1;
        int next = quote.whole().end();
        Range sentence = sentence(quote.whole().end() - 1);
        boolean comma = analysis.tag(last) == Tag.COMMA;
        char mark = analysis.tokens().last(last);
        boolean open = comma || mark == '!' || mark == '?' || mark == '…';
        int first = quote.whole().first();
        boolean begins =
                first == sentence(first).first() || analysis.tag(first - 1).isPunctuation();
        if (!open || !begins || next >= sentence.end()) {
            return false;
        }
        Optional<Phrase> speaker = clauses.from(next, sentence.end());
        int end = Math.min(sentence.end(), next + LONGEST_SPEAKER);
        for (int verb = next; speaker.isPresent() && verb < end; verb++) {
            boolean own =
                    isFinite(verb) && clauses.subject(verb) == speaker.get().head();
            if (own && !quotes.contains(verb) && (comma || speaks(verb))) {
                return say(quote, verb, speaker.get());
            }
        }
        return false;
    }

    /** The speaker and the verb of speech before a quotation and its comma or colon. */
    private void before(Quote quote) {
        int mark = quote.whole().first() - 1;
        if (mark < 1 || copy.blockOf()[mark] != copy.blockOf()[quote.whole().first()]) {
            return;
        }
        boolean introduced = (analysis.tag(mark) == Tag.COMMA || analysis.tag(mark) == Tag.COLON)
                && Character.isUpperCase(analysis.tokens().first(quote.inner().first()));
        int first = sentence(mark).first();
        for (int verb = mark - 1; introduced && verb > first && mark - verb <= LONGEST_SPEAKER; verb--) {
            int subject = clauses.subject(verb);
            Optional<Phrase> speaker = subject == NONE ? Optional.empty() : phrases.headedBy(subject);
            boolean participle = analysis.tag(verb) == Tag.VBG && analysis.relation(verb) == Relation.ADVCL;
            if (participle && speaks(verb) && speaker.isEmpty()) {
                speaker = Optional.of(clauses.subject(analysis.head(verb)))
                        .filter(token -> token != NONE)
                        .flatMap(phrases::headedBy);
            }
            if (speaker.isPresent() && (isFinite(verb) || participle) && speaks(verb) && !quotes.contains(verb)) {
                say(quote, verb, speaker.get());
                return;
            }
        }
    }

    private boolean isFinite(int verb) {
        Tag tag = analysis.tag(verb);
        return tag == Tag.VBD || tag == Tag.VBZ || tag == Tag.VBP;
    }

    private boolean speaks(int verb) {
        return CueLexicon.isSpeech(analysis.lemmaHash(verb));
    }

    private boolean say(Quote quote, int verb, Phrase speaker) {
        if (!clauses.speaks(speaker.head())) {
            return false;
        }
        Draft draft = new Draft(quote.whole().first(), 0.8, "a quotation, somebody and a verb");
        draft.cue = Range.of(verb);
        draft.sources.add(speaker.range());
        draft.contents.add(quote.inner());
        drafts.add(draft);
        return true;
    }
}
