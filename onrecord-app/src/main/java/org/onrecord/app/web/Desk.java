package org.onrecord.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.view.ReportPage;
import org.onrecord.app.view.Sheet;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.record.Reading;

/** The desk's server: {@code new Desk(shelf, record, reader, "127.0.0.1", 8484)} answers at {@code http://127.0.0.1:8484/}. */
public final class Desk implements AutoCloseable {

    /** The most bytes that a request may bring. */
    static final int LARGEST_REQUEST = 4 << 20;

    private final Shelf shelf;
    private final OpenRecord record;
    private final SortedSet<String> paths = new TreeSet<>();
    private final Api api;
    private final String bind;
    private final Javalin server;

    /**
     * Starts it.
     *
     * @param shelf the reports that lie on the desk
     * @param record the record that is open on it
     * @param reader reads what is pasted
     * @param bind the address to listen at
     * @param port the port, 0 for any free one
     * @throws IOException where the port is taken or the address is not this machine's
     */
    public Desk(Shelf shelf, OpenRecord record, OnRecord reader, String bind, int port) throws IOException {
        this.shelf = shelf;
        this.record = record;
        this.api = new Api(shelf, reader);
        this.bind = bind;
        this.server = Javalin.create(this::configure);
        try {
            server.start(bind, port);
        } catch (JavalinBindException e) {
            throw new IOException("cannot listen at " + bind + " port " + port + "; is it taken? Try --port 0", e);
        }
    }

    /** Where it answers: {@code http://127.0.0.1:8484/}. */
    public String address() {
        return "http://" + (bind.contains(":") ? "[" + bind + "]" : bind) + ":" + server.port() + "/";
    }

    /** Where it answers programs. */
    SortedSet<String> paths() {
        return paths;
    }

    @Override
    public void close() {
        server.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.http.generateEtags = true;
        config.http.defaultContentType = "text/html; charset=utf-8";
        RoutesConfig routes = config.routes;
        Metrics metrics = new Metrics(record);
        routes.before(metrics::begin);
        routes.before(new Guard(bind)::check);
        routes.before(new Rate(System::nanoTime)::check);
        routes.after(metrics::end);
        routes.get("/", context -> context.html(Pages.list(shelf.all(), shelf.isFilling())));
        routes.get("/paste", context -> context.html(Pages.paste()));
        routes.post("/paste", this::paste);
        routes.get("/report/{key}", this::report);
        routes.get("/report/{key}/page.html", this::file);
        new RecordPages(record).routes(routes);
        new CorrectionPages(record, shelf).routes(routes);
        ApiRoutes answers = new ApiRoutes(routes);
        answers.get("/metrics", metrics::show);
        api.routes(answers);
        new RecordApi(record).routes(answers);
        paths.addAll(answers.paths());
        routes.get(
                Sheet.STYLE_PATH,
                context -> context.contentType("text/css; charset=utf-8").result(Sheet.style()));
        routes.get(
                Sheet.SCRIPT_PATH,
                context -> context.contentType("text/javascript; charset=utf-8").result(Sheet.script()));
        routes.exception(HttpResponseException.class, (failure, context) -> {
            String message = failure.getMessage();
            fail(context, failure.getStatus(), message == null ? "" : message);
        });
        routes.exception(
                UnreadablePageException.class, (failure, context) -> fail(context, 422, failure.getMessage() + "."));
        // A date that is none, an entry that a report does not have: what was asked for is wrong.
        routes.exception(
                IllegalArgumentException.class, (failure, context) -> fail(context, 400, failure.getMessage() + "."));
        routes.exception(Exception.class, (failure, context) -> fail(context, 500, "The desk failed at this."));
    }

    private static void fail(Context context, int status, String detail) {
        String title = HttpStatus.forStatus(status).getMessage();
        context.status(status);
        if (context.path().startsWith("/api/") || context.path().equals("/health")) {
            Api.problem(context, status, title, detail);
        } else {
            context.html(Pages.failure(status, title, detail));
        }
    }

    private void report(Context context) {
        context.html(Pages.report(context.pathParam("key"), reading(context)));
    }

    private void file(Context context) {
        context.header("Content-Disposition", "attachment; filename=\"report.html\"")
                .html(ReportPage.selfContained(reading(context)));
    }

    private Reading reading(Context context) {
        return shelf.reading(context.pathParam("key"))
                .orElseThrow(() -> new NotFoundResponse("No report of that name lies on the desk."));
    }

    private void paste(Context context) {
        if (context.contentLength() > LARGEST_REQUEST) {
            throw new ContentTooLargeResponse("A pasted report may hold 4 MB.");
        }
        String text = field(context, "text");
        if (text.isBlank()) {
            throw new BadRequestResponse("No text was pasted.");
        }
        String url = field(context, "url").strip();
        Given given = Given.NOTHING
                .withUrl(url)
                .withOutlet(field(context, "outlet"))
                .withPublished(field(context, "published"));
        String location = url.isEmpty() ? "pasted" : url;
        Page page = looksLikeMarkup(text) ? Page.html(text, location, given) : Page.text(text, location, given);
        String key = api.oneAtATime(() -> shelf.addPasted(page));
        context.redirect("/report/" + key, HttpStatus.SEE_OTHER);
    }

    private static String field(Context context, String name) {
        String value = context.formParam(name);
        return value == null ? "" : value;
    }

    private static boolean looksLikeMarkup(String text) {
        String start = text.stripLeading();
        start = start.substring(0, Math.min(400, start.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("<")
                && (start.contains("<html")
                        || start.contains("<body")
                        || start.contains("<p>")
                        || start.contains("<div")
                        || start.contains("<!doctype"));
    }
}
