package org.onrecord.lab.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.intake.Mailbox;
import org.onrecord.page.Page;

/** Mailboxes and single messages: they give the pages that are whole and a line for each that is not. */
final class MailboxTrials implements Target.Trial {

    private static final int READ = 3;

    private final Invariants invariants = new Invariants();
    private final List<Path> files;

    MailboxTrials() {
        try {
            files = List.of(Files.createTempFile("fuzz", ".mbox"), Files.createTempFile("fuzz", ".eml"));
            files.forEach(file -> file.toFile().deleteOnExit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void take(byte[] input) throws IOException {
        for (Path file : files) {
            Files.write(file, input);
            List<String> ids = ids(file, true);
            if (!ids.equals(ids(file, false))) {
                throw new Broken("the mailbox holds other pages the second time");
            }
        }
    }

    /** The ids of all pages, the first few of which are read, and what is said of the others. */
    private List<String> ids(Path file, boolean read) throws IOException {
        List<String> ids = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        try (Mailbox mailbox = Mailbox.open(file, given -> given, troubles::add)) {
            for (Optional<Page> page = mailbox.next(); page.isPresent(); page = mailbox.next()) {
                ids.add(page.get().id());
                if (read && ids.size() <= READ) {
                    invariants.check(page.get());
                }
            }
        }
        ids.addAll(troubles);
        return ids;
    }
}
