package org.onrecord.report;

import org.onrecord.text.Term;

/** What kind of testimony of a report's date this is. */
public enum Basis implements Term {
    /** A feed, an archive or the user says so. */
    GIVEN,
    /** The words under a picture. */
    CAPTION,
    /** The page's date line or byline. */
    PRINTED,
    /** The place line of the report. */
    DATELINE,
    /** JSON-LD, microdata or meta. */
    METADATA,
    /** The address of the page. */
    URL,
    /** Dates and weekdays in the report's own text. */
    EVENT,
    /** Another report: the original of this one, or one of the same story. */
    COPY,
    /** When the page was fetched or archived: no later than this. */
    CAPTURE,
    /** A line at the top of the page that shows the day of the visit. */
    BANNER
}
