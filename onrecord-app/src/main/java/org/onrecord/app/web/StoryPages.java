package org.onrecord.app.web;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onrecord.app.Collated;
import org.onrecord.app.view.Html;
import org.onrecord.app.view.Telling;
import org.onrecord.collation.CopyLink;
import org.onrecord.collation.Happening;
import org.onrecord.collation.Story;
import org.onrecord.record.Reading;

/** The pages of stories: all of them, and one with its events and reports. */
final class StoryPages {

    private final Collated collated;

    StoryPages(Collated collated) {
        this.collated = collated;
    }

    static String address(Story story) {
        return "/stories/" + Shelf.key(story.reports().get(0));
    }

    private static String sum(Story story) {
        return View.count(story.reports().size(), "report") + ", " + View.count(story.origins(), "origin");
    }

    void list(Context context) {
        List<Story> stories = collated.collation().stories();
        Paged<Story> page = Paged.of(context, stories);
        View.show(context, "Stories", html -> {
            html.open("ul", "class", "cards");
            for (Story story : page.shown()) {
                html.open("li").element("a", Telling.line(story.title()), "href", address(story), "dir", "auto");
                html.element("p", sum(story), "class", "imprint").close("li");
            }
            html.close("ul");
            page.write(html);
        });
    }

    void show(Context context, Story story) {
        List<Happening> happenings = collated.collation().happenings().stream()
                .filter(happening -> happening.tellings().stream()
                        .anyMatch(telling -> story.reports().contains(telling.report())))
                .sorted(Comparator.comparing(this::day))
                .toList();
        View.show(context, Telling.line(story.title()), html -> {
            html.element("p", sum(story) + "; copies are folded under their origin.", "class", "imprint");
            reports(html, story, happenings);
            if (!happenings.isEmpty()) {
                View.table(
                        html,
                        "What happened",
                        List.of("Day", "Event", "Told by"),
                        rows -> happenings.forEach(one -> happening(rows, one)));
            }
        });
    }

    /** The day of an event, or of the first report that tells it. */
    private String day(Happening happening) {
        return happening.tellings().stream()
                .flatMap(telling -> telling.event().when().stream())
                .map(when -> when.value())
                .filter(value -> value.matches("[0-9]{4}-.*"))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> collated.reading(happening.tellings().get(0).report())
                        .published()
                        .value()
                        .orElse("no day"));
    }

    private void happening(Html html, Happening happening) {
        Happening.Telling first = happening.tellings().get(0);
        html.open("tr").element("td", day(happening), "class", "day");
        html.element("td", new Telling(collated.reading(first.report())).happened(first.event()), "dir", "auto")
                .open("td");
        for (Happening.Telling telling : happening.tellings()) {
            html.open("div")
                    .element("span", telling.event().status().word(), "class", "kind")
                    .text(" ");
            View.source(
                    html, collated.reading(telling.report()), telling.event().id());
            html.close("div");
        }
        html.close("td").close("tr");
    }

    private void reports(Html html, Story story, List<Happening> happenings) {
        Map<String, CopyLink> copies = new TreeMap<>();
        for (CopyLink copy : collated.collation().copies()) {
            if (story.reports().contains(copy.of())) {
                copies.putIfAbsent(copy.report(), copy);
            }
        }
        html.element("h2", "Reports").open("ul");
        for (Reading reading : collated.byDay(story.reports())) {
            String id = reading.report().id();
            if (story.reports().contains(id) && !copies.containsKey(id)) {
                html.open("li");
                report(html, reading, happenings);
                folded(html, reading, copies);
                html.close("li");
            }
        }
        html.close("ul");
    }

    private void report(Html html, Reading reading, List<Happening> happenings) {
        Set<String> told = happenings.stream()
                .flatMap(one -> one.tellings().stream())
                .map(Happening.Telling::report)
                .collect(Collectors.toSet());
        long tells = happenings.stream()
                .filter(one -> one.tellings().stream()
                        .anyMatch(telling ->
                                telling.report().equals(reading.report().id())))
                .count();
        html.element("span", new Telling(reading).headline() + " · ", "dir", "auto");
        View.source(html, reading, "");
        if (!told.isEmpty()) {
            html.text(" · tells " + tells + " of " + View.count(happenings.size(), "event"));
        }
    }

    private void folded(Html html, Reading reading, Map<String, CopyLink> copies) {
        List<CopyLink> made = copies.values().stream()
                .filter(copy -> origin(copy, copies).equals(reading.report().id()))
                .toList();
        if (made.isEmpty()) {
            return;
        }
        html.open("details", "open", "")
                .element("summary", View.count(made.size(), "copy"))
                .open("ul");
        for (CopyLink copy : made) {
            html.open("li");
            View.source(html, collated.reading(copy.report()), "");
            html.text(" · ")
                    .element("a", copy.degree().word(), "href", CopyPages.address(copy))
                    .close("li");
        }
        html.close("ul").close("details");
    }

    /** The report at the beginning of a chain of copies. */
    private static String origin(CopyLink copy, Map<String, CopyLink> copies) {
        String origin = copy.of();
        for (int step = 0; step < copies.size() && copies.containsKey(origin); step++) {
            origin = copies.get(origin).of();
        }
        return origin;
    }
}
