package org.onrecord.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.collation.Testimonies;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.report.Printed;
import org.onrecord.report.Report;

/** Writes reports and their readings as rows. */
final class Rows {

    private final Database database;
    private final WordIndex words;
    private final Packing packing;

    Rows(Database database, WordIndex words, Packing packing) {
        this.database = database;
        this.words = words;
        this.packing = packing;
    }

    /** Keeps a report; answers whether it was new. */
    boolean add(Kept kept, Reading corrected) {
        long report = report(kept);
        if (report < 0) {
            return false;
        }
        reading(report, kept);
        new EntryRows(database, words, corrected).fill(report);
        return true;
    }

    /** Takes a report out, with all its readings. */
    void remove(long report) {
        words.remove(report);
        database.run("DELETE FROM reports WHERE seq = ?", report);
    }

    /** Keeps a further reading of a report that is kept, and makes it the one that is shown. */
    void reread(long report, Kept kept, Reading corrected) {
        reading(report, kept);
        refill(report, corrected);
    }

    /** Writes the rows of a report anew, as it reads now. */
    void refill(long report, Reading corrected) {
        words.remove(report);
        for (String entries : List.of("statements", "figures", "events")) {
            database.run("DELETE FROM " + entries + " WHERE report = ?", report);
        }
        Report now = corrected.report();
        database.run(
                "UPDATE reports SET url = ?, outlet = ?, agency = ?, headline = ?, published = ?, wording = ?, asked = ?, reader = ?"
                        + " WHERE seq = ?",
                now.url(),
                now.outlet(),
                now.agency(),
                now.headline().map(Printed::text),
                corrected.published().value(),
                now.wording().value().word(),
                Testimonies.isAsked(corrected) ? 1 : 0,
                corrected.reader(),
                report);
        new EntryRows(database, words, corrected).fill(report);
    }

    private long report(Kept kept) {
        Reading reading = kept.reading();
        Report report = reading.report();
        Page page = kept.page();
        Given given = page.given();
        boolean decoded = new String(page.bytes(), StandardCharsets.UTF_8).startsWith(page.text());
        return database.insert(
                Table.REPORTS.insert() + " ON CONFLICT DO NOTHING RETURNING seq",
                report.id(),
                report.location(),
                report.url(),
                report.outlet(),
                report.agency(),
                report.headline().map(Printed::text),
                reading.published().value(),
                report.wording().value().word(),
                Testimonies.isAsked(reading) ? 1 : 0,
                reading.reader(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                page.kind().name().toLowerCase(Locale.ROOT),
                decoded ? 1 : 0,
                given.url(),
                given.published(),
                given.captured(),
                given.title(),
                given.outlet(),
                given.charset(),
                page.truncated() ? Optional.of(page.text().length()) : Optional.empty(),
                packing.pack(Packing.Kind.PAGE, page.bytes()));
    }

    private void reading(long report, Kept kept) {
        database.run(
                Table.READINGS.insert()
                        + " ON CONFLICT (report, reader) DO UPDATE SET reading = excluded.reading, made = excluded.made",
                report,
                kept.reading().reader(),
                PackedReading.pack(kept.reading(), kept.page().bytes(), packing),
                kept.provenance().map(made -> made(database, made.words())));
    }

    /** The number of a provenance, which is kept once for all readings that it made. */
    static long made(Database database, String words) {
        String known = "SELECT seq FROM provenances WHERE words = ?";
        return database.number(known, words).orElseGet(() -> {
            long fresh = database.insert(
                    "INSERT INTO provenances (words) VALUES (?) ON CONFLICT DO NOTHING RETURNING seq", words);
            return fresh < 0 ? database.number(known, words).orElseThrow() : fresh;
        });
    }
}
