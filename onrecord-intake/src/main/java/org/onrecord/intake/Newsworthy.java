package org.onrecord.intake;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.page.Page;
import org.onrecord.report.Basis;
import org.onrecord.report.Part;
import org.onrecord.report.PartKind;
import org.onrecord.report.Report;
import org.onrecord.report.ReportReader;

/**
 * Tells a report from the other pages of a site: front pages, lists, forms, robots.txt.
 *
 * <p>A report has a few sentences of its own and says when or by whom it was written; a front page has teasers, a form has labels, and terms of
 * use have no date. {@code Newsworthy.report(page).map(onRecord::read)} reads what is one, and cuts it out of its page once.
 */
public final class Newsworthy {

    private static final int LEAST_WORDS = 30;
    private static final int LEAST_SENTENCES = 2;

    /** More names than these are a list of what others wrote. */
    private static final int MOST_WRITERS = 6;

    private static final Set<Basis> PUBLISHED =
            Set.of(Basis.PRINTED, Basis.METADATA, Basis.URL, Basis.DATELINE, Basis.CAPTION);
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"”’')\\]]*(?:\\s|$)");
    private static final Pattern FRONT = Pattern.compile("/*+(?:index|default|home)?(?:\\.[a-z]{3,5})?/*+");

    private Newsworthy() {}

    /** The report that a page of a site is; empty where it is none. */
    public static Optional<Report> report(Page page) {
        if (isFrontPage(page)) {
            return Optional.empty();
        }
        Report report = ReportReader.read(page);
        return isSigned(report) && hasBody(report) ? Optional.of(report) : Optional.empty();
    }

    /** Whether the address is that of a whole site. */
    private static boolean isFrontPage(Page page) {
        if (page.kind() != Page.Kind.HTML) {
            return false;
        }
        try {
            URI address = URI.create(page.given().url().orElse(page.location()));
            String path = address.getPath();
            return path != null
                    && address.getHost() != null
                    && address.getQuery() == null
                    && FRONT.matcher(path).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether the page says when, by whom or from where it was reported. */
    private static boolean isSigned(Report report) {
        int writers = report.bylines().size();
        return writers > 0 && writers <= MOST_WRITERS
                || report.dateline().isPresent()
                || report.datings().stream().anyMatch(dating -> PUBLISHED.contains(dating.basis()));
    }

    private static boolean hasBody(Report report) {
        int words = 0;
        int sentences = 0;
        List<Part> paragraphs = report.parts(PartKind.PARAGRAPH);
        for (Part paragraph : paragraphs) {
            String text = report.text()
                    .substring(paragraph.span().start(), paragraph.span().end());
            int ends = (int) SENTENCE_END.matcher(text).results().count();
            if (ends > 0) {
                words += text.strip().split("\\s+").length;
                sentences += ends;
            }
        }
        return words >= LEAST_WORDS && sentences >= LEAST_SENTENCES;
    }
}
