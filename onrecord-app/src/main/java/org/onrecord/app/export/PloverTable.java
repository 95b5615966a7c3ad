package org.onrecord.app.export;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onrecord.language.WordList;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Mention;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.Statement;
import org.onrecord.record.When;
import org.onrecord.text.Span;

/**
 * Events, and statements that do something to somebody, as rows of event data: "Brask thanked Hale" is SUPPORT, "Hale pressed
 * Sadiq to allow a visit" REQUEST, "Sadiq told Hale by telephone" CONSULT, phone.
 *
 * <p>Several who act stand in one row, as PLOVER has it. Country and sector come from printed roles alone.
 *
 * @see <a href="https://github.com/openeventdata/PLOVER">PLOVER, political event ontology</a>
 */
public final class PloverTable {

    /** What an act or a happening is coded as. */
    private record Code(String event, String mode) {}

    /** What a type of event with such a trigger is coded as. */
    private record Rule(String type, String start, Code code) {}

    private static final String NONE = "-";
    private static final Map<String, Code> ACTS = new HashMap<>();
    private static final List<Rule> MODES = new ArrayList<>();

    static {
        for (String line : WordList.lines(PloverTable.class, "acts.txt")) {
            String[] field = line.split(" ");
            ACTS.put(field[0], new Code(field[1], plain(field[2])));
        }
        for (String line : WordList.lines(PloverTable.class, "modes.txt")) {
            String[] field = line.split(" ");
            MODES.add(new Rule(field[0], field[1], new Code(plain(field[2]), field[3])));
        }
    }

    private final Reading reading;
    private final String text;
    private final PloverActors actors;
    private final PrintStream out;

    private PloverTable(Reading reading, PrintStream out) {
        this.reading = reading;
        this.text = reading.report().text();
        this.actors = new PloverActors(reading);
        this.out = out;
    }

    /** The names of the columns. */
    public static void head(PrintStream out) {
        Csv.row(
                out,
                List.of(
                        "id",
                        "date",
                        "enddate",
                        "event",
                        "mode",
                        "status",
                        "source",
                        "source_country",
                        "source_sector",
                        "target",
                        "target_country",
                        "target_sector",
                        "place",
                        "claimant",
                        "text",
                        "published",
                        "publication",
                        "location",
                        "report"));
    }

    /** The rows of one reading. */
    public static void rows(Reading reading, PrintStream out) {
        PloverTable table = new PloverTable(reading, out);
        reading.events().forEach(table::event);
        reading.statements().forEach(table::statement);
    }

    private static String plain(String field) {
        return field.equals(NONE) ? "" : field;
    }

    private void event(Event event) {
        if (event.plover().isEmpty() || event.type() == Event.Type.BRIEFING) {
            return;
        }
        String trigger = event.trigger().in(text).toLowerCase(Locale.ROOT);
        Optional<Code> told = MODES.stream()
                .filter(rule -> rule.type().equals(event.type().word()))
                .filter(rule -> rule.start().equals("*") || trigger.startsWith(rule.start()))
                .map(Rule::code)
                .findFirst();
        String code = told.map(Code::event)
                .filter(one -> !one.isEmpty())
                .orElse(event.plover().get());
        List<PloverActors.Actor> sources = new ArrayList<>();
        List<PloverActors.Actor> targets = new ArrayList<>();
        for (Event.Participant one : event.participants()) {
            boolean acts = one.role() == Event.Part.ACTOR || one.role() == Event.Part.VISITOR;
            (acts ? sources : targets).add(actors.of(one.span(), one.entity()));
        }
        row(
                event.id(),
                event.when(),
                new Code(code, told.map(Code::mode).orElse("")),
                event.status().word(),
                sources,
                targets,
                event.where().map(place -> place.span().in(text)).orElse(""),
                event.attribution().sources().stream().map(this::name).toList(),
                event.evidence());
    }

