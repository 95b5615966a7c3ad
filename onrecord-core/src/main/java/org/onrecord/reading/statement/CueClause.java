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
import org.onrecord.record.Statement;

/**
 * The clause that a cue stands in: who is addressed, on what occasion, whether it is negated.
 *
 * <p>In "Gallant told Sullivan during a briefing that …" the addressee is "Sullivan", the setting "during a briefing".
 */
final class CueClause {

    private static final int NONE = Analysis.NONE;
    /** Verbs whose object is the one who is spoken to. */
    private static final WordList TELL = WordList.of(CueClause.class, "telling-verbs.txt");
    /** Verbs that reach the one who is spoken to with "to", "with" or "on". */
    private static final WordList TO = WordList.of("to", "with", "toward", "towards");
    /** Verbs that reach the one who is spoken to with "on": "called on the governor to resign". */
    private static final WordList ON_VERBS = WordList.of("call", "prevail");

    private static final WordList TO_VERBS = WordList.of(CueClause.class, "to-verbs.txt");
    private static final WordList SPEAKING = WordList.of("speak", "talk", "address");
    private static final WordList TIME_UNITS =
            WordList.of("second", "minute", "hour", "day", "night", "week", "month", "year", "morning", "evening");
    private static final WordList NOBODY = WordList.of("neither", "nobody", "none", "no");
    private static final WordList NEGATIONS = WordList.of("not", "n't", "never", "neither", "nor", "no");
    private static final WordList REFUSALS = WordList.of("decline", "refuse");
    private static final WordList OCCASIONS =
            WordList.of("in", "during", "at", "on", "by", "via", "through", "before", "from", "over", "to");

    private final Copy copy;
    private final Analysis analysis;
    private final Phrases phrases;
    private final Draft draft;
    private final int head;

