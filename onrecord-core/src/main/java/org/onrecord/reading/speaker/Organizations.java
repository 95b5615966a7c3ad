package org.onrecord.reading.speaker;

import java.util.Optional;
import java.util.function.Predicate;
import org.onrecord.language.Analysis;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;

/** Finds organisations by their kind: "the agency" is the Marine Safety Agency, "the company" is Norvik Shipping Ltd. */
final class Organizations {

    /** What may be called a "group" or an "organisation". */
    private static final String ANY = "any";

    private static final String[] KINDS = {
        ANY,
        "body",
        "ministry",
        "company",
        "society",
        "union",
        "party",
        "court",
        "school",
        "hospital",
        "outlet",
        "force"
    };
    private static final WordList WORDS = WordList.of(Organizations.class, "organization-kinds.txt", KINDS);
    private static final int UNKNOWN = -1;
    private static final int GROUP = 0;
    private static final int BODY = 1;
    private static final int MINISTRY = 2;
    private static final int COURT = 7;
    private static final int OUTLET = 10;
    private static final int FORCE = 11;
    /** One of a kind that is not told stands no further back than this many sentences. */
    private static final int FAR = 4;

    private final Analysis analysis;
    private final Cast cast;
    private final Wording wording;

    Organizations(Copy copy, Cast cast, Wording wording) {
        this.analysis = copy.analysis();
        this.cast = cast;
        this.wording = wording;
    }

    /** "the agency" for "National Disaster Agency": a word of the name. */
    Optional<Being> byName(Phrase phrase) {
        Being best = null;
        int nearest = Integer.MAX_VALUE;
        for (Being being : cast.beings()) {
            for (Phrase mention : being.mentions) {
                int distance = phrase.head() - mention.head();
                if (mention.form() == Mention.Form.NAME
                        && !being.isPerson()
                        && distance > 0
                        && distance < nearest
                        && holds(mention.core(), phrase.head())
                        && !wording.contradicts(mention, phrase)) {
                    best = being;
                    nearest = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean holds(Range range, int token) {
        for (int other = range.first(); other < range.end(); other++) {
            if (analysis.lower(other) == analysis.lower(token)) {
                return true;
            }
        }
        return false;
    }

    /** The last organisation with a name that is of the kind of a description, or may be. */
    Optional<Being> byKind(Phrase phrase) {
        int kind = WORDS.number(analysis.lower(phrase.head()));
        if (kind == UNKNOWN
                || kind == MINISTRY
                || kind == COURT
                || kind == FORCE
                || phrase.plural()
                || !isBare(phrase)) {
            return Optional.empty();
        }
        Optional<Being> same = last(phrase, being -> fits(kind, kindOf(being)));
        return same.isPresent() || kind == OUTLET
                ? same
                : last(phrase, being -> kindOf(being) == UNKNOWN && isNear(being, phrase));
    }

    private static boolean fits(int kind, int other) {
        return kind == GROUP
                ? other != UNKNOWN
                        && other != OUTLET
                        && other != MINISTRY
                        && other != COURT
                        && other != FORCE
                        && other != BODY
                : kind == other;
    }

    /** "the company", "the governing body": no noun tells which one. */
    private boolean isBare(Phrase phrase) {
        if (!phrase.definite() || phrase.core().length() > 3 || phrase.owner().isPresent()) {
            return false;
        }
        for (int token = phrase.core().first(); token < phrase.core().end(); token++) {
            if (analysis.tag(token).isNoun()
                    && token != phrase.head()
                    && analysis.tag(token).isProper()) {
                return false;
            }
        }
        return true;
    }

    private boolean isNear(Being being, Phrase phrase) {
        int sentence = analysis.tokens().sentenceOf(phrase.head());
        return being.lastBefore(phrase.core().first())
                .filter(last -> sentence - analysis.tokens().sentenceOf(last.head()) <= FAR)
                .isPresent();
    }

    private Optional<Being> last(Phrase phrase, Predicate<Being> fits) {
        Being best = null;
        int nearest = Integer.MAX_VALUE;
        for (Being being : cast.beings()) {
            Optional<Phrase> last = being.lastBefore(phrase.core().first());
            if (being.type == Entity.Type.ORGANIZATION
                    && being.named()
                    && last.isPresent()
                    && phrase.head() - last.get().head() < nearest
                    && fits.test(being)) {
                best = being;
                nearest = phrase.head() - last.get().head();
            }
        }
        return Optional.ofNullable(best);
    }

    /** What kind an organisation is of, by the words of its names and descriptions. */
    private int kindOf(Being being) {
        for (Phrase mention : being.mentions) {
            int kind = switch (mention.form()) {
                case NAME -> kindOfName(mention.core());
                case NOMINAL -> WORDS.number(analysis.lower(mention.head()));
                case PRONOUN -> UNKNOWN;
            };
            if (kind > GROUP) {
                return kind;
            }
        }
        return UNKNOWN;
    }

    private int kindOfName(Range core) {
        if (SourceClasses.isOutletName(analysis.lower(core.end() - 1))) {
            return OUTLET;
        }
        for (int token = core.end() - 1; token >= core.first(); token--) {
            int kind = WORDS.number(analysis.lower(token));
            if (kind > GROUP) {
                return kind;
            }
        }
        return UNKNOWN;
    }
}
