package org.onrecord.reading.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Pronoun;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;

/**
 * How much everybody is in mind where a pronoun stands: those spoken of within the last sentences, and what speaks for each.
 *
 * <p>After "Adigun met the monarch. He said …" both are candidates; that Adigun is the subject of the sentence before speaks for her.
 *
 * @see <a href="https://aclanthology.org/J94-4002/">Lappin and Leass 1994, an algorithm for pronominal anaphora resolution</a>
 */
final class Salience {

    /** What may speak for or against a candidate. */
    enum Feature {
        ANYBODY,
        PRONOUN_SPEAKS,
        PRONOUN_OWNS,
        SPEAKING_ORGANIZATION,
        SAME_SENTENCE,
        ONE_SENTENCE_BACK,
        TWO_BACK,
        THREE_OR_FOUR_BACK,
        FARTHER_BACK,
        TOKENS_BACK,
        SAME_PARAGRAPH,
        LAST_IS_SUBJECT,
        LAST_IS_OBJECT,
        LAST_IS_OBLIQUE,
        LAST_IS_OWNER,
        LAST_IS_OF_A_NOUN,
        LAST_IS_APPOSITION,
        LAST_IS_CONJUNCT,
        LAST_IS_PRONOUN,
        LAST_IS_NAME,
        LAST_IS_QUOTED,
        SUBJECT_OF_THIS_SENTENCE,
        SUBJECT_OF_SENTENCE_BEFORE,
        TOP_SUBJECT_OF_SENTENCE_BEFORE,
        SUBJECT_OVER,
        PARALLEL_SUBJECT,
        PARALLEL_OBJECT,
        SPEAKS,
        LAST_SPEAKER,
        SAME_PRONOUN_BEFORE,
        PRONOUN_IS_QUOTED,
        MENTIONS_IN_WINDOW,
        MENTIONS,
        NAMED,
        SEX_KNOWN,
        SEX_UNKNOWN_NAMELESS,
        OWNED,
        PLURAL,
        GROUP,
        ORGANIZATION,
        PLACE,
        OTHER,
        HOLDS_THE_PRONOUN,
        FIRST_OF_REPORT
    }

    private static final int NONE = Analysis.NONE;
    /** How many sentences a pronoun reaches back. */
    private static final int FAR = 7;
    /** How many phrases it reaches back, where sentences have no end. */
    private static final int PHRASES = 200;

    private static final WordList SAYING = WordList.of(Pronouns.class, "saying-verbs.txt");

    private final Copy copy;
    private final Analysis analysis;
    private final Cast cast;
    private final Quoting quoting;

