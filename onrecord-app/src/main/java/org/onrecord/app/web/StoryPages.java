package org.onrecord.app.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.app.Collated;
import org.onrecord.app.view.Html;
import org.onrecord.app.view.Telling;
import org.onrecord.collation.CopyLink;
import org.onrecord.collation.FigureSeries;
import org.onrecord.collation.Happening;
import org.onrecord.collation.Identity;
import org.onrecord.collation.Story;
import org.onrecord.record.Event;
import org.onrecord.record.Reading;

/** The pages of stories: all of them, and one with its events and reports. */
final class StoryPages {

    /** So many events, or copies of one report, stand on a page. */
    private static final int MOST = 100;

    /** A value that tells more than a year. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-");

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
        View.show(context, collated, "Stories", html -> {
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
        Places places = Places.in(collated);
        List<Reading> origins = story.reports().stream()
                .filter(id -> places.madeOf(id).isEmpty())
                .map(collated::reading)
                .sorted(Collated.BY_DAY)
                .toList();
        Paged<Reading> page = Paged.of(context, origins);
        View.show(context, collated, Telling.line(story.title()), html -> {
            html.element("p", sum(story) + "; copies are folded under their origin.", "class", "imprint");
            if (page.page() == 1) {
                happened(html, story);
            }
            html.element("h2", "Reports, and what each left out").open("ul", "class", "cards");
            LeftOut left = new LeftOut(collated, story);
            Map<String, List<CopyLink>> copies = story.reports().stream()
                    .flatMap(id -> places.madeOf(id).stream())
                    .collect(Collectors.groupingBy(copy -> places.origin(copy.report())));
            page.shown()
                    .forEach(reading -> report(
                            html, reading, copies.getOrDefault(reading.report().id(), List.of()), left));
            html.close("ul");
            page.write(html);
        });
    }

    /** An event with its day, by which a story tells its events. */
    private record Dated(String day, Happening happening) {}

    private void happened(Html html, Story story) {
        Places places = Places.in(collated);
        List<Dated> events = story.reports().stream()
                .flatMap(id -> places.happenings(id).stream())
                .distinct()
                .map(one -> new Dated(day(one), one))
                .sorted(Comparator.comparing(Dated::day))
                .limit(MOST)
                .toList();
        if (!events.isEmpty()) {
            View.table(
                    html,
                    "What happened, and what each report makes of it",
                    List.of("Day", "Event", "Told by"),
                    rows -> events.forEach(event -> happening(rows, event)));
        }
    }

    /** The day of an event, or of the first report that tells it. */
    private String day(Happening happening) {
        return happening.tellings().stream()
                .flatMap(telling -> telling.event().when().stream())
                .map(when -> when.value())
                .filter(value -> DAY.matcher(value).lookingAt())
                .min(Comparator.naturalOrder())
                .orElseGet(() -> collated.reading(happening.tellings().get(0).report())
                        .published()
                        .value()
                        .orElse("no day"));
    }

    /** An event under each status that reports give it, so that a planned meeting which one denies stands out. */
    private void happening(Html html, Dated event) {
        Happening happening = event.happening();
        Map<Event.Status, List<Happening.Telling>> statuses = new EnumMap<>(Event.Status.class);
        happening
                .tellings()
                .forEach(telling -> statuses.computeIfAbsent(telling.event().status(), unseen -> new ArrayList<>())
                        .add(telling));
        html.open("tr").element("td", event.day(), "class", "day");
        html.element("td", told(happening), "dir", "auto").open("td");
        statuses.forEach((status, tellings) -> {
            String disputed = statuses.size() > 1 ? "kind disputed" : "kind";
            html.open("div").element("span", status.word(), "class", disputed).text(" ");
            String between = "";
            for (Happening.Telling telling : tellings) {
                html.text(between);
                between = "; ";
                View.source(
                        html,
                        collated.reading(telling.report()),
                        telling.event().id());
            }
            html.close("div");
        });
        html.close("td").close("tr");
    }

    private String told(Happening happening) {
        Happening.Telling first = first(happening);
        return new Telling(collated.reading(first.report())).happened(first.event());
    }

    /** How the first report tells it that is no copy. */
    private Happening.Telling first(Happening happening) {
        Places places = Places.in(collated);
        return happening.tellings().stream()
                .filter(telling -> places.madeOf(telling.report()).isEmpty())
                .findFirst()
                .orElse(happening.tellings().get(0));
    }

    private void report(Html html, Reading reading, List<CopyLink> copies, LeftOut left) {
        html.open("li").element("span", new Telling(reading).headline() + " · ", "dir", "auto");
        View.source(html, reading, "");
        folded(html, copies);
        LeftOut.Things things = left.by(reading.report().id());
        if (things.isNothing()) {
            html.element("p", "Leaves out nothing that the others have.", "class", "imprint");
        } else {
            leftOut(html, things);
        }
        html.close("li");
    }

    private void leftOut(Html html, LeftOut.Things things) {
        html.open("details").open("summary").text("Left out: ");
        html.text(View.count(things.events().size(), "event") + ", "
                + things.people().size() + " of those whom others quote, "
                + View.count(things.figures().size(), "figure"));
        html.close("summary").open("ul");
        for (Happening happening : things.events()) {
            Happening.Telling first = first(happening);
            html.open("li").text(told(happening) + " · ");
            View.source(html, collated.reading(first.report()), first.event().id());
            html.close("li");
        }
        for (Identity identity : things.people()) {
            html.open("li").text("what ");
            html.element("a", Telling.line(identity.name()), "href", PersonPages.address(identity), "dir", "auto");
            html.text(" said").close("li");
        }
        for (FigureSeries series : things.figures()) {
            html.open("li");
            html.element("a", FigurePages.matter(series), "href", FigurePages.address(series), "dir", "auto");
            html.text(", by " + FigurePages.claimant(series)).close("li");
        }
        html.close("ul").close("details");
    }

    private void folded(Html html, List<CopyLink> made) {
        if (made.isEmpty()) {
            return;
        }
        html.open("details", "open", "")
                .element("summary", View.count(made.size(), "copy"))
                .open("ul");
        for (CopyLink copy : made.subList(0, Math.min(MOST, made.size()))) {
            html.open("li");
            View.source(html, collated.reading(copy.report()), "");
            html.text(" · ")
                    .element("a", copy.degree().word() + ", beside its original", "href", CopyPages.address(copy))
                    .close("li");
        }
        html.close("ul").close("details");
    }
}
