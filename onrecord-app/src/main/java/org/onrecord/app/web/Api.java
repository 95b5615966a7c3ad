package org.onrecord.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.onrecord.OnRecord;
import org.onrecord.intake.JsonLine;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.record.ReadingWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The same over REST: {@code curl -H 'Content-Type: text/plain' --data-binary @report.txt …/api/v1/read}. */
final class Api {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int PATIENCE_SECONDS = 10;

    private final Shelf shelf;
    private final OnRecord reader;
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

    Api(Shelf shelf, OnRecord reader) {
        this.shelf = shelf;
        this.reader = reader;
    }

    void routes(ApiRoutes routes) {
        routes.get("/health", this::health);
        routes.post("/api/v1/read", this::read);
        routes.get("/api/v1/reports", this::reports);
        routes.get("/api/v1/reports/{key}", this::report);
        routes.get(
                "/api/v1/openapi.json",
                context -> context.contentType("application/json")
                        .result(Objects.requireNonNull(Api.class.getResourceAsStream("openapi.json"))));
    }

    private void health(Context context) {
        json(context, out -> {
            out.writeStringProperty("status", "ok");
            out.writeStringProperty("reader", OnRecord.READER);
        });
    }

    private void reports(Context context) {
        RecordApi.page(
                context,
                Paged.of(context, shelf.all())
                        .map(shelf::shelved)
                        .map(report -> RecordApi.object(out -> {
                            out.writeStringProperty("key", report.key());
                            out.writeStringProperty("location", report.location());
                            out.writeStringProperty("headline", report.headline());
                            out.writeStringProperty(
                                    "published", report.published().orElse(null));
                        })));
    }

    private void report(Context context) {
        reading(
                context,
                shelf.reading(context.pathParam("key"))
                        .orElseThrow(() -> new NotFoundResponse("No report of that name lies on the desk.")));
    }

    private void read(Context context) throws IOException {
        Page page = page(context);
        reading(context, oneAtATime(() -> reader.read(page)));
    }

    /** The page that a request brings. */
    static Page page(Context context) throws IOException {
        return page(context, body(context));
    }

    static byte[] body(Context context) throws IOException {
        byte[] body = context.contentLength() > Desk.LARGEST_REQUEST
                ? new byte[0]
                : context.bodyInputStream().readNBytes(Desk.LARGEST_REQUEST + 1);
        if (body.length > Desk.LARGEST_REQUEST || context.contentLength() > Desk.LARGEST_REQUEST) {
            throw new ContentTooLargeResponse("A request may bring 4 MB.");
        }
        return body;
    }

    private static Page page(Context context, byte[] body) throws IOException {
        String type = context.contentType() == null ? "" : context.contentType();
        String media = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        switch (media) {
            case "application/json" -> {
                try {
                    JsonLine line = JsonLine.parse(new String(body, StandardCharsets.UTF_8));
                    return line.page(line.given());
                } catch (IOException e) {
                    throw new BadRequestResponse("The request is " + e.getMessage());
                }
            }
            case "text/plain" -> {
                return Page.of(body, location(context, "report.txt"), given(context, type));
            }
            case "text/html" -> {
                return Page.of(body, location(context, "report.html"), given(context, type));
            }
            default -> throw new UnsupportedMediaTypeResponse("Send text/plain, text/html or application/json.");
        }
    }

    private static String location(Context context, String usual) {
        String id = context.queryParam("id");
        return id == null || id.isBlank() ? usual : id;
    }

    private static Given given(Context context, String type) {
        int charset = type.toLowerCase(Locale.ROOT).indexOf("charset=");
        return Given.NOTHING
                .withUrl(query(context, "url"))
                .withTitle(query(context, "title"))
                .withOutlet(query(context, "outlet"))
                .withPublished(query(context, "published"))
                .withCharset(charset < 0 ? "" : type.substring(charset + 8).replaceAll("[\"';].*|\"", ""));
    }

    private static String query(Context context, String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value;
    }

    /** Reads no more reports at a time than the machine has cores; who waits too long is told to come back. */
    <T> T oneAtATime(Supplier<T> work) {
        try {
            if (!cores.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ServiceUnavailableResponse("The desk is busy reading; try again in a moment.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableResponse("The desk is closing.");
        }
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }

    static void reading(Context context, Reading reading) {
        context.contentType("application/json").result(ReadingWriter.bytes(reading));
    }

    /** An error as RFC 9457 has it. */
    static void problem(Context context, int status, String title, String detail) {
        json(context, out -> {
            out.writeStringProperty("type", "about:blank");
            out.writeStringProperty("title", title);
            out.writeNumberProperty("status", status);
            out.writeStringProperty("detail", detail);
        });
        context.status(HttpStatus.forStatus(status)).contentType("application/problem+json");
    }

    static void json(Context context, Consumer<JsonGenerator> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            members.accept(out);
            out.writeEndObject();
        }
        context.contentType("application/json").result(bytes.toByteArray());
    }
}
