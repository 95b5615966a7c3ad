package org.onrecord.reading.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final List<Time> times;
    private final Optional<String> published;
    /** The days of statements, by where their cues start. */
    private final Map<Integer, When> byCue = new HashMap<>();

    AsOf(Copy copy, Spoken spoken, Dated dated) {
        this.copy = copy;
        this.analysis = copy.analysis();
        for (Statement statement : spoken.statements()) {
            Optional<Attribution.Cue> cue = statement.attribution().cue();
            if (cue.isPresent() && statement.when().isPresent()) {
                byCue.putIfAbsent(cue.get().span().start(), statement.when().get());
            }
        }
        this.times = dated.times();
        this.published = dated.published().value();
    }

    /** Whether counts of a measure go on changing: of the killed, the missing. */
    static boolean isRunning(String measure) {
        return RUNNING.contains(org.onrecord.language.WordHash.lower(measure));
    }

    /** The time that a figure holds for. */
    Optional<When> of(Amount amount, Optional<String> measure, Attribution attribution) {
        return isRunning(measure, amount.unit()) ? past(amount).or(() -> given(attribution)) : Optional.empty();
    }

    /** The time that a count holds for where nothing beside it tells one: when it was given, or the day of the report. */
    Optional<When> of(Optional<String> measure, Optional<String> unit, Attribution attribution) {
        return isRunning(measure, unit) ? given(attribution) : Optional.empty();
    }

    private static boolean isRunning(Optional<String> measure, Optional<String> unit) {
        return measure.filter(AsOf::isRunning).isPresent() && unit.isEmpty();
    }

    private Optional<When> given(Attribution attribution) {
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
        return attribution
                .cue()
                .map(cue -> byCue.get(cue.span().start()))
                .map(when -> new When(when.value(), Optional.empty()));
    }
}
