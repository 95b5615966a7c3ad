package org.onrecord.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.onrecord.store.Store;

/** Writes the tables of a record as files; a module that is not always there does, such as that for Parquet. */
public interface TableFiles {

    /**
     * Writes a file for each table, in the place of one that is there.
     *
     * @throws IOException where one cannot be written
     */
    void write(Store store, Path folder) throws IOException;

    /** The module that can, where it is on the class path. */
    static Optional<TableFiles> present() {
        return ServiceLoader.load(TableFiles.class).findFirst();
    }
}
