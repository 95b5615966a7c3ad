package org.onrecord.intake;

/** Why a record of an archive is no report: a crawl of a newspaper holds its pictures, its front pages and its 404s too. */
public enum Left {
    /** Pictures, scripts, films: neither HTML nor plain text. */
    NO_PAGE("neither HTML nor plain text"),
    /** Redirects, pages not found, failures. */
    NO_ANSWER("redirects and errors of servers"),
    /** Front pages, lists, forms, robots.txt. */
    NO_REPORT("pages that are no reports"),
    /** The page is the same as at a visit that another archive holds. */
    NO_ORIGINAL("revisits of what this archive does not hold"),
    /** Cut off, garbled or too large; each is named. */
    DAMAGED("damaged");

    private final String words;

    Left(String words) {
        this.words = words;
    }

    /** In words, as they follow a number: "3 damaged". */
    public String words() {
        return words;
    }
}
