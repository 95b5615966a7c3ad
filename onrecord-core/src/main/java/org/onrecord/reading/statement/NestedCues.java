package org.onrecord.reading.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Phrases;
import org.onrecord.record.Entity;

/**
 * Statements inside statements, off the tree: in "Kirby said Sullivan asked tough questions" Sullivan asks, and Kirby tells.
 *
 * <p>Training data for these do not exist: PolNeAR marks only the outermost attribution.
 */
final class NestedCues {

    private static final int NONE = Analysis.NONE;
    private static final Map<Long, String> PATTERNS = new HashMap<>();

    static {
        for (String line : WordList.lines(NestedCues.class, "nested-cues.txt")) {
            String[] field = line.split(" ");
            PATTERNS.put(WordHash.lower(field[1]), field[0]);
        }
    }

    private final Copy copy;
    private final Analysis analysis;
    private final Phrases phrases;
    private final Clauses clauses;

    NestedCues(Worksheet sheet) {
        this.copy = sheet.copy();
        this.analysis = copy.analysis();
        this.phrases = sheet.phrases();
        this.clauses = sheet.clauses();
    }

    /** The statements that stand inside the content of another. */
    List<Draft> in(Draft outer) {
        List<Draft> found = new ArrayList<>();
        for (Range content : outer.contents) {
            for (int token = content.first(); token < content.end(); token++) {
                if (analysis.tag(token).isVerb() && PATTERNS.containsKey(analysis.lemmaHash(token))) {
                    Draft draft = read(token, content);
                    if (draft != null) {
                        draft.outer = outer;
                        found.add(draft);
                    }
                }
            }
        }
        return found;
    }

    private @Nullable Draft read(int verb, Range bounds) {
        int subject = clauses.subject(verb);
        if (subject == NONE || !bounds.contains(subject) || !clauses.speaks(subject)) {
            return null;
        }
        Range content = content(verb, PATTERNS.getOrDefault(analysis.lemmaHash(verb), ""), bounds);
        if (content == null || content.length() == 0) {
            return null;
        }
        Draft draft = new Draft(verb, 0.7, "a clause of saying inside another statement");
        draft.cue = clauses.withAuxiliaries(verb);
        draft.sources.addAll(sources(subject));
        draft.contents.add(content);
        return draft;
    }

    private List<Range> sources(int subject) {
        List<Range> sources = new ArrayList<>();
        phrases.headedBy(subject).map(Phrase::range).ifPresent(sources::add);
        for (int i = 0; i < analysis.childCount(subject); i++) {
            int child = analysis.child(subject, i);
            if (analysis.relation(child) == Relation.CONJ) {
                phrases.headedBy(child).ifPresent(phrase -> {
                    Range first = sources.get(0);
                    if (first.end() > phrase.range().first()) {
                        sources.set(0, new Range(first.first(), Math.max(first.first() + 1, leftOfConjunct(child))));
                    }
                    sources.add(phrase.range());
                });
            }
        }
        return sources;
    }

    private int leftOfConjunct(int conjunct) {
        int left = analysis.leftEdge(conjunct);
        int mark = analysis.child(conjunct, Relation.CC);
        return mark == NONE ? left : Math.min(left, mark);
    }

    private @Nullable Range content(int verb, String pattern, Range bounds) {
        for (int i = 0; i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            Relation relation = analysis.relation(child);
            boolean clause = relation == Relation.CCOMP && pattern.contains("c")
                    || (relation == Relation.XCOMP || relation == Relation.ADVCL && hasTo(child))
                            && pattern.contains("i")
                    || relation == Relation.OBJ && pattern.contains("o") && saysSomething(child);
            if (clause && child > verb) {
                int end = relation == Relation.OBJ ? objectEnd(verb, child) : analysis.rightEdge(child) + 1;
                int first = Math.max(analysis.leftEdge(child), bounds.first());
                return new Range(first, Math.max(first, Math.min(end, bounds.end())));
            }
        }
        return null;
    }

    /** An object that is said holds quotation marks, or is no person. */
    private boolean saysSomething(int object) {
        Range range = new Range(analysis.leftEdge(object), analysis.rightEdge(object) + 1);
        boolean quoted = copy.quotations().anyQuoted(copy.text(), copy.span(range.first(), range.end()));
        Entity.Type kind = phrases.headedBy(object).map(Phrase::kind).orElse(Entity.Type.PERSON);
        return quoted || kind == Entity.Type.OTHER || kind == Entity.Type.DOCUMENT;
    }

    /** The end of an object with the phrases behind it that tell what it is about. */
    private int objectEnd(int verb, int object) {
        int end = analysis.rightEdge(object) + 1;
        for (int i = 0; i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            if (child >= end && analysis.relation(child) == Relation.OBL && analysis.leftEdge(child) <= end + 1) {
                end = analysis.rightEdge(child) + 1;
            }
        }
        return end;
    }

    private boolean hasTo(int verb) {
        int mark = analysis.child(verb, Relation.MARK);
        return mark != NONE && analysis.is(mark, "to");
    }
}
