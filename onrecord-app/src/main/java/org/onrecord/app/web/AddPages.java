package org.onrecord.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.view.Html;
import org.onrecord.app.view.Telling;
import org.onrecord.app.web.Additions.Handed;
import org.onrecord.app.web.Additions.Piece;
import org.onrecord.app.web.Additions.State;
import org.onrecord.intake.Fetcher;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/** The pages on which reports are handed in - pasted, as files, by address - and on which their reading is watched. */
final class AddPages {

    /** So many files may come at once. */
    static final int MOST_FILES = 20;

    /** So many bytes may a file have, packed or unpacked. */
    static final int LARGEST_FILE = 10 << 20;

    private static final String PATH = "/add";
    private static final int LONGEST_FIELD = 4_000;

    private static final List<String> MARKUP = List.of("<!doctype", "<html", "<head", "<body", "<div", "<p>");

    private final Additions additions;
    private final OpenRecord record;
    private final Sessions sessions;
    private final Fetcher fetcher;

    AddPages(Additions additions, OpenRecord record, Sessions sessions, Fetcher fetcher) {
        this.additions = additions;
        this.record = record;
        this.sessions = sessions;
        this.fetcher = fetcher;
    }

    void routes(RoutesConfig routes) {
        routes.get(PATH, context -> context.html(form(context)));
        routes.post(PATH, this::take);
        routes.get(PATH + "/{name}", this::watch);
    }

    private String form(Context context) {
        return View.page("Add a report", html -> {
            if (sessions.explained(context, html)) {
                return;
            }
            html.open("form", "method", "post", "action", PATH, "enctype", "multipart/form-data", "class", "desk-form");
            sessions.hidden(context, html);
            html.element("p", "Paste a report, choose files or give an address; all three may be done at once.");
            html.open("label").text("Its text, or the source of its page; at most 4 MB");
            html.element("textarea", "", "name", "text", "spellcheck", "false").close("label");
            html.open("label").text("Files: .html .txt, each also .gz; at most " + MOST_FILES + ", of 10 MB each");
            html.open("input", "type", "file", "name", "files", "multiple", "", "accept", ".html,.htm,.xhtml,.txt,.gz")
                    .close("label");
            field(html, "fetch", "Address of a page to fetch", "https://…");
            html.open("details").element("summary", "What you know of it").open("div", "class", "desk-form");
            field(html, "url", "Address of the pasted page", "https://…");
            field(html, "outlet", "Outlet", "Example Daily");
            field(html, "published", "Day of publication, if a feed or an archive tells it", "YYYY-MM-DD");
            html.close("div").close("details");
            if (record.isLasting()) {
                html.open("label", "class", "choice")
                        .open("input", "type", "checkbox", "name", "keep", "value", "yes", "checked", "");
                html.text(" Keep it in the record; else it lies on the desk until the desk is closed")
                        .close("label");
            }
            html.element("button", "Read it", "type", "submit").close("form");
        });
    }

    private static void field(Html html, String name, String label, String hint) {
        html.open("label").text(label);
        html.open("input", "type", "text", "name", name, "placeholder", hint, "autocomplete", "off")
                .close("label");
    }

    private void take(Context context) {
        sessions.permitForm(context);
        List<Handed> handed = handed(context);
        if (handed.isEmpty()) {
            throw new BadRequestResponse("No text was pasted, no file chosen and no address given.");
        }
        boolean keep = !record.isLasting() || context.formParam("keep") != null;
        context.redirect(PATH + "/" + additions.begin(handed, keep), HttpStatus.SEE_OTHER);
    }

    private List<Handed> handed(Context context) {
        List<Handed> handed = new ArrayList<>();
        Given given = Given.NOTHING.withOutlet(field(context, "outlet")).withPublished(field(context, "published"));
        String text = context.formParam("text");
        if (text != null && !text.isBlank()) {
            handed.add(pasted(text, field(context, "url"), given));
        }
        List<UploadedFile> files = context.uploadedFiles("files").stream()
                .filter(file -> !file.filename().isEmpty())
                .toList();
        if (files.size() > MOST_FILES) {
            throw new ContentTooLargeResponse("At most " + MOST_FILES + " files may come at once; these are "
                    + files.size() + ". onrecord add takes any number.");
        }
        files.forEach(file -> handed.add(uploaded(file, given)));
        String address = field(context, "fetch");
        if (!address.isEmpty()) {
            if (!Fetcher.isAddress(address)) {
                throw new BadRequestResponse("“" + address + "” is no address; one begins with https:// or http://.");
            }
            handed.add(new Handed(address, true, () -> fetcher.fetch(address, given)));
        }
        return handed;
    }

