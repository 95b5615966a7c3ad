package org.onrecord.lab.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.intake.Archive;
import org.onrecord.page.Page;

/** Archives: cut off, garbled or packed to burst, they give the pages that are whole and a line for each that is not. */
final class ArchiveTrials implements Target.Trial {

    private static final int READ = 3;

    private final Invariants invariants = new Invariants();
    private final Path file;

    ArchiveTrials() {
        try {
            file = Files.createTempFile("fuzz", ".warc");
            file.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void take(byte[] input) throws IOException {
        Files.write(file, input);
        List<String> ids = ids(true);
        if (!ids.equals(ids(false))) {
            throw new Broken("the archive holds other pages the second time");
        }
    }

    /** The ids of all pages, the first few of which are read. */
    private List<String> ids(boolean read) throws IOException {
        List<String> ids = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        Archive opened;
        try {
            opened = Archive.open(file, given -> given, troubles::add);
        } catch (IOException e) {
            return ids;
        }
        try (Archive archive = opened) {
            for (Optional<Page> page = archive.next(); page.isPresent(); page = archive.next()) {
                ids.add(page.get().id());
                if (read && ids.size() <= READ) {
                    invariants.check(page.get());
                }
            }
        } catch (IOException e) {
            ids.add(e.getClass().getName());
        }
        ids.addAll(troubles);
        return ids;
    }
}
