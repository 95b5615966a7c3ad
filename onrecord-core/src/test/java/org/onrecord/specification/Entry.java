package org.onrecord.specification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.record.Mention;
import org.onrecord.record.Reading;
import org.onrecord.record.Role;
import org.onrecord.record.Statement;
import org.onrecord.record.Time;
import org.onrecord.report.Warning;
import org.onrecord.text.Span;

/**
 * An entry of a reading in the words in which the specification expects it.
 *
 * @param name what tells it from others of its kind: "nearly 400"
 * @param fields its fields; each may be told in several ways, by the words as printed or by the name of the entity
 */
record Entry(String name, Map<String, List<String>> fields) {

    /** The kinds of entry of which an example lists all or none. */
    static final List<String> CLOSED = List.of("statement", "event", "figure", "time");

    /** The entries of one kind that a reading has. */
    static List<Entry> of(String kind, Reading reading) {
        Words words = new Words(reading);
        return switch (kind) {
            case "statement" -> reading.statements().stream().map(words::of).toList();
            case "event" -> reading.events().stream().map(words::of).toList();
            case "figure" -> reading.figures().stream().map(words::of).toList();
            case "time" -> reading.times().stream().map(words::of).toList();
            case "entity" -> reading.entities().stream().map(words::of).toList();
            case "date" -> List.of(words.date());
            case "warning" -> reading.warnings().stream().map(Entry::of).toList();
            default -> throw new IllegalArgumentException("no kind of entry: " + kind);
        };
    }

    private static Entry of(Warning warning) {
        return new Entry(warning.code().word(), Map.of("message", List.of(warning.message())));
    }

    /** Whether this is the entry that is expected. */
    boolean meets(Example.Expected expected) {
        return name.equals(plain(expected.name()))
                && expected.fields().entrySet().stream()
                        .allMatch(field -> fields.getOrDefault(field.getKey(), List.of("no such field")).stream()
                                .anyMatch(told -> plain(told).equals(plain(field.getValue()))));
    }

    private static String plain(String text) {
        return text.replaceAll("[“”]", "\"").replaceAll("[‘’]", "'").replaceAll("\\s+", " ");
    }

    @Override
    public String toString() {
        return name
                + fields.entrySet().stream()
                        .filter(field -> !field.getValue().equals(List.of("")))
                        .map(field -> " · " + field.getKey() + " " + String.join(" | ", field.getValue()))
                        .collect(Collectors.joining());
    }

    /** Tells the entries of one reading in words. */
    private record Words(Reading reading) {

        Entry of(Figure figure) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            fields.put("counted", List.of(printed(figure.counted())));
            fields.put("measure", List.of(figure.measure().orElse("")));
            fields.put("says", says(figure.attribution()));
            fields.put("via", via(figure.attribution()));
            fields.put("when", List.of(figure.when().map(when -> when.value()).orElse("")));
            fields.put("where", place(figure.where()));
            fields.put("evidence", List.of(printed(figure.evidence())));
            fields.put("supersedes", List.of(value(figure.supersedes())));
            fields.put("partOf", List.of(value(figure.partOf())));
            return new Entry(amount(figure), fields);
        }

        private String value(Optional<String> id) {
            return reading.figures().stream()
                    .filter(figure -> id.isPresent() && figure.id().equals(id.get()))
                    .map(Words::amount)
                    .findFirst()
                    .orElse("");
        }

        private static String amount(Figure figure) {
            if (figure.value().isEmpty()) {
                return "vague";
            }
            String value = number(figure.value());
            String bound =
                    figure.bound() == Figure.Bound.EXACT ? "" : figure.bound().word() + " ";
            String high = figure.high().isPresent() ? " and " + number(figure.high()) : "";
            String against = figure.against().isPresent() ? "-" + number(figure.against()) : "";
            String outOf = figure.outOf().isPresent() ? " of " + number(figure.outOf()) : "";
            String unit = figure.unit().map(word -> " " + word).orElse("");
            return bound + value + high + against + outOf + unit;
        }

        private static String number(OptionalDouble value) {
            double number = value.getAsDouble();
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? String.format(java.util.Locale.ROOT, "%,d", (long) number)
                    : String.valueOf(number);
        }

