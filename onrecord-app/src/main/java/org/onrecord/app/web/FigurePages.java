package org.onrecord.app.web;

import io.javalin.http.Context;
import java.util.List;
import org.onrecord.app.Collated;
import org.onrecord.app.view.Html;
import org.onrecord.app.view.Telling;
import org.onrecord.collation.FigureSeries;
import org.onrecord.record.Reading;

/** The pages of figures: all series, and those of one matter by claimant, as a chart and as its table. */
final class FigurePages {

    /** So many claimants are drawn; more are a thicket. */
    private static final int CLAIMANTS = 24;

    private final Collated collated;

    FigurePages(Collated collated) {
        this.collated = collated;
    }

    static String address(FigureSeries series) {
        FigureSeries.Point point = series.points().get(0);
        return "/figures/" + Shelf.key(point.report()) + "/" + point.figure().id();
    }

    /** What is counted, where: "people, killed, Dravan". */
    static String matter(FigureSeries series) {
        String counted = series.counted()
                .or(series::measure)
                .or(() -> series.points().get(0).figure().unit())
                .orElse("not told what");
        String measure = series.counted().isPresent()
                ? series.measure().map(word -> ", " + word).orElse("")
                : "";
        return Telling.line(
                counted + measure + series.where().map(where -> ", " + where).orElse(""));
    }

    static String claimant(FigureSeries series) {
        return series.source().map(Telling::line).orElse("claimed by nobody named");
    }

    void list(Context context) {
        Paged<FigureSeries> page = Paged.of(context, collated.collation().series());
        View.show(context, collated, "Figures", html -> {
            View.table(
                    html,
                    "What each claimant says over time",
                    List.of("Counted", "Claimant", "Figures", "Origins", "First to last"),
                    rows -> {
                        for (FigureSeries series : page.shown()) {
                            rows.open("tr").open("td");
                            rows.element("a", matter(series), "href", address(series), "dir", "auto")
                                    .close("td");
                            rows.element("td", claimant(series), "dir", "auto");
                            rows.element("td", Integer.toString(series.points().size()));
                            rows.element("td", Integer.toString(series.origins()));
                            rows.element("td", ends(series), "dir", "auto").close("tr");
                        }
                    });
            page.write(html);
        });
    }

    private String ends(FigureSeries series) {
        List<FigureSeries.Point> points = series.points();
        String first = evidence(points.get(0));
        return points.size() == 1 ? first : first + " → " + evidence(points.get(points.size() - 1));
    }

    private String evidence(FigureSeries.Point point) {
        return new Telling(collated.reading(point.report()))
                .words(point.figure().evidence());
    }

    /** All who give figures on one matter, the series that was asked for first. */
    List<FigureSeries> beside(FigureSeries asked) {
        return Places.in(collated).beside(asked).stream()
                .sorted((a, b) -> Boolean.compare(b == asked, a == asked))
                .toList();
    }

    /** A figure and the series that it belongs to. */
    private record Given(FigureSeries series, FigureSeries.Point point) {}

    void show(Context context, FigureSeries asked) {
        List<FigureSeries> claimants = beside(asked);
        List<FigureSeries> all = claimants.subList(0, Math.min(CLAIMANTS, claimants.size()));
        Paged<Given> page = Paged.of(
                context,
                claimants.stream()
                        .flatMap(series -> series.points().stream().map(point -> new Given(series, point)))
                        .toList());
        View.show(context, collated, "Figures: " + matter(asked), html -> {
            html.element(
                    "p",
                    View.count(claimants.size(), "claimant")
                            + (all.size() < claimants.size() ? ", of whom " + all.size() + " are drawn" : "")
                            + "; a line at a mark shows to which side the figure is open."
                            + (Chart.isThinned(all)
                                    ? " Where a claimant gives very many, the lowest and the highest of each day are drawn."
                                    : ""),
                    "class",
                    "imprint");
            new Chart(matter(asked), all).write(html);
            html.open("ol", "class", "legend");
            for (int i = 0; i < all.size(); i++) {
                html.open("li", "class", "claimant" + i % Chart.COLOURS);
                html.element("span", claimant(all.get(i)), "dir", "auto")
                        .text(" (" + View.count(all.get(i).origins(), "origin") + ")");
                html.close("li");
            }
            html.close("ol");
            View.table(
                    html,
                    "The same as a table",
                    List.of("Day", "Claimant", "Value", "As printed", "Called", "Report"),
                    rows -> page.shown().forEach(given -> row(rows, given.series(), given.point())));
            page.write(html);
        });
    }

    private void row(Html html, FigureSeries series, FigureSeries.Point point) {
        Reading reading = collated.reading(point.report());
        String value = point.figure().value().isPresent()
                ? Chart.number(point.figure().value().getAsDouble())
                : "–";
        html.open("tr").element("td", point.day().orElse("no day"), "class", "day");
        html.element("td", claimant(series), "dir", "auto")
                .element("td", point.figure().bound().word() + " " + value);
        html.element("td", "“" + evidence(point) + "”", "dir", "auto");
        html.element("td", point.label().map(Telling::line).orElse("nobody"), "dir", "auto")
                .open("td");
        View.source(html, reading, point.figure().id());
        html.close("td").close("tr");
    }
}
