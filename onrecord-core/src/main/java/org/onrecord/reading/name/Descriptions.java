package org.onrecord.reading.name;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.onrecord.language.Analysis;
import org.onrecord.language.English;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.record.Entity;

/** What descriptions speak of that have no noun to tell it: "the 34-year-old", "the Norwegian", "those who stayed". */
final class Descriptions {

    private static final int NONE = Analysis.NONE;
    private static final WordList SPANS = WordList.of("year", "month", "week", "day");
    /** Words between a noun and the "who" of its clause, a comma among them. */
    private static final int TO_WHO = 2;

    private static final class Holder {
        private static final Set<Long> DEMONYMS = demonyms();
    }

    private final Analysis analysis;

    Descriptions(Copy copy) {
        this.analysis = copy.analysis();
    }

    /** Adjectives of countries that one person can be called by; "the French" are many. */
    private static Set<Long> demonyms() {
        Set<Long> found = new HashSet<>();
        for (String line : WordList.lines(English.class, "countries.txt")) {
            for (String adjective : line.split("\\|", -1)[2].split(";")) {
                String word = adjective.strip().toLowerCase(Locale.ROOT);
                if (!word.isEmpty() && !word.endsWith("sh") && !word.endsWith("ch") && !word.endsWith("ese")) {
                    found.add(WordHash.lower(word));
                }
            }
        }
        return found;
    }

    /** "the Norwegian": not "the Norwegian team". */
    boolean isDemonym(int head) {
        return head > 0
                && analysis.is(head - 1, "the")
                && analysis.relation(head).isSubject()
                && analysis.tag(head) != Tag.NNPS
                && analysis.tag(head) != Tag.NNS
                && analysis.capital(head)
                && Holder.DEMONYMS.contains(analysis.lower(head));
    }

    Entity.Type kind(int head) {
        if (ageStart(head) != NONE || isDemonym(head) || isOneOf(head)) {
            return Entity.Type.PERSON;
        }
        return Nouns.kind(analysis.lemmaHash(head), analysis.lower(head))
                .orElse(hasWho(head) ? Entity.Type.PERSON : Entity.Type.OTHER);
    }

    /** "One of the rescuers", "one of them": one of several persons. */
    private boolean isOneOf(int head) {
        if (!analysis.is(head, "one") || head + 2 >= analysis.size() || !analysis.is(head + 1, "of")) {
            return false;
        }
        int many = analysis.child(head, Relation.NMOD);
        return many != NONE && (analysis.is(many, "them") || Nouns.isPerson(analysis.lemmaHash(many)));
    }

    /** Only persons are followed by "who". */
    private boolean hasWho(int head) {
        int sentence = analysis.tokens().sentenceOf(head);
        int end = Math.min(analysis.tokens().sentenceEnd(sentence), head + 1 + TO_WHO);
        for (int token = head + 1; token < end; token++) {
            if (analysis.tag(token) == Tag.WP && analysis.is(token, "who")) {
                return analysis.tag(head).isNoun();
            }
            if (analysis.tag(token) != Tag.COMMA) {
                return false;
            }
        }
        return false;
    }

    /** The first token of "an 18-year-old", seen from its last word; none where no age is told so. */
    int ageStart(int head) {
        int number = head - 4;
        boolean age = number >= 0
                && (analysis.is(head, "old") || analysis.is(head, "olds"))
                && analysis.tokens().is(head - 1, '-')
                && SPANS.contains(analysis.lower(head - 2))
                && analysis.tokens().is(head - 3, '-')
                && analysis.tag(number) == Tag.CD;
        if (!age) {
            return NONE;
        }
        Tag before = number > 0 ? analysis.tag(number - 1) : Tag.STOP;
        boolean counted = before == Tag.DT || before == Tag.PRP$ || before == Tag.CD;
        boolean same = number > 0
                && analysis.tokens().sentenceOf(number - 1) == analysis.tokens().sentenceOf(number);
        return counted && same ? number - 1 : number;
    }

    /** Whether a token is the law of a "brother-in-law". */
    boolean isInside(int token) {
        return token >= 4 && analysis.is(token, "law") && end(token - 4) == token + 1;
    }

    /** The end of a noun with what is tied to it by hyphens: "brother-in-law". */
    int end(int head) {
        boolean inLaw = head + 4 < analysis.size()
                && analysis.tokens().is(head + 1, '-')
                && analysis.is(head + 2, "in")
                && analysis.tokens().is(head + 3, '-')
                && analysis.is(head + 4, "law");
        return inLaw ? head + 5 : head + 1;
    }
}
