package org.onrecord.app.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.SourceClass;
import org.onrecord.record.Statement;
import org.onrecord.report.Dating;
import org.onrecord.report.Part;
import org.onrecord.report.Printed;
import org.onrecord.report.Report;
import org.onrecord.report.Warning;
import org.onrecord.text.Span;

/**
 * A reading for people: headline and dates first with any warning, then who said what with the chain, what happened, and
 * the figures.
 */
final class TextView {

    private static final String INDENT = "    ";

    private final Terminal terminal;
    private final boolean explain;
    private final PrintStream out;
    private final Reading reading;
    private final String text;
    private final Map<String, Entity> entities;

    TextView(Reading reading, PrintStream out, Terminal terminal, boolean explain) {
        this.reading = reading;
        this.out = out;
        this.terminal = terminal;
        this.explain = explain;
        this.text = reading.report().text();
        this.entities = reading.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    }

    void print() {
        head();
        statements();
        events();
        figures();
        out.println();
    }

    private void head() {
        Report report = reading.report();
        String headline = report.headline().map(Printed::text).orElse("(no headline)");
        paragraph("", terminal.bold(oneLine(headline)));
        List<String> line = new ArrayList<>();
        line.add(report.location());
        line.add(report.outlet().map(name -> "outlet " + name).orElse("outlet unknown"));
        report.agency().ifPresent(name -> line.add("agency " + name));
        report.issuer().ifPresent(name -> line.add("issued by " + name));
        if (!report.bylines().isEmpty()) {
            line.add("by "
                    + report.bylines().stream().map(byline -> byline.name()).collect(Collectors.joining(", ")));
        }
        paragraph("", terminal.faint(String.join(" · ", line)));
        paragraph(
                "",
                "Published " + reading.published().value().map(terminal::bold).orElse("on a day unknown") + ": "
                        + reading.published().why());
        for (Dating dating : reading.datings()) {
            if (dating.rejected().isPresent()) {
                paragraph(
                        INDENT,
                        "not " + dating.value() + " ("
                                + oneLine(dating.printed().text()) + "): "
                                + dating.rejected().get());
            }
        }
        for (Warning warning : reading.warnings()) {
            paragraph("", terminal.warning("! " + warning.code().word() + ": " + warning.message()));
        }
        if (explain) {
            for (Part part : report.parts()) {
                paragraph(
                        INDENT,
                        terminal.faint(part.kind().word() + " (" + part.why() + "): ")
                                + shortened(part.span().in(text)));
            }
        }
    }

    private void statements() {
        if (reading.statements().isEmpty()) {
            return;
        }
        title("Who said what");
        for (Statement statement : reading.statements()) {
            String nested =
                    statement.within().map(outer -> "within " + outer + ", ").orElse("");
            String said = who(statement.attribution().sources())
                    + statement
                            .attribution()
                            .cue()
                            .map(cue -> " " + oneLine(cue.span().in(text)))
                            .orElse("")
                    + to(statement)
                    + statement.when().map(when -> " on " + when.value()).orElse("");
            String form = statement.negated() ? "not said" : statement.form().word();
            paragraph("  " + statement.id() + " ", terminal.bold(said) + terminal.faint(" [" + nested + form + "]"));
            String content = statement.content().stream()
                    .map(piece -> piece.quoted()
                            ? "“" + oneLine(piece.span().in(text)) + "”"
                            : oneLine(piece.span().in(text)))
                    .collect(Collectors.joining(" … "));
            if (!content.isEmpty()) {
                paragraph(INDENT + "  ", content);
            }
            if (!statement.attribution().via().isEmpty()) {
                paragraph(INDENT + "  ", terminal.chain(chain(statement.attribution())));
            }
            why(statement.why() + String.format(Locale.ROOT, " (%.2f)", statement.confidence()));
        }
    }

    private void events() {
        if (reading.events().isEmpty()) {
            return;
        }
        title("What happened, is planned or is denied");
        for (Event event : reading.events()) {
            String participants = event.participants().stream()
                    .map(one -> name(one.entity(), one.span()))
                    .collect(Collectors.joining(", "));
            String line = event.type().word() + " " + event.status().word()
                    + event.when().map(when -> " " + when.value()).orElse("")
                    + event.where()
                            .map(where -> " at " + oneLine(where.span().in(text)))
                            .orElse("")
                    + (participants.isEmpty() ? "" : ": " + participants);
            paragraph("  " + event.id() + " ", terminal.bold(line) + claimed(event.attribution()));
            paragraph(INDENT + "  ", terminal.faint(shortened(event.evidence().in(text))));
            why(event.why());
        }
    }

    private void figures() {
        if (reading.figures().isEmpty()) {
            return;
        }
        title("Figures");
        for (Figure figure : reading.figures()) {
            String measure = figure.measure().map(word -> " · " + word).orElse("");
            String replaced =
                    figure.supersedes().map(old -> " · replaces " + old).orElse("");
            paragraph(
                    "  " + figure.id() + " ",
                    terminal.bold(oneLine(figure.evidence().in(text)))
                            + measure
                            + replaced
                            + claimed(figure.attribution()));
            why(figure.why());
        }
    }

    private void why(String reason) {
        if (explain) {
            paragraph(INDENT + "  ", terminal.faint("why: " + reason));
        }
    }

    private String claimed(Attribution attribution) {
        return switch (attribution.voice()) {
            case ATTRIBUTED -> " — " + chain(attribution);
            case CARRIED -> " — as the sentence before";
            case UNDECIDED -> " — claimant undecided";
            case REPORT -> "";
        };
    }

    /** "Gallant ← a transcript of the meeting ← the Israeli Defense Ministry". */
    private String chain(Attribution attribution) {
        List<String> links = new ArrayList<>();
        links.add(who(attribution.sources()));
        attribution.via().forEach(relay -> links.add(name(relay.entity(), relay.span())));
        return String.join(" ← ", links);
    }

    private String who(List<Source> sources) {
        if (sources.isEmpty()) {
            return "somebody";
        }
        return sources.stream().map(this::source).collect(Collectors.joining(" and "));
    }

    private String source(Source source) {
        String name = name(source.entity(), source.span());
        String sure = source.alternatives().isEmpty()
                ? ""
                : " (or "
                        + source.alternatives().stream()
                                .map(id -> name(Optional.of(id), source.span()))
                                .collect(Collectors.joining(", "))
                        + ")";
        boolean unnamed = source.sourceClass() == SourceClass.UNNAMED || source.sourceClass() == SourceClass.COLLECTIVE;
        return name + sure + (unnamed ? " (unnamed)" : "");
    }

    private String to(Statement statement) {
        if (statement.addressees().isEmpty()) {
            return "";
        }
        return " to "
                + statement.addressees().stream()
                        .map(one -> name(one.entity(), one.span()))
                        .collect(Collectors.joining(", "));
    }

    private String name(Optional<String> entity, Span printed) {
        Entity known = entity.map(entities::get).orElse(null);
        return oneLine((known == null ? printed : known.name()).in(text));
    }

    private void title(String title) {
        out.println();
        out.println(terminal.title(title));
    }

    private void paragraph(String indent, String line) {
        terminal.wrap(indent, line).forEach(out::println);
    }

    private static String shortened(String line) {
        String one = oneLine(line);
        return one.length() > 160 ? one.substring(0, 157) + "…" : one;
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
