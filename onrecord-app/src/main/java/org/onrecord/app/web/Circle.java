package org.onrecord.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.onrecord.app.view.Html;
import org.onrecord.app.view.Telling;
import org.onrecord.collation.Identity;

/**
 * A drawing of a network: everybody on a circle beside those they are tied to most, so that names stay legible for 60 people.
 *
 * <p>The same ties always give the same drawing.
 */
final class Circle {

    private static final int SIZE = 900;
    private static final int RADIUS = 250;
    private static final int LONGEST_NAME = 30;

    private final List<Network.Tie> ties;
    private final Map<Identity, Double> angles = new LinkedHashMap<>();

    /** @param ties the strongest first, between no more people than can be told apart */
    Circle(List<Network.Tie> ties) {
        this.ties = ties;
        List<Identity> round = round(ties);
        for (int i = 0; i < round.size(); i++) {
            angles.put(round.get(i), 2 * Math.PI * i / round.size() - Math.PI / 2);
        }
    }

    /** Each one is followed by whom of the rest they are tied to most. */
    private static List<Identity> round(List<Network.Tie> ties) {
        Set<Identity> left = new LinkedHashSet<>();
        for (Network.Tie tie : ties) {
            left.add(tie.from());
            left.add(tie.to());
        }
        List<Identity> round = new ArrayList<>();
        while (!left.isEmpty()) {
            Identity next = round.isEmpty() ? left.iterator().next() : nearest(round.get(round.size() - 1), ties, left);
            round.add(next);
            left.remove(next);
        }
        return round;
    }

    private static Identity nearest(Identity last, List<Network.Tie> ties, Set<Identity> left) {
        return ties.stream()
                .filter(tie -> tie.isOf(last))
                .map(tie -> tie.from() == last ? tie.to() : tie.from())
                .filter(left::contains)
                .findFirst()
                .orElseGet(() -> left.iterator().next());
    }

    void write(Html html) {
        View.wide(html, "Network", this::draw);
    }

    private void draw(Html html) {
        html.line()
                .open(
                        "svg",
                        "viewBox",
                        "0 0 " + SIZE + " " + SIZE,
                        "class",
                        "chart network",
                        "role",
                        "group",
                        "aria-label",
                        "Drawing of the network; its table stands below");
        ties.stream().sorted(Comparator.comparingInt(Network.Tie::times)).forEach(tie -> line(html, tie));
        angles.forEach((who, angle) -> name(html, who, angle));
        html.close("svg").line();
    }

    private void line(Html html, Network.Tie tie) {
        double from = Objects.requireNonNull(angles.get(tie.from()));
        double to = Objects.requireNonNull(angles.get(tie.to()));
        double apart = Math.abs(from - to);
        double middle = (from + to) / 2 + (apart > Math.PI ? Math.PI : 0);
        // Neighbours are joined near the rim, those who sit opposite through the middle.
        double bend = RADIUS * 0.85 * (1 - Math.min(apart, 2 * Math.PI - apart) / Math.PI);
        String path = "M" + x(from, RADIUS) + " " + y(from, RADIUS) + " Q" + x(middle, bend) + " " + y(middle, bend)
                + " " + x(to, RADIUS) + " " + y(to, RADIUS);
        String width = Chart.at(Math.min(7, 0.8 + Math.log(tie.times()) * 1.2));
        html.open("path", "d", path, "class", tie.kind().word(), "stroke-width", width);
        html.element("title", told(tie)).close("path").line();
    }

    /** "Theodor Brask speaks about Velmora, 3 times". */
    static String told(Network.Tie tie) {
        return Telling.line(tie.from().name()) + " speaks " + tie.kind().word() + " "
                + Telling.line(tie.to().name()) + ", " + View.count(tie.times(), "time");
    }

    /** The name outside the circle, turned so that it is never upside down. */
    private static void name(Html html, Identity who, double angle) {
        boolean leftward = Math.cos(angle) < -1e-9;
        double degrees = Math.toDegrees(angle) + (leftward ? 180 : 0);
        String at = x(angle, RADIUS + 10) + " " + y(angle, RADIUS + 10);
        String name = Telling.line(who.name());
        html.open("circle", "cx", x(angle, RADIUS), "cy", y(angle, RADIUS), "r", "4")
                .close("circle");
        html.open("a", "href", PersonPages.address(who));
        html.open(
                "text",
                "transform",
                "translate(" + at + ") rotate(" + Chart.at(degrees) + ")",
                "text-anchor",
                leftward ? "end" : "start",
                "dominant-baseline",
                "middle");
        html.text(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name);
        html.element("title", name).close("text").close("a").line();
    }

    private static String x(double angle, double radius) {
        return Chart.at(SIZE / 2.0 + radius * Math.cos(angle));
    }

    private static String y(double angle, double radius) {
        return Chart.at(SIZE / 2.0 + radius * Math.sin(angle));
    }
}
