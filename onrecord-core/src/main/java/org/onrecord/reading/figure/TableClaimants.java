package org.onrecord.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.language.Analysis;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.speaker.Spoken;
import org.onrecord.record.Attribution;
import org.onrecord.record.Source;
import org.onrecord.record.SourceClass;
import org.onrecord.report.Part;
import org.onrecord.report.PartKind;
import org.onrecord.text.Span;

/** Whose numbers a table holds: those of the source that a note names, of who gives the table in the sentence before it. */
final class TableClaimants {

    private static final Pattern NOTE = Pattern.compile(
            "(?i)^\\W{0,4}((?:data |photo |table )?sources?|data|figures|numbers|statistics)"
                    + "(?: (?:from|by|provided by|supplied by|compiled by|courtesy of)\\s+|\\s*[:：]\\s*|\\s+[-–—]\\s+)"
                    + "(?:the )?(\\S.*)",
            Pattern.DOTALL);
    private static final Pattern END =
            Pattern.compile("\\s{0,9}(?:[;,.|(\\n]|\\bas (?:of|at)\\b|\\bvia\\b|\\bupdated\\b)");
    private static final Pattern LEADS = Pattern.compile(
            "(?is)\\A.*(?::|\\b(?:below|following|as follows|table|these (?:figures|numbers))\\b.*)\\s*");
    private static final int LONGEST = 300;
    private static final int BELOW = 2;

    private final Copy copy;
    private final Analysis analysis;
    private final Spoken spoken;
    private final Claimants claimants;
    private final Reported reported;

    TableClaimants(Copy copy, Spoken spoken, Claimants claimants) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.spoken = spoken;
        this.claimants = claimants;
        this.reported = new Reported(copy, spoken);
    }

    /** Who claims the numbers of a table. */
    Attribution of(Table table) {
        return below(table)
                .or(() -> table.captions().stream()
                        .map(caption -> named(caption).or(() -> said(caption)))
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(() -> lead(copy, table).flatMap(this::given))
                .orElseGet(claimants::own);
    }

    /** The sentence before a table, where it leads to it. */
    static Optional<Part> lead(Copy copy, Table table) {
        int start = table.captions().isEmpty()
                ? (table.heads().isEmpty() ? table.rows() : table.heads())
                        .get(0)
                        .cells()
                        .get(0)
                        .start()
                : table.captions().get(0).span().start();
        return copy.blocks().stream()
                .filter(part -> part.span().end() <= start && part.kind() != PartKind.TABLE)
                .reduce((first, second) -> second)
                .filter(part -> LEADS.matcher(part.span().in(copy.text())).matches());
    }

    /** A line below the table that names its source, among its notes or right behind it. */
    private Optional<Attribution> below(Table table) {
        Optional<Attribution> own = table.notes().stream()
                .map(note -> named(note).or(() -> said(note)))
                .flatMap(Optional::stream)
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        List<Span> cells = table.rows().get(table.rows().size() - 1).cells();
        int last = cells.get(cells.size() - 1).end();
        return copy.report().parts().stream()
                .filter(part -> part.span().start() > last)
                .limit(BELOW + table.notes().size())
                .takeWhile(
                        part -> part.kind() != PartKind.TABLE || table.notes().contains(part))
                .map(this::named)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** "Source: Ministry of Health". */
    private Optional<Attribution> named(Part note) {
        if (note.span().length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = NOTE.matcher(note.span().in(copy.text()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int from = note.span().start();
        Span cue = new Span(from + matcher.start(1), from + matcher.end(1));
        List<Source> sources = new ArrayList<>();
        for (String name : matcher.group(2).split("[;,] ?")) {
            Matcher end = END.matcher(name);
            int length = end.find() ? end.start() : name.length();
            int start = copy.text().indexOf(name, from + matcher.start(2));
            Span span = new Span(start, start + length).strip(copy.text());
            if (!span.isEmpty() && Character.isUpperCase(copy.text().charAt(span.start()))) {
                sources.add(source(span));
            }
        }
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(
                        Attribution.Voice.ATTRIBUTED,
                        sources,
                        Optional.of(new Attribution.Cue(cue, "source")),
                        List.of()));
    }

    private Source source(Span span) {
        Range range =
                new Range(analysis.tokens().at(span.start()), analysis.tokens().at(span.end()));
        Optional<Phrase> phrase = spoken.phrases().within(range).stream()
                .filter(one -> copy.span(one.range().first(), one.range().end()).overlaps(span))
                .findFirst();
        return new Source(span, phrase.flatMap(spoken::entityOf), SourceClass.NAMED, List.of());
    }

    /** "Deaths by province, according to the Ministry of Health". */
    private Optional<Attribution> said(Part note) {
        int token = analysis.tokens().at(note.span().start());
        boolean read = token < copy.size() && copy.block(token).equals(note);
        return read
                ? Optional.of(claimants.of(Range.of(token))).filter(one -> one.voice() == Attribution.Voice.ATTRIBUTED)
                : Optional.empty();
    }

    /** "The ministry gave these figures on Tuesday:". */
    private Optional<Attribution> given(Part lead) {
        int first = analysis.tokens().at(lead.span().start());
        int end = analysis.tokens().at(lead.span().end());
        int sentence = analysis.tokens().sentenceStart(analysis.tokens().sentenceOf(Math.max(first, end - 1)));
        for (int token = Math.max(first, sentence); token < end; token++) {
            Optional<Attribution> giver = reported.giver(token);
            if (giver.isPresent()) {
                return giver;
            }
        }
        return said(lead);
    }
}
