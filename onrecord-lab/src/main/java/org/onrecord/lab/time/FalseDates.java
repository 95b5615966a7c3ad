package org.onrecord.lab.time;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.report.Basis;
import org.onrecord.report.Warning.Code;

/**
 * Republishes the development pages with false dates and counts how many are seen through.
 *
 * <p>{@code FalseDates ../shared/eval/pages} prints for each {@link Falsification} the pages made, those whose false date was
 * warned of or not believed, and those still dated right; and how many untouched pages raise a false alarm. A page takes part where
 * something other than its metadata tells its day.
 */
public final class FalseDates {

    private final OnRecord reader = new OnRecord();
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

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "../shared/eval/pages");
        FalseDates suite = new FalseDates();
        for (Map<String, String> fields : JsonLines.read(folder.resolve("gold.jsonl"))) {
            suite.page(html(folder.resolve("html").resolve(fields.get("file"))), fields);
        }
        suite.print();
    }

    private void page(String html, Map<String, String> fields) {
        Reading reading = read(html, fields.get("id"), fields.getOrDefault("url", ""));
        Optional<LocalDate> day = reading.published()
                .value()
                .filter(value -> value.length() == 10)
                .map(LocalDate::parse);
        if (day.isEmpty() || !isToldBesideMetadata(reading)) {
            return;
        }
        untouched++;
        if (isWarned(reading)) {
            alarms++;
            notes.add("alarm " + fields.get("id") + ": " + reading.published().why());
        }
        for (Falsification falsification : Falsification.values()) {
            boolean touches = falsification == Falsification.BANNER || hasMetadata(reading);
            Optional<LocalDate> wrong = falsification.of(day.get()).filter(falseDay -> touches);
            if (wrong.isPresent()) {
                String address = falsification.keepsAddress() ? fields.getOrDefault("url", "") : "";
                Reading fooled = read(falsification.apply(html, day.get()), fields.get("id"), address);
                count(falsification, fooled, day.get(), wrong.get());
            }
        }
    }

    private void count(Falsification falsification, Reading reading, LocalDate day, LocalDate wrong) {
        Tally tally = tallies.computeIfAbsent(falsification, key -> new Tally());
        tally.made++;
        boolean believed = reading.published().value().equals(Optional.of(wrong.toString()));
        boolean right = reading.published().value().equals(Optional.of(day.toString()));
        boolean detected = isWarned(reading) || !believed;
        tally.detected += detected ? 1 : 0;
        tally.right += right ? 1 : 0;
        if (!detected) {
            notes.add("missed " + falsification + " " + reading.report().location() + ": " + day + " as " + wrong + ": "
                    + reading.published().why());
        }
    }

    /** Whether a day is printed, or stands in the address: what only metadata tell nobody can check. */
    private static boolean isToldBesideMetadata(Reading reading) {
        return reading.datings().stream()
                .anyMatch(dating -> isBeside(dating.basis())
                        && dating.value().length() == 10
                        && dating.rejected().isEmpty());
    }

    private static boolean isBeside(Basis basis) {
        return basis == Basis.PRINTED || basis == Basis.DATELINE || basis == Basis.URL;
    }

    private static boolean hasMetadata(Reading reading) {
        return reading.datings().stream()
                .anyMatch(dating -> dating.basis() == Basis.METADATA
                        && !dating.modified()
                        && dating.rejected().isEmpty());
    }

    private static boolean isWarned(Reading reading) {
        return reading.warnings().stream()
                .anyMatch(warning -> warning.code() == Code.DATE_CONFLICT || warning.code() == Code.FUTURE_DATE);
    }

    private Reading read(String html, String id, String address) {
        return reader.read(Page.html(html, id, Given.NOTHING.withUrl(address)));
    }

    private void print() {
        int made = 0;
        int detected = 0;
        System.out.printf("%-10s %6s %9s %7s %11s%n", "kind", "pages", "detected", "share", "right day");
        for (Map.Entry<Falsification, Tally> entry : tallies.entrySet()) {
            Tally tally = entry.getValue();
            made += tally.made;
            detected += tally.detected;
            System.out.printf(
                    "%-10s %6d %9d %6.1f%% %10.1f%%%n",
                    entry.getKey(),
                    tally.made,
                    tally.detected,
                    100.0 * tally.detected / tally.made,
                    100.0 * tally.right / tally.made);
        }
        System.out.printf("%-10s %6d %9d %6.1f%%%n", "all", made, detected, made == 0 ? 0 : 100.0 * detected / made);
        System.out.printf(
                "%-10s %6d %9d %6.1f%%%n",
                "untouched", untouched, alarms, untouched == 0 ? 0 : 100.0 * alarms / untouched);
        notes.forEach(System.err::println);
    }

    private static String html(Path file) throws IOException {
        Path packed = file.resolveSibling(file.getFileName() + ".gz");
        try (InputStream in =
                Files.exists(packed) ? new GZIPInputStream(Files.newInputStream(packed)) : Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
