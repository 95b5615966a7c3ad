package org.onrecord.reading.event;

import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.WordList;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Phrases;
import org.onrecord.reading.name.Pronoun;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;

/** Finds what hangs on a word, and tells what it names: of "the army attacked a village" the army and the village. */
final class Arguments {

    private static final int NONE = Analysis.NONE;
    private static final WordList WEAPONS = WordList.of(Arguments.class, "weapons.txt");

    private final Analysis analysis;
    private final Phrases phrases;

    Arguments(Analysis analysis, Phrases phrases) {
        this.analysis = analysis;
        this.phrases = phrases;
    }

    /** The subject of an active verb, or who stands behind "by" in a passive. */
    int agent(int verb) {
        if (isPassive(verb)) {
            int agent = analysis.child(verb, Relation.OBL_AGENT);
            return agent != NONE ? agent : oblique(verb, "by");
        }
        return Subjects.of(analysis, verb).orElse(NONE);
    }

    int patient(int verb) {
        if (!isPassive(verb)) {
            return object(verb);
        }
        int subject = analysis.child(verb, Relation.NSUBJ_PASS);
        boolean reduced = subject == NONE && analysis.relation(verb) == Relation.ACL;
        return reduced
                ? analysis.head(verb)
                : subject != NONE ? subject : Subjects.of(analysis, verb).orElse(NONE);
    }

    boolean isPassive(int verb) {
        return Subjects.isPassive(analysis, verb);
    }

    int object(int verb) {
        return analysis.child(verb, Relation.OBJ);
    }

    int oblique(int head, String word) {
        for (int i = 0; i < analysis.childCount(head); i++) {
            int child = analysis.child(head, i);
            int mark = analysis.child(child, Relation.CASE);
            if (mark != NONE && analysis.is(mark, word)) {
                return child;
            }
        }
        return NONE;
    }

    boolean hasCase(int noun, String word) {
        return oblique(noun, word) != NONE;
    }

    /** Whether a word of the sentence stands in a list. */
    boolean isAmong(String list, int token) {
        int sentence = analysis.tokens().sentenceOf(token);
        for (int at = analysis.tokens().sentenceStart(sentence);
                at < analysis.tokens().sentenceEnd(sentence);
                at++) {
            if (Companions.has(list, analysis.lemmaHash(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word before a noun stands in a list: the "news" of "news conference". */
    boolean describes(String list, int noun) {
        for (int i = 0; i < analysis.childCount(noun); i++) {
            int child = analysis.child(noun, i);
            if (child < noun && Companions.has(list, analysis.lemmaHash(child))) {
                return true;
            }
        }
        return false;
    }

    boolean has(String list, int token) {
        return token != NONE && Companions.has(list, analysis.lemmaHash(token));
    }

    boolean isActing(int token) {
        return token != NONE && (WEAPONS.contains(analysis.lemmaHash(token)) || isSomebody(token));
    }

    boolean isSomebody(int token) {
        Optional<Phrase> phrase = phrase(token);
        return phrase.filter(one -> one.kind() == Entity.Type.PERSON
                        || one.kind() == Entity.Type.GROUP
                        || one.kind() == Entity.Type.ORGANIZATION
                        || one.kind() == Entity.Type.PLACE
                        || one.form() == Mention.Form.NAME
                        || analysis.tag(one.head()).isProper()
                        || isPeople(one))
                .isPresent();
    }

    boolean isPerson(int token) {
        int of = token != NONE && Companions.has("many", analysis.lower(token)) ? oblique(token, "of") : NONE;
        if (of != NONE) {
            return isPerson(of);
        }
        return phrase(token)
                .filter(one -> one.isPerson()
                        || one.kind() == Entity.Type.GROUP
                        || one.plural() && one.form() == Mention.Form.NAME
                        || Companions.has("people", analysis.lemmaHash(one.head()))
                        || isPeople(one))
                .isPresent();
    }

    /** "thousands of supporters", "miners"; not a player who rallies. */
    boolean isCrowd(int token) {
        return phrase(token)
                .filter(one -> one.plural() || one.kind() == Entity.Type.GROUP || isPeople(one))
                .filter(one -> isPerson(token))
                .isPresent();
    }

    /** "they", "we", "who". */
    private static boolean isPeople(Phrase phrase) {
        return phrase.pronoun()
                .filter(pronoun -> pronoun != Pronoun.IT && pronoun != Pronoun.WHICH)
                .isPresent();
    }

    Optional<Phrase> phrase(int token) {
        return token == NONE ? Optional.empty() : phrases.headedBy(token);
    }
}
