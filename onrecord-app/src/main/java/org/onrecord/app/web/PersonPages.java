package org.onrecord.app.web;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onrecord.app.Collated;
import org.onrecord.app.view.Html;
import org.onrecord.app.view.Telling;
import org.onrecord.collation.Identity;
import org.onrecord.record.Reading;
import org.onrecord.record.Statement;

/** The pages of people and organizations: who is named, and what one of them said. */
final class PersonPages {

    private final Collated collated;

    PersonPages(Collated collated) {
        this.collated = collated;
    }

    static String address(Identity identity) {
        Identity.Form form = identity.forms().get(0);
        return "/people/" + Shelf.key(form.report()) + "/" + form.entity();
    }

    /** Those whose name, or a form of it, holds some words; those in the most reports first. */
    static List<Identity> named(Collated collated, String words) {
        String part = words.toLowerCase(Locale.ROOT);
        return collated.collation().identities().stream()
                .filter(identity -> identity.name().toLowerCase(Locale.ROOT).contains(part)
                        || identity.forms().stream()
                                .anyMatch(form ->
                                        form.text().toLowerCase(Locale.ROOT).contains(part)))
                .sorted(Comparator.comparingInt(identity -> -identity.forms().size()))
                .toList();
    }

    static String asked(Context context) {
        String name = context.queryParam("name");
        return name == null ? "" : name.strip();
    }

    void list(Context context) {
        List<Identity> named = named(collated, asked(context));
        Paged<Identity> page = Paged.of(context, named);
        View.show(context, "People and organizations", html -> {
            html.open("form", "action", "/people", "class", "desk-form")
                    .open("label")
                    .text("A part of the name");
            html.open("input", "type", "text", "name", "name", "value", asked(context), "autocomplete", "off");
            html.close("label").element("button", "Find", "type", "submit").close("form");
            View.table(html, "Who is named", List.of("Name", "Type", "Reports", "Also printed"), rows -> {
                for (Identity identity : page.shown()) {
                    rows.open("tr").open("td");
                    rows.element("a", Telling.line(identity.name()), "href", address(identity), "dir", "auto");
                    rows.close("td").element("td", identity.type().word());
                    rows.element(
                            "td",
                            Long.toString(identity.forms().stream()
                                    .map(Identity.Form::report)
                                    .distinct()
                                    .count()));
                    rows.element("td", String.join(", ", forms(identity)), "dir", "auto")
                            .close("tr");
                }
            });
            page.write(html);
        });
    }

    private static List<String> forms(Identity identity) {
        return identity.forms().stream()
                .map(form -> Telling.line(form.text()))
                .filter(form -> !form.equals(Telling.line(identity.name())))
                .distinct()
                .sorted()
                .toList();
    }

    void show(Context context, Identity identity) {
        View.show(context, Telling.line(identity.name()), html -> {
            List<String> forms = forms(identity);
            html.element(
                    "p",
                    identity.type().word() + (forms.isEmpty() ? "" : ", also printed " + String.join(", ", forms)),
                    "class",
                    "imprint");
            reportedBy(html, identity);
            html.element("h2", "On record by date").open("ol", "class", "cards");
            collated.byDay(identity.reports()).forEach(reading -> said(html, reading, identity));
            html.close("ol");
        });
    }

    private static Set<String> entities(Reading reading, Identity identity) {
        return identity.forms().stream()
                .filter(form -> form.report().equals(reading.report().id()))
                .map(Identity.Form::entity)
                .collect(Collectors.toSet());
    }

    private void reportedBy(Html html, Identity identity) {
        Map<String, Integer> outlets = new TreeMap<>();
        for (Reading reading : collated.byDay(identity.reports())) {
            int said = statements(reading, entities(reading, identity)).size();
            if (said > 0) {
                outlets.merge(View.outlet(reading), said, Integer::sum);
            }
        }
        if (!outlets.isEmpty()) {
            View.table(
                    html,
                    "Who reports it",
                    List.of("Outlet", "Statements"),
                    rows -> outlets.forEach((outlet, said) -> rows.open("tr")
                            .element("td", outlet, "dir", "auto")
                            .element("td", said.toString())
                            .close("tr")));
        }
    }

    private static List<Statement> statements(Reading reading, Set<String> entities) {
        return reading.statements().stream()
                .filter(statement -> statement.attribution().sources().stream()
                        .anyMatch(source ->
                                source.entity().filter(entities::contains).isPresent()))
                .toList();
    }

    private static void said(Html html, Reading reading, Identity identity) {
        Telling telling = new Telling(reading);
        for (Statement statement : statements(reading, entities(reading, identity))) {
            Optional<String> chain = statement.attribution().via().isEmpty()
                    ? Optional.empty()
                    : Optional.of(telling.chainToHere(statement.attribution()));
            html.open("li")
                    .element("p", telling.content(statement), "dir", "auto")
                    .open("p", "class", "imprint");
            html.text(telling.said(statement) + " · " + telling.circumstances(statement) + " · ");
            View.source(html, reading, statement.id());
            chain.ifPresent(links -> html.text(" · " + links));
            html.close("p").close("li");
        }
    }
}
