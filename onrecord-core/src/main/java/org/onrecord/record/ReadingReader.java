package org.onrecord.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.report.Basis;
import org.onrecord.report.Byline;
import org.onrecord.report.Dateline;
import org.onrecord.report.Dating;
import org.onrecord.report.Part;
import org.onrecord.report.PartKind;
import org.onrecord.report.Printed;
import org.onrecord.report.Report;
import org.onrecord.report.Warning;
import org.onrecord.report.Wording;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/**
 * Reads back what {@link ReadingWriter} wrote: one line of JSON is one reading again.
 *
 * <p>A reading that is read back is written as the same bytes. What the contract does not carry is not restored: whether a
 * dating tells of a change, and which warnings came with the page.
 */
public final class ReadingReader {

    private final String text;
    private final CodePoints offsets;

    private ReadingReader(String text) {
        this.text = text;
        this.offsets = CodePoints.of(text);
    }

    /**
     * Reads one reading.
     *
     * @param json one object of the contract {@code onrecord/reading/1}, in UTF-8
     * @throws IllegalArgumentException where it is none
     */
    public static Reading read(byte[] json) {
        return of(Fields.parse(json));
    }

    /**
     * Reads one reading from the members of its JSON.
     *
     * @param members strings, numbers, booleans, lists, and maps of members again; none is null
     * @throws IllegalArgumentException where they make none
     */
    public static Reading of(Map<String, Object> members) {
        return of(new Fields(members));
    }

    private static Reading of(Fields fields) {
        Fields report = fields.required("report");
        return new ReadingReader(report.text("text")).reading(fields, report);
    }

    private Reading reading(Fields fields, Fields report) {
        List<Dating> datings =
                report.objects("datings").stream().map(this::dating).toList();
        List<Warning> warnings =
                fields.objects("warnings").stream().map(this::warning).toList();
        return new Reading(
                fields.text("reader"),
                report(report, datings, warnings),
                report.object("published").map(ReadingReader::published).orElse(Published.unknown("")),
                datings,
                fields.objects("times").stream().map(this::time).toList(),
                fields.objects("entities").stream().map(this::entity).toList(),
                fields.objects("statements").stream().map(this::statement).toList(),
                fields.objects("events").stream().map(this::event).toList(),
                fields.objects("figures").stream().map(this::figure).toList(),
                warnings);
    }

    private Report report(Fields report, List<Dating> datings, List<Warning> warnings) {
        return new Report(
                report.text("id"),
                report.text("location"),
                report.optional("url"),
                report.optional("outlet"),
                report.optional("agency"),
                report.object("headline").map(this::printed),
                report.objects("bylines").stream()
                        .map(byline -> new Byline(printed(byline), byline.text("name")))
                        .toList(),
                report.object("dateline").map(this::dateline),
                datings,
                report.optional("issuer"),
                report.text("language"),
                text,
                report.objects("parts").stream().map(this::part).toList(),
                report.object("wording").map(this::wording).orElse(Wording.UNKNOWN),
                warnings);
    }

    private Dateline dateline(Fields fields) {
        Span span = span(fields);
        return new Dateline(
                span,
                fields.optional("place").map(place -> within(span, place)),
                fields.optional("date").map(date -> within(span, date)),
                fields.optional("agency").map(agency -> within(span, agency)));
    }

    private static Published published(Fields fields) {
        return new Published(
                fields.optional("value"), fields.optional("range"), fields.confidence(), fields.text("why"));
    }

    private Wording wording(Fields fields) {
        return new Wording(
                Term.of(Wording.Value.class, fields.text("value")), fields.text("why"), spans(fields, "spans"));
    }

    private Dating dating(Fields fields) {
        Printed printed =
                new Printed(fields.text("text"), fields.object("span").map(this::span), fields.optional("where"));
        return new Dating(
                fields.text("value"),
                Term.of(Basis.class, fields.text("basis")),
                printed,
                false,
                fields.optional("rejected"));
    }

    private Part part(Fields fields) {
        return new Part(
                Term.of(PartKind.class, fields.text("kind")),
                span(fields),
                fields.optional("why").orElse(""));
    }

    private Warning warning(Fields fields) {
        return new Warning(
                Term.of(Warning.Code.class, fields.text("code")), fields.text("message"), spans(fields, "spans"));
    }

    private Time time(Fields fields) {
        return new Time(
                fields.text("id"),
                span(fields),
                Term.of(Time.Type.class, fields.text("type")),
                fields.text("value"),
                fields.optional("mod"),
                fields.optional("anchor"));
    }

    private Entity entity(Fields fields) {
        List<Mention> mentions = fields.objects("mentions").stream()
                .map(mention -> new Mention(span(mention), Term.of(Mention.Form.class, mention.text("form"))))
                .toList();
        return new Entity(
                fields.text("id"),
                name(fields.text("name"), mentions),
                Term.of(Entity.Type.class, fields.text("type")),
                fields.is("named"),
                fields.optional("of"),
                fields.objects("roles").stream().map(this::role).toList(),
                mentions);
    }

