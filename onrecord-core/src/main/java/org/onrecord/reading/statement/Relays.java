package org.onrecord.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Phrases;
import org.onrecord.reading.statement.Utterance.RelayPhrase;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;
import org.onrecord.record.Relay;
import org.onrecord.record.Statement;

/**
 * The chain of a statement as its sentence prints it: "Gallant said, according to a transcript of the meeting released by
 * the Israeli Defense Ministry" is relayed by the transcript, and that by the ministry.
 */
final class Relays {

    private static final int NONE = Analysis.NONE;
    private static final WordList RELEASED = WordList.of("release", "issue", "distribute", "circulate");
    private static final WordList PROVIDED = WordList.of("provide", "share", "give", "supply", "send");
    private static final WordList PUBLISHED = WordList.of("publish", "post", "carry", "print", "air", "broadcast");
    private static final WordList OBTAINED = WordList.of("obtain", "see", "review", "view", "acquire");
    private static final WordList READ = WordList.of("read", "deliver");
    private static final WordList OUTLETS = WordList.of(Relays.class, "outlets.txt");
    /** How far behind a document the words stand that say who released it. */
    private static final int FAR = 10;
    /** How many hops a chain may have behind a document. */
    private static final int LONGEST = 4;

    private final Copy copy;
    private final Analysis analysis;
    private final Phrases phrases;

