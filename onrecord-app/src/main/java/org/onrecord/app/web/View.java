package org.onrecord.app.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.onrecord.OnRecord;
import org.onrecord.app.Collated;
import org.onrecord.app.view.Html;
import org.onrecord.app.view.Sheet;
import org.onrecord.app.view.Telling;
import org.onrecord.collation.Aligned;
import org.onrecord.record.Reading;
import org.onrecord.record.Statement;
import org.onrecord.text.Span;

/** What the pages of a record share: their frame, how they name a report, a statement, a change. */
final class View {

    /** What a request carries that is shown what was known before the record changed. */
    static final String BEHIND = "onrecord.behind";

    private View() {}

    /** A page of what reports share, with the address that it is cited by and its data. */
    static void show(Context context, Collated collated, String title, Consumer<Html> body) {
        show(context, title, html -> {
            if (context.attribute(BEHIND) != null) {
                html.element(
                        "p",
                        "The record has changed since "
                                + View.count(collated.collation().reports().size(), "report")
                                + " were compared; the comparison is being brought up to date.",
                        "class",
                        "imprint",
                        "role",
                        "status");
            }
            body.accept(html);
        });
    }

    /** A page of the record, with the address that it is cited by and its data. */
    static void show(Context context, String title, Consumer<Html> body) {
        context.html(Sheet.served(title + " – OnRecord", html -> {
            html.open("main", "class", "list").element("h1", title, "dir", "auto");
            body.accept(html);
            html.close("main").line();
            cite(context, html, title, path(context));
        }));
    }

    private static String path(Context context) {
        String query = context.queryString();
        return context.path() + (query == null ? "" : "?" + query);
    }

    /** The line to cite a view by, which a button takes along, and its data. */
    static void cite(Context context, Html html, String title, String data) {
        String host = context.header("Host");
        html.open("section", "class", "foot", "aria-label", "Cite and data")
                .open("p", "class", "cite")
                .text("Cite: ");
        html.open("span", "id", "cite").element("cite", title);
        html.text(", read by " + OnRecord.READER + ", ");
        html.element("span", context.scheme() + "://" + (host == null ? "" : host) + path(context));
        html.close("span").close("p").open("p", "class", "buttons");
        html.element("button", "Copy the citation", "type", "button", "data-copies", "cite", "hidden", "");
        html.element("a", "Download the data (JSON)", "href", "/api/v1" + data, "download", "", "class", "button");
        html.close("p").close("section").line();
    }

    /** A page that is no view of the record: a form, a failure. */
    static String page(String title, Consumer<Html> body) {
        return Sheet.served(title + " – OnRecord", html -> {
            html.open("main", "class", "list").element("h1", title, "dir", "auto");
            body.accept(html);
            html.close("main").line();
        });
    }

    /** "1 report", "4 reports". */
    static String count(int number, String one) {
        return number + " "
                + (number == 1 ? one : one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s");
    }

    static void table(Html html, String caption, List<String> heads, Consumer<Html> rows) {
        wide(html, caption, inside -> {
            inside.open("table", "class", heads.size() == 2 ? "beside" : "wide")
                    .element("caption", caption)
                    .open("thead")
                    .open("tr");
            heads.forEach(head -> inside.element("th", head, "scope", "col"));
            inside.close("tr").close("thead").open("tbody");
            rows.accept(inside);
            inside.close("tbody").close("table");
        });
    }

    /** What may be wider than a phone, and can be moved sideways there, by keys too. */
    static void wide(Html html, String label, Consumer<Html> inside) {
        html.line().open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
        inside.accept(html);
        html.close("div").line();
    }

    /** A link to an entry of a report: "The Harbour Gazette, 2024-09-18". */
    static void source(Html html, Reading reading, String entry) {
        String key = Shelf.key(reading.report().id());
        String outlet =
                reading.report().outlet().orElseGet(() -> file(reading.report().location()));
        String address = "/report/" + key + (entry.isEmpty() ? "" : "#" + entry);
        source(html, address, outlet, reading.published().value());
    }

    /** A link to a report by who brings it and its day, which no line breaks. */
    static void source(Html html, String address, String outlet, Optional<String> day) {
        html.open("a", "href", address, "dir", "auto").text(Telling.line(outlet));
        day.ifPresent(value -> html.text(", ").element("span", value, "class", "day"));
        html.close("a");
    }

    /** The last part of a location: "talks-3.txt". */
    private static String file(String location) {
        String name = location.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        return name.substring(name.lastIndexOf('/') + 1);
    }

    static String outlet(Reading reading) {
        return Telling.line(reading.report().outlet().orElse("no outlet known"));
    }

    static String day(Reading reading) {
        return reading.published().value().orElse("no day");
    }

    /** What a statement prints at a place; all that is printed there where no statement is known. */
    static String words(Reading reading, Span span, Optional<String> statement) {
        Telling telling = new Telling(reading);
        return statement
                .flatMap(id -> reading.statements().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst())
                .map(one -> telling.content(one, span))
                .filter(words -> !words.isEmpty())
                .orElseGet(() -> "“" + telling.words(span) + "”");
    }

    static Optional<Statement> statement(Reading reading, Optional<String> id) {
        return reading.statements().stream()
                .filter(one -> id.equals(Optional.of(one.id())))
                .findFirst();
    }

    /** The second of two texts with its changes: what it leaves out struck through, what it adds marked. */
    static void aligned(Html html, List<Aligned> words) {
        String blank = "";
        for (Aligned piece : words) {
            html.text(blank);
            blank = " ";
            if (piece.change().isEmpty()) {
                html.text(Telling.line(piece.to()));
                continue;
            }
            String what = piece.change().get().word();
            if (!piece.from().isEmpty()) {
                html.element("del", Telling.line(piece.from()), "class", "on-" + what, "title", what);
            }
            if (!piece.to().isEmpty()) {
                html.text(piece.from().isEmpty() ? "" : " ");
                html.element("ins", Telling.line(piece.to()), "class", "on-" + what, "title", what);
            }
        }
    }
}
