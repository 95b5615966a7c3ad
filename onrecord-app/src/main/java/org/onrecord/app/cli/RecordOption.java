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
        return Store.open(name);
    }

    /** Opens the record, which must be there. */
    Store existing() {
        return Store.existing(name);
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

    /** The file of the record; of a database the name of one in this folder, beside which commands note how far they are. */
    Path file() {
        return Store.isAddress(name) ? Path.of(Store.shown(name).replaceAll("[^A-Za-z0-9.]+", "-")) : Path.of(name);
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
