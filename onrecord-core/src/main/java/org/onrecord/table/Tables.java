package org.onrecord.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.collation.Change;
import org.onrecord.collation.CopyLink;
import org.onrecord.collation.FigureSeries;
import org.onrecord.collation.Identity;
import org.onrecord.collation.Printing;
import org.onrecord.collation.QuotationFamily;
import org.onrecord.collation.Variant;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.Statement;
import org.onrecord.record.When;
import org.onrecord.report.Printed;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/**
 * Makes rows of readings and collations: {@code new Tables(reading).statements()}.
 *
 * <p>The columns are described in docs/tables.md. A column is named as the part of the row, with low lines:
 * {@code publishedDay} is {@code published_day}. Offsets count code points of the report's text.
 */
public final class Tables {

    private final Reading reading;
    private final String text;
    private final CodePoints offsets;
    private final Map<String, Entity> entities;
    private final @Nullable LocalDate day;

    /** The rows of one reading. */
    public Tables(Reading reading) {
        this.reading = reading;
        this.text = reading.report().text();
        this.offsets = CodePoints.of(text);
        this.entities = reading.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
        this.day = day(reading.published().value());
    }

    /** How a part of a row is called in a table: {@code published_day} for {@code publishedDay}. */
    public static String column(String part) {
        return part.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static @Nullable LocalDate day(Optional<String> value) {
        return value.filter(date -> date.matches("\\d{4}-\\d\\d-\\d\\d"))
                .map(LocalDate::parse)
                .orElse(null);
    }

    /** The row of the report. */
    public ReportRow report() {
        var report = reading.report();
        return new ReportRow(
                report.id(),
                report.location(),
                orNull(report.url()),
                orNull(report.outlet()),
                orNull(report.agency()),
                orNull(report.headline().map(Printed::text)),
                report.bylines().stream().map(byline -> byline.name()).toList(),
                orNull(report.dateline().flatMap(dateline -> dateline.place().map(place -> place.in(text)))),
                orNull(reading.published().value()),
                day,
                reading.published().confidence(),
                report.wording().value().word(),
                orNull(report.issuer()),
                report.language(),
                reading.reader(),
                text);
    }

    /** The rows of its statements. */
    public List<StatementRow> statements() {
        return reading.statements().stream().map(this::statement).toList();
    }

    private StatementRow statement(Statement statement) {
        Attribution attribution = statement.attribution();
        Optional<Span> span =
                statement.content().stream().map(Statement.Content::span).reduce(Span::cover);
        return new StatementRow(
                reading.report().id(),
                day,
                statement.id(),
                statement.form().word(),
                statement.act().word(),
                statement.attitude().word(),
                statement.negated(),
                orNull(statement.within()),
                attribution.voice().word(),
                names(attribution),
                sourceClass(attribution),
                orNull(attribution.cue().map(cue -> printed(cue.span()))),
                orNull(attribution.cue().map(Attribution.Cue::lemma)),
                via(attribution),
                statement.addressees().stream()
                        .map(addressee -> name(addressee.entity(), addressee.span()))
                        .toList(),
                orNull(statement.when().map(When::value)),
                orNull(statement.setting().map(setting -> printed(setting.span()))),
                orNull(statement.setting().map(setting -> setting.medium().word())),
                orNull(span.map(whole -> offsets.at(whole.start()))),
                orNull(span.map(whole -> offsets.at(whole.end()))),
                statement.content().stream().map(piece -> piece.span().in(text)).collect(Collectors.joining(" … ")),
                statement.confidence());
    }

    /** The rows of its events. */
    public List<EventRow> events() {
        return reading.events().stream().map(this::event).toList();
    }

    private EventRow event(Event event) {
        return new EventRow(
                reading.report().id(),
                day,
                event.id(),
                event.type().word(),
                orNull(event.plover()),
                event.status().word(),
                event.participants().stream()
                        .map(one -> name(one.entity(), one.span()))
                        .toList(),
                event.participants().stream().map(one -> one.role().word()).toList(),
                orNull(event.when().map(When::value)),
                orNull(event.where().map(place -> printed(place.span()))),
                event.trigger().in(text),
                event.attribution().voice().word(),
                names(event.attribution()),
                via(event.attribution()),
                offsets.at(event.evidence().start()),
                offsets.at(event.evidence().end()),
                event.evidence().in(text),
                event.confidence());
    }

    /** The rows of its figures. */
    public List<FigureRow> figures() {
        return reading.figures().stream().map(this::figure).toList();
    }

    private FigureRow figure(Figure figure) {
        Attribution attribution = figure.attribution();
        return new FigureRow(
                reading.report().id(),
                day,
                figure.id(),
                orNull(figure.value()),
                orNull(figure.high()),
                figure.bound().word(),
                orNull(figure.unit()),
                orNull(figure.counted().map(this::printed)),
                orNull(figure.measure()),
                orNull(figure.outOf()),
                orNull(figure.against()),
                orNull(figure.when().map(When::value)),
                orNull(figure.where().map(place -> printed(place.span()))),
                attribution.voice().word(),
                names(attribution),
                sourceClass(attribution),
                orNull(attribution.cue().map(cue -> printed(cue.span()))),
                via(attribution),
                orNull(figure.supersedes()),
                orNull(figure.partOf()),
                offsets.at(figure.evidence().start()),
                offsets.at(figure.evidence().end()),
                figure.evidence().in(text),
                figure.confidence());
    }

    /**
     * The rows of a quotation, one for each printing.
     *
     * @param readings hands out the readings of its reports by their ids
     */
    public static List<QuotationRow> quotation(QuotationFamily family, Function<String, Reading> readings) {
        List<QuotationRow> rows = new ArrayList<>();
        String id = "";
        for (Printing printing : family.printings()) {
            Tables tables = new Tables(readings.apply(printing.report()));
            int start = tables.offsets.at(printing.span().start());
            id = rows.isEmpty()
                    ? printing.report()
                            + '#'
                            + start
                            + family.apart().map(digits -> '~' + digits).orElse("")
                    : id;
            List<String> changes = family.variants().stream()
                    .filter(variant -> variant.printing().equals(printing))
                    .flatMap(variant -> variant.kinds().stream())
                    .map(Variant.Kind::word)
                    .toList();
            rows.add(new QuotationRow(
                    id,
                    family.origins(),
                    rows.size(),
                    printing.report(),
                    tables.day,
                    orNull(printing.statement()),
                    family.earliest().equals(Optional.of(printing.report())),
                    family.primary().equals(Optional.of(printing.report())),
                    changes,
                    start,
                    tables.offsets.at(printing.span().end()),
                    printing.span().in(tables.text)));
        }
        return rows;
    }

    /** The row of a copy. */
    public static CopyRow copy(CopyLink copy) {
        return new CopyRow(
                copy.report(),
                copy.of(),
                copy.degree().word(),
                copy.shared(),
                copy.changes().stream().map(Change::from).toList(),
                copy.changes().stream().map(Change::to).toList(),
                copy.changes().stream().map(Change::what).map(Term::word).toList());
    }

    /** The rows of a series, one for each figure. */
    public static List<SeriesRow> series(FigureSeries series) {
        String id = series.points().stream()
                .findFirst()
                .map(point -> point.report() + '#' + point.figure().id())
                .orElse("");
        return series.points().stream()
                .map(point -> new SeriesRow(
                        id,
                        series.origins(),
                        orNull(series.counted()),
                        orNull(series.measure()),
                        orNull(series.where()),
                        orNull(series.source()),
                        point.report(),
                        point.figure().id(),
                        orNull(point.figure().value()),
                        orNull(point.figure().high()),
                        point.figure().bound().word(),
                        orNull(point.day()),
                        orNull(point.label())))
                .toList();
    }

    /** The rows of a person or organization, one for each name in a report. */
    public static List<IdentityRow> identity(Identity identity) {
        return IntStream.range(0, identity.forms().size())
                .mapToObj(number -> identity.forms().get(number))
                .map(form -> new IdentityRow(
                        identity.forms().get(0).report()
                                + '#'
                                + identity.forms().get(0).entity(),
                        identity.name(),
                        identity.type().word(),
                        form.report(),
                        form.entity(),
                        form.text()))
                .toList();
    }

    private List<String> names(Attribution attribution) {
        return attribution.sources().stream()
                .map(source -> name(source.entity(), source.span()))
                .toList();
    }

    private static @Nullable String sourceClass(Attribution attribution) {
        return orNull(attribution.sources().stream()
                .findFirst()
                .map(Source::sourceClass)
                .map(Term::word));
    }

    private List<String> via(Attribution attribution) {
        return attribution.via().stream().map(relay -> printed(relay.span())).toList();
    }

    private String name(Optional<String> entity, Span span) {
        return printed(entity.map(entities::get).map(Entity::name).orElse(span));
    }

    private String printed(Span span) {
        return span.in(text).replaceAll("\\s+", " ");
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.isPresent() ? value.get() : null;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
