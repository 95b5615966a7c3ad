package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.record.Attribution;
import org.onrecord.record.Figure;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.SourceClass;
import org.onrecord.record.Statement;
import org.onrecord.text.Span;

/** The corrections that hold for a record: {@code corrections.of(reading)} is the reading as people corrected it. */
public final class Corrections {

    /** None. */
    public static final Corrections NONE = new Corrections(List.of());

    private final Map<String, List<Correction>> byReport = new HashMap<>();
    private final List<Correction> merges = new ArrayList<>();
    private final List<Correction> splits = new ArrayList<>();

    /** All of these; of two for one entry the later holds. */
    public Corrections(Collection<Correction> corrections) {
        for (Correction correction : corrections) {
            switch (correction.kind()) {
                case REJECT, SPEAKER ->
                    byReport.computeIfAbsent(correction.at().report(), unseen -> new ArrayList<>())
                            .add(correction);
                case MERGE -> merges.add(correction);
                case SPLIT -> splits.add(correction);
            }
        }
    }

    /** Whom somebody said to be the same. */
    public List<Correction> merges() {
        return List.copyOf(merges);
    }

    List<Correction> splits() {
        return splits;
    }

    /** A reading with the corrections of its report. */
    public Reading of(Reading reading) {
        List<Correction> corrections = byReport.getOrDefault(reading.report().id(), List.of());
        if (corrections.isEmpty()) {
            return reading;
        }
        Map<String, Correction> spoken = new HashMap<>();
        Set<String> rejected = new HashSet<>();
        for (Correction correction : corrections) {
            Optional<String> id = correction.at().in(reading);
            if (id.isPresent() && correction.kind() == Correction.Kind.SPEAKER) {
                spoken.put(id.get(), correction);
            } else {
                id.ifPresent(rejected::add);
            }
        }
        return new Reading(
                reading.reader(),
                reading.report(),
                reading.published(),
                reading.datings(),
                reading.times(),
                reading.entities(),
                statements(reading, spoken, rejected),
                reading.events().stream()
                        .filter(event -> !rejected.contains(event.id()))
                        .toList(),
                reading.figures().stream()
                        .filter(figure -> !rejected.contains(figure.id()))
                        .map(figure -> without(figure, rejected))
                        .toList(),
                reading.warnings());
    }

    private static List<Statement> statements(Reading reading, Map<String, Correction> spoken, Set<String> rejected) {
        Map<String, Optional<String>> outer = new HashMap<>();
        reading.statements().forEach(statement -> outer.put(statement.id(), statement.within()));
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            if (rejected.contains(statement.id())) {
                continue;
            }
            Optional<String> within = statement.within();
            while (within.isPresent() && rejected.contains(within.get())) {
                within = outer.getOrDefault(within.get(), Optional.empty());
            }
            Correction correction = spoken.get(statement.id());
            statements.add(
                    correction == null ? nested(statement, within) : said(reading, statement, within, correction));
        }
        return statements;
    }

    private static Statement nested(Statement one, Optional<String> within) {
        return within.equals(one.within()) ? one : copy(one, one.attribution(), within, one.confidence(), one.why());
    }

    private static Statement said(
            Reading reading, Statement statement, Optional<String> within, Correction correction) {
        Anchor speaker = correction.other().orElseThrow();
        Optional<Span> place = speaker.place(reading.report().text());
        if (place.isEmpty()) {
            return nested(statement, within);
        }
        Optional<String> entity = speaker.in(reading);
        boolean named = reading.entities().stream()
                .filter(one -> entity.equals(Optional.of(one.id())))
                .anyMatch(one -> one.named());
        Source source = new Source(place.get(), entity, named ? SourceClass.NAMED : SourceClass.UNNAMED, List.of());
        Attribution attribution = new Attribution(
                Attribution.Voice.ATTRIBUTED,
                List.of(source),
                statement.attribution().cue(),
                statement.attribution().via());
        return copy(statement, attribution, within, 1, correction.why());
    }

    private static Statement copy(
            Statement one, Attribution attribution, Optional<String> within, double confidence, String why) {
        return new Statement(
                one.id(),
                one.form(),
                one.act(),
                one.attitude(),
                one.content(),
                attribution,
                one.addressees(),
                one.when(),
                one.setting(),
                one.negated(),
                within,
                confidence,
                why);
    }

    private static Figure without(Figure one, Set<String> rejected) {
        return new Figure(
                one.id(),
                one.value(),
                one.high(),
                one.bound(),
                one.counted(),
                one.measure(),
                one.unit(),
                one.outOf(),
                one.against(),
                one.when(),
                one.where(),
                one.evidence(),
                one.attribution(),
                one.supersedes().filter(id -> !rejected.contains(id)),
                one.partOf().filter(id -> !rejected.contains(id)),
                one.confidence(),
                one.why());
    }
}
