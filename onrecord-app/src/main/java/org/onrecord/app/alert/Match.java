package org.onrecord.app.alert;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.app.JsonLines;
import org.onrecord.collation.Check;
import org.onrecord.record.Entity;
import org.onrecord.record.Figure;
import org.onrecord.record.Mention;
import org.onrecord.record.Reading;
import org.onrecord.report.Printed;
import org.onrecord.store.KeptAlert;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;

/**
 * What a new report holds of what an alert waits for.
 *
 * @param alert the alert
 * @param reading the report
 * @param entry the id of the entity, statement or figure; empty where the words stand in no statement
 * @param span the words that match
 */
record Match(KeptAlert alert, Reading reading, Optional<String> entry, Span span) {

    /** So many characters before and behind a figure may belong to its sentence. */
    private static final int LONGEST_SENTENCE = 1000;

    /** The first match of an alert in a report. */
    static Optional<Match> of(KeptAlert alert, Reading reading) {
        return switch (alert.alert().subject()) {
            case PERSON -> person(alert, reading);
            case QUOTATION -> quotation(alert, reading);
            case FIGURE -> figure(alert, reading);
        };
    }

    /** Whoever is named with these words in a row: "Hale" is Marguerite Hale. */
    private static Optional<Match> person(KeptAlert alert, Reading reading) {
        List<String> words = words(alert.alert().words());
        for (Entity entity : reading.entities()) {
            for (Mention mention : entity.mentions()) {
                boolean name = mention.form() == Mention.Form.NAME
                        && Collections.indexOfSubList(words(printed(reading, mention.span())), words) >= 0;
                if (entity.named() && name) {
                    return Optional.of(new Match(alert, reading, Optional.of(entity.id()), mention.span()));
                }
            }
        }
        return Optional.empty();
    }

    /** The words as somebody prints them, also altered or in pieces. */
    private static Optional<Match> quotation(KeptAlert alert, Reading reading) {
        Check check = Check.of(alert.alert().words(), Optional.empty(), List.of(reading));
        return check.evidence().stream()
                .findFirst()
                .filter(found -> check.verdict() != Check.Verdict.NOT_FOUND)
                .map(found -> new Match(alert, reading, found.statement(), found.span()));
    }

    /** A figure in whose sentence all of the words stand, or in what it measures. */
    private static Optional<Match> figure(KeptAlert alert, Reading reading) {
        List<String> wanted = words(alert.alert().words());
        for (Figure figure : reading.figures()) {
            List<String> there = new ArrayList<>(words(sentence(reading.report().text(), figure.evidence())));
            figure.measure().ifPresent(measure -> there.addAll(words(measure)));
            if (there.containsAll(wanted)) {
                return Optional.of(new Match(alert, reading, Optional.of(figure.id()), figure.evidence()));
            }
        }
        return Optional.empty();
    }

    /** The stretch between the ends of sentences, or of lines, around some words. */
    private static String sentence(String text, Span span) {
        int start = span.start();
        while (start > 0 && span.start() - start < LONGEST_SENTENCE && !isEnd(text, start - 1)) {
            start--;
        }
        int end = span.end();
        while (end < text.length() && end - span.end() < LONGEST_SENTENCE && !isEnd(text, end)) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isEnd(String text, int place) {
        char mark = text.charAt(place);
        boolean behind = place + 1 == text.length() || Character.isWhitespace(text.charAt(place + 1));
        return mark == '\n' || behind && (mark == '.' || mark == '!' || mark == '?');
    }

    private static String printed(Reading reading, Span span) {
        return span.in(reading.report().text());
    }

    /** The words of a text without case and accents. */
    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    String text() {
        return printed(reading, span).replaceAll("\\s+", " ");
    }

    /** In a line: {@code person "Hale" in talks-2.html: Marguerite Hale}. */
    String line() {
        return alert.alert().subject().word() + " \"" + alert.alert().words() + "\" in "
                + reading.report().location() + ": " + text();
    }

    /** As JSON, on one line. */
    byte[] json() {
        CodePoints offsets = CodePoints.of(reading.report().text());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines.write(out, json -> {
            json.writeNumberProperty("alert", alert.number());
            json.writeStringProperty("subject", alert.alert().subject().word());
            json.writeStringProperty("words", alert.alert().words());
            json.writeStringProperty("report", reading.report().id());
            json.writeStringProperty("location", reading.report().location());
            JsonLines.string(json, "url", reading.report().url());
            JsonLines.string(json, "outlet", reading.report().outlet());
            JsonLines.string(json, "published", reading.published().value());
            JsonLines.string(json, "headline", reading.report().headline().map(Printed::text));
            JsonLines.string(json, "entry", entry);
            json.writeNumberProperty("start", offsets.at(span.start()));
            json.writeNumberProperty("end", offsets.at(span.end()));
            json.writeStringProperty("text", printed(reading, span));
        });
        return out.toByteArray();
    }
}
