package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.onrecord.store.Notebook;

/** Remembers beside a record how far its archives were read, so that the same again goes on where it ended. */
final class Bookmarks {

    private final Notebook notebook;
    private final Predicate<String> kept;
    private final Map<String, String> pending = new HashMap<>();

    /**
     * The bookmarks of a record.
     *
     * @param kept whether the record keeps a report
     */
    Bookmarks(Notebook notebook, Predicate<String> kept) {
        this.notebook = notebook;
        this.kept = kept;
    }

    /** How far an archive was read, if it is the same as then and the record still keeps what was read. */
    Optional<Bookmark> of(Path archive) throws IOException {
        Bookmark now = begun(archive);
        return notebook.of(about(archive))
                .flatMap(Bookmark::of)
                .filter(then -> then.bytes() == now.bytes() && then.changed().equals(now.changed()))
                .filter(then -> then.report().isEmpty() || kept.test(then.report()));
    }

    /** An archive of which nothing was read. */
    static Bookmark begun(Path archive) throws IOException {
        return new Bookmark(
                Files.size(archive),
                Files.getLastModifiedTime(archive).toInstant().toString(),
                0,
                "",
                0,
                0,
                Map.of(),
                false);
    }

    /** Notes how far an archive is read; it holds once {@link #keep} is called. */
    synchronized void note(Path archive, Bookmark bookmark) {
        pending.put(about(archive), bookmark.words());
    }

    /** Keeps what was noted; called when the reports up to there are safely kept. */
    synchronized void keep() {
        if (!pending.isEmpty()) {
            notebook.note(pending);
            pending.clear();
        }
    }

    private static String about(Path archive) {
        return "archive " + archive.toAbsolutePath().normalize();
    }
}
