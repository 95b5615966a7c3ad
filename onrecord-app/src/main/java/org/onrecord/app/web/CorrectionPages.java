package org.onrecord.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.onrecord.app.Answers;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.Pointer;
import org.onrecord.app.view.Html;
import org.onrecord.app.view.Telling;
import org.onrecord.collation.Correction;
import org.onrecord.store.KeptCorrection;
import org.onrecord.store.Store;

/**
 * The page on which people put right what was read: reject an entry, name its speaker, say who is who; and undo it.
 */
final class CorrectionPages {

    private static final int LONGEST = 1_000;

    private final OpenRecord record;
    private final Shelf shelf;
    private final Sessions sessions;

    CorrectionPages(OpenRecord record, Shelf shelf, Sessions sessions) {
        this.record = record;
        this.shelf = shelf;
        this.sessions = sessions;
    }

    void routes(RoutesConfig routes) {
        routes.get("/corrections", this::list);
        routes.post("/corrections", this::correct);
        routes.post("/corrections/{number}/undo", this::undo);
    }

    private void list(Context context) {
        List<KeptCorrection> corrections = record.ask(Store::allCorrections);
        String at = context.queryParam("at");
        View.show(context, "Corrections", html -> {
            if (!record.isLasting()) {
                html.element(
                        "p",
                        "These reports are in no record: what is corrected here is gone when the desk is closed.",
                        "class",
                        "warnings");
            }
            boolean writing = !sessions.explained(context, html);
            if (writing) {
                form(context, html, at == null ? "" : at);
            }
            html.open("ul", "class", "cards");
            corrections.forEach(kept -> correction(context, html, kept, writing));
            html.close("ul");
        });
    }

    private void form(Context context, Html html, String at) {
        html.open("form", "method", "post", "action", "/corrections", "class", "desk-form");
        sessions.hidden(context, html);
        html.open("label").text("What is wrong").open("select", "name", "what");
        html.element("option", "The entry is wrong: leave it out", "value", "reject");
        html.element("option", "Somebody else says it", "value", "speaker");
        html.element("option", "Two names are of one", "value", "merge");
        html.element("option", "Two names are not of one", "value", "split")
                .close("select")
                .close("label");
        field(html, "at", "The entry, such as talks-3.txt#s9, or the one name", at);
        field(html, "other", "Who says it, in words of the report; or the other name", "");
        field(html, "by", "Who corrects", "");
        field(html, "note", "Why", "");
        html.element("button", "Correct it", "type", "submit").close("form");
    }

    private static void field(Html html, String name, String label, String value) {
        html.open("label").text(label);
        html.open(
                "input",
                "type",
                "text",
                "name",
                name,
                "value",
                value,
                "autocomplete",
                "off",
                "maxlength",
                "" + LONGEST);
        html.close("label");
    }

    private void correction(Context context, Html html, KeptCorrection kept, boolean writing) {
        Correction correction = kept.correction();
        html.open("li").element("p", Answers.told(correction), "dir", "auto").open("p", "class", "imprint");
        html.text("correction " + kept.number() + " by " + Telling.line(correction.by()) + ", " + correction.made());
        html.text(correction.note().isEmpty() ? "" : ": " + Telling.line(correction.note()))
                .close("p");
        if (kept.undone().isPresent()) {
            html.element(
                    "p",
                    "undone by " + Telling.line(kept.undone().get().by()) + ", "
                            + kept.undone().get().when(),
                    "class",
                    "imprint");
        } else if (writing) {
            html.open("form", "method", "post", "action", "/corrections/" + kept.number() + "/undo");
            sessions.hidden(context, html);
            html.element("button", "Undo correction " + kept.number(), "type", "submit")
                    .close("form");
        }
        html.close("li");
    }

    private void correct(Context context) {
        sessions.permitForm(context);
        keep(name -> field(context, name));
        context.redirect("/corrections", HttpStatus.SEE_OTHER);
    }

    /**
     * Makes a correction of its fields {@code what}, {@code at}, {@code other}, {@code by} and {@code note}; answers its number.
     *
     * @throws IllegalArgumentException where they name nothing that can be corrected
     */
    long keep(UnaryOperator<String> fields) {
        Correction correction = record.ask(store -> made(fields, store));
        long number = record.ask(store -> store.correct(correction));
        shelf.forgetReadings();
        record.settle();
        return number;
    }

    private static Correction made(UnaryOperator<String> fields, Store store) {
        String at = fields.apply("at");
        String other = fields.apply("other");
        String by = by(fields);
        String note = fields.apply("note");
        return switch (fields.apply("what")) {
            case "reject" -> {
                Pointer pointer = Pointer.of(at);
                yield Correction.reject(pointer.reading(store), pointer.entry(), by, now(), note);
            }
            case "speaker" -> {
                Pointer pointer = Pointer.of(at);
                yield Correction.speaker(pointer.reading(store), pointer.entry(), other, by, now(), note);
            }
            case "merge" -> ofTwo(Correction.Kind.MERGE, store, at, other, by, note);
            case "split" -> ofTwo(Correction.Kind.SPLIT, store, at, other, by, note);
            default -> throw new BadRequestResponse("Corrections reject, name a speaker, merge or split.");
        };
    }

    private static Correction ofTwo(
            Correction.Kind kind, Store store, String at, String other, String by, String note) {
        return Correction.ofTwo(kind, Pointer.entity(store, at), Pointer.entity(store, other), by, now(), note);
    }

    private void undo(Context context) {
        sessions.permitForm(context);
        undo(context.pathParam("number"), name -> field(context, name));
        context.redirect("/corrections", HttpStatus.SEE_OTHER);
    }

    void undo(String number, UnaryOperator<String> fields) {
        if (!number.matches("[0-9]{1,15}")
                || !record.ask(store -> store.undo(Long.parseLong(number), by(fields), now()))) {
            throw new NotFoundResponse("No correction of that number holds.");
        }
        shelf.forgetReadings();
        record.settle();
    }

    private static String by(UnaryOperator<String> fields) {
        String by = fields.apply("by");
        return by.isEmpty() ? System.getProperty("user.name", "unknown") : by;
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String field(Context context, String name) {
        String value = context.formParam(name);
        return value == null ? "" : bounded(value);
    }

    static String bounded(String value) {
        return value.strip().substring(0, Math.min(LONGEST, value.strip().length()));
    }
}
