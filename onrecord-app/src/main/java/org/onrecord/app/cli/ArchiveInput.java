package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.onrecord.app.view.Telling;
import org.onrecord.intake.Archive;
import org.onrecord.intake.Left;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/** An archive of the web as an input: names what is damaged, tells how far it is, and sums up what was left out. */
final class ArchiveInput {

    private static final long PROGRESS_NANOS = 2_000_000_000L;

    private final Path file;
    private final UnaryOperator<Given> known;
    private long lastProgress = System.nanoTime();

    ArchiveInput(Path file, UnaryOperator<Given> known) {
        this.file = file;
        this.known = known;
    }

    /** Hands on every report. Answers how many records could not be read. */
    int each(Consumer<Page> reader) throws IOException {
        try (Archive archive = Archive.open(file, known, ArchiveInput::complain)) {
            for (Optional<Page> page = archive.next(); page.isPresent(); page = archive.next()) {
                reader.accept(page.get());
                progress(archive);
            }
            System.err.println(summary(archive));
            return archive.left().getOrDefault(Left.DAMAGED, 0);
        }
    }

    private static void complain(String trouble) {
        System.err.println("onrecord: " + Telling.line(trouble));
    }

    private void progress(Archive archive) throws IOException {
        long now = System.nanoTime();
        if (now - lastProgress > PROGRESS_NANOS) {
            lastProgress = now;
            System.err.printf("%s: %.0f %% read, %,d reports%n", file, 100 * archive.done(), archive.reports());
        }
    }

    private String summary(Archive archive) {
        StringBuilder summary = new StringBuilder(
                String.format("%s: %,d reports in %,d records", file, archive.reports(), archive.records()));
        String before = "; left out: ";
        for (Left why : Left.values()) {
            int count = archive.left().getOrDefault(why, 0);
            if (count > 0) {
                summary.append(before).append(String.format("%,d %s", count, why.words()));
                before = ", ";
            }
        }
        return summary.toString();
    }
}
