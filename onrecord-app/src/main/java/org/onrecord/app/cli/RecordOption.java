package org.onrecord.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.onrecord.store.Store;
import picocli.CommandLine.Option;

/** Which record a command works on: {@code --record news.db}, {@code --record postgresql://desk@db.example/news}. */
final class RecordOption {

    @Option(
            names = "--record",
            paramLabel = "FILE.db|ADDRESS",
            description = "The record to use: a file, or the address of a PostgreSQL database,"
                    + " postgresql://user@host/database; default: onrecord.db in this folder")
    private String name = Store.USUAL.toString();

    /** Opens the record, or begins one. */
    Store open() {
        return told(Store.open(name));
    }

    /** Opens the record, which must be there. */
    Store existing() {
        return told(Store.existing(name));
    }

    private static Store told(Store store) {
        store.onCollating(new Comparing());
        return store;
    }

    /** Whether there is such a record; a database that has none yet may be begun. */
    boolean isThere() {
        if (!Store.isAddress(name)) {
            return Files.exists(Path.of(name));
        }
        try (Store store = open()) {
            return store.size() > 0;
        }
    }

    /** The file beside which notes and captures are kept: the record's own; for a database one of this folder, called as it is. */
    Path beside() {
        return Path.of(Store.isAddress(name) ? shown().replaceAll("[^\\p{Alnum}.]+", "-") : name);
    }

    /** The record as it was named. */
    String name() {
        return name;
    }

    /** The record for messages: without a password. */
    String shown() {
        return Store.shown(name);
    }
}
