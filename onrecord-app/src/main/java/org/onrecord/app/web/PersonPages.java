package org.onrecord.app.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onrecord.app.Collated;
import org.onrecord.app.view.Html;
import org.onrecord.app.view.Telling;
import org.onrecord.collation.Identity;
import org.onrecord.collation.Story;
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

    /** Puts all people in order, for the lists to come. */
    static void prepare(Collated collated) {
        People.in(collated);
    }

    /** Those whose name, or a form of it, holds some words; those in the most reports first. */
    static List<Identity> named(Collated collated, String words) {
        String part = words.toLowerCase(Locale.ROOT);
        List<Known> all = People.in(collated).known();
        return all.stream()
                .filter(known -> known.names().contains(part))
                .map(Known::identity)
                .toList();
    }

    /** Somebody, and all forms of the name in small letters. */
    private record Known(Identity identity, String names) {

        static Known of(Identity identity) {
            String forms = identity.forms().stream()
                    .map(Identity.Form::text)
                    .distinct()
                    .collect(Collectors.joining("\n"));
            return new Known(identity, (identity.name() + "\n" + forms).toLowerCase(Locale.ROOT));
        }
    }

    /** All of them, those in the most reports first. */
    private record People(List<Known> known) {

        static People in(Collated collated) {
            return collated.once(
                    People.class,
                    all -> new People(all.collation().identities().stream()
                            .sorted(Comparator.comparingInt(
                                    identity -> -identity.forms().size()))
                            .map(Known::of)
                            .toList()));
        }
    }

    static String asked(Context context) {
        String name = context.queryParam("name");
        return name == null ? "" : name.strip();
    }

    void list(Context context) {
        List<Identity> named = named(collated, asked(context));
        Paged<Identity> page = Paged.of(context, named);
        View.show(context, collated, "People and organizations", html -> {
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

    /** Something that somebody said, and the story in which. */
    private record Said(Optional<Story> topic, Reading reading, Statement statement) {}

    void show(Context context, Identity identity) {
        List<Said> all = said(identity);
        Paged<Said> page = Paged.of(context, all);
        View.show(context, collated, Telling.line(identity.name()), html -> {
            html.element("p", identity.type().word() + ", " + View.count(all.size(), "statement"), "class", "imprint");
            html.open("p").element("a", "Whom they speak about and with", "href", NetworkPage.address(identity));
            html.close("p").open("div", "class", "columns");
            reportedBy(html, all);
            forms(html, identity);
            html.close("div").element("h2", "On record by topic and date");
            if (all.isEmpty()) {
                html.element("p", "No report of this record has a statement of theirs.");
            }
            topics(html, page.shown());
            page.write(html);
        });
    }

    /** All statements, topic by topic, the topic that was spoken about first before the others. */
    private List<Said> said(Identity identity) {
        Places places = Places.in(collated);
        Map<String, Set<String>> entities = new HashMap<>();
        identity.forms()
                .forEach(form -> entities.computeIfAbsent(form.report(), unseen -> new HashSet<>())
                        .add(form.entity()));
        Map<Optional<Story>, List<Said>> topics = new LinkedHashMap<>();
        entities.keySet().stream()
                .map(collated::reading)
                .sorted(Collated.BY_DAY)
                .forEach(reading -> {
                    Optional<Story> topic = places.storyOf(reading.report().id());
                    for (Statement statement : statements(
                            reading,
                            Objects.requireNonNull(entities.get(reading.report().id())))) {
                        topics.computeIfAbsent(topic, unseen -> new ArrayList<>())
                                .add(new Said(topic, reading, statement));
                    }
                });
        return topics.values().stream().flatMap(List::stream).toList();
    }

    private static List<Statement> statements(Reading reading, Set<String> entities) {
        return reading.statements().stream()
                .filter(statement -> statement.attribution().sources().stream()
                        .anyMatch(source ->
                                source.entity().filter(entities::contains).isPresent()))
                .toList();
    }

    private static void reportedBy(Html html, List<Said> all) {
        Map<String, Integer> outlets = new TreeMap<>();
        all.forEach(one -> outlets.merge(View.outlet(one.reading()), 1, Integer::sum));
        if (!outlets.isEmpty()) {
            View.table(
                    html,
                    "Who reports them",
                    List.of("Outlet", "Statements"),
                    rows -> outlets.forEach((outlet, said) -> rows.open("tr")
                            .element("td", outlet, "dir", "auto")
                            .element("td", said.toString())
                            .close("tr")));
        }
    }

    private static void forms(Html html, Identity identity) {
        Map<String, Integer> forms = new TreeMap<>();
        identity.forms().forEach(form -> forms.merge(Telling.line(form.text()), 1, Integer::sum));
        View.table(
                html,
                "Forms of the name",
                List.of("As printed", "Reports"),
                rows -> forms.forEach((form, reports) -> rows.open("tr")
                        .element("td", form, "dir", "auto")
                        .element("td", reports.toString())
                        .close("tr")));
    }

    private static void topics(Html html, List<Said> said) {
        Optional<Optional<Story>> last = Optional.empty();
        for (Said one : said) {
            if (!last.equals(Optional.of(one.topic()))) {
                last.ifPresent(open -> html.close("ol"));
                topic(html, one.topic());
                html.open("ol", "class", "cards");
                last = Optional.of(one.topic());
            }
            said(html, one);
        }
        last.ifPresent(open -> html.close("ol"));
    }

    private static void topic(Html html, Optional<Story> topic) {
        html.open("h3", "dir", "auto");
        if (topic.isPresent()) {
            html.element("a", Telling.line(topic.get().title()), "href", StoryPages.address(topic.get()));
        } else {
            html.text("In reports of no story");
        }
        html.close("h3");
    }

    private static void said(Html html, Said one) {
        Telling telling = new Telling(one.reading());
        Statement statement = one.statement();
        html.open("li").element("p", telling.content(statement), "dir", "auto").open("p", "class", "imprint");
        html.element("span", statement.form().word(), "class", "kind").text(" " + telling.said(statement) + " · ");
        View.source(html, one.reading(), statement.id());
        if (!statement.attribution().via().isEmpty()) {
            html.text(" · " + telling.chainToHere(statement.attribution()));
        }
        html.close("p").close("li");
    }
}
