package org.onrecord.reading.statement;

import java.util.Optional;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.record.Entity;
import org.onrecord.record.Statement;

/**
 * Settles whose statement it is when a sentence has two cues: in "Gallant told Sullivan that …, according to a transcript" Gallant
 * speaks and the transcript relays, in "The government has signaled …, according to an official" the official speaks.
 */
final class Accounts extends Rule {

    private static final WordList SAYING =
            WordList.of("say", "tell", "add", "write", "state", "explain", "insist", "declare", "testify");

    /** What a readout tells of a talk without "said". */
    private static final WordList TALKING = WordList.of(Accounts.class, "talking-verbs.txt");

    Accounts(Worksheet sheet) {
        super(sheet);
    }

    /** Drops accounts of what has a speaker of its own, and separate drafts of what is nested in an account. */
    @Override
    void apply() {
        drafts.all().forEach(this::cutTranscript);
        for (Draft account : drafts.all()) {
            int head = account.cue == null ? NONE : CueClause.head(analysis, account.cue);
            if (head != NONE && analysis.is(head, "according")) {
                settle(account, head);
            }
        }
    }

    /** "Dolin told Reel that the army would stay, according to a transcript of the call": the transcript is none of his words. */
    private void cutTranscript(Draft draft) {
        int head = draft.cue == null || draft.contents.isEmpty() ? NONE : CueClause.head(analysis, draft.cue);
        if (head == NONE || !SAYING.contains(analysis.lemmaHash(head))) {
            return;
        }
        Range whole = draft.whole();
        Range sentence = sentence(head);
        int end = Math.min(whole.end(), sentence.end());
        for (int token = Math.max(whole.first() + 1, sentence.first()); token + 2 < end; token++) {
            boolean according = analysis.is(token, "according")
                    && analysis.tag(token - 1) == Tag.COMMA
                    && !copy.quotations().quoted(analysis.tokens().start(token));
            if (according && isTranscript(token + 2, end)) {
                draft.unsay(new Range(token - 1, whole.end()));
                return;
            }
        }
    }

    /** Whether a document that hands words on stands next. */
    private boolean isTranscript(int from, int end) {
        Optional<Phrase> next = clauses.from(from, end);
        return next.flatMap(phrase -> Media.kind(analysis.lemmaHash(phrase.head())))
                .filter(kind -> kind.medium() == Statement.Medium.TRANSCRIPT
                        || kind.medium() == Statement.Medium.READOUT
                        || kind.medium() == Statement.Medium.STATEMENT)
                .isPresent();
    }

    private void settle(Draft account, int according) {
        Range whole = sentence(according);
        for (Draft draft : drafts.near(whole)) {
            if (draft == account || draft.cue == null || !whole.contains(draft.cue)) {
                continue;
            }
            int head = CueClause.head(analysis, draft.cue);
            boolean saying = SAYING.contains(analysis.lemmaHash(head)) && isMain(head);
            if (saying && !draft.contents.isEmpty()) {
                drafts.remove(account);
                return;
            }
        }
        if (!inside(account)) {
            tell(account, whole);
        }
    }

    /** Where an account holds "Gallant said" in what it tells, Gallant is the speaker. */
    private boolean inside(Draft account) {
        boolean document = account.sources.stream()
                .flatMap(source -> phrases.within(source).stream().limit(1))
                .anyMatch(phrase -> phrase.kind() == Entity.Type.DOCUMENT);
        for (Range content : account.contents) {
            for (int verb = content.first(); verb < content.end(); verb++) {
                boolean saying = analysis.tag(verb).isVerb()
                        && (SAYING.contains(analysis.lemmaHash(verb))
                                || document && TALKING.contains(analysis.lemmaHash(verb)))
                        && isMain(verb)
                        && !copy.quotations().quoted(analysis.tokens().start(verb));
                int subject = saying ? analysis.child(verb, Relation.NSUBJ) : NONE;
                if (subject != NONE && clauses.speaks(subject) && content.contains(subject)) {
                    speak(account, verb, subject);
                    return true;
                }
            }
        }
        return false;
    }

    private void speak(Draft account, int verb, int subject) {
        Draft draft = new Draft(verb, account.probability, account.why + "; the account relays");
        draft.cue = clauses.withAuxiliaries(verb);
        draft.sources.add(clauses.range(subject));
        int clause = analysis.child(verb, Relation.CCOMP);
        if (clause > verb) {
            int first = Math.max(verb + 1, analysis.leftEdge(clause));
            int end = Math.min(analysis.rightEdge(clause) + 1, account.whole().end());
            draft.contents.add(new Range(first, Math.max(first, end)));
        } else {
            draft.contents.addAll(account.contents);
            draft.unsay(clauses.range(subject).cover(draft.cue));
        }
        drafts.remove(account);
        if (!draft.contents.isEmpty()) {
            drafts.add(draft);
        }
    }

    private boolean isMain(int verb) {
        Relation relation = analysis.relation(verb);
        return relation != Relation.ACL_RELCL && relation != Relation.ACL && relation != Relation.ADVCL;
    }

    /** An account tells all of its sentence: what the network found inside stands inside. */
    private void tell(Draft account, Range sentence) {
        boolean closing = account.cue != null && account.cue.first() > sentence.first() + 2;
        Optional<Phrase> source = account.sources.isEmpty()
                ? Optional.empty()
                : phrases.within(account.sources.get(0)).stream().findFirst();
        boolean somebody =
                source.filter(phrase -> phrase.kind() != Entity.Type.DOCUMENT).isPresent();
        if (!closing || !somebody) {
            return;
        }
        for (Draft inner : drafts.near(sentence)) {
            boolean inside = inner != account && inner.cue != null && account.says(inner.cue.first());
            if (inside) {
                drafts.remove(inner);
            }
        }
    }
}