    CueClause(Copy copy, Phrases phrases, Draft draft, Range cue) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.phrases = phrases;
        this.draft = draft;
        this.head = head(analysis, cue);
    }

    /** Whether the object of a verb is the one who is spoken to. */
    static boolean tells(long lemmaHash) {
        return TELL.contains(lemmaHash);
    }

    /** The token of a cue that governs: its verb, or the noun that stands for one. */
    static int head(Analysis analysis, Range cue) {
        int best = NONE;
        for (int token = cue.first(); token < cue.end(); token++) {
            boolean verb = analysis.tag(token).isVerb();
            boolean outside = analysis.head(token) == NONE || !cue.contains(analysis.head(token));
            boolean speech = CueLexicon.isSpeech(analysis.lemmaHash(token));
            if (best == NONE
                    || outside && verb && !analysis.tag(best).isVerb()
                    || verb && speech && !isSpeech(analysis, best)) {
                best = token;
            }
        }
        return best;
    }

    private static boolean isSpeech(Analysis analysis, int token) {
        return CueLexicon.isSpeech(analysis.lemmaHash(token));
    }

    int head() {
        return head;
    }

    /** Whether the cue is "according to" or its like: no verb of its own, the source hangs on it. */
    boolean isPreposition() {
        return analysis.is(head, "according") || analysis.tag(head) == Tag.IN;
    }

    /** The act and attitude of the cue. */
    CueLexicon.Kind kind() {
        return CueLexicon.kind(analysis.lemmaHash(head))
                .or(() -> CueLexicon.kind(analysis.lower(head)))
                .orElse(new CueLexicon.Kind(Statement.Act.OTHER, Statement.Attitude.SPEECH));
    }

    /** Whether it is told that something was not said: "did not say", "declined to comment". */
    boolean negated(Range cue) {
        if (REFUSALS.contains(analysis.lemmaHash(head)) && !hasDirectContent()) {
            return true;
        }
        for (int token = cue.first(); token < cue.end(); token++) {
            if (NEGATIONS.contains(analysis.lower(token)) || REFUSALS.contains(analysis.lemmaHash(token))) {
                return true;
            }
        }
        for (int i = 0; i < analysis.childCount(head); i++) {
            int child = analysis.child(head, i);
            if (child < head && NEGATIONS.contains(analysis.lower(child)) && !draft.says(child)) {
                return true;
            }
        }
        for (Range source : draft.sources) {
            if (NOBODY.contains(analysis.lower(source.first()))) {
                return true;
            }
        }
        int above = analysis.head(head);
        return analysis.relation(head) == Relation.XCOMP
                && above != NONE
                && above < head
                && REFUSALS.contains(analysis.lemmaHash(above));
    }

    private boolean hasDirectContent() {
        return draft.contents.stream()
                .anyMatch(
                        content -> copy.quotations().allQuoted(copy.text(), copy.span(content.first(), content.end())));
    }

    /** To whom it was said. */
    List<Range> addressees() {
        List<Range> found = new ArrayList<>();
        if (isPreposition()) {
            return found;
        }
        boolean tell = TELL.contains(analysis.lemmaHash(head));
        boolean to = TO_VERBS.contains(analysis.lemmaHash(head)) || tell || madeRemarks();
        boolean onVerb = ON_VERBS.contains(analysis.lemmaHash(head));
        for (int i = 0; i < analysis.childCount(head); i++) {
            int child = analysis.child(head, i);
            Relation relation = analysis.relation(child);
            boolean object = relation == Relation.IOBJ || relation == Relation.OBJ && tell;
            boolean passive = relation == Relation.NSUBJ_PASS && tell;
            boolean prepositional = relation == Relation.OBL
                    && (to && TO.contains(caseOf(child)) || onVerb && isOn(child))
                    && !isThing(child);
            if ((object || passive || prepositional) && !draft.says(child) && !isSource(child) && !isThing(child)) {
                addPhrases(child, found);
            }
            boolean speaking =
                    relation == Relation.ADVCL && child < head && SPEAKING.contains(analysis.lemmaHash(child));
            if (speaking) {
                audience(child, found);
            }
        }
        return found;
    }

    /** "Speaking to reporters in Velm, Lund said …". */
    private void audience(int speaking, List<Range> found) {
        for (int i = 0; i < analysis.childCount(speaking); i++) {
            int child = analysis.child(speaking, i);
            boolean to = analysis.relation(child) == Relation.OBL && TO.contains(caseOf(child));
            boolean object = analysis.relation(child) == Relation.OBJ && analysis.is(speaking, "addressing");
            if ((to || object) && !isThing(child)) {
                addPhrases(child, found);
            }
        }
    }

    /** "made the following remarks to the press": the cue is a noun of speech. */
    private boolean madeRemarks() {
        int object = analysis.child(head, Relation.OBJ);
        return object != NONE && mediaKind(object).isPresent();
    }

    private boolean isOn(int token) {
        int mark = analysis.child(token, Relation.CASE);
        return mark != NONE && (analysis.is(mark, "on") || analysis.is(mark, "upon"));
    }

    /** Whether a phrase names an occasion or a content, not somebody: "a question", "X". */
    private boolean isThing(int token) {
        Optional<Media.Kind> medium = Media.kind(analysis.lemmaHash(token));
        boolean audience = medium.isPresent()
                && (medium.get().medium() == Statement.Medium.NEWS_CONFERENCE
                        || medium.get().medium() == Statement.Medium.BRIEFING
                        || medium.get().medium() == Statement.Medium.BROADCAST
                        || medium.get().medium() == Statement.Medium.RALLY
                        || medium.get().medium() == Statement.Medium.MEETING
                        || medium.get().medium() == Statement.Medium.COURT
                        || medium.get().medium() == Statement.Medium.TESTIMONY);
        return TIME_UNITS.contains(analysis.lemmaHash(token))
                || medium.isPresent() && !audience
                || analysis.is(token, "question")
                || analysis.is(token, "questions");
    }

    private boolean isSource(int token) {
        return draft.sources.stream().anyMatch(source -> source.contains(token));
    }

    private void addPhrases(int token, List<Range> found) {
        phrases.headedBy(token).map(Phrase::range).map(this::outsideContent).ifPresent(range -> {
            if (range.length() > 0 && !found.contains(range)) {
                found.add(range);
            }
        });
        for (int i = 0; i < analysis.childCount(token); i++) {
            int child = analysis.child(token, i);
            if (analysis.relation(child) == Relation.CONJ && !draft.says(child)) {
                addPhrases(child, found);
            }
        }
    }

    /** A range up to where the content starts. */
    private Range outsideContent(Range range) {
        int end = range.first();
        while (end < range.end() && !draft.says(end)) {
            end++;
        }
        return new Range(range.first(), end);
    }

    private long caseOf(int token) {
        int mark = analysis.child(token, Relation.CASE);
        return mark == NONE ? 0 : analysis.lower(mark);
    }

    /** The phrases that say on what occasion: "in a statement", "during a briefing", "on X". */
    List<Phrase> occasions() {
        List<Phrase> found = new ArrayList<>();
        occasions(head, found);
        for (int i = 0; i < analysis.childCount(head); i++) {
            int child = analysis.child(head, i);
            if (analysis.relation(child) == Relation.OBL || analysis.relation(child) == Relation.OBJ) {
                occasions(child, found);
            }
        }
        return found;
    }

    private void occasions(int above, List<Phrase> found) {
        for (int i = 0; i < analysis.childCount(above); i++) {
            int child = analysis.child(above, i);
            Relation relation = analysis.relation(child);
            boolean oblique =
                    relation == Relation.OBL || relation == Relation.NMOD || relation == Relation.OBL_UNMARKED;
            if (oblique
                    && !draft.says(child)
                    && OCCASIONS.contains(caseOf(child))
                    && medium(child).isPresent()) {
                phrases.headedBy(child).ifPresent(found::add);
            }
        }
    }

    private Optional<Media.Kind> mediaKind(int token) {
        return Media.kind(analysis.lemmaHash(token)).or(() -> Media.kind(analysis.lower(token)));
    }

    /** The medium that a noun names; a name only where it is one of a network. */
    Optional<Media.Kind> medium(int token) {
        Optional<Media.Kind> kind = mediaKind(token);
        boolean network = analysis.tag(token).isProper();
        return kind.filter(
                one -> !network || one.medium() == Statement.Medium.POST || one.medium() == Statement.Medium.BROADCAST);
    }

    /** The setting of the statement: the first occasion with its preposition. */
    Optional<Statement.Setting> setting() {
        for (Phrase phrase : occasions()) {
            Optional<Media.Kind> kind = medium(phrase.head());
            int mark = analysis.child(phrase.head(), Relation.CASE);
            int first = mark == NONE || mark > phrase.range().first()
                    ? phrase.range().first()
                    : mark;
            Range range = outsideContent(new Range(first, phrase.range().end()));
            if (kind.isPresent() && range.length() > 0) {
                return Optional.of(new Statement.Setting(
                        copy.span(range.first(), range.end()), kind.get().medium()));
            }
        }
        return Optional.empty();
    }
}
