package org.onrecord.lab.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A way in which pages that print a report again get its date wrong.
 *
 * <p>{@link #SHIFTED} is a date line moved by a year, as on pages that renew themselves. What the report itself says, its visible
 * date line, dateline and address, stays.
 */
enum Falsification {
    /** The year of publication is one too late. */
    SHIFTED {
        @Override
        Optional<LocalDate> of(LocalDate day) {
            return Optional.of(day.plusYears(1));
        }
    },
    /** The day of a change is given as that of publication. */
    MODIFIED {
        @Override
        Optional<LocalDate> of(LocalDate day) {
            return Optional.of(day.plusDays(97));
        }
    },
    /** Day and month have changed places. */
    SWAPPED {
        @Override
        Optional<LocalDate> of(LocalDate day) {
            boolean possible = day.getDayOfMonth() <= 12 && day.getDayOfMonth() != day.getMonthValue();
            try {
                return possible
                        ? Optional.of(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()))
                        : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    },
    /** A line at the top shows the day on which the page was fetched, and nothing beside the text tells another one. */
    BANNER {
        @Override
        Optional<LocalDate> of(LocalDate day) {
            return Optional.of(day.plusDays(403));
        }

        @Override
        void apply(Document page, LocalDate day, LocalDate wrong) {
            DateTimeFormatter printed = DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.ENGLISH);
            page.body().prependElement("div").text(wrong.format(printed));
            page.select("script[type*=ld+json], link[rel=canonical], meta[property=og:url]")
                    .remove();
            page.select("meta[content]")
                    .removeIf(meta ->
                            NAMES.matcher(called(meta)).find() || called(meta).contains("modif"));
        }

        @Override
        boolean keepsAddress() {
            return false;
        }
    };

    private static final Pattern PUBLISHED =
            Pattern.compile("(\"(?:datePublished|dateCreated|uploadDate)\"\\s*:\\s*\")([^\"]*)");
    private static final Pattern NAMES =
            Pattern.compile("(?i)publi|pubdate|created|issued|^date$|dc\\.date|sailthru|displaydate");

    /** The wrong day for a right one; empty where it would be none. */
    abstract Optional<LocalDate> of(LocalDate day);

    /** The page with the wrong day. */
    String apply(String html, LocalDate day) {
        Document page = Jsoup.parse(html);
        of(day).ifPresent(wrong -> apply(page, day, wrong));
        return page.outerHtml();
    }

    void apply(Document page, LocalDate day, LocalDate wrong) {
        for (Element script : page.select("script[type*=ld+json]")) {
            Matcher matcher = PUBLISHED.matcher(script.data());
            String changed = matcher.replaceAll(
                    match -> Matcher.quoteReplacement(match.group(1) + replaced(match.group(2), day, wrong)));
            script.dataNodes().forEach(node -> node.setWholeData(changed));
        }
        for (Element meta : page.select("meta[content]")) {
            if (NAMES.matcher(called(meta)).find()) {
                meta.attr("content", replaced(meta.attr("content"), day, wrong));
            }
        }
        for (Element marked : page.select("[itemprop=datePublished][datetime], [itemprop=dateCreated][datetime]")) {
            marked.attr("datetime", replaced(marked.attr("datetime"), day, wrong));
        }
    }

    private static String called(Element meta) {
        return meta.attr("property") + meta.attr("name") + meta.attr("itemprop");
    }

    /** Whether the page is given with its address, which may tell the day. */
    boolean keepsAddress() {
        return true;
    }

    /** A time stamp of a day or one beside it, moved to the wrong day. */
    private static String replaced(String stamp, LocalDate day, LocalDate wrong) {
        String moved = stamp;
        for (int shift = -1; shift <= 1; shift++) {
            LocalDate near = day.plusDays(shift);
            moved = moved.replace(near.toString(), wrong.toString()).replace(basic(near), basic(wrong));
        }
        return moved;
    }

    private static String basic(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
