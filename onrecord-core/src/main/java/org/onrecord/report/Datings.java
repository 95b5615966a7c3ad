package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.report.Told.About;
import org.onrecord.text.Span;

/** Collects every testimony of a report's date, without judging any. */
final class Datings {

    private static final Pattern COPYRIGHT =
            Pattern.compile("(?:©|\\(c\\)|(?i:copyright))\\s{0,3}(?:©|\\(c\\))?\\s{0,3}((?:19|20)\\d\\d)(?!\\s?[-–])");
    private static final Pattern CHANGED = Pattern.compile(
            "(?i)\\b(?:last (?:edited|modified|updated|changed|revised)|updated:)(?: on| at|:)?\\s{0,3}(?:\\$date:\\s?)?(?=[\\w, ]{0,16}\\d)");
    private static final Pattern SOME_CHANGE = Pattern.compile("last |updated:", Pattern.CASE_INSENSITIVE);

    /** No line that tells a change and its day has fewer characters. */
    private static final int SHORTEST_CHANGE = 12;

    private static final int MOST = 60;

    private final Draft draft;
    private final boolean monthFirst;
    private final List<Dating> datings = new ArrayList<>();

    private Datings(Draft draft, boolean monthFirst) {
        this.draft = draft;
        this.monthFirst = monthFirst;
    }

    static List<Dating> of(Draft draft, Testimony testimony, Page page, boolean monthFirst) {
        Datings collector = new Datings(draft, monthFirst);
        collector.given(page.given());
        collector.printed();
        collector.told(testimony);
        collector.addresses(page, testimony);
        List<Dating> all = collector.datings;
        return all.stream().distinct().limit(MOST).toList();
    }

    private void given(Given given) {
        given.published().ifPresent(value -> beside(value, Basis.GIVEN, "given published", false));
        given.captured().ifPresent(value -> beside(value, Basis.CAPTURE, "given captured", false));
    }

    private void beside(String text, Basis basis, String where, boolean modified) {
        Days.of(text, monthFirst).ifPresent(value -> {
            Dating dating = Dating.of(value, basis, Printed.beside(text, where));
            datings.add(modified ? dating.asModified() : dating);
        });
    }

    private void printed() {
        int start = draft.start();
        int headline = draft.parts(PartKind.HEADLINE).stream()
                .mapToInt(part -> part.span().start())
                .findFirst()
                .orElse(start);
        boolean modified = false;
        for (Part part : draft.parts()) {
            String words = draft.words(part);
            modified = part.kind() == PartKind.DATE && (DayLine.isModified(words) || modified && words.length() < 9);
            switch (part.kind()) {
                case DATE, BYLINE -> {
                    if (part.span().start() < start || datings.stream().noneMatch(d -> d.basis() == Basis.PRINTED)) {
                        dates(part, basis(part), modified);
                    }
                    modified |= part.kind() == PartKind.DATE && DayLine.isModified(words);
                }
                case CAPTION, CREDIT -> dates(part, Basis.CAPTION, false);
                case DATELINE -> dates(part, Basis.DATELINE, false);
                case CORRECTION -> dates(part, Basis.PRINTED, true);
                case FURNITURE -> furniture(part, words, part.span().start() < headline);
                default -> {}
            }
        }
    }

    private Basis basis(Part part) {
        boolean top = part.equals(draft.parts().get(0)) && isToday(draft.words(part));
        return top ? Basis.BANNER : Basis.PRINTED;
    }

    /** Whether a line is such as pages show at the top on the day of the visit: "Sunday, August 17, 2025 | 18°C". */
    private boolean isToday(String line) {
        List<Day> days = DayLine.of(line, monthFirst).days();
        return !days.isEmpty()
                && days.get(0).weekday()
                && days.get(0).isFull()
                && days.get(0).span().start() == 0;
    }

    private void dates(Part part, Basis basis, boolean modified) {
        String words = draft.words(part);
        int start = part.span().start();
        for (Day day : Days.in(words, monthFirst)) {
            boolean changed = modified
                    || DayLine.isModified(words.substring(0, day.span().start()).replaceFirst("(?s)^.*[|/•]", ""));
            Span span = new Span(start + day.span().start(), start + day.span().end());
            Dating dating = Dating.of(day.value(), basis, Printed.at(span, draft.text()));
            datings.add(changed ? dating.asModified() : dating);
        }
    }

    private void furniture(Part part, String words, boolean aboveHeadline) {
        if (words.length() > 400) {
            return;
        }
        boolean noted = words.indexOf('©') >= 0 || words.contains("opyright") || words.contains("(c)");
        if (noted && copyright(part, words)) {
            return;
        }
        if (aboveHeadline && isToday(words)) {
            dates(part, Basis.BANNER, false);
        } else {
            changed(part, words);
        }
    }

    private boolean copyright(Part part, String words) {
        Matcher copyright = COPYRIGHT.matcher(words);
        boolean found = copyright.find();
        if (found) {
            int at = part.span().start();
            Span span = new Span(at + copyright.start(), at + copyright.end());
            datings.add(Dating.of(copyright.group(1), Basis.PRINTED, Printed.at(span, draft.text())));
        }
        return found;
    }

    /** "This page was last modified on 4 November 2020" stands at the foot of pages that many write. */
    private void changed(Part part, String words) {
        if (words.length() < SHORTEST_CHANGE || !SOME_CHANGE.matcher(words).find()) {
            return;
        }
        Matcher changed = CHANGED.matcher(words);
        if (!changed.find()) {
            return;
        }
        Days.in(words.substring(changed.end()), monthFirst).stream()
                .filter(day -> day.isFull() && day.span().start() < 3)
                .findFirst()
                .ifPresent(day -> {
                    int start = part.span().start() + changed.end();
                    Span span = new Span(
                            start + day.span().start(), start + day.span().end());
                    datings.add(Dating.of(day.value(), Basis.PRINTED, Printed.at(span, draft.text()))
                            .asModified());
                });
    }

    private void told(Testimony testimony) {
        for (Told told : testimony.told()) {
            if (told.about() == About.PUBLISHED || told.about() == About.MODIFIED) {
                beside(told.text(), Basis.METADATA, told.where(), told.about() == About.MODIFIED);
            }
        }
    }

    private void addresses(Page page, Testimony testimony) {
        List<String> addresses = new ArrayList<>();
        page.given().url().ifPresent(addresses::add);
        if (page.location().matches("(?i)https?:.*")) {
            addresses.add(page.location());
        }
        testimony.first(About.ADDRESS).map(Told::text).ifPresent(addresses::add);
        for (String address : addresses) {
            Days.inAddress(address)
                    .ifPresent(value -> datings.add(Dating.of(value, Basis.URL, Printed.beside(address, "url"))));
        }
    }
}
