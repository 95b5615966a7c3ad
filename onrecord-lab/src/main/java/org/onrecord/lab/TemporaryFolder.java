package org.onrecord.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A folder that is gone with all that is in it once it is closed.
 *
 * @param path where it is
 */
public record TemporaryFolder(Path path) implements AutoCloseable {

    /** A new one, whose name begins so. */
    public static TemporaryFolder called(String name) throws IOException {
        return new TemporaryFolder(Files.createTempDirectory(name));
    }

    /** The last processes of a browser may still write while it is removed: what they leave goes when the program ends. */
    @Override
    public void close() throws IOException {
        try (var files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                try {
                    Files.deleteIfExists(file);
                } catch (DirectoryNotEmptyException e) {
                    file.toFile().deleteOnExit();
                }
            }
        } catch (UncheckedIOException e) {
            path.toFile().deleteOnExit();
        }
    }
}
