package org.onrecord.reading.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;

/** What is told of the things that a figure counts: killed, injured, missing. */
final class Measures {

    private static final Map<Long, String> BY_WORD = new HashMap<>();
    /** Words that bound a number and that the tree may set between it and its verb: "up to 1,500 homes were damaged". */
    private static final WordList BOUNDING = WordList.of("up", "fewer", "more", "less", "least", "many", "much");
    /** "sales have been hit following two crashes": what is told is not told of these. */
    private static final WordList AROUND = WordList.of(
            "following",
            "after",
            "before",
            "since",
            "despite",
            "amid",
            "during",
            "because",
            "until",
            "without",
            "by",
            "from");
    /** How many steps around a number the tree is searched. */
    private static final int STEPS = 4;

    static {
        for (String line : WordList.lines(Measures.class, "measures.txt")) {
            String[] field = line.split(" ");
            for (int i = 1; i < field.length; i++) {
                BY_WORD.putIfAbsent(WordHash.lower(field[i]), field[0]);
            }
        }
    }

    private Measures() {}

    /** The measure that a word tells. */
    static Optional<String> of(Analysis analysis, int token) {
        boolean name =
                analysis.nameOf(token) != Analysis.NONE && analysis.tag(token).isProper();
        if (name && analysis.nameOf(token) == analysis.nameOf(Math.max(0, token - 1))) {
            return Optional.empty();
        }
        if (analysis.lemma(token).equals("count") && analysis.tag(token).isNoun()) {
            return Optional.empty();
        }
        if (analysis.is(token, "free") && analysis.tag(token).isAdjective()) {
            return Optional.empty();
        }
        String measure = BY_WORD.get(analysis.lemmaHash(token));
        return Optional.ofNullable(measure != null ? measure : BY_WORD.get(analysis.lower(token)));
    }

    /**
     * The measure told of a noun: the noun's own, that of a participle behind it, of the verb it hangs on, and on upwards.
     * Of "two gunmen killed 14 people" it is told of the people only.
     */
    static Optional<String> near(Analysis analysis, int noun) {
        Optional<String> own = of(analysis, noun);
        if (own.isPresent()) {
            return own;
        }
        for (int i = 0; i < analysis.childCount(noun); i++) {
            int child = analysis.child(noun, i);
            Relation relation = analysis.relation(child);
            boolean tells = relation == Relation.ACL
                    || relation == Relation.ACL_RELCL
                    || relation == Relation.AMOD
                    || relation == Relation.NMOD
                    || relation == Relation.COMPOUND;
            Optional<String> measure = tells ? of(analysis, child) : Optional.empty();
            if (measure.isPresent()) {
                return measure;
            }
        }
        int at = noun;
        for (int steps = 0; steps < STEPS; steps++) {
            Relation relation = analysis.relation(at);
            boolean argument = relation.isSubject()
                    || relation == Relation.OBJ
                    || relation == Relation.NMOD
                    || relation == Relation.OBL
                    || relation == Relation.CONJ
                    || relation == Relation.NUMMOD
                    || relation == Relation.APPOS
                    || relation == Relation.XCOMP
                    || relation == Relation.IOBJ;
            boolean active = relation == Relation.NSUBJ;
            int mark = relation == Relation.OBL ? analysis.child(at, Relation.CASE) : Analysis.NONE;
            argument &= mark == Analysis.NONE || !AROUND.contains(analysis.lower(mark));
            argument |= BOUNDING.contains(analysis.lower(at));
            at = analysis.head(at);
            boolean acts = active
                    && at != Analysis.NONE
                    && analysis.child(at, Relation.OBJ) != Analysis.NONE
                    && !analysis.lemma(at).equals("flee");
            if (at == Analysis.NONE || !argument || acts) {
                return Optional.empty();
            }
            Optional<String> measure = of(analysis, at);
            if (measure.isPresent()) {
                return measure;
            }
            Optional<String> below = complement(analysis, at);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    /** "were stuck", "have been left homeless", "were listed as missing": what a verb adds. */
    private static Optional<String> complement(Analysis analysis, int verb) {
        for (int i = 0; i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            Relation relation = analysis.relation(child);
            if (relation == Relation.XCOMP || relation == Relation.ADVCL && child > verb || relation == Relation.OBL) {
                Optional<String> measure = of(analysis, child);
                if (measure.isPresent() && child - verb < 4) {
                    return measure;
                }
            }
        }
        return Optional.empty();
    }
}