    Relays(Copy copy, Phrases phrases) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.phrases = phrases;
    }

    /** Finds the relays of a statement; where the cue cites another, the cited one becomes the source. */
    void read(Draft draft, CueClause clause) {
        citing(draft, clause);
        quoted(draft, clause);
        if (clause.isPreposition()) {
            issuerOfDocument(draft);
        } else {
            accordingTo(draft, clause);
        }
        for (Phrase occasion : clause.occasions()) {
            clause.medium(occasion.head()).filter(Media.Kind::relays).ifPresent(kind -> {
                boolean on = kind.medium() == Statement.Medium.POST && occasion.form() == Mention.Form.NAME;
                addDocument(draft, occasion, on ? Relay.Link.ON : Relay.Link.IN);
            });
        }
        toldOutlet(draft, clause);
    }

    /** "Kestpress said, citing the health department": the department says it, Kestpress relays. */
    private void citing(Draft draft, CueClause clause) {
        int head = clause.head();
        for (int i = 0; i < analysis.childCount(head); i++) {
            int child = analysis.child(head, i);
            boolean cites = analysis.is(child, "citing") || analysis.is(child, "quoting");
            if (cites && !draft.says(child)) {
                cite(draft, child);
                return;
            }
        }
        for (Range source : List.copyOf(draft.sources)) {
            int limit = Math.min(copy.size(), source.end() + 3);
            for (int token = source.first(); token < limit; token++) {
                if ((analysis.is(token, "citing") || analysis.is(token, "quoting")) && !draft.says(token)) {
                    cite(draft, token);
                    return;
                }
            }
        }
    }

    private void cite(Draft draft, int verb) {
        int object = analysis.child(verb, Relation.OBJ);
        Optional<Phrase> cited = object == NONE ? Optional.empty() : phrases.headedBy(object);
        if (cited.isEmpty() || draft.sources.isEmpty()) {
            return;
        }
        Range relay = draft.sources.get(0);
        int end = Math.min(relay.end(), verb);
        while (end > relay.first() && analysis.tag(end - 1).isPunctuation()) {
            end--;
        }
        Relay.Link link = analysis.is(verb, "citing") ? Relay.Link.CITED_BY : Relay.Link.QUOTED_BY;
        if (end > relay.first()) {
            draft.via.add(new RelayPhrase(new Range(relay.first(), end), link));
        } else {
            // "Citing two officials, the Herald reported that …"
            int above = analysis.head(verb);
            int subject = above > verb ? analysis.child(above, Relation.NSUBJ) : NONE;
            if (subject > object) {
                phrases.headedBy(subject).ifPresent(one -> draft.via.add(new RelayPhrase(one.range(), link)));
            }
        }
        draft.sources.clear();
        if (isDocument(cited.get())) {
            draft.via.clear();
            addDocument(draft, cited.get(), Relay.Link.CITED_BY);
            draft.sources.add(new Range(relay.first(), Math.max(relay.first() + 1, end)));
        } else {
            draft.sources.add(cited.get().range());
            draft.cue = Range.of(verb);
        }
    }

    /** "The statement quoted Sadiq as telling Hale that …": Sadiq says it, the statement relays. */
    private void quoted(Draft draft, CueClause clause) {
        int head = clause.head();
        boolean quotes = analysis.lemma(head).equals("quote") && analysis.tag(head) != Tag.VBN;
        int object = quotes ? analysis.child(head, Relation.OBJ) : NONE;
        int subject = quotes ? analysis.child(head, Relation.NSUBJ) : NONE;
        if (object == NONE || subject == NONE || draft.says(object)) {
            return;
        }
        Optional<Phrase> speaker = phrases.headedBy(object);
        Optional<Phrase> relay = phrases.headedBy(subject);
        if (speaker.isPresent() && relay.isPresent()) {
            draft.sources.clear();
            draft.sources.add(speaker.get().range());
            draft.via.add(new RelayPhrase(relay.get().range(), Relay.Link.QUOTED_BY));
        }
    }

    /** "…, according to Y" beside a verb of saying: Y relays. */
    private void accordingTo(Draft draft, CueClause clause) {
        int sentence = analysis.tokens().sentenceOf(clause.head());
        int first = analysis.tokens().sentenceStart(sentence);
        int end = analysis.tokens().sentenceEnd(sentence);
        for (int token = first; token + 2 < end; token++) {
            boolean according = analysis.is(token, "according") && analysis.is(token + 1, "to") && !draft.says(token);
            if (according) {
                behind(token + 2, end)
                        .filter(phrase -> !analysis.under(clause.head(), phrase.head()))
                        .ifPresent(phrase -> addRelay(draft, phrase, Relay.Link.ACCORDING_TO));
                return;
            }
        }
    }

    /** The first phrase behind a place: the one that "according to" governs. */
    private Optional<Phrase> behind(int from, int end) {
        for (int token = from; token < Math.min(end, from + 14); token++) {
            Optional<Phrase> phrase = phrases.headedBy(token);
            boolean owner = analysis.relation(token) == Relation.NMOD_POSS;
            if (phrase.isPresent() && !owner && phrase.get().range().first() <= from) {
                return phrase;
            }
        }
        return Optional.empty();
    }

    /** "According to a readout provided by Y's office": the office says it; what an outlet has seen says it itself. */
    private void issuerOfDocument(Draft draft) {
        if (draft.sources.size() != 1) {
            return;
        }
        Range source = draft.sources.get(0);
        for (Phrase phrase : phrases.within(source)) {
            if (isDocument(phrase)) {
                List<RelayPhrase> hops = new ArrayList<>();
                issuers(phrase, hops);
                if (!hops.isEmpty() && hops.get(0).link() == Relay.Link.OBTAINED_BY) {
                    draft.sources.set(0, phrase.core());
                    hops.forEach(hop -> add(draft, hop));
                } else if (!hops.isEmpty()) {
                    draft.sources.set(0, hops.get(0).range());
                    draft.document = phrase.core();
                }
                return;
            }
        }
    }

    private void addRelay(Draft draft, Phrase phrase, Relay.Link link) {
        if (isDocument(phrase)) {
            addDocument(draft, phrase, link);
        } else if (draft.sources.stream().noneMatch(source -> source.overlaps(phrase.range()))) {
            add(draft, new RelayPhrase(phrase.range(), link));
        }
    }

    /** A document, and who released it. */
    private void addDocument(Draft draft, Phrase document, Relay.Link link) {
        List<RelayPhrase> hops = new ArrayList<>();
        issuers(document, hops);
        int end = document.range().end();
        for (RelayPhrase hop : hops) {
            end = Math.min(end, releaseStart(document, hop.range().first()));
        }
        end = Math.max(end, document.core().end());
        add(draft, new RelayPhrase(new Range(document.range().first(), end), link));
        for (RelayPhrase hop : hops) {
            if (draft.sources.stream().noneMatch(source -> source.overlaps(hop.range()))) {
                add(draft, hop);
            }
        }
    }

    /** Where behind a document the words begin that say who released it. */
    private int releaseStart(Phrase document, int before) {
        for (int token = document.core().end(); token < before; token++) {
            if (link(token).isPresent()) {
                return token;
            }
        }
        return before;
    }

    /** Who released, provided or published a document, as the words behind it say. */
    private void issuers(Phrase document, List<RelayPhrase> hops) {
        for (int i = 0; i < analysis.childCount(document.head()) && hops.size() < LONGEST; i++) {
            int child = analysis.child(document.head(), i);
            Relation relation = analysis.relation(child);
            if (relation == Relation.ACL || relation == Relation.ACL_RELCL || relation == Relation.AMOD) {
                Optional<Relay.Link> link = link(child);
                int agent = agent(child);
                if (link.isPresent() && agent != NONE) {
                    phrases.headedBy(agent).ifPresent(phrase -> hops.add(new RelayPhrase(phrase.range(), link.get())));
                }
            }
            boolean from = relation == Relation.NMOD && (isCase(child, "from") || isCase(child, "by"));
            if (from) {
                phrases.headedBy(child)
                        .filter(phrase -> phrase.kind() != Entity.Type.OTHER || phrase.form() == Mention.Form.NAME)
                        .ifPresent(phrase -> hops.add(new RelayPhrase(phrase.range(), Relay.Link.PROVIDED_BY)));
            }
        }
        if (hops.isEmpty()) {
            issuersBehind(document, hops);
        }
    }

    /** "a transcript of the call released by the ministry", where the tree hangs "released" on the call. */
    private void issuersBehind(Phrase document, List<RelayPhrase> hops) {
        int end = Math.min(copy.size(), document.core().end() + FAR);
        int sentence = analysis.tokens().sentenceOf(document.head());
        for (int token = document.core().end(); token < end; token++) {
            boolean stop = analysis.tokens().sentenceOf(token) != sentence
                    || analysis.tag(token) == Tag.COMMA
                    || analysis.tag(token) == Tag.VBD;
            if (stop) {
                return;
            }
            Optional<Relay.Link> link = analysis.tag(token) == Tag.VBN ? link(token) : Optional.empty();
            int agent = link.isPresent() ? agent(token) : NONE;
            if (agent > token) {
                phrases.headedBy(agent).ifPresent(phrase -> hops.add(new RelayPhrase(phrase.range(), link.get())));
                return;
            }
        }
    }

    private boolean isCase(int token, String word) {
        int mark = analysis.child(token, Relation.CASE);
        return mark != NONE && analysis.is(mark, word);
    }

    private int agent(int verb) {
        int agent = analysis.child(verb, Relation.OBL_AGENT);
        for (int i = 0; agent == NONE && i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            agent = analysis.relation(child) == Relation.OBL && isCase(child, "by") ? child : NONE;
        }
        return agent != NONE ? agent : analysis.child(verb, Relation.NSUBJ);
    }

    private Optional<Relay.Link> link(int verb) {
        long lemma = analysis.lemmaHash(verb);
        return RELEASED.contains(lemma)
                ? Optional.of(Relay.Link.RELEASED_BY)
                : PROVIDED.contains(lemma)
                        ? Optional.of(Relay.Link.PROVIDED_BY)
                        : PUBLISHED.contains(lemma)
                                ? Optional.of(Relay.Link.PUBLISHED_BY)
                                : OBTAINED.contains(lemma)
                                        ? Optional.of(Relay.Link.OBTAINED_BY)
                                        : READ.contains(lemma) ? Optional.of(Relay.Link.READ_BY) : Optional.empty();
    }

    /** "told state television": the outlet relays what it was told. */
    private void toldOutlet(Draft draft, CueClause clause) {
        if (!analysis.lemma(clause.head()).equals("tell")) {
            return;
        }
        for (Range addressee : clause.addressees()) {
            for (Phrase phrase : phrases.within(addressee)) {
                boolean outlet = phrase.range().equals(addressee) && OUTLETS.contains(analysis.lower(phrase.head()));
                if (outlet) {
                    add(draft, new RelayPhrase(addressee, Relay.Link.TOLD_TO));
                }
            }
        }
    }

    private static void add(Draft draft, RelayPhrase relay) {
        boolean known = draft.via.stream().anyMatch(one -> one.range().overlaps(relay.range()));
        if (!known) {
            draft.via.add(relay);
        }
    }

    private boolean isDocument(Phrase phrase) {
        return phrase.kind() == Entity.Type.DOCUMENT && phrase.form() == Mention.Form.NOMINAL;
    }
}