    Salience(Copy copy, Cast cast, Quoting quoting) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.cast = cast;
        this.quoting = quoting;
    }

    /** What was seen of one being on the way back from a pronoun. */
    private static final class Seen {
        final Being being;
        final Phrase last;
        int mentions;
        boolean subjectHere;
        boolean subjectBefore;
        boolean topBefore;
        boolean over;
        boolean speaks;
        boolean samePronoun;
        boolean holds;
        boolean excluded;

        Seen(Being being, Phrase last) {
            this.being = being;
            this.last = last;
        }
    }

    /** Everybody whom a phrase may speak of as such a pronoun does, the nearest first. */
    List<Candidate> candidates(Phrase phrase, Pronoun pronoun) {
        Map<Being, Seen> all = new HashMap<>();
        List<Seen> inOrder = new ArrayList<>();
        Optional<Being> speaker = quoting.speaker(phrase);
        int here = sentence(phrase);
        boolean chained = false;
        Being lastSpeaker = null;
        for (int id = phrase.id() - 1; id >= 0 && id >= phrase.id() - PHRASES; id--) {
            Phrase mention = cast.phrases().get(id);
            int far = here - sentence(mention);
            if (far > FAR) {
                break;
            }
            Being being = cast.of(mention).orElse(null);
            if (being == null) {
                continue;
            }
            Seen seen = all.get(being);
            if (seen == null) {
                seen = new Seen(being, mention);
                all.put(being, seen);
                inOrder.add(seen);
            }
            note(seen, mention, phrase, far);
            if (!chained
                    && mention.pronoun().equals(phrase.pronoun())
                    && mention.pronoun().isPresent()) {
                seen.samePronoun = true;
                chained = true;
            }
            if (lastSpeaker == null && speaks(mention) && !quoted(mention)) {
                lastSpeaker = being;
            }
        }
        Optional<Range> quotation = speaks(phrase) ? quotationBefore(phrase) : Optional.empty();
        List<Candidate> candidates = new ArrayList<>();
        for (Seen seen : inOrder) {
            boolean may = !seen.excluded
                    && mayBe(seen.being, pronoun)
                    && seen.being.sex.fits(phrase.sex())
                    && speaker.filter(one -> one == seen.being && seen.being.isPerson())
                            .isEmpty()
                    && quotation.filter(range -> isNamedIn(seen.being, range)).isEmpty();
            if (may) {
                candidates.add(new Candidate(seen.being, features(seen, phrase, seen.being == lastSpeaker)));
            }
        }
        return candidates;
    }

    private void note(Seen seen, Phrase mention, Phrase phrase, int far) {
        boolean subject = analysis.relation(mention.head()).isSubject();
        seen.mentions++;
        seen.excluded |= far == 0 && isCoargument(mention, phrase) || forbidden(mention, phrase, far);
        seen.holds |= mention.range().contains(phrase.head());
        seen.subjectHere |= far == 0 && subject;
        seen.subjectBefore |= far == 1 && subject;
        seen.topBefore |= far == 1 && subject && analysis.relation(analysis.head(mention.head())) == Relation.ROOT;
        seen.over |= far == 0 && isSubjectOver(mention, phrase);
        seen.speaks |= far <= 2 && speaks(mention);
    }

    private double[] features(Seen seen, Phrase phrase, boolean lastSpeaker) {
        double[] f = new double[Feature.values().length];
        set(f, true, Feature.ANYBODY);
        set(f, speaks(phrase), Feature.PRONOUN_SPEAKS);
        set(f, analysis.relation(phrase.head()) == Relation.NMOD_POSS, Feature.PRONOUN_OWNS);
        set(f, speaks(phrase) && seen.being.type == Entity.Type.ORGANIZATION, Feature.SPEAKING_ORGANIZATION);
        Being being = seen.being;
        Phrase last = seen.last;
        int far = sentence(phrase) - sentence(last);
        set(f, far == 0, Feature.SAME_SENTENCE);
        set(f, far == 1, Feature.ONE_SENTENCE_BACK);
        set(f, far == 2, Feature.TWO_BACK);
        set(f, far == 3 || far == 4, Feature.THREE_OR_FOUR_BACK);
        set(f, far > 4, Feature.FARTHER_BACK);
        f[Feature.TOKENS_BACK.ordinal()] = Math.log1p(phrase.head() - last.head()) / 3;
        set(f, copy.blockOf()[last.head()] == copy.blockOf()[phrase.head()], Feature.SAME_PARAGRAPH);
        Relation relation = analysis.relation(last.head());
        boolean object = relation == Relation.OBJ || relation == Relation.IOBJ;
        boolean oblique = relation == Relation.OBL || relation == Relation.OBL_AGENT;
        set(f, relation.isSubject(), Feature.LAST_IS_SUBJECT);
        set(f, object, Feature.LAST_IS_OBJECT);
        set(f, oblique, Feature.LAST_IS_OBLIQUE);
        set(f, relation == Relation.NMOD_POSS, Feature.LAST_IS_OWNER);
        set(f, relation == Relation.NMOD, Feature.LAST_IS_OF_A_NOUN);
        set(f, relation == Relation.APPOS, Feature.LAST_IS_APPOSITION);
        set(f, relation == Relation.CONJ, Feature.LAST_IS_CONJUNCT);
        set(f, last.form() == Mention.Form.PRONOUN, Feature.LAST_IS_PRONOUN);
        set(f, last.form() == Mention.Form.NAME, Feature.LAST_IS_NAME);
        set(f, quoted(last) && !quoted(phrase), Feature.LAST_IS_QUOTED);
        set(f, seen.subjectHere, Feature.SUBJECT_OF_THIS_SENTENCE);
        set(f, seen.subjectBefore, Feature.SUBJECT_OF_SENTENCE_BEFORE);
        set(f, seen.topBefore, Feature.TOP_SUBJECT_OF_SENTENCE_BEFORE);
        set(f, seen.over, Feature.SUBJECT_OVER);
        Relation own = analysis.relation(phrase.head());
        set(f, own.isSubject() && relation.isSubject(), Feature.PARALLEL_SUBJECT);
        set(f, own == Relation.OBJ && object, Feature.PARALLEL_OBJECT);
        set(f, seen.speaks, Feature.SPEAKS);
        set(f, lastSpeaker && speaks(phrase) && phrase.pronoun().isPresent(), Feature.LAST_SPEAKER);
        set(f, seen.samePronoun, Feature.SAME_PRONOUN_BEFORE);
        set(f, quoted(phrase) && seen.speaks, Feature.PRONOUN_IS_QUOTED);
        f[Feature.MENTIONS_IN_WINDOW.ordinal()] = Math.log(seen.mentions);
        f[Feature.MENTIONS.ordinal()] = Math.log(being.mentions.size());
        set(f, being.named(), Feature.NAMED);
        set(f, being.sex == phrase.sex() && phrase.isPerson(), Feature.SEX_KNOWN);
        set(f, being.sex != phrase.sex() && !being.named(), Feature.SEX_UNKNOWN_NAMELESS);
        set(f, being.owner.isPresent(), Feature.OWNED);
        set(f, being.plural, Feature.PLURAL);
        set(f, being.type == Entity.Type.GROUP, Feature.GROUP);
        set(f, being.type == Entity.Type.ORGANIZATION, Feature.ORGANIZATION);
        set(f, being.type == Entity.Type.PLACE, Feature.PLACE);
        set(f, being.type == Entity.Type.OTHER, Feature.OTHER);
        set(f, seen.holds, Feature.HOLDS_THE_PRONOUN);
        set(f, being.number == 0, Feature.FIRST_OF_REPORT);
        return f;
    }

    private static void set(double[] features, boolean holds, Feature feature) {
        features[feature.ordinal()] = holds ? 1 : 0;
    }

    private int sentence(Phrase phrase) {
        return analysis.tokens().sentenceOf(phrase.head());
    }

    private static boolean mayBe(Being being, Pronoun pronoun) {
        return switch (pronoun) {
            case HE, SHE -> being.isPerson() && !being.plural;
            case IT -> !being.isPerson() && being.type != Entity.Type.GROUP && !being.plural;
            default ->
                being.plural
                        || being.type == Entity.Type.GROUP
                        || being.type == Entity.Type.ORGANIZATION
                        || being.type == Entity.Type.PLACE;
        };
    }

    /** The quotation that ends before "she said". */
    private Optional<Range> quotationBefore(Phrase phrase) {
        int end = phrase.range().first() - 1;
        if (end < 1) {
            return Optional.empty();
        }
        while (end > 0 && analysis.tag(end).isPunctuation() && !isQuoted(end)) {
            end--;
        }
        int first = end;
        while (first >= 0 && isQuoted(first)) {
            first--;
        }
        return first == end ? Optional.empty() : Optional.of(new Range(first + 1, end + 1));
    }

    /** Whether somebody is named in what she may have said: nobody calls herself by her name. */
    private static boolean isNamedIn(Being being, Range quotation) {
        return being.isPerson()
                && being.mentions.stream()
                        .anyMatch(mention -> mention.form() == Mention.Form.NAME && quotation.contains(mention.head()));
    }

    private boolean quoted(Phrase phrase) {
        return isQuoted(phrase.head());
    }

    private boolean isQuoted(int token) {
        return copy.quotations().quoted(analysis.tokens().start(token));
    }

    /** "Adigun said the monarch was seized at his palace": the subject of the verb that what is his hangs on. */
    private boolean isSubjectOver(Phrase mention, Phrase phrase) {
        int owned = analysis.head(phrase.head());
        return analysis.relation(phrase.head()) == Relation.NMOD_POSS
                && owned != NONE
                && analysis.relation(mention.head()).isSubject()
                && analysis.head(mention.head()) == analysis.head(owned)
                && owned != mention.head();
    }

    /** Whether the subject of a verb of saying is meant. */
    private boolean speaks(Phrase mention) {
        int verb = analysis.head(mention.head());
        return verb != NONE
                && analysis.relation(mention.head()).isSubject()
                && SAYING.contains(analysis.lemmaHash(verb));
    }

    /** Two arguments of one verb are two: in "their neighbour, Bjorn Askeland, lent her his shed" she is not Askeland. */
    private boolean isCoargument(Phrase mention, Phrase phrase) {
        int verb = analysis.head(mention.head());
        boolean possessive = analysis.relation(phrase.head()) == Relation.NMOD_POSS;
        boolean reflexive = analysis.tokens().length(phrase.head()) > 4;
        return !possessive && !reflexive && verb != NONE && verb == analysis.head(phrase.head());
    }

    /** Nobody owns himself; inside a quotation "he" is not the one who speaks. */
    private boolean forbidden(Phrase mention, Phrase phrase, int far) {
        boolean possessive = analysis.relation(phrase.head()) == Relation.NMOD_POSS;
        if (possessive && analysis.head(phrase.head()) == mention.head()) {
            return true;
        }
        return quoted(phrase)
                && !quoted(mention)
                && far <= 1
                && speaks(mention)
                && copy.blockOf()[mention.head()] == copy.blockOf()[phrase.head()];
    }
}
