package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.onrecord.app.Complaint;
import org.onrecord.intake.Archive;
import org.onrecord.intake.Left;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/**
 * An archive of the web as an input: names what is damaged, and sums up what was left out; goes on where an earlier reading
 * ended, as its bookmark tells.
 */
final class ArchiveInput {

    private final Path file;
    private final UnaryOperator<Given> known;
    private final Optional<Bookmarks> bookmarks;
    private final Progress progress;

    private Bookmark begun;
    private int reports;
    private int others;
    private String lastReport = "";

    ArchiveInput(Path file, UnaryOperator<Given> known, Optional<Bookmarks> bookmarks, Progress progress)
            throws IOException {
        this.file = file;
        this.known = known;
        this.bookmarks = bookmarks;
        this.progress = progress;
        Optional<Bookmark> noted =
                bookmarks.isEmpty() ? Optional.empty() : bookmarks.get().of(file);
        this.begun = noted.isEmpty() ? Bookmarks.begun(file) : noted.get();
    }

    /** How many reports of it are kept already. */
    int already() {
        return begun.reports();
    }

    /** Hands on every page that may be a report. Answers how many records could not be read. */
    int each(Taking taking) throws IOException {
        if (begun.whole()) {
            progress.skipped(begun.bytes());
            taking.behind(() -> System.err.println(summary(begun) + "; read to its end before"));
            return begun.damaged();
        }
        try (Archive archive = Archive.open(file, known, Complaint::print)) {
            begin(archive);
            long behind = begun.position();
            int records = 0;
            for (Optional<Page> page = archive.nextPage(); page.isPresent(); page = archive.nextPage()) {
                progress.passed(archive.position() - behind, archive.records() - records);
                behind = archive.position();
                records = archive.records();
                Bookmark here = bookmark(archive, false);
                taking.page(page.get(), (report, id) -> settled(here, report, id));
            }
            progress.passed(archive.size() - behind, archive.records() - records);
            Bookmark end = bookmark(archive, true);
            taking.behind(() -> end(end));
            return end.damaged();
        }
    }

    private void begin(Archive archive) throws IOException {
        if (begun.position() > 0 && archive.goOnBehind(begun.position())) {
            progress.skipped(begun.position());
            lastReport = begun.report();
            Complaint.print(file + ": goes on behind byte " + begun.position() + " of " + begun.bytes() + ", "
                    + begun.reports() + " reports are kept already");
        } else {
            begun = Bookmarks.begun(file);
        }
    }

    /** Where the archive is read to; what became of its pages is added when it is known. */
    private Bookmark bookmark(Archive archive, boolean whole) {
        return new Bookmark(
                begun.bytes(),
                begun.changed(),
                archive.position(),
                "",
                begun.records() + archive.records(),
                0,
                sum(begun.left(), archive.left()),
                whole);
    }

    private void settled(Bookmark here, boolean report, String id) {
        reports += report ? 1 : 0;
        others += report ? 0 : 1;
        lastReport = report ? id : lastReport;
        bookmarks.ifPresent(all -> all.note(file, judged(here)));
    }

    private void end(Bookmark end) {
        Bookmark judged = judged(end);
        bookmarks.ifPresent(all -> all.note(file, judged));
        System.err.println(summary(judged));
    }

    private Bookmark judged(Bookmark here) {
        return new Bookmark(
                here.bytes(),
                here.changed(),
                here.position(),
                lastReport,
                here.records(),
                begun.reports() + reports,
                sum(here.left(), Map.of(Left.NO_REPORT, others)),
                here.whole());
    }

    private static Map<Left, Integer> sum(Map<Left, Integer> one, Map<Left, Integer> other) {
        Map<Left, Integer> sum = new EnumMap<>(Left.class);
        sum.putAll(one);
        other.forEach((why, count) -> sum.merge(why, count, Integer::sum));
        return sum;
    }

    private String summary(Bookmark end) {
        StringBuilder summary =
                new StringBuilder(String.format("%s: %,d reports in %,d records", file, end.reports(), end.records()));
        String before = "; left out: ";
        for (Left why : Left.values()) {
            int count = end.left().getOrDefault(why, 0);
            if (count > 0) {
                summary.append(before).append(String.format("%,d %s", count, why.words()));
                before = ", ";
            }
        }
        return summary.toString();
    }
}
