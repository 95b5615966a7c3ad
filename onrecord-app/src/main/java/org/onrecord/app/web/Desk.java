package org.onrecord.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.EndpointNotFound;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.mcp.Tellings;
import org.onrecord.app.mcp.Tools;
import org.onrecord.app.view.Sheet;
import org.onrecord.page.UnreadablePageException;

/** The desk's server: {@code new Desk(shelf, record, reader, Opening.here(8484))} answers at {@code http://127.0.0.1:8484/}. */
public final class Desk implements AutoCloseable {

    /** The most bytes that a request may bring. */
    static final int LARGEST_REQUEST = 4 << 20;

    /** So much more of a larger one is read, and so long. */
    private static final long MOST_READ_ON = 4L * LARGEST_REQUEST;

    private static final Duration MOST_WAIT = Duration.ofSeconds(2);

    /** The most bytes that files may have which come at once. */
    private static final long LARGEST_UPLOAD = 40L << 20;

    private static final String LIMITS =
            "A request may bring 4 MB, a pasted report too; files may have 10 MB each and 40 MB in all.";
    private static final Set<String> PROGRAMS = Set.of("/health", "/metrics", "/mcp");

    /** Where language models find the tools of the record. */
    private static final String TOOLS = "/mcp";

    /** How many references a cache line of 64 bytes holds; where Jetty is not told, it starts the whole of JMX to find out. */
    private static final String JETTY_REFERENCES = "org.eclipse.jetty.util.referencesPerCacheLine";

    private final Shelf shelf;
    private final OpenRecord record;
    private final SortedSet<String> paths = new TreeSet<>();
    private final Api api;
    private final Opening opening;
    private final Additions additions;
    private final Tools tools;
    private final Guard guard;
    private final Javalin server;
    private Optional<HttpServlet> toolsServlet = Optional.empty();

    /**
     * Starts it.
     *
     * @param shelf the reports that lie on the desk
     * @param record the record that is open on it
     * @param reader reads what is pasted
     * @param opening where it listens, and who may write
     * @throws IOException where the port is taken or the address is not this machine's
     */
    public Desk(Shelf shelf, OpenRecord record, OnRecord reader, Opening opening) throws IOException {
        this.shelf = shelf;
        this.record = record;
        this.opening = opening;
        this.additions = new Additions(shelf, record, reader);
        this.api = new Api(shelf, reader);
        this.guard = new Guard(opening.bind());
        record.prepare(RecordPages::prepare);
        this.tools = new Tools(new Tellings(record, reader));
        System.getProperties().putIfAbsent(JETTY_REFERENCES, "16");
        this.server = Javalin.create(this::configure);
        try {
            server.start(opening.bind(), opening.port());
        } catch (JavalinBindException e) {
            throw new IOException(
                    "cannot listen at " + opening.bind() + " port " + opening.port() + "; is it taken? Try --port 0",
                    e);
        }
    }

    /** Where it answers: {@code http://127.0.0.1:8484/}. */
    public String address() {
        String bind = opening.bind();
        return "http://" + (bind.contains(":") ? "[" + bind + "]" : bind) + ":" + server.port() + "/";
    }

    /** Where it answers programs. */
    SortedSet<String> paths() {
        return paths;
    }

    @Override
    public void close() {
        server.stop();
        additions.close();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.jetty.multipartConfig.maxFileSize(AddPages.LARGEST_FILE + 1L, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_UPLOAD, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.http.generateEtags = true;
        config.http.defaultContentType = "text/html; charset=utf-8";
        RoutesConfig routes = config.routes;
        Metrics metrics = new Metrics(record);
        routes.before(metrics::begin);
        routes.before(guard::check);
        routes.before(new Rate(System::nanoTime)::check);
        routes.after(metrics::end);
        routes.get(
                "/",
                context -> context.html(
                        Pages.list(Paged.of(context, shelf.all()).map(shelf::shelved), shelf.isFilling())));
        new ReportPages(shelf, record).routes(routes);
        Sessions sessions = new Sessions(opening);
        sessions.routes(routes);
        CorrectionPages corrections = new CorrectionPages(record, shelf, sessions);
        new RecordPages(record).routes(routes);
        new AddPages(additions, record, sessions, opening.fetcher()).routes(routes);
        corrections.routes(routes);
        ApiRoutes answers = new ApiRoutes(routes);
        answers.get("/metrics", metrics::show);
        routes.post(TOOLS, this::tools);
        api.routes(answers);
        new WritingApi(api, additions, corrections, sessions).routes(answers);
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
            String title = HttpStatus.forStatus(failure.getStatus()).getMessage();
            boolean large = failure.getStatus() == 413;
            boolean bare = large && title.equals(message);
            if (large) {
                readOn(context);
            }
            fail(context, failure.getStatus(), message == null ? "" : bare ? LIMITS : message);
        });
        routes.exception(
                EndpointNotFound.class,
                (failure, context) -> fail(context, failure.getStatus(), "The desk has nothing at this address."));
        routes.exception(
                UnreadablePageException.class, (failure, context) -> fail(context, 422, failure.getMessage() + "."));
        // A date that is none, an entry that a report does not have: what was asked for is wrong.
        routes.exception(
                IllegalArgumentException.class, (failure, context) -> fail(context, 400, failure.getMessage() + "."));
        routes.exception(Exception.class, (failure, context) -> fail(context, 500, "The desk failed at this."));
    }

    /** Reads more of what is too large, and drops it: many a client hears no answer before it has sent all. */
    private static void readOn(Context context) {
        long until = System.nanoTime() + MOST_WAIT.toNanos();
        byte[] dropped = new byte[1 << 16];
        try {
            InputStream in = context.req().getInputStream();
            for (long rest = MOST_READ_ON; rest > 0 && System.nanoTime() < until; ) {
                int read = in.read(dropped);
                if (read < 0) {
                    return;
                }
                rest -= read;
            }
        } catch (IOException e) {
            context.header("Connection", "close");
        }
    }

    private static void fail(Context context, int status, String detail) {
        String title = HttpStatus.forStatus(status).getMessage();
        context.status(status);
        if (context.path().startsWith("/api/") || PROGRAMS.contains(context.path())) {
            Api.problem(context, status, title, detail);
        } else {
            context.html(Pages.failure(status, title, detail));
        }
    }

    /** The tools answer by themselves; what they wrote stands. */
    private void tools(Context context) throws IOException {
        try {
            ToolAnswer answer = new ToolAnswer(context.res());
            toolsServlet().service(context.req(), answer);
            answer.send();
        } catch (ServletException e) {
            throw new IOException("the tools failed", e);
        }
    }

    /** Made when a language model first asks: until then most of the time of a start would go into it. */
    private synchronized HttpServlet toolsServlet() {
        if (toolsServlet.isEmpty()) {
            toolsServlet = Optional.of(tools.servlet(TOOLS, LARGEST_REQUEST, guard::checkTools));
        }
        return toolsServlet.get();
    }
}
