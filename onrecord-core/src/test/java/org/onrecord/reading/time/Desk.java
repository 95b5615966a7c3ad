package org.onrecord.reading.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.reading.Copy;
import org.onrecord.report.Basis;
import org.onrecord.report.Dating;
import org.onrecord.report.Part;
import org.onrecord.report.PartKind;
import org.onrecord.report.Printed;
import org.onrecord.report.Report;
import org.onrecord.report.Wording;
import org.onrecord.text.Span;

/** Lays out small reports for tests, part by part, as a page reader would hand them over. */
final class Desk {

    private final StringBuilder text = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private final List<Dating> datings = new ArrayList<>();
    private Wording wording = Wording.UNKNOWN;

    static Desk report() {
        return new Desk();
    }

    /** A report of one paragraph whose date is given. */
    static Dated read(String published, String paragraph) {
        Desk desk = report().paragraph(paragraph);
        return (published.isBlank() ? desk : desk.given(published)).read();
    }

    Desk paragraph(String words) {
        return part(PartKind.PARAGRAPH, words);
    }

    Desk part(PartKind kind, String words) {
        int start = text.length();
        text.append(words);
        parts.add(new Part(kind, new Span(start, text.length()), "laid out by hand"));
        text.append('\n');
        return this;
    }

    Desk caption(String words, String date, String value) {
        return part(PartKind.CAPTION, words).printed(Basis.CAPTION, date, value);
    }

    Desk banner(String date, String value) {
        return part(PartKind.DATE, date).printed(Basis.BANNER, date, value);
    }

    Desk dateLine(String date, String value) {
        return part(PartKind.DATE, date).printed(Basis.PRINTED, date, value);
    }

    /** "Updated May 6, 2019": a date line of a change. */
    Desk changeLine(String words, String date, String value) {
        part(PartKind.DATE, words).printed(Basis.PRINTED, date, value);
        datings.add(datings.remove(datings.size() - 1).asModified());
        return this;
    }

    Desk dateline(String words, String date, String value) {
        return part(PartKind.DATELINE, words).printed(Basis.DATELINE, date, value);
    }

    /** A testimony whose words stand in the part laid out last. */
    private Desk printed(Basis basis, String date, String value) {
        int start = text.lastIndexOf(date);
        datings.add(Dating.of(value, basis, Printed.at(new Span(start, start + date.length()), text)));
        return this;
    }

    Desk given(String value) {
        return beside(Basis.GIVEN, value, "given");
    }

    Desk metadata(String value) {
        return beside(Basis.METADATA, value, "json-ld datePublished");
    }

    Desk modified(String value) {
        datings.add(Dating.of(value.substring(0, 10), Basis.METADATA, Printed.beside(value, "json-ld dateModified"))
                .asModified());
        return this;
    }

    Desk beside(Basis basis, String value, String where) {
        String day = value.length() > 10 ? value.substring(0, 10) : value;
        datings.add(Dating.of(day, basis, Printed.beside(value, where)));
        return this;
    }

    Desk rewritten() {
        wording = new Wording(Wording.Value.REWRITTEN, "spun words", List.of());
        return this;
    }

    Copy copy() {
        return Copy.of(new Report(
                "sha256:0",
                "desk",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                datings,
                Optional.empty(),
                "en",
                text.toString(),
                parts,
                wording,
                List.of()));
    }

    Dated read() {
        return TimeReader.read(copy());
    }
}
