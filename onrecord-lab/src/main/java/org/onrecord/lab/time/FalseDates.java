package org.onrecord.lab.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.onrecord.lab.Json;
import org.onrecord.lab.Shared;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.reading.Copy;
import org.onrecord.reading.time.Dated;
import org.onrecord.reading.time.TimeReader;
import org.onrecord.report.Basis;
import org.onrecord.report.ReportReader;
import org.onrecord.report.Warning.Code;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code lab false-dates}: republishes the development pages with false dates and counts how many are seen through.
 *
 * <p>Prints for each {@link Falsification} the pages made, those whose false date was warned of or not believed, and those still
 * dated right; then the untouched pages that raise a false alarm. A page takes part where something other than its metadata
 * tells its day.
 */
@Command(
        name = "false-dates",
        description = "Republishes the development pages with false dates and counts how many are seen through; "
                + "exit status 1 where fewer than 90 %% are, or more than 2 %% of the untouched pages raise an alarm.",
        mixinStandardHelpOptions = true)
public final class FalseDates implements Callable<Integer> {

    private static final int FEWEST_PAGES = 200;
    private static final double LEAST_DETECTED = 0.9;
    private static final double MOST_ALARMS = 0.02;

    @Option(names = "--pages", description = "The folder of gold.jsonl and html; default: ../shared/eval/pages")
    private Path folder = Shared.folder().resolve("eval/pages");

    @Option(names = "--notes", description = "Names the pages that fooled the reader, and the false alarms, on stderr.")
    private boolean named;

    private final Map<Falsification, Tally> tallies = new EnumMap<>(Falsification.class);
    private int untouched;
    private int alarms;
    private final List<String> notes = new ArrayList<>();

    /** What became of the pages of one falsification. */
    private static final class Tally {
        private int made;
        private int detected;
        private int right;
    }

    @Override
    public Integer call() throws IOException {
        boolean good = run(System.out);
        if (named) {
            notes.forEach(System.err::println);
        }
        return good ? 0 : 1;
    }

    /** Makes and reads the pages and prints the table; whether it is good enough. */
    boolean run(PrintStream out) throws IOException {
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            Map<String, Object> gold = Json.object(line);
            String address = gold.get("url") instanceof String url ? url : "";
            page(html(folder.resolve("html").resolve((String) gold.get("file"))), (String) gold.get("id"), address);
        }
        return print(out);
    }

    private void page(String html, String id, String address) {
        Dated dated = read(html, id, address);
        Optional<LocalDate> day =
                dated.published().value().filter(value -> value.length() == 10).map(LocalDate::parse);
        if (day.isEmpty() || !isToldBesideMetadata(dated)) {
            return;
        }
        untouched++;
        if (isWarned(dated)) {
            alarms++;
            notes.add("alarm " + id + ": " + dated.published().why());
        }
        for (Falsification falsification : Falsification.values()) {
            boolean touches = falsification == Falsification.BANNER || hasMetadata(dated);
            Optional<LocalDate> wrong = falsification.of(day.get()).filter(falseDay -> touches);
            if (wrong.isPresent()) {
                String kept = falsification.keepsAddress() ? address : "";
                Dated fooled = read(falsification.apply(html, day.get()), id, kept);
                count(falsification, id, fooled, day.get(), wrong.get());
            }
        }
    }

    private void count(Falsification falsification, String id, Dated dated, LocalDate day, LocalDate wrong) {
        Tally tally = tallies.computeIfAbsent(falsification, key -> new Tally());
        tally.made++;
        boolean believed = dated.published().value().equals(Optional.of(wrong.toString()));
        boolean right = dated.published().value().equals(Optional.of(day.toString()));
        boolean detected = isWarned(dated) || !believed;
        tally.detected += detected ? 1 : 0;
        tally.right += right ? 1 : 0;
        if (!detected) {
            notes.add("missed " + falsification + " " + id + ": " + day + " as " + wrong + ": "
                    + dated.published().why());
        }
    }

    /** Whether a day is printed, or stands in the address: what only metadata tell nobody can check. */
    private static boolean isToldBesideMetadata(Dated dated) {
        return dated.datings().stream()
                .anyMatch(dating -> isBeside(dating.basis())
                        && dating.value().length() == 10
                        && dating.rejected().isEmpty());
    }

    private static boolean isBeside(Basis basis) {
        return basis == Basis.PRINTED || basis == Basis.DATELINE || basis == Basis.URL;
    }

    private static boolean hasMetadata(Dated dated) {
        return dated.datings().stream()
                .anyMatch(dating -> dating.basis() == Basis.METADATA
                        && !dating.modified()
                        && dating.rejected().isEmpty());
    }

    private static boolean isWarned(Dated dated) {
        return dated.warnings().stream()
                .anyMatch(warning -> warning.code() == Code.DATE_CONFLICT || warning.code() == Code.FUTURE_DATE);
    }

    private static Dated read(String html, String id, String address) {
        return TimeReader.read(Copy.of(ReportReader.read(Page.html(html, id, Given.NOTHING.withUrl(address)))));
    }

    private boolean print(PrintStream out) {
        Tally all = new Tally();
        out.printf("%-10s %6s %9s %7s %10s%n", "kind", "pages", "detected", "share", "right day");
        for (Map.Entry<Falsification, Tally> entry : tallies.entrySet()) {
            row(out, entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue());
            all.made += entry.getValue().made;
            all.detected += entry.getValue().detected;
            all.right += entry.getValue().right;
        }
        row(out, "all", all);
        out.printf(
                Locale.ROOT, "%-10s %6d %9d %6.1f%%%n", "untouched", untouched, alarms, 100 * share(alarms, untouched));
        return all.made >= FEWEST_PAGES
                && share(all.detected, all.made) >= LEAST_DETECTED
                && share(alarms, untouched) <= MOST_ALARMS;
    }

    private static void row(PrintStream out, String name, Tally tally) {
        out.printf(
                Locale.ROOT,
                "%-10s %6d %9d %6.1f%% %9.1f%%%n",
                name,
                tally.made,
                tally.detected,
                100 * share(tally.detected, tally.made),
                100 * share(tally.right, tally.made));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static String html(Path file) throws IOException {
        Path packed = file.resolveSibling(file.getFileName() + ".gz");
        try (InputStream in =
                Files.exists(packed) ? new GZIPInputStream(Files.newInputStream(packed)) : Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
