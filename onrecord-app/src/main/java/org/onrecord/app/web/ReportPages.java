package org.onrecord.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.view.Html;
import org.onrecord.app.view.ReportPage;
import org.onrecord.app.view.Sheet;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;

/** The pages of one report: as it was read, the original beside it, and the original by itself. */
final class ReportPages {

    /** Lets the original show itself in a frame of the desk, and do nothing: no script, nothing loaded, no form, no link out. */
    private static final String ORIGINAL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox";

    private final Shelf shelf;
    private final OpenRecord record;

    ReportPages(Shelf shelf, OpenRecord record) {
        this.shelf = shelf;
        this.record = record;
    }

    void routes(RoutesConfig routes) {
        routes.get("/report/{key}", this::report);
        routes.get("/report/{key}/beside", this::beside);
        routes.get("/report/{key}/original", this::original);
        routes.get("/report/{key}/page.html", this::file);
    }

    private void report(Context context) {
        Reading reading = reading(context);
        ReportPage page = new ReportPage(reading);
        boolean kept = isKept(reading);
        context.html(Sheet.served(page.title(), html -> {
            ways(context, html, kept);
            page.write(html);
            View.cite(context, html, page.title().replaceFirst(" – OnRecord$", ""), "/reports/" + key(context));
        }));
    }

    private static void ways(Context context, Html html, boolean kept) {
        String at = "/report/" + key(context);
        html.open("nav", "class", "pages", "aria-label", "This report").open("p");
        if (kept) {
            html.element("a", "With the original beside it", "href", at + "/beside")
                    .text(" · ");
        }
        html.element("a", "This page as one file", "href", at + "/page.html", "download", "");
        if (kept) {
            html.text(" · ").element("a", "Its story", "href", "/stories/" + key(context));
            html.text(" · ").element("a", "Correct an entry", "href", "/corrections?at=" + key(context) + "%23");
        }
        html.close("p").close("nav");
    }

    private void beside(Context context) {
        Reading reading = reading(context);
        if (!isKept(reading)) {
            throw noOriginal();
        }
        ReportPage page = new ReportPage(reading);
        String policy = context.res().getHeader("Content-Security-Policy");
        context.header("Content-Security-Policy", policy + "; frame-src 'self'");
        context.html(Sheet.served(page.title(), html -> {
            html.open("div", "class", "twofold");
            html.element(
                    "iframe",
                    "",
                    "src",
                    "/report/" + key(context) + "/original",
                    "sandbox",
                    "",
                    "title",
                    "The original page, without its scripts and pictures");
            html.open("div");
            page.write(html);
            html.close("div").close("div");
        }));
    }

    private void original(Context context) {
        Page page = page(reading(context)).orElseThrow(ReportPages::noOriginal);
        String type = page.kind() == Page.Kind.HTML ? "text/html" : "text/plain";
        context.header("Content-Security-Policy", ORIGINAL_POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .contentType(type + "; charset=utf-8")
                .result(page.text());
    }

    private static NotFoundResponse noOriginal() {
        return new NotFoundResponse("The original of this report is not kept.");
    }

    private boolean isKept(Reading reading) {
        return record.ask(store -> store.contains(reading.report().id()));
    }

    private Optional<Page> page(Reading reading) {
        return record.ask(store -> store.page(reading.report().id()));
    }

    private void file(Context context) {
        context.header("Content-Disposition", "attachment; filename=\"report.html\"")
                .html(ReportPage.selfContained(reading(context)));
    }

    private Reading reading(Context context) {
        return shelf.reading(key(context))
                .orElseThrow(() -> new NotFoundResponse("No report of that name lies on the desk."));
    }

    private static String key(Context context) {
        return context.pathParam("key");
    }
}
