package org.onrecord.report;

import org.onrecord.text.Term;

/** What a part of a report is. */
public enum PartKind implements Term {
    /** The title of the report, as printed above it. */
    HEADLINE,
    /** The line under the headline that says more. */
    DECK,
    /** Who wrote it: "By Lena Farrow". */
    BYLINE,
    /** The page's date line, and the times of the entries of a live blog. */
    DATE,
    /** Where the report was sent from, and by whom: "SORHAT, Kesteria, March 3 (MNA) -". */
    DATELINE,
    /** Who gave a picture or helped: "Idris Vane for The Harbour Gazette", "Editing by Carla Minns". */
    CREDIT,
    /** The words under a picture. */
    CAPTION,
    /** A crosshead between paragraphs. */
    SUBHEAD,
    /** A paragraph of the report's own text. */
    PARAGRAPH,
    /** A note that mends an earlier printing. */
    CORRECTION,
    /** A summary point above the report. */
    SUMMARY,
    /** A post or document of another hand set into the report. */
    EMBED,
    /** A table, row by row. */
    TABLE,
    /** Everything of the page that is not of the report: menus, related links, notices. */
    FURNITURE;

    /** Whether statements, events and figures are read from such a part. */
    public boolean isRead() {
        return switch (this) {
            case HEADLINE, DECK, CAPTION, SUBHEAD, PARAGRAPH, SUMMARY, EMBED, TABLE, CORRECTION -> true;
            case BYLINE, DATE, DATELINE, CREDIT, FURNITURE -> false;
        };
    }
}
