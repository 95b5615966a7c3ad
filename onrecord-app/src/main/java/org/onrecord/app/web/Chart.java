package org.onrecord.app.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.app.view.Html;
import org.onrecord.collation.FigureSeries;
import org.onrecord.record.Figure;

/**
 * A chart of figures over time, a line for each claimant.
 *
 * <p>A bound is drawn as a whisker to the side that is open: upwards at "at least 94", downwards at "up to 94".
 */
final class Chart {

    /** So many claimants have a colour of their own. */
    static final int COLOURS = 6;

    /** Of so many figures of one claimant not all are drawn. */
    private static final int CROWD = 200;

    private static final int WIDTH = 720;
    private static final int HEIGHT = 300;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int UNDATED = 90;
    private static final int TOP = 20;
    private static final int BOTTOM = 40;
    private static final int WHISKER = 18;
    private static final int STEPS = 4;

    /** A figure that has a value; where its day is not known, it stands behind all others. */
    private record Dot(Optional<Long> day, double value, Optional<Double> high, Figure.Bound bound) {}

    private final String title;
    private final List<List<Dot>> lines;
    private final long first;
    private final long last;
    private final boolean dated;
    private final boolean undated;
    private final double most;

    Chart(String title, List<FigureSeries> series) {
        this.title = title;
        this.lines = series.stream().map(Chart::dots).toList();
        List<Dot> all = lines.stream().flatMap(List::stream).toList();
        this.undated = all.stream().anyMatch(dot -> dot.day().isEmpty());
        List<Long> days =
                all.stream().flatMap(dot -> dot.day().stream()).sorted().toList();
        this.dated = !days.isEmpty();
        this.first = dated ? days.get(0) : 0;
        this.last = dated ? days.get(days.size() - 1) : 0;
        double highest = all.stream()
                .mapToDouble(dot -> dot.high().orElse(dot.value()))
                .max()
                .orElse(0);
        this.most = highest > 0 ? highest * 1.1 : 1;
    }

    private static List<Dot> dots(FigureSeries series) {
        List<Dot> dots = new ArrayList<>();
        for (FigureSeries.Point point : series.points()) {
            Figure figure = point.figure();
            Optional<Long> day = point.day().flatMap(Chart::day);
            if (figure.value().isPresent()) {
                Optional<Double> high =
                        figure.high().isPresent() ? Optional.of(figure.high().getAsDouble()) : Optional.empty();
                dots.add(new Dot(day, figure.value().getAsDouble(), high, figure.bound()));
            }
        }
        dots.sort(Comparator.comparing(dot -> dot.day().orElse(Long.MAX_VALUE)));
        return dots.size() > CROWD ? ends(dots) : dots;
    }

    /** Of each day the lowest and the highest, by day. */
    private static List<Dot> ends(List<Dot> dots) {
        Map<Optional<Long>, List<Dot>> days = new LinkedHashMap<>();
        dots.forEach(dot ->
                days.computeIfAbsent(dot.day(), unseen -> new ArrayList<>()).add(dot));
        Comparator<Dot> byValue = Comparator.comparingDouble(Dot::value);
        return days.values().stream()
                .flatMap(day -> Stream.of(Collections.min(day, byValue), Collections.max(day, byValue)))
                .distinct()
                .toList();
    }

    /** Whether of some claimant no more than the lowest and the highest figure of each day is drawn. */
    static boolean isThinned(List<FigureSeries> series) {
        return series.stream().anyMatch(one -> one.points().size() > CROWD);
    }

    /** The day that a date begins with: "2024-03" begins on its first. */
    private static Optional<Long> day(String value) {
        String whole = value.length() >= 10 ? value.substring(0, 10) : value.length() == 7 ? value + "-01" : value;
        try {
            return Optional.of(LocalDate.parse(whole).toEpochDay());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "18,000", "0.33". */
    static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.2f", value);
    }

    void write(Html html) {
        if (lines.stream().allMatch(List::isEmpty)) {
            return;
        }
        View.wide(html, "Chart", this::draw);
    }

    private void draw(Html html) {
        html.line()
                .open(
                        "svg",
                        "viewBox",
                        "0 0 " + WIDTH + " " + HEIGHT,
                        "class",
                        "chart",
                        "role",
                        "img",
                        "aria-label",
                        "Chart: " + title + "; its table stands below");
        axes(html);
        for (int i = 0; i < lines.size(); i++) {
            line(html, lines.get(i), "claimant" + i % COLOURS);
        }
        html.close("svg").line();
    }

    private void axes(Html html) {
        for (int step = 0; step <= STEPS; step++) {
            double value = most / 1.1 * step / STEPS;
            stroke(html, LEFT, y(value), WIDTH - RIGHT, y(value), "grid");
            label(html, LEFT - 8, y(value) + 4, number(most >= 10 ? Math.rint(value) : value), "end");
        }
        if (undated) {
            label(html, WIDTH - RIGHT - 12, HEIGHT - 12, "no day", "end");
        }
        if (dated) {
            String day = LocalDate.ofEpochDay(first).toString();
            label(html, x(first), HEIGHT - 12, day, first == last ? "middle" : "start");
        }
        if (last > first) {
            label(html, x(last), HEIGHT - 12, LocalDate.ofEpochDay(last).toString(), "end");
        }
    }

    private void line(Html html, List<Dot> dots, String colour) {
        html.open("g", "class", colour);
        StringBuilder path = new StringBuilder();
        for (Dot dot : dots.stream().filter(one -> one.day().isPresent()).toList()) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(at(x(dot)))
                    .append(' ')
                    .append(at(y(dot.value())));
        }
        html.open("path", "d", path.toString(), "class", "line").close("path");
        for (Dot dot : dots) {
            double x = x(dot);
            double y = y(dot.value());
            switch (dot.bound()) {
                case MORE_THAN, AT_LEAST -> stroke(html, x, y, x, y - WHISKER, "whisker");
                case FEWER_THAN, UP_TO, NEARLY -> stroke(html, x, y, x, y + WHISKER, "whisker");
                case ABOUT -> stroke(html, x, y - WHISKER / 2.0, x, y + WHISKER / 2.0, "whisker");
                case BETWEEN -> stroke(html, x, y, x, y(dot.high().orElse(dot.value())), "whisker");
                case EXACT -> {}
            }
            html.open("circle", "cx", at(x), "cy", at(y), "r", "4.5")
                    .element("title", dot.bound().word() + " " + number(dot.value()))
                    .close("circle");
        }
        html.close("g");
    }

    private static void stroke(Html html, double x1, double y1, double x2, double y2, String name) {
        html.open("line", "x1", at(x1), "y1", at(y1), "x2", at(x2), "y2", at(y2), "class", name)
                .close("line");
    }

    private static void label(Html html, double x, double y, String words, String anchor) {
        html.element("text", words, "x", at(x), "y", at(y), "text-anchor", anchor);
    }

    private double x(Dot dot) {
        return dot.day().isPresent() ? x(dot.day().get()) : WIDTH - RIGHT - 12 - UNDATED / 4.0;
    }

    private double x(long day) {
        int end = WIDTH - RIGHT - (undated ? UNDATED : 0);
        double middle = (LEFT + end) / 2.0;
        return last == first ? middle : LEFT + 12 + (double) (day - first) / (last - first) * (end - LEFT - 24);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - value / most * (HEIGHT - BOTTOM - TOP);
    }

    /** A place in a drawing, to a tenth: "12.5". */
    static String at(double place) {
        return Double.toString(Math.round(place * 10) / 10.0);
    }
}
