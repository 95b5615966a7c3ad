package org.onrecord.report;

import java.util.List;
import java.util.Optional;
import org.onrecord.text.Span;

/**
 * The clean report: one text, its parts, and what is told of it.
 *
 * <p>For plain text the text is the decoded input, unchanged. For HTML it is every visible block in order, one a line.
 *
 * @param id the document's name, {@code sha256:…}
 * @param location its path or address as given
 * @param url its canonical address
 * @param outlet who published this page
 * @param agency whose report it is, where it is taken over
 * @param headline its title without the name of the site
 * @param bylines who wrote it
 * @param dateline where it was sent from
 * @param datings every testimony of its date, unjudged, in the order found
 * @param issuer the office that gave it out, where it is a release or readout
 * @param language the language of its text, {@code en}, as in BCP 47
 * @param text all of its words
 * @param parts what each stretch of the text is, in order
 * @param wording whether its words are its writer's own
 * @param warnings what went wrong in reading the page
 */
public record Report(
        String id,
        String location,
        Optional<String> url,
        Optional<String> outlet,
        Optional<String> agency,
        Optional<Printed> headline,
        List<Byline> bylines,
        Optional<Dateline> dateline,
        List<Dating> datings,
        Optional<String> issuer,
        String language,
        String text,
        List<Part> parts,
        Wording wording,
        List<Warning> warnings) {

    public Report {
        bylines = List.copyOf(bylines);
        datings = List.copyOf(datings);
        parts = List.copyOf(parts);
        warnings = List.copyOf(warnings);
    }

    /** The report with its text in other parts. */
    public Report withParts(List<Part> parts) {
        return new Report(
                id, location, url, outlet, agency, headline, bylines, dateline, datings, issuer, language, text, parts,
                wording, warnings);
    }

    /** The report with other testimonies of its date. */
    public Report withDatings(List<Dating> datings) {
        return new Report(
                id, location, url, outlet, agency, headline, bylines, dateline, datings, issuer, language, text, parts,
                wording, warnings);
    }

    /** The parts of one kind, in order. */
    public List<Part> parts(PartKind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }

    /** The part that holds a position; empty between parts. */
    public Optional<Part> partAt(int position) {
        int low = 0;
        int high = parts.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = parts.get(middle).span();
            if (span.end() <= position) {
                low = middle + 1;
            } else if (span.start() > position) {
                high = middle - 1;
            } else {
                return Optional.of(parts.get(middle));
            }
        }
        return Optional.empty();
    }
}
