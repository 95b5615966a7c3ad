package org.onrecord.app.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.view.Html;
import org.onrecord.app.view.Telling;
import org.onrecord.collation.Aligned;
import org.onrecord.collation.Check;
import org.onrecord.collation.Variant;
import org.onrecord.record.Reading;
import org.onrecord.report.Wording;

/** The page that says whether somebody is on record with some words. */
final class CheckPage {

    /** So many reports that may print a quotation are looked into. */
    private static final int REPORTS = 20;

    private static final int LONGEST = 4_000;

    private CheckPage() {}

    static String words(Context context) {
        String words = context.queryParam("words");
        return words == null
                ? ""
                : words.strip().substring(0, Math.min(LONGEST, words.strip().length()));
    }

    static Optional<String> speaker(Context context) {
        return Optional.ofNullable(context.queryParam("speaker"))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    /** Looks for the words in those reports that share the most with them. */
    static Check check(OpenRecord record, String words, Optional<String> speaker) {
        List<Reading> readings = record.ask(store -> store.printing(words, REPORTS));
        return Check.of(words, speaker, readings);
    }

    static void show(Context context, OpenRecord record) {
        String words = words(context);
        Optional<String> speaker = speaker(context);
        View.show(context, "Check a quote", html -> {
            html.open("form", "action", "/check", "class", "desk-form")
                    .open("label")
                    .text("The words");
            html.open("input", "type", "text", "name", "words", "value", words, "required", "", "autocomplete", "off");
            html.close("label").open("label").text("Who is to have said them, if you know it");
            html.open("input", "type", "text", "name", "speaker", "value", speaker.orElse(""), "autocomplete", "off");
            html.close("label").element("button", "Check", "type", "submit").close("form");
            if (!words.isEmpty()) {
                answer(html, words, speaker, check(record, words, speaker));
            }
        });
    }

    private static void answer(Html html, String words, Optional<String> speaker, Check check) {
        html.open("p", "class", "asked").text("Asked for: “" + Telling.line(words) + "”");
        html.text(speaker.map(name -> ", said by " + Telling.line(name)).orElse(""))
                .close("p");
        String how = check.how().stream().map(Variant.Kind::word).collect(Collectors.joining(", "));
        html.open("p", "class", "verdict", "role", "status").element("strong", sentence(check.verdict()));
        html.text(how.isEmpty() ? "" : " Differs by: " + how + ".").close("p");
        if (check.evidence().stream().anyMatch(evidence -> isRewritten(evidence.reading()))) {
            html.open("section", "class", "warnings", "aria-label", "Warnings");
            html.text(
                            "Some of these reports were rewritten or translated: what stands in quotation marks there need not be"
                                    + " what was said.")
                    .close("section");
        }
        html.open("dl", "class", "printings");
        for (Check.Evidence evidence : check.evidence()) {
            html.open("dt")
                    .text(evidence.speaker()
                            .map(name -> Telling.line(name) + " · ")
                            .orElse(""));
            View.source(html, evidence.reading(), evidence.statement().orElse(""));
            mark(html, evidence.copied(), "copy");
            mark(html, isRewritten(evidence.reading()), "rewritten");
            html.close("dt").open("dd", "dir", "auto");
            html.text("“" + Telling.line(evidence.text()) + "”")
                    .open("div", "class", "imprint")
                    .text("as asked for: ");
            View.aligned(html, Aligned.of(evidence.text(), words));
            html.close("div").close("dd");
        }
        html.close("dl");
    }

    private static void mark(Html html, boolean shown, String word) {
        if (shown) {
            html.text(" ").element("span", word, "class", "kind");
        }
    }

    private static boolean isRewritten(Reading reading) {
        Wording.Value wording = reading.report().wording().value();
        return wording == Wording.Value.REWRITTEN || wording == Wording.Value.TRANSLATED;
    }

    private static String sentence(Check.Verdict verdict) {
        return switch (verdict) {
            case VERBATIM -> "Verbatim: a report prints these words as said.";
            case ALTERED -> "Altered: reports print something like it.";
            case SPLICED -> "Spliced: all of it is printed, but in pieces that stand apart.";
            case ANOTHER_SPEAKERS -> "Another speaker's: it is printed, but somebody else says it.";
            case ONLY_IN_COPIES -> "Only in copies: only reports that were rewritten or copied print it so.";
            case NOT_FOUND -> "Not found: no report of this record prints anything like it.";
        };
    }
}
