package org.onrecord.app.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.view.Html;
import org.onrecord.app.view.Telling;
import org.onrecord.store.Hit;
import org.onrecord.store.Query;

/** The page that searches the record: words, and what the hits can be narrowed down by. */
final class SearchPage {

    /** So many hits are counted; who finds more narrows down. */
    static final int MOST = 200;

    private static final int SHOWN_FACETS = 8;

    private SearchPage() {}

    /** What is looked for, as typed: filters may stand among the words, and the facets add theirs. */
    static String line(Context context) {
        String words = context.queryParam("q");
        return words == null ? "" : words.strip();
    }

    static void show(Context context, OpenRecord record) {
        String line = line(context);
        List<Hit> hits = line.isEmpty() ? List.of() : hits(record, line);
        Paged<Hit> page = Paged.of(context, hits);
        View.show(context, line.isEmpty() ? "Search" : "Search: " + line, html -> {
            html.open("form", "action", "/search", "class", "desk-form", "role", "search")
                    .open("label");
            html.text("Words; filters are speaker:Hale outlet:Gazette date:2024-09 kind:statement cue:deny");
            html.open("input", "type", "text", "name", "q", "value", line, "autocomplete", "off");
            html.close("label").element("button", "Search", "type", "submit").close("form");
            if (!line.isEmpty()) {
                String found = hits.size() == MOST ? "More than " + MOST + " found" : View.count(hits.size(), "hit");
                html.element("p", found, "role", "status");
                facets(html, line, hits);
                hits(html, page.shown());
                page.write(html);
            }
        });
    }

    /**
     * The hits, best first.
     *
     * @throws IllegalArgumentException where a kind or a date is none
     */
    static List<Hit> hits(OpenRecord record, String line) {
        Query query = Query.parse(line, MOST);
        return record.ask(store -> store.search(query));
    }

    private static void facets(Html html, String line, List<Hit> hits) {
        html.open("div", "class", "facets", "role", "group", "aria-label", "Narrow down");
        facet(html, line, "kind", hits, hit -> Optional.of(hit.kind().word()));
        facet(html, line, "speaker", hits, Hit::speaker);
        facet(html, line, "outlet", hits, Hit::outlet);
        facet(html, line, "date", hits, hit -> hit.published().map(day -> day.substring(0, Math.min(7, day.length()))));
        html.close("div");
    }

    private static void facet(
            Html html, String line, String name, List<Hit> hits, Function<Hit, Optional<String>> value) {
        Map<String, Integer> counts = new TreeMap<>();
        hits.forEach(hit -> value.apply(hit).ifPresent(one -> counts.merge(one, 1, Integer::sum)));
        if (counts.size() < 2) {
            return;
        }
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        html.open("p").element("strong", name).text(": ");
        for (Map.Entry<String, Integer> one : sorted.subList(0, Math.min(SHOWN_FACETS, sorted.size()))) {
            String narrowed = line + " " + name + ":\"" + one.getKey().replace("\"", "") + '"';
            html.element(
                    "a", Telling.line(one.getKey()), "href", "/search?q=" + Paged.encoded(narrowed), "dir", "auto");
            html.text(" " + one.getValue() + "  ");
        }
        html.close("p");
    }

    private static void hits(Html html, List<Hit> hits) {
        html.open("ol", "class", "cards");
        for (Hit hit : hits) {
            String address = "/report/" + Shelf.key(hit.report())
                    + hit.id().map(id -> "#" + id).orElse("");
            html.open("li").open("p", "dir", "auto");
            hit.speaker().ifPresent(speaker -> {
                html.element("strong", Telling.line(speaker));
                html.text(hit.cue().map(cue -> " (" + Telling.line(cue) + ")").orElse("") + ": ");
            });
            html.text(Telling.line(hit.text())).close("p").open("p", "class", "imprint");
            html.element("span", hit.kind().word(), "class", "kind").text(" ");
            View.source(html, address, hit.outlet().orElse(hit.location()), hit.published());
            html.close("p").close("li");
        }
        html.close("ol");
    }
}