    /** Where the fullest name stands: at the first mention that prints it so, or holds it. */
    private Span name(String name, List<Mention> mentions) {
        return mentions.stream()
                .map(Mention::span)
                .filter(span -> span.in(text).contains(name))
                .findFirst()
                .map(span -> within(span, name))
                .orElseGet(() -> within(new Span(0, text.length()), name));
    }

    private Role role(Fields fields) {
        Span span = span(fields);
        return new Role(
                span, within(span, fields.text("title")), fields.optional("of").map(of -> within(span, of)));
    }

    private Statement statement(Fields fields) {
        return new Statement(
                fields.text("id"),
                Term.of(Statement.Form.class, fields.text("form")),
                Term.of(Statement.Act.class, fields.text("act")),
                Term.of(Statement.Attitude.class, fields.text("attitude")),
                fields.objects("content").stream()
                        .map(piece -> new Statement.Content(span(piece), piece.is("quoted")))
                        .toList(),
                attribution(fields),
                fields.objects("addressees").stream()
                        .map(addressee -> new Statement.Addressee(span(addressee), addressee.optional("entity")))
                        .toList(),
                when(fields),
                fields.object("setting")
                        .map(setting -> new Statement.Setting(
                                span(setting), Term.of(Statement.Medium.class, setting.text("medium")))),
                fields.is("negated"),
                fields.optional("within"),
                fields.confidence(),
                fields.text("why"));
    }

    private Attribution attribution(Fields holder) {
        Fields fields = holder.required("attribution");
        return new Attribution(
                Term.of(Attribution.Voice.class, fields.text("voice")),
                fields.objects("sources").stream().map(this::source).toList(),
                fields.object("cue").map(cue -> new Attribution.Cue(span(cue), cue.text("lemma"))),
                fields.objects("via").stream().map(this::relay).toList());
    }

    private Source source(Fields fields) {
        return new Source(
                span(fields),
                fields.optional("entity"),
                Term.of(SourceClass.class, fields.text("class")),
                fields.texts("alternatives"));
    }

    private Relay relay(Fields fields) {
        return new Relay(
                span(fields),
                Term.of(Relay.Link.class, fields.text("link")),
                fields.optional("entity"),
                Term.of(SourceClass.class, fields.text("class")));
    }

    private Event event(Fields fields) {
        return new Event(
                fields.text("id"),
                Term.of(Event.Type.class, fields.text("type")),
                fields.optional("plover"),
                Term.of(Event.Status.class, fields.text("status")),
                fields.objects("participants").stream().map(this::participant).toList(),
                when(fields),
                place(fields),
                span(fields.required("trigger")),
                spans(fields, "triggers"),
                span(fields.required("evidence")),
                attribution(fields),
                fields.confidence(),
                fields.text("why"));
    }

    private Event.Participant participant(Fields fields) {
        return new Event.Participant(
                span(fields), fields.optional("entity"), Term.of(Event.Part.class, fields.text("role")));
    }

    private Figure figure(Fields fields) {
        Span evidence = span(fields.required("evidence"));
        return new Figure(
                fields.text("id"),
                fields.number("value"),
                fields.number("high"),
                Term.of(Figure.Bound.class, fields.text("bound")),
                fields.optional("counted").map(counted -> near(evidence, counted)),
                fields.optional("measure"),
                fields.optional("unit"),
                fields.number("outOf"),
                fields.number("against"),
                when(fields),
                place(fields),
                evidence,
                attribution(fields),
                fields.optional("supersedes"),
                fields.optional("partOf"),
                fields.confidence(),
                fields.text("why"));
    }

    private static Optional<When> when(Fields fields) {
        return fields.object("when").map(when -> new When(when.text("value"), when.optional("time")));
    }

    private Optional<Event.Place> place(Fields fields) {
        return fields.object("where").map(place -> new Event.Place(span(place), place.optional("entity")));
    }

    private Printed printed(Fields fields) {
        boolean inText = fields.number("start").isPresent();
        Optional<Span> span = inText ? Optional.of(span(fields)) : Optional.empty();
        return new Printed(fields.text("text"), span, fields.optional("where"));
    }

    private List<Span> spans(Fields fields, String name) {
        return fields.objects(name).stream().map(this::span).toList();
    }

    private Span span(Fields fields) {
        int start = fields.count("start");
        int end = fields.count("end");
        if (start < 0 || start > end || end > offsets.at(text.length())) {
            throw new IllegalArgumentException("the span " + start + ".." + end + " lies outside the text");
        }
        return new Span(offsets.utf16(start), offsets.utf16(end));
    }

    /** Where some words stand inside a span. */
    private Span within(Span span, String words) {
        int at = text.indexOf(words, span.start());
        if (at < 0 || at + words.length() > span.end()) {
            throw new IllegalArgumentException("“" + words + "” does not stand in “" + span.in(text) + "”");
        }
        return new Span(at, at + words.length());
    }

    /** Where some words stand, best inside a span, else last before it, else first after it. */
    private Span near(Span span, String words) {
        int at = text.indexOf(words, span.start());
        if (at < 0 || at + words.length() > span.end()) {
            int before = text.lastIndexOf(words, span.start());
            at = before >= 0 ? before : at;
        }
        if (at < 0) {
            throw new IllegalArgumentException("“" + words + "” does not stand in the text");
        }
        return new Span(at, at + words.length());
    }
}
