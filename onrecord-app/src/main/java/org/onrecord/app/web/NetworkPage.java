package org.onrecord.app.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.app.Collated;
import org.onrecord.app.view.Html;
import org.onrecord.app.view.Telling;
import org.onrecord.collation.Identity;

/** The page of who speaks about and with whom, of all or of one, drawn and as a table. */
final class NetworkPage {

    /** So many people are drawn. */
    private static final int PEOPLE = 60;

    /** So many of the strongest ties are looked through for those to draw. */
    private static final int WEIGHED = 2000;

    /** So many ties are drawn; more are a thicket. */
    private static final int TIES = 150;

    private final Collated collated;

    NetworkPage(Collated collated) {
        this.collated = collated;
    }

    static String address(Identity identity) {
        return "/network?of=" + PersonPages.address(identity).substring("/people/".length());
    }

    /** Whose network is asked for: {@code ?of=0a1b2c3d4e5f6071/n3}; empty for everybody's. */
    static Optional<Identity> asked(Context context, Collated collated) {
        return Optional.ofNullable(context.queryParam("of")).map(of -> {
            String[] ends = of.split("/", 2);
            return Places.in(collated).identity(ends[0], ends.length > 1 ? ends[1] : "");
        });
    }

    static List<Network.Tie> ties(Collated collated, Optional<Identity> of) {
        Network all = Counts.in(collated).network();
        return of.map(all::of).orElse(all.ties());
    }

    void show(Context context) {
        Optional<Identity> of = asked(context, collated);
        List<Network.Tie> ties = ties(collated, of);
        Paged<Network.Tie> page = Paged.of(context, ties);
        String whose = of.map(one -> " of " + Telling.line(one.name())).orElse("");
        View.show(context, collated, "Network" + whose, html -> {
            if (ties.isEmpty()) {
                html.element("p", "Nobody who has a name speaks about or with anybody who has one.");
                return;
            }
            List<Network.Tie> drawn = drawn(ties);
            html.open("p", "class", "imprint")
                    .text("A full line: speaks about; a broken one: speaks with, to or beside,");
            html.text(" or meets. " + drawn.size() + " of " + View.count(ties.size(), "tie") + " drawn.")
                    .close("p");
            new Circle(drawn).write(html);
            View.table(
                    html, "The same as a table", List.of("Who", "Speaks", "Whom", "Times", "First found in"), rows -> {
                        for (Network.Tie tie : page.shown()) {
                            row(rows, tie);
                        }
                    });
            page.write(html);
        });
    }

    /** The strongest ties between those who are tied most. */
    private static List<Network.Tie> drawn(List<Network.Tie> ties) {
        Set<Identity> people = new HashSet<>();
        List<Network.Tie> drawn = new ArrayList<>();
        for (Network.Tie tie : ties.subList(0, Math.min(WEIGHED, ties.size()))) {
            int more = (people.contains(tie.from()) ? 0 : 1) + (people.contains(tie.to()) ? 0 : 1);
            if (people.size() + more <= PEOPLE && drawn.size() < TIES) {
                people.add(tie.from());
                people.add(tie.to());
                drawn.add(tie);
            }
        }
        return drawn;
    }

    private void row(Html html, Network.Tie tie) {
        html.open("tr");
        cell(html, tie.from());
        html.element("td", tie.kind().word());
        cell(html, tie.to());
        html.element("td", Integer.toString(tie.times())).open("td");
        View.source(html, collated.reading(tie.report()), tie.entry());
        html.close("td").close("tr");
    }

    private static void cell(Html html, Identity who) {
        html.open("td").element("a", Telling.line(who.name()), "href", address(who), "dir", "auto");
        html.close("td");
    }
}
