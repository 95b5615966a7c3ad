package org.onrecord.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.onrecord.app.Answers;
import org.onrecord.app.Collated;
import org.onrecord.app.JsonLines;
import org.onrecord.app.OpenRecord;
import org.onrecord.collation.Collation;
import org.onrecord.store.Hit;
import tools.jackson.core.JsonGenerator;

/** The record over REST: {@code /api/v1} before the address of a page answers with the page's data. */
final class RecordApi {

    private static final String ROOT = "/api/v1";

    private final OpenRecord record;

    RecordApi(OpenRecord record) {
        this.record = record;
    }

    void routes(ApiRoutes routes) {
        routes.get(ROOT + "/search", this::search);
        routes.get(ROOT + "/check", this::check);
        routes.get(ROOT + "/quotations", context -> list(context, Collation.Kind.QUOTATION));
        routes.get(ROOT + "/quotations/{report}/{entry}", context -> one(context, Collation.Kind.QUOTATION));
        routes.get(ROOT + "/figures", context -> list(context, Collation.Kind.SERIES));
        routes.get(ROOT + "/figures/{report}/{entry}", context -> one(context, Collation.Kind.SERIES));
        routes.get(ROOT + "/copies", context -> list(context, Collation.Kind.COPY));
        routes.get(ROOT + "/copies/{report}/{entry}", context -> one(context, Collation.Kind.COPY));
        routes.get(ROOT + "/stories", context -> list(context, Collation.Kind.STORY));
        routes.get(ROOT + "/stories/{report}", context -> one(context, Collation.Kind.STORY));
        routes.get(ROOT + "/people", this::people);
        routes.get(ROOT + "/people/{report}/{entry}", context -> one(context, Collation.Kind.IDENTITY));
        routes.get(ROOT + "/sources", this::sources);
        routes.get(ROOT + "/network", this::network);
        routes.get(ROOT + "/corrections", this::corrections);
    }

    private void search(Context context) {
        String line = SearchPage.line(context);
        if (line.isEmpty()) {
            throw new BadRequestResponse("Say what to look for: ?q=words.");
        }
        List<String> hits = new ArrayList<>();
        for (Hit hit : SearchPage.hits(record, line)) {
            hits.add(object(json -> Answers.hit(hit, json)));
        }
        page(context, Paged.of(context, hits));
    }

    private void check(Context context) {
        String words = CheckPage.words(context);
        if (words.isEmpty()) {
            throw new BadRequestResponse("Say which words to check: ?words=the words.");
        }
        var check = CheckPage.check(record, words, CheckPage.speaker(context));
        answer(context, object(json -> Answers.check(words, check, json)));
    }

    private void list(Context context, Collation.Kind kind) {
        Lines lines = Lines.in(Comparing.of(context, record));
        page(context, Paged.of(context, lines.entries(kind)).map(entry -> lines.line(kind, entry)));
    }

    private void people(Context context) {
        Collated collated = Comparing.of(context, record);
        Lines lines = Lines.in(collated);
        page(
                context,
                Paged.of(context, PersonPages.named(collated, PersonPages.asked(context)))
                        .map(identity -> lines.line(Collation.Kind.IDENTITY, identity)));
    }

    private void sources(Context context) {
        page(
                context,
                Paged.of(
                                context,
                                Counts.in(Comparing.of(context, record))
                                        .quoted()
                                        .counts())
                        .map(count -> object(json -> Answers.source(count, json))));
    }

    private void network(Context context) {
        Collated collated = Comparing.of(context, record);
        List<Network.Tie> ties = NetworkPage.ties(collated, NetworkPage.asked(context, collated));
        page(
                context,
                Paged.of(context, ties)
                        .map(tie -> object(json -> {
                            json.writeStringProperty("kind", "tie");
                            json.writeStringProperty("from", tie.from().name());
                            json.writeStringProperty("speaks", tie.kind().word());
                            json.writeStringProperty("to", tie.to().name());
                            json.writeNumberProperty("times", tie.times());
                            json.writeStringProperty("report", tie.report());
                            json.writeStringProperty("entry", tie.entry());
                        })));
    }

    private void corrections(Context context) {
        List<String> corrections = record.ask(store -> store.allCorrections().stream()
                .map(kept -> object(json -> Answers.correction(kept, store, json)))
                .toList());
        page(context, Paged.of(context, corrections));
    }

    private void one(Context context, Collation.Kind kind) {
        Collated collated = Comparing.of(context, record);
        String entry = context.pathParamMap().getOrDefault("entry", "");
        answer(context, line(collated, kind, context.pathParam("report"), entry));
    }

    /** What stands at an address, as {@code onrecord collate} writes it. */
    private static String line(Collated collated, Collation.Kind kind, String report, String entry) {
        Places places = Places.in(collated);
        Object meant = switch (kind) {
            case QUOTATION -> places.quotation(report, entry);
            case SERIES -> places.series(report, entry);
            case COPY -> places.copy(report, entry);
            case IDENTITY -> places.identity(report, entry);
            case STORY -> places.story(report);
            case REPORT, EVENT, VERSION, ORPHAN, POSITION -> throw new IllegalStateException(kind + " has no address");
        };
        return Lines.in(collated).line(kind, meant);
    }

    static String object(Consumer<JsonGenerator> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines.write(out, members);
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    /** Answers with one page of a list. */
    static void page(Context context, Paged<String> page) {
        if (page.page() < page.pages()) {
            context.header("Link", "<" + page.base() + "page=" + (page.page() + 1) + ">; rel=\"next\"");
        }
        answer(
                context,
                "{\"total\":" + page.total() + ",\"page\":" + page.page() + ",\"pages\":" + page.pages()
                        + ",\"entries\":[" + String.join(",", page.shown()) + "]}");
    }

    private static void answer(Context context, String json) {
        context.contentType("application/json").result(json);
    }
}
