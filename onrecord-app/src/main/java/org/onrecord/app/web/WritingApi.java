package org.onrecord.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writing over REST: {@code curl -H 'Content-Type: text/plain' --data-binary @report.txt …/api/v1/reports} keeps a report. */
final class WritingApi {

    /** Made when somebody first writes: the mapper is a tenth of a start. */
    private static final class Json {
        static final JsonMapper MAPPER = JsonMapper.builder().build();
    }

    private final Api api;
    private final Additions additions;
    private final CorrectionPages corrections;
    private final Sessions sessions;

    WritingApi(Api api, Additions additions, CorrectionPages corrections, Sessions sessions) {
        this.api = api;
        this.additions = additions;
        this.corrections = corrections;
        this.sessions = sessions;
    }

    void routes(ApiRoutes routes) {
        routes.post("/api/v1/reports", this::add);
        routes.post("/api/v1/corrections", this::correct);
        routes.post("/api/v1/corrections/{number}/undo", this::undo);
    }

    private void add(Context context) throws IOException {
        sessions.permit(context);
        Page page = Api.page(context);
        Reading reading = api.oneAtATime(() -> additions.kept(page));
        Api.reading(context, reading);
        context.status(HttpStatus.CREATED)
                .header(
                        "Location",
                        "/api/v1/reports/" + Shelf.key(reading.report().id()));
    }

    private void correct(Context context) throws IOException {
        sessions.permit(context);
        long number = corrections.keep(fields(context));
        Api.json(context, out -> out.writeNumberProperty("number", number));
        context.status(HttpStatus.CREATED).header("Location", "/api/v1/corrections");
    }

    private void undo(Context context) throws IOException {
        sessions.permit(context);
        corrections.undo(context.pathParam("number"), fields(context));
        context.status(HttpStatus.NO_CONTENT);
    }

    /** The members of the object that a request brings; none where it brings nothing. */
    private static UnaryOperator<String> fields(Context context) throws IOException {
        byte[] body = Api.body(context);
        if (body.length == 0) {
            return name -> "";
        }
        try {
            JsonNode object = Json.MAPPER.readTree(body);
            if (!object.isObject()) {
                throw new BadRequestResponse("The request is no JSON object.");
            }
            return name -> CorrectionPages.bounded(object.path(name).asString(""));
        } catch (JacksonException e) {
            throw new BadRequestResponse("The request is not JSON: " + e.getOriginalMessage());
        }
    }
}