    private void statement(Statement statement) {
        Attribution attribution = statement.attribution();
        Code code = ACTS.get(statement.act().word());
        List<PloverActors.Actor> targets = targets(statement);
        if (code == null
                || statement.negated()
                || attribution.sources().isEmpty()
                || targets.isEmpty()
                || isQuestion(statement)) {
            return;
        }
        Span said = statement.content().stream()
                .map(Statement.Content::span)
                .reduce(
                        attribution
                                .cue()
                                .map(Attribution.Cue::span)
                                .orElse(attribution.sources().get(0).span()),
                        Span::cover);
        row(
                statement.id(),
                statement.when(),
                code,
                Event.Status.HAPPENED.word(),
                attribution.sources().stream()
                        .map(source -> actors.of(source.span(), source.entity()))
                        .toList(),
                targets,
                "",
                attribution.via().stream().map(relay -> relay.span().in(text)).toList(),
                said.cover(attribution.sources().get(0).span()));
    }

    /** Whom it is addressed to; of accusations, threats and praise whom it speaks of first. */
    private List<PloverActors.Actor> targets(Statement statement) {
        List<PloverActors.Actor> targets = new ArrayList<>();
        statement.addressees().forEach(one -> targets.add(actors.of(one.span(), one.entity())));
        boolean about = switch (statement.act()) {
            case ACCUSE, CRITICIZE, PRAISE, THREATEN, REJECT -> true;
            default -> false;
        };
        if (targets.isEmpty() && about) {
            spokenOf(statement).ifPresent(targets::add);
        }
        return targets;
    }

    private Optional<PloverActors.Actor> spokenOf(Statement statement) {
        Entity first = null;
        Span found = null;
        for (Entity entity : reading.entities()) {
            for (var mention : entity.mentions()) {
                boolean inside = mention.form() == Mention.Form.NAME
                        && entity.type() != Entity.Type.OTHER
                        && entity.type() != Entity.Type.DOCUMENT
                        && statement.content().stream()
                                .anyMatch(content -> content.span().contains(mention.span()));
                if (inside && (found == null || mention.span().start() < found.start())) {
                    first = entity;
                    found = mention.span();
                }
            }
        }
        return first == null || found == null
                ? Optional.empty()
                : Optional.of(actors.of(found, Optional.of(first.id())));
    }

    /** "asked what day it was" requests nothing. */
    private boolean isQuestion(Statement statement) {
        String content = statement.content().stream()
                .map(piece -> piece.span().in(text))
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return statement.act() == Statement.Act.ASK
                && (content.endsWith("?")
                        || content.matches("(?s)(what|who|whom|why|when|where|how|if|whether|which)\\b.*"));
    }

    private String name(Source source) {
        return actors.of(source.span(), source.entity()).name();
    }

    private void row(
            String id,
            Optional<When> when,
            Code code,
            String status,
            List<PloverActors.Actor> sources,
            List<PloverActors.Actor> targets,
            String place,
            List<String> claimants,
            Span evidence) {
        String[] days = when.map(When::value)
                .filter(value -> value.matches("\\d{4}.*"))
                .orElse("")
                .split("/");
        List<String> fields = new ArrayList<>();
        fields.add(reading.report().id() + "#" + id);
        fields.add(days[0]);
        fields.add(days[days.length - 1]);
        fields.add(code.event());
        fields.add(code.mode());
        fields.add(status);
        actors(fields, sources);
        actors(fields, targets);
        fields.add(place);
        fields.add(Csv.joined(claimants));
        fields.add(evidence.in(text).replaceAll("\\s+", " "));
        fields.add(reading.published().value().orElse(""));
        fields.add(reading.report().outlet().orElse(""));
        fields.add(reading.report().location());
        fields.add(reading.report().id());
        Csv.row(out, fields);
    }

    private static void actors(List<String> fields, List<PloverActors.Actor> actors) {
        fields.add(Csv.joined(actors.stream().map(PloverActors.Actor::name).toList()));
        fields.add(Csv.joined(actors.stream().map(PloverActors.Actor::country).toList()));
        fields.add(Csv.joined(actors.stream().map(PloverActors.Actor::sector).toList()));
    }
}