    private static Handed pasted(String text, String url, Given given) {
        if (text.length() > Desk.LARGEST_REQUEST) {
            throw new ContentTooLargeResponse("A pasted report may hold 4 MB; hand a longer one in as a file.");
        }
        String location = url.isEmpty() ? "pasted" : url;
        Given known = given.withUrl(url);
        boolean markup = looksLikeMarkup(text);
        return new Handed(
                location, false, () -> markup ? Page.html(text, location, known) : Page.text(text, location, known));
    }

    private static boolean looksLikeMarkup(String text) {
        String start = text.stripLeading();
        start = start.substring(0, Math.min(400, start.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("<") && MARKUP.stream().anyMatch(start::contains);
    }

    /** The bytes are taken at once: the file is gone when the request is answered. */
    private static Handed uploaded(UploadedFile file, Given given) {
        String name = Telling.line(file.filename().replaceFirst("^.*[/\\\\]", ""));
        try (InputStream in = file.content()) {
            byte[] bytes = bounded(in, name);
            return new Handed(name, false, () -> Page.of(unpacked(bytes, name), name, given));
        } catch (IOException e) {
            throw new BadRequestResponse(name + ": " + e.getMessage());
        }
    }

    private static byte[] unpacked(byte[] bytes, String name) throws IOException {
        if (!name.endsWith(".gz")) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return bounded(in, name);
        }
    }

    private static byte[] bounded(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            throw new ContentTooLargeResponse(name + " is larger than 10 MB; onrecord add takes larger ones.");
        }
        return bytes;
    }

    private static String field(Context context, String name) {
        String value = context.formParam(name);
        if (value != null && value.length() > LONGEST_FIELD) {
            throw new ContentTooLargeResponse("What is known of a report may have " + LONGEST_FIELD + " characters.");
        }
        return value == null ? "" : value.strip();
    }

    private void watch(Context context) {
        List<Piece> pieces = additions
                .progress(context.pathParam("name"))
                .orElseThrow(() -> new NotFoundResponse("Nothing that was handed in here goes by that name."));
        boolean over = pieces.stream().allMatch(Piece::isOver);
        if (over && pieces.size() == 1 && pieces.get(0).progress().state() == State.DONE) {
            context.redirect("/report/" + pieces.get(0).progress().told(), HttpStatus.SEE_OTHER);
            return;
        }
        if (!over) {
            context.header("Refresh", "1");
        }
        context.html(View.page(over ? "Read" : "Reading", html -> {
            long done = pieces.stream().filter(Piece::isOver).count();
            html.open("p", "role", "status")
                    .text(done + " of " + View.count(pieces.size(), "report")
                            + (over ? ". " : "; this page follows. "));
            html.open("progress", "max", "" + pieces.size(), "value", "" + done, "aria-label", "Reports read")
                    .close("progress")
                    .close("p");
            html.open("ul", "class", "cards");
            pieces.forEach(piece -> piece(html, piece));
            html.close("ul");
            html.open("p").element("a", "Add another one", "href", PATH).close("p");
        }));
    }

    private static void piece(Html html, Piece piece) {
        Additions.Progress progress = piece.progress();
        html.open("li");
        if (progress.state() == State.DONE) {
            html.element("a", Telling.line(piece.name()), "href", "/report/" + progress.told(), "dir", "auto");
        } else {
            html.element("bdi", Telling.line(piece.name()));
        }
        html.text(" ").element("span", progress.state().word(), "class", "kind");
        if (progress.state() == State.FAILED) {
            html.element("p", Telling.line(progress.told()), "class", "warnings");
        }
        html.close("li");
    }
}
