package org.onrecord.app.view;

import java.util.stream.Collectors;
import org.onrecord.record.Entity;
import org.onrecord.record.Reading;
import org.onrecord.record.Time;
import org.onrecord.report.Dating;
import org.onrecord.report.Part;

/** What stands behind the text of a report: who is named, its times, the testimonies of its date, its parts and why. */
final class BackMatter {

    private final Reading reading;
    private final Telling telling;

    BackMatter(Reading reading, Telling telling) {
        this.reading = reading;
        this.telling = telling;
    }

    void write(Html html) {
        html.open("section", "class", "back", "aria-label", "Lists");
        table(html, "Names", reading.entities().isEmpty(), this::names, "Name", "Type", "As printed", "Mentions");
        table(html, "Times", reading.times().isEmpty(), this::times, "Words", "Value", "Type", "Counted from");
        table(
                html,
                "Testimonies of the date",
                reading.datings().isEmpty(),
                this::datings,
                "Date",
                "Basis",
                "Words",
                "Verdict");
        table(html, "Parts of the page", reading.report().parts().isEmpty(), this::parts, "Kind", "Words", "Why");
        html.close("section").line();
    }

    private interface Rows {
        void write(Html html);
    }

    private static void table(Html html, String title, boolean empty, Rows rows, String... heads) {
        if (empty) {
            return;
        }
        html.line().open("details").element("summary", title);
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", title);
        html.open("table").open("thead").open("tr");
        for (String head : heads) {
            html.element("th", head, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        rows.write(html);
        html.close("tbody").close("table").close("div").close("details");
    }

    private static void row(Html html, String... cells) {
        html.open("tr");
        for (String cell : cells) {
            html.open("td").element("bdi", cell).close("td");
        }
        html.close("tr");
    }

    private void names(Html html) {
        for (Entity entity : reading.entities()) {
            String forms = entity.mentions().stream()
                    .map(mention -> telling.words(mention.span()))
                    .distinct()
                    .limit(8)
                    .collect(Collectors.joining("; "));
            row(
                    html,
                    telling.words(entity.name()),
                    entity.type().word(),
                    forms,
                    Integer.toString(entity.mentions().size()));
        }
    }

    private void times(Html html) {
        for (Time time : reading.times()) {
            row(
                    html,
                    telling.words(time.span()),
                    time.value(),
                    time.type().word(),
                    time.anchor().orElse("–"));
        }
    }

    private void datings(Html html) {
        for (Dating dating : reading.datings()) {
            String where =
                    dating.printed().where().map(place -> " (" + place + ")").orElse("");
            row(
                    html,
                    dating.value(),
                    dating.basis().word(),
                    Telling.line(dating.printed().text() + where),
                    dating.rejected().map(reason -> "rejected: " + reason).orElse("believed"));
        }
    }

    private void parts(Html html) {
        for (Part part : reading.report().parts()) {
            row(html, part.kind().word(), telling.words(part.span()), Telling.line(part.why()));
        }
    }
}
