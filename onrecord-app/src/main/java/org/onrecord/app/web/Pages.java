package org.onrecord.app.web;

import java.util.List;
import org.onrecord.app.view.Html;
import org.onrecord.app.view.ReportPage;
import org.onrecord.app.view.Sheet;
import org.onrecord.app.web.Shelf.Shelved;
import org.onrecord.record.Reading;

/** The pages of the desk. */
final class Pages {

    private Pages() {}

    static String list(List<Shelved> reports, boolean filling) {
        return Sheet.served("Reports – OnRecord", html -> {
            html.open("main", "class", "list").element("h1", "Reports");
            if (filling) {
                html.element("p", "Still reading; load the page again to see more.", "role", "status");
            }
            if (reports.isEmpty()) {
                html.open("p").text("No report lies on the desk. ");
                html.element("a", "Paste one", "href", "/paste").text(", or start the desk with a folder: ");
                html.element("code", "onrecord serve FOLDER").text(", or keep some reports first: ");
                html.element("code", "onrecord add FOLDER").close("p");
            } else {
                table(html, reports);
            }
            html.close("main");
        });
    }

    private static void table(Html html, List<Shelved> reports) {
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        for (String head : List.of("Report", "Published", "Statements", "Events", "Figures", "Warnings")) {
            html.element("th", head, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (Shelved report : reports) {
            html.open("tr").open("td");
            html.element("a", report.headline(), "href", "/report/" + report.key(), "dir", "auto");
            html.open("div", "class", "imprint").text(report.imprint() + " · ");
            html.element("bdi", report.location()).close("div").close("td");
            html.element("td", report.published().orElse("unknown"), "class", "day");
            for (int count : List.of(report.statements(), report.events(), report.figures(), report.warnings())) {
                html.element("td", Integer.toString(count));
            }
            html.close("tr").line();
        }
        html.close("tbody").close("table").close("div");
    }

    static String paste() {
        return Sheet.served("Paste a report – OnRecord", html -> {
            html.open("main").element("h1", "Paste a report");
            html.open("form", "method", "post", "action", "/paste", "class", "desk-form");
            html.open("label").text("Its text, or the source of its page");
            html.element("textarea", "", "name", "text", "required", "", "spellcheck", "false")
                    .close("label");
            field(html, "url", "Address, if you know it", "https://…");
            field(html, "outlet", "Outlet, if you know it", "Example Daily");
            field(html, "published", "Day of publication, if a feed or an archive tells it", "YYYY-MM-DD");
            html.element("button", "Read it", "type", "submit").close("form").close("main");
        });
    }

    private static void field(Html html, String name, String label, String hint) {
        html.open("label").text(label);
        html.open("input", "type", "text", "name", name, "placeholder", hint, "autocomplete", "off")
                .close("label");
    }

    static String report(String key, Reading reading) {
        ReportPage page = new ReportPage(reading);
        return Sheet.served(page.title(), html -> {
            page.write(html);
            html.open("nav", "class", "pages", "aria-label", "This report")
                    .open("p")
                    .text("Take it with you: ");
            html.element("a", "the record as JSON", "href", "/api/v1/reports/" + key)
                    .text(" · ");
            html.element("a", "this page as one file", "href", "/report/" + key + "/page.html");
            html.text(" · ").element("a", "correct an entry", "href", "/corrections?at=" + key + "%23");
            html.close("p").close("nav");
        });
    }

    static String failure(int status, String title, String detail) {
        return Sheet.served(title + " – OnRecord", html -> {
            html.open("main").element("h1", title).element("p", detail);
            html.element("p", Integer.toString(status), "class", "imprint").close("main");
        });
    }
}
