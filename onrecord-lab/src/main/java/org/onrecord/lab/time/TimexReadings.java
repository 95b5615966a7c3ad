package org.onrecord.lab.time;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.onrecord.lab.Json;
import org.onrecord.lab.TimexConverter;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.reading.Copy;
import org.onrecord.reading.time.TimeReader;
import org.onrecord.report.Basis;
import org.onrecord.report.Dating;
import org.onrecord.report.Part;
import org.onrecord.report.PartKind;
import org.onrecord.report.Printed;
import org.onrecord.report.Report;
import org.onrecord.report.ReportReader;
import org.onrecord.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code lab times tbaq-dev.jsonl}: reads the times of a corpus in JSON Lines and prints them for {@code score_timex.py}.
 *
 * <p>Every line of a text is read as a paragraph, so that the stage is measured and not the reading of pages; its speed is told
 * on standard error.
 */
@Command(
        name = "times",
        description = "Reads the times of a corpus with dates and prints what its scorer reads; "
                + "tells the speed of the stage alone on stderr.",
        mixinStandardHelpOptions = true)
public final class TimexReadings implements Callable<Integer> {

    private static final int ROUNDS = 20;

    @Parameters(index = "0", description = "JSON Lines with \"id\", \"text\" and \"dct\".")
    private Path corpus = Path.of("-");

    @Override
    public Integer call() throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        List<Copy> copies = new ArrayList<>();
        for (String line : Files.readAllLines(corpus)) {
            Map<String, Object> document = Json.object(line);
            Copy copy = Copy.of(report(document));
            copies.add(copy);
            out.println(TimexConverter.line(
                    (String) document.get("id"),
                    copy.text(),
                    TimeReader.read(copy).times()));
        }
        out.flush();
        System.err.printf(Locale.ROOT, "%,d tokens a second%n", speed(copies));
        return 0;
    }

    /** Tokens a second in the best of some rounds: the others were spent on warming up, or on other programs. */
    private static long speed(List<Copy> copies) {
        long best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long tokens = 0;
            long start = System.nanoTime();
            for (Copy copy : copies) {
                tokens += copy.size();
                TimeReader.read(copy);
            }
            best = Math.max(best, tokens * 1_000_000_000L / Math.max(1, System.nanoTime() - start));
        }
        return best;
    }

    /** The text as a report whose date is given. */
    private static Report report(Map<String, Object> document) {
        String text = (String) document.get("text");
        String dct = ((String) document.get("dct")).substring(0, 10);
        Report report =
                ReportReader.read(Page.text(text, (String) document.get("id"), Given.NOTHING.withPublished(dct)));
        Dating given = Dating.of(dct, Basis.GIVEN, Printed.beside(dct, "given"));
        return report.withDatings(List.of(given)).withParts(lines(text));
    }

    private static List<Part> lines(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            Span span = new Span(at, at + line.length()).strip(text);
            if (!span.isEmpty()) {
                parts.add(new Part(PartKind.PARAGRAPH, span, "a line"));
            }
            at += line.length() + 1;
        }
        return parts;
    }
}
