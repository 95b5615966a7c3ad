package org.onrecord.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.SourceClass;
import org.onrecord.record.Statement;
import org.onrecord.report.Printed;
import org.onrecord.text.Span;

/**
 * The entries of a reading in a line each: "Yoav Gallant told Jack Sullivan", "Gallant ← a transcript ← the ministry".
 *
 * <p>Every line is free of line breaks and control characters, whatever the report holds.
 */
public final class Telling {

    private static final String ARROW = " ← ";
    private static final String MARKS = "“”„«»\"";
    private static final String PAUSES = ",.!?";
    private static final String NOBODY = "(source not found)";

    private final Reading reading;
    private final String text;
    private final Map<String, Entity> entities;

    public Telling(Reading reading) {
        this.reading = reading;
        this.text = reading.report().text();
        this.entities = reading.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    }

    /** The words of a span in one line. */
    public String words(Span span) {
        return line(span.in(text));
    }

    /** Some words in one line; what would steer a terminal is shown as U+FFFD. */
    public static String line(String words) {
        StringBuilder line = new StringBuilder(words.length());
        boolean blank = true;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!blank) {
                    line.append(' ');
                }
                blank = true;
            } else {
                line.append(steers(c) ? '\uFFFD' : c);
                blank = false;
            }
        }
        return line.toString().stripTrailing();
    }

    /** Control characters and those that turn the direction of writing. */
    private static boolean steers(char c) {
        return Character.isISOControl(c) || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }

    /** The headline: "Ardania Rules Out Payment for Sailors". */
    public String headline() {
        return reading.report()
                .headline()
                .map(Printed::text)
                .map(Telling::line)
                .filter(line -> !line.isEmpty())
                .orElse("(no headline)");
    }

    /** Who brings the report: "outlet The Harbour Gazette · by Conrad Ekely, Mira Santoro". */
    public String imprint() {
        List<String> told = new ArrayList<>();
        told.add(reading.report().outlet().map(name -> "outlet " + line(name)).orElse("outlet unknown"));
        reading.report().agency().ifPresent(name -> told.add("report of " + line(name)));
        reading.report().issuer().ifPresent(name -> told.add("issued by " + line(name)));
        if (!reading.report().bylines().isEmpty()) {
            told.add("by "
                    + reading.report().bylines().stream()
                            .map(byline -> line(byline.name()))
                            .collect(Collectors.joining(", ")));
        }
        return String.join(" · ", told);
    }

    /** Who said it to whom: "Yoav Gallant told Jack Sullivan", "according to a senior U.S. official". */
    public String said(Statement statement) {
        String who = who(statement.attribution().sources());
        Optional<Attribution.Cue> cue = statement.attribution().cue();
        if (cue.isEmpty()) {
            return who + to(statement, 0);
        }
        String verb = words(cue.get().span());
        if (verb.toLowerCase(Locale.ROOT).startsWith("according")) {
            return "according to " + who;
        }
        return who + " " + verb + to(statement, cue.get().span().end());
    }

    /** "told Sullivan", but "said to Sullivan": an addressee printed right behind the cue needs no "to". */
    private String to(Statement statement, int behind) {
        if (statement.addressees().isEmpty()) {
            return "";
        }
        int first = statement.addressees().get(0).span().start();
        boolean next = first >= behind && text.substring(behind, first).isBlank();
        return (next ? " " : " to ")
                + statement.addressees().stream()
                        .map(one -> name(one.entity(), one.span()))
                        .collect(Collectors.joining(", "));
    }

    /** How it was said: "direct · on 2023-12-14 · during a White House briefing · within s4". */
    public String circumstances(Statement statement) {
        String occasion = occasion(statement);
        return form(statement) + (occasion.isEmpty() ? "" : " · " + occasion);
    }

    /** How it is given: "direct", "not said". */
    String form(Statement statement) {
        return statement.negated() ? "not said" : statement.form().word();
    }

    /** When, where and within what it was said: "on 2024-09-17 · by phone"; empty where nothing tells. */
    String occasion(Statement statement) {
        List<String> told = new ArrayList<>();
        statement.when().ifPresent(when -> told.add("on " + when.value()));
        statement.setting().ifPresent(setting -> told.add(words(setting.span())));
        statement.within().ifPresent(outer -> told.add("within " + outer));
        return String.join(" · ", told);
    }

    /** What was said, quotations in their marks and pieces parted by dots. */
    public String content(Statement statement) {
        return content(statement.content());
    }

    private String content(List<Statement.Content> pieces) {
        return pieces.stream()
                .map(piece -> piece.quoted() ? "“" + words(piece.span()) + "”" : words(withMarks(piece.span())))
                .collect(Collectors.joining(" … "));
    }

    /** What of a statement's content stands in a part of the text. */
    public String content(Statement statement, Span part) {
        List<Statement.Content> pieces = statement.content().stream()
                .filter(piece -> piece.span().overlaps(part))
                .map(piece -> new Statement.Content(
                        new Span(
                                Math.max(piece.span().start(), part.start()),
                                Math.min(piece.span().end(), part.end())),
                        piece.quoted()))
                .toList();
        return content(pieces);
    }

    /** A content ends before a quotation mark even where its partner stands inside: it is shown with both. */
    private Span withMarks(Span span) {
        int start = span.start();
        if (start > 0 && MARKS.indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        int end = span.end();
        if (end < text.length() && PAUSES.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean marked = end < text.length() && MARKS.indexOf(text.charAt(end)) >= 0;
        return new Span(start, marked ? end + 1 : span.end());
    }

    /** On whose word an entry is known, from the speaker outwards: "Gallant ← a transcript ← the Defense Ministry". */
    public String chain(Attribution attribution) {
        return String.join(ARROW, links(attribution));
    }

    /** The chain of an entry down to this page: "Gallant ← a transcript ← CNN ← this page". */
    public String chainToHere(Attribution attribution) {
        List<String> links = attribution.voice() == Attribution.Voice.REPORT ? new ArrayList<>() : links(attribution);
        Stream.of(
                        reading.report().issuer(),
                        reading.report().agency(),
                        reading.report().outlet())
                .flatMap(Optional::stream)
                .map(Telling::line)
                .filter(name -> links.isEmpty() || !links.get(links.size() - 1).equals(name))
                .forEachOrdered(links::add);
        links.add("this page");
        return String.join(ARROW, links);
    }

    private List<String> links(Attribution attribution) {
        List<String> links = new ArrayList<>();
        links.add(
                switch (attribution.voice()) {
                    case UNDECIDED -> "(claimant undecided)";
                    case CARRIED -> who(attribution.sources()) + " (from the sentence before)";
                    case ATTRIBUTED, REPORT -> who(attribution.sources());
                });
        attribution.via().forEach(relay -> links.add(name(relay.entity(), relay.span())));
        return links;
    }

    /** Who claims an event or figure; empty for the outlet's own claims. */
    public Optional<String> claimant(Attribution attribution) {
        return attribution.voice() == Attribution.Voice.REPORT ? Optional.empty() : Optional.of(chain(attribution));
    }

    /** What happened: "meeting planned for 2023-12-15 at Tel Aviv: Jack Sullivan, Isaac Herzog". */
    public String happened(Event event) {
        String participants = event.participants().stream()
                .map(one -> name(one.entity(), one.span()))
                .distinct()
                .collect(Collectors.joining(", "));
        return event.type().word().replace('-', ' ') + ", " + event.status().word()
                + event.when().map(when -> " " + when.value()).orElse("")
                + event.where().map(where -> " at " + words(where.span())).orElse("")
                + (participants.isEmpty() ? "" : ": " + participants);
    }

    /** What a figure measures and what it replaces: "killed · in Gaza · 2023-12-14 · replaces f2". */
    public String measured(Figure figure) {
        List<String> told = new ArrayList<>();
        figure.measure().ifPresent(told::add);
        figure.where().ifPresent(where -> told.add("in " + words(where.span())));
        figure.when().ifPresent(when -> told.add(when.value()));
        figure.partOf().ifPresent(whole -> told.add("part of " + whole));
        figure.supersedes().ifPresent(old -> told.add("replaces " + old));
        return String.join(" · ", told);
    }

    private String who(List<Source> sources) {
        return sources.isEmpty() ? NOBODY : sources.stream().map(this::source).collect(Collectors.joining(" and "));
    }

    private String source(Source source) {
        String others = source.alternatives().stream()
                .map(id -> name(Optional.of(id), source.span()))
                .collect(Collectors.joining(", "));
        boolean unnamed = source.sourceClass() == SourceClass.UNNAMED || source.sourceClass() == SourceClass.COLLECTIVE;
        return name(source.entity(), source.span())
                + (others.isEmpty() ? "" : " (or " + others + ")")
                + (unnamed ? " (unnamed)" : "");
    }

    private String name(Optional<String> entity, Span printed) {
        Entity known = entity.map(entities::get).orElse(null);
        return words(known == null ? printed : known.name());
    }

    /** Which rule or model decided, and how sure it is: "network (0.64)". */
    public static String why(String reason, double confidence) {
        return line(reason) + String.format(Locale.ROOT, " (%.2f)", confidence);
    }
}
