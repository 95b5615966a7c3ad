package org.onrecord.app.cli;

import java.nio.file.Path;
import org.onrecord.store.Store;
import picocli.CommandLine.Option;

/** Which record a command works on: {@code --record news.db}. */
final class RecordOption {

    @Option(
            names = "--record",
            paramLabel = "FILE.db",
            description = "The record to use; default: onrecord.db in this folder")
    private Path file = Store.USUAL;

    /** Opens the record, or begins one. */
    Store open() {
        return Store.open(file);
    }

    /** Opens the record, which must be there. */
    Store existing() {
        return Store.existing(file);
    }

    Path file() {
        return file;
    }
}
