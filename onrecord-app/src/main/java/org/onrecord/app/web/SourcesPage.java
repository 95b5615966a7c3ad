package org.onrecord.app.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onrecord.app.Collated;
import org.onrecord.app.SourceCount;
import org.onrecord.app.view.Telling;
import org.onrecord.collation.Tally;
import org.onrecord.record.SourceClass;

/** The page of sources: who is quoted by whom, by name or without one, over time. */
final class SourcesPage {

    private SourcesPage() {}

    /** Who is quoted how often, and how many of a month's sources have a name and have none. */
    record Quoted(List<SourceCount> counts, Map<String, int[]> months) {

        static Quoted of(Collated collated, List<Collated.Counted> reports) {
            return new Quoted(SourceCount.in(collated, reports), SourcesPage.months(reports));
        }
    }

    static void show(Context context, Collated collated) {
        Quoted quoted = Counts.in(collated).quoted();
        Paged<SourceCount> page = Paged.of(context, quoted.counts());
        View.show(context, collated, "Sources", html -> {
            View.table(
                    html,
                    "Statements by month",
                    List.of("Month", "Named", "Without a name"),
                    rows -> quoted.months()
                            .forEach((month, count) -> rows.open("tr")
                                    .element("td", month)
                                    .element("td", Integer.toString(count[0]))
                                    .element("td", Integer.toString(count[1]))
                                    .close("tr")));
            View.table(html, "Who is quoted", List.of("Source", "Class", "Statements", "Reports", "Outlets"), rows -> {
                for (SourceCount count : page.shown()) {
                    rows.open("tr").element("td", Telling.line(count.name()), "dir", "auto");
                    rows.element("td", count.sourceClass().word());
                    rows.element("td", Integer.toString(count.statements()));
                    rows.element("td", Integer.toString(count.reports()));
                    rows.element(
                                    "td",
                                    Telling.line(
                                            String.join(", ", count.outlets().keySet())),
                                    "dir",
                                    "auto")
                            .close("tr");
                }
            });
            page.write(html);
        });
    }

    /** How many sources of a month are named, and how many have no name. */
    private static Map<String, int[]> months(List<Collated.Counted> reports) {
        Map<String, int[]> months = new TreeMap<>();
        for (Collated.Counted report : reports) {
            String day = report.listed().published().orElse("no day");
            int[] count = months.computeIfAbsent(day.substring(0, Math.min(7, day.length())), unseen -> new int[2]);
            for (Tally.Quoted quoted : report.tally().quoted()) {
                boolean nameless =
                        quoted.sourceClass() == SourceClass.UNNAMED || quoted.sourceClass() == SourceClass.COLLECTIVE;
                count[nameless ? 1 : 0] += quoted.statements();
            }
        }
        return months;
    }
}
