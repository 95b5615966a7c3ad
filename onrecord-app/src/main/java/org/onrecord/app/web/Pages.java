package org.onrecord.app.web;

import io.javalin.http.HttpStatus;
import java.util.List;
import org.onrecord.app.view.Html;
import org.onrecord.app.view.Sheet;
import org.onrecord.app.view.Telling;
import org.onrecord.app.web.Shelf.Shelved;

/** The pages of the desk. */
final class Pages {

    private Pages() {}

    static String list(Paged<Shelved> page, boolean filling) {
        return Sheet.served("Reports – OnRecord", html -> {
            html.open("main", "class", "list").element("h1", "Reports");
            if (filling) {
                html.element("p", "Still reading; load the page again to see more.", "role", "status");
            }
            if (page.total() == 0) {
                html.open("p").text("No report lies on the desk. ");
                html.element("a", "Add one", "href", "/add").text(", or start the desk with a folder: ");
                html.element("code", "onrecord serve FOLDER").text(", or keep some reports first: ");
                html.element("code", "onrecord add FOLDER").close("p");
            } else {
                table(html, page.shown());
                page.write(html);
            }
            html.close("main");
        });
    }

    private static void table(Html html, List<Shelved> reports) {
        View.wide(html, "Reports", inside -> rows(inside, reports));
    }

    private static void rows(Html html, List<Shelved> reports) {
        html.open("table").open("thead").open("tr");
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
        html.close("tbody").close("table");
    }

    static String failure(int status, String title, String detail) {
        return View.page(title, html -> {
            html.element("p", Telling.line(detail));
            if (status == HttpStatus.UNAUTHORIZED.getCode()) {
                html.open("p").element("a", "Sign in", "href", "/sign-in").close("p");
            }
            html.element("p", Integer.toString(status), "class", "imprint");
        });
    }
}
