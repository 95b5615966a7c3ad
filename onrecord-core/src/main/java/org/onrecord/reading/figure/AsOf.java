package org.onrecord.reading.figure;

import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.speaker.Spoken;
import org.onrecord.reading.time.Dated;
import org.onrecord.record.Attribution;
import org.onrecord.record.Statement;
import org.onrecord.record.Time;
import org.onrecord.record.When;
import org.onrecord.text.Span;

/**
 * Tells the day for which a count holds: that of its clause, else the day on which it was given, else that of the report.
 *
 * <p>"A quake killed 312 people in 1987" holds for 1987, "at least 41 were killed, officials said" for the report's day.
 */
final class AsOf {

    /** Measures whose counts go on changing, so that each holds for a day. */
    private static final WordList RUNNING = WordList.of(AsOf.class, "running.txt");

    private static final int NEAR = 20;

    private final Copy copy;
    private final Analysis analysis;
    private final Spoken spoken;
    private final List<Time> times;
    private final Optional<String> published;

    AsOf(Copy copy, Spoken spoken, Dated dated) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.spoken = spoken;
        this.times = dated.times();
        this.published = dated.published().value();
    }

    /** Whether counts of a measure go on changing: of the killed, the missing. */
    static boolean isRunning(String measure) {
        return RUNNING.contains(org.onrecord.language.WordHash.lower(measure));
    }

    /** The time that a figure holds for. */
    Optional<When> of(Amount amount, Optional<String> measure, Attribution attribution) {
        if (measure.filter(AsOf::isRunning).isEmpty() || amount.unit().isPresent()) {
            return Optional.empty();
        }
        Optional<When> past = past(amount);
        if (past.isPresent()) {
            return past;
        }
        return said(attribution).or(() -> published.map(day -> new When(day, Optional.empty())));
    }

    /** A year or month of its own in the sentence: "in 1987", "in October". */
    private Optional<When> past(Amount amount) {
        int sentence = analysis.tokens().sentenceOf(amount.number());
        for (Time time : times) {
            int token = analysis.tokens().at(time.span().start());
            boolean own = token < copy.size()
                    && analysis.tokens().sentenceOf(token) == sentence
                    && time.type() == Time.Type.DATE
                    && time.value().matches("\\d{4}(-\\d\\d){0,2}")
                    && published.filter(day -> isLongBefore(time.value(), day)).isPresent()
                    && token > 0
                    && analysis.tag(token - 1) == Tag.IN
                    && !analysis.is(token - 1, "since")
                    && Math.abs(token - amount.number()) <= NEAR;
            if (own) {
                return Optional.of(new When(time.value(), Optional.of(time.id())));
            }
        }
        return Optional.empty();
    }

    private static boolean isLongBefore(String value, String day) {
        int length = Math.min(7, Math.min(value.length(), day.length()));
        return value.substring(0, length).compareTo(day.substring(0, length)) < 0;
    }

    /** The day of the statement that gives the figure. */
    private Optional<When> said(Attribution attribution) {
        Optional<Span> cue = attribution.cue().map(Attribution.Cue::span);
        return spoken.statements().stream()
                .filter(statement -> cue.isPresent())
                .filter(statement -> statement
                        .attribution()
                        .cue()
                        .filter(one -> one.span().overlaps(cue.get()))
                        .isPresent())
                .map(Statement::when)
                .flatMap(Optional::stream)
                .map(when -> new When(when.value(), Optional.empty()))
                .findFirst();
    }
}
