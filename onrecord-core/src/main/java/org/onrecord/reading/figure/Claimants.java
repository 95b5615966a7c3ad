package org.onrecord.reading.figure;

import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.speaker.Spoken;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;
import org.onrecord.record.Source;
import org.onrecord.record.SourceClass;
import org.onrecord.record.Statement;
import org.onrecord.text.Span;

/**
 * Whose claim a stretch of text is: that of the innermost statement that it stands in, of the one who counted, or the
 * outlet's own.
 */
public final class Claimants {

    /** Verbs by which one who counts gives a number. */
    private static final WordList COUNTING = WordList.of(
            "put",
            "measure",
            "estimate",
            "count",
            "document",
            "record",
            "report",
            "list",
            "register",
            "tally",
            "calculate",
            "log",
            "rate",
            "place",
            "find",
            "verify",
            "confirm");

    private final Copy copy;
    private final Analysis analysis;
    private final Spoken spoken;

    public Claimants(Copy copy, Spoken spoken) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.spoken = spoken;
    }

    /** Whose claim some words are. */
    public Attribution of(Range range) {
        Span span = copy.span(range.first(), range.end());
        Statement innermost = null;
        for (Statement statement : spoken.statements()) {
            boolean holds = statement.content().stream()
                    .anyMatch(content -> content.span().overlaps(span));
            boolean said =
                    !statement.negated() && !statement.attribution().sources().isEmpty();
            if (holds && said && (innermost == null || isInside(statement, innermost))) {
                innermost = statement;
            }
        }
        if (innermost != null) {
            return innermost.attribution();
        }
        return counter(range).orElse(Attribution.OWN);
    }

    private static boolean isInside(Statement inner, Statement outer) {
        return length(inner) <= length(outer);
    }

    private static int length(Statement statement) {
        return statement.content().stream()
                .mapToInt(content -> content.span().length())
                .sum();
    }

    /** "The prosecutor puts the number at 38": the subject of a verb of counting. */
    private Optional<Attribution> counter(Range range) {
        int at = range.first();
        for (int steps = 0; steps < 5 && at != Analysis.NONE; steps++) {
            if (analysis.tag(at).isVerb() && COUNTING.contains(analysis.lemmaHash(at))) {
                int subject = analysis.child(at, Relation.NSUBJ);
                Optional<Phrase> phrase = subject == Analysis.NONE
                        ? Optional.empty()
                        : spoken.phrases().headedBy(subject);
                return phrase.filter(Claimants::counts).map(this::claimed);
            }
            at = analysis.head(at);
        }
        return Optional.empty();
    }

    private static boolean counts(Phrase phrase) {
        return phrase.form() == Mention.Form.NAME && phrase.kind() != Entity.Type.PLACE
                || phrase.kind() == Entity.Type.ORGANIZATION
                || phrase.kind() == Entity.Type.PERSON
                || phrase.kind() == Entity.Type.GROUP;
    }

    private Attribution claimed(Phrase phrase) {
        boolean named = phrase.form() == Mention.Form.NAME || phrase.kind() == Entity.Type.ORGANIZATION;
        Source source = new Source(
                copy.span(phrase.range().first(), phrase.range().end()),
                spoken.entityOf(phrase),
                named ? SourceClass.NAMED : phrase.plural() ? SourceClass.COLLECTIVE : SourceClass.UNNAMED,
                List.of());
        return new Attribution(Attribution.Voice.ATTRIBUTED, List.of(source), Optional.empty(), List.of());
    }
}
