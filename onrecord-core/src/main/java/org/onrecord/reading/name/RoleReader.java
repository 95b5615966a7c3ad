package org.onrecord.reading.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.English;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;

/**
 * Reads the titles and offices printed with a person's name: before it ("Israel’s Defense Minister Yoav Gallant"), behind
 * it ("Yoav Gallant, Israel’s defense minister,") and as what it stands behind ("her spokesman, Abel Fontaine").
 */
final class RoleReader {

    private static final int NONE = Analysis.NONE;
    private static final int ADDRESS = 0;
    private static final WordList TITLES = WordList.of(English.class, "titles.txt", "address", "rank");
    private static final WordList OF = WordList.of("of", "for", "at", "to", "with", "in");

    private final Copy copy;
    private final Analysis analysis;

    RoleReader(Copy copy) {
        this.copy = copy;
        this.analysis = copy.analysis();
    }

    /**
     * The roles of a name.
     *
     * @param core the name
     * @param head the token of the name that the sentence hangs on
     * @param left the first token of the phrase that the name ends
     */
    List<Phrase.RolePhrase> of(Range core, int head, int left) {
        List<Phrase.RolePhrase> roles = new ArrayList<>();
        before(core, left).ifPresent(roles::add);
        for (int i = 0; i < analysis.childCount(head); i++) {
            int child = analysis.child(head, i);
            if (analysis.relation(child) == Relation.APPOS && child >= core.end() && isOffice(child)) {
                roles.add(role(analysis.leftEdge(child), child, end(child)));
            }
        }
        int above = analysis.head(head);
        if (analysis.relation(head) == Relation.APPOS && above != NONE && above < core.first() && isOffice(above)) {
            roles.add(role(leftOf(above), above, Math.min(end(above), core.first())));
        }
        return roles;
    }

    /** The title that stands close before a name. */
    private Optional<Phrase.RolePhrase> before(Range core, int left) {
        int first = left;
        int end = core.first();
        while (end > first && TITLES.number(analysis.lower(end - 1)) == ADDRESS) {
            end--;
        }
        if (end <= first || analysis.tag(end - 1) == Tag.POS) {
            return Optional.empty();
        }
        int noun = end - 1;
        return analysis.tag(noun).isNoun() ? Optional.of(role(first, noun, end)) : Optional.empty();
    }

    /** Whether a noun is an office, trade or tie: what a person can be. */
    private boolean isOffice(int noun) {
        return analysis.tag(noun).isNoun()
                && analysis.nameOf(noun) == NONE
                && (Nouns.isPerson(analysis.lemmaHash(noun))
                        || analysis.capital(noun) && analysis.tag(noun).isProper());
    }

    private int leftOf(int noun) {
        int first = noun;
        for (int i = analysis.childCount(noun) - 1; i >= 0; i--) {
            int child = analysis.child(noun, i);
            Relation relation = analysis.relation(child);
            boolean belongs = relation == Relation.DET
                    || relation == Relation.AMOD
                    || relation == Relation.COMPOUND
                    || relation == Relation.NMOD_POSS
                    || relation == Relation.NUMMOD
                    || relation == Relation.NMOD_DESC;
            if (child < first && belongs && analysis.rightEdge(child) + 1 == first) {
                first = analysis.leftEdge(child);
            }
        }
        return first;
    }

    /** The end of a noun with what hangs on it by a preposition, up to the next comma. */
    private int end(int noun) {
        int end = noun + 1;
        int last = analysis.rightEdge(noun) + 1;
        while (end < last && !analysis.tokens().is(end, ',') && analysis.tag(end) != Tag.WP && end - noun < 16) {
            end++;
        }
        return end;
    }

    /** Divides a role into title and what it is of. */
    private Phrase.RolePhrase role(int first, int noun, int end) {
        int from = first;
        // A mark that is taken for a possessive's has no owner where a title begins with it.
        while (from < noun
                && (analysis.tag(from) == Tag.DT || analysis.tag(from) == Tag.CC || analysis.tag(from) == Tag.POS)) {
            from++;
        }
        for (int token = noun + 1; token + 1 < end; token++) {
            if (OF.contains(analysis.lower(token)) && analysis.tag(token) == Tag.IN) {
                return new Phrase.RolePhrase(
                        new Range(from, end), new Range(from, noun + 1), Optional.of(new Range(token + 1, end)));
            }
        }
        for (int token = from; token < noun; token++) {
            if (analysis.tag(token) == Tag.POS || analysis.tag(token) == Tag.PRP$) {
                int ownerEnd = analysis.tag(token) == Tag.POS ? token : token + 1;
                return new Phrase.RolePhrase(
                        new Range(from, noun + 1),
                        new Range(token + 1, noun + 1),
                        Optional.of(new Range(from, ownerEnd)));
            }
        }
        int split = from;
        while (split < noun && (analysis.nameOf(split) != NONE || isBelonging(split))) {
            split++;
        }
        Optional<Range> of = split > from ? Optional.of(new Range(from, split)) : Optional.empty();
        return new Phrase.RolePhrase(new Range(from, noun + 1), new Range(split, noun + 1), of);
    }

    /** Nationalities and other adjectives that are set with a capital: "Israeli", "Kesterian". */
    private boolean isBelonging(int token) {
        return analysis.capital(token) && analysis.tag(token).isAdjective() && token + 1 < copy.size();
    }
}