        Entry of(Event event) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            fields.put("who", who(event));
            fields.put(
                    "roles",
                    List.of(event.participants().stream()
                            .map(one -> one.role().word())
                            .collect(Collectors.joining(", "))));
            fields.put("when", List.of(event.when().map(when -> when.value()).orElse("")));
            fields.put("where", place(event.where()));
            fields.put("trigger", List.of(printed(event.trigger())));
            fields.put(
                    "again",
                    List.of(event.triggers().stream().map(this::printed).collect(Collectors.joining(", "))));
            fields.put("says", says(event.attribution()));
            fields.put("plover", List.of(event.plover().orElse("")));
            return new Entry(event.status().word() + " " + event.type().word(), fields);
        }

        private List<String> who(Event event) {
            String printed = event.participants().stream()
                    .map(one -> printed(one.span()))
                    .collect(Collectors.joining(", "));
            String names = event.participants().stream()
                    .map(one -> name(one.entity()).orElse(printed(one.span())))
                    .collect(Collectors.joining(", "));
            return List.of(printed, names);
        }

        Entry of(Statement statement) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            Attribution attribution = statement.attribution();
            fields.put("says", says(attribution));
            fields.put(
                    "class",
                    List.of(attribution.sources().stream()
                            .map(source -> source.sourceClass().word())
                            .collect(Collectors.joining(" and "))));
            fields.put(
                    "cue",
                    List.of(attribution.cue().map(cue -> printed(cue.span())).orElse("")));
            fields.put(
                    "content",
                    List.of(statement.content().stream()
                            .map(content -> printed(content.span()))
                            .collect(Collectors.joining(" … "))));
            fields.put(
                    "to",
                    joined(statement.addressees().stream()
                            .map(one -> told(one.span(), one.entity()))
                            .toList()));
            fields.put("via", via(attribution));
            fields.put("act", List.of(statement.act().word()));
            fields.put("attitude", List.of(statement.attitude().word()));
            fields.put("voice", List.of(attribution.voice().word()));
            fields.put("negated", List.of(statement.negated() ? "yes" : "no"));
            fields.put(
                    "when", List.of(statement.when().map(when -> when.value()).orElse("")));
            fields.put(
                    "setting",
                    statement
                            .setting()
                            .map(setting -> List.of(
                                    printed(setting.span()), setting.medium().word()))
                            .orElse(List.of("")));
            fields.put("within", List.of(cueOf(statement.within())));
            fields.put(
                    "alternatives",
                    List.of(attribution.sources().stream()
                            .flatMap(source -> source.alternatives().stream())
                            .map(id -> name(Optional.of(id)).orElse(id))
                            .collect(Collectors.joining(", "))));
            return new Entry(statement.form().word(), fields);
        }

        private String cueOf(Optional<String> id) {
            return reading.statements().stream()
                    .filter(one -> id.isPresent() && one.id().equals(id.get()))
                    .flatMap(one -> one.attribution().cue().stream())
                    .map(cue -> printed(cue.span()))
                    .findFirst()
                    .orElse("");
        }

        Entry of(Time time) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            fields.put("value", List.of(time.value()));
            fields.put("type", List.of(time.type().word()));
            fields.put("mod", List.of(time.mod().orElse("")));
            return new Entry(printed(time.span()), fields);
        }

        Entry of(Entity entity) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            fields.put("type", List.of(entity.type().word()));
            fields.put("named", List.of(entity.named() ? "yes" : "no"));
            fields.put("of", List.of(name(entity.of()).orElse("")));
            fields.put(
                    "role",
                    entity.roles().stream().map(Role::title).map(this::printed).toList());
            fields.put(
                    "mentions",
                    List.of(entity.mentions().stream()
                            .map(Mention::span)
                            .map(this::printed)
                            .collect(Collectors.joining(", "))));
            return new Entry(printed(entity.name()), fields);
        }

        Entry date() {
            return new Entry(reading.published().value().orElse("none"), Map.of());
        }

        private List<String> says(Attribution attribution) {
            if (attribution.sources().isEmpty()) {
                return List.of(attribution.voice() == Attribution.Voice.REPORT ? "report" : "nobody");
            }
            return joined(attribution.sources().stream()
                    .map(source -> told(source.span(), source.entity()))
                    .toList());
        }

        private List<String> via(Attribution attribution) {
            return joined(attribution.via().stream()
                    .map(relay -> told(relay.span(), relay.entity()))
                    .toList());
        }

        /** Several are joined by "and", as printed or by their names. */
        private static List<String> joined(List<List<String>> told) {
            return Stream.of(0, 1)
                    .map(way -> told.stream().map(one -> one.get(way)).collect(Collectors.joining(" and ")))
                    .toList();
        }

        private List<String> told(Span span, Optional<String> entity) {
            return List.of(printed(span), name(entity).orElse(printed(span)));
        }

        private List<String> place(Optional<Event.Place> place) {
            return place.map(one -> told(one.span(), one.entity())).orElse(List.of(""));
        }

        private Optional<String> name(Optional<String> id) {
            return reading.entities().stream()
                    .filter(entity -> id.isPresent() && entity.id().equals(id.get()))
                    .map(entity -> printed(entity.name()))
                    .findFirst();
        }

        private String printed(Optional<Span> span) {
            return span.map(this::printed).orElse("");
        }

        private String printed(Span span) {
            return span.in(reading.report().text());
        }
    }
}
