package org.onrecord.reading.figure;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.speaker.Spoken;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Statement;
import org.onrecord.text.Span;

/**
 * Whose claim a stretch of text is: that of the innermost statement that it stands in, of the one who counted, of the office
 * that gave out a release, or the outlet's own.
 */
public final class Claimants {

    /** So many tokens at a time are looked up: about two sentences. */
    private static final int STRETCH = 64;

    private final Copy copy;
    private final Spoken spoken;
    private final Reported reported;

    /** The statements that are made in each stretch of tokens, by their places among all. */
    private final Map<Integer, SortedSet<Integer>> byStretch = new HashMap<>();

    /** Of what nobody else says. */
    private final Attribution own;

    public Claimants(Copy copy, Spoken spoken) {
        this.copy = copy;
        this.spoken = spoken;
        this.reported = new Reported(copy, spoken);
        for (int i = 0; i < spoken.statements().size(); i++) {
            int place = i;
            spoken.statements().get(i).content().stream()
                    .flatMapToInt(content -> stretches(content.span()))
                    .forEach(stretch -> byStretch
                            .computeIfAbsent(stretch, key -> new TreeSet<>())
                            .add(place));
        }
        this.own = Issuer.of(copy.report()).orElse(Attribution.OWN);
    }

    /** The stretches of tokens that what is said reaches over. */
    private IntStream stretches(Span content) {
        int first = copy.analysis().tokens().at(content.start());
        int last = copy.analysis().tokens().at(content.end() - 1);
        return first >= copy.size()
                ? IntStream.empty()
                : IntStream.rangeClosed(first / STRETCH, Math.max(first, Math.min(last, copy.size() - 1)) / STRETCH);
    }

    /** The statements that may say some of these words, in their order. */
    private List<Statement> around(Range range) {
        return IntStream.rangeClosed(range.first() / STRETCH, Math.max(range.first(), range.end() - 1) / STRETCH)
                .boxed()
                .flatMap(stretch -> byStretch.getOrDefault(stretch, Collections.emptySortedSet()).stream())
                .distinct()
                .sorted()
                .map(spoken.statements()::get)
                .toList();
    }

    /** Of what nobody else claims: the outlet, or the office that gives out a release. */
    Attribution own() {
        return own;
    }

    /** Whose claim some words are. */
    public Attribution of(Range range) {
        Span span = copy.span(range.first(), range.end());
        Statement innermost = null;
        for (Statement statement : around(range)) {
            boolean holds = statement.content().stream()
                    .anyMatch(content -> content.span().overlaps(span));
            boolean said = !statement.negated()
                    && !statement.attribution().sources().isEmpty()
                    && !isTopic(statement.attribution());
            boolean nearer =
                    innermost == null || isPledge(innermost) || isInside(statement, innermost) && !isPledge(statement);
            if (holds && said && nearer) {
                innermost = statement;
            }
        }
        Statement within = innermost;
        Optional<Integer> cue = reported.cue(range.first());
        Optional<Attribution> nearer = cue.filter(
                        token -> within == null || holds(within, token) && !reported.isPronoun(token))
                .flatMap(reported::by);
        if (nearer.isPresent()) {
            return nearer.get();
        }
        if (within != null) {
            return within.attribution();
        }
        return reported.counter(range.first())
                .or(() -> reported.behind(range.first()))
                .orElse(own);
    }

    /** "Kesteria earthquake: Toll reaches 94": what stands before a colon is not always a speaker. */
    private boolean isTopic(Attribution attribution) {
        boolean colon = attribution
                .cue()
                .filter(cue -> cue.span().in(copy.text()).equals(":"))
                .isPresent();
        return colon
                && spoken.entities().stream()
                        .filter(entity -> attribution
                                .sources()
                                .get(0)
                                .entity()
                                .filter(entity.id()::equals)
                                .isPresent())
                        .anyMatch(entity -> entity.type() == Entity.Type.OTHER || entity.type() == Entity.Type.PLACE);
    }

    /** "Two states have pledged $4.5 million, a diplomat said": the number is the diplomat's. */
    private static boolean isPledge(Statement statement) {
        return statement.attitude() == Statement.Attitude.INTENTION || statement.act() == Statement.Act.PROMISE;
    }

    /** Whether a verb of saying stands inside of what a statement says. */
    private boolean holds(Statement statement, int token) {
        Span span = copy.span(token, token + 1);
        return statement.content().stream().anyMatch(content -> content.span().contains(span));
    }

    private static boolean isInside(Statement inner, Statement outer) {
        return length(inner) <= length(outer);
    }

    private static int length(Statement statement) {
        return statement.content().stream()
                .mapToInt(content -> content.span().length())
                .sum();
    }
}
