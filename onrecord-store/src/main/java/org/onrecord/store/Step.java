package org.onrecord.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.text.Digest;

/**
 * A step by which the tables of a record are brought up to date: a file of SQL beside this class.
 *
 * @param folder where it lies: {@code postgres/}, or empty
 * @param file its name, {@code 002-collation.sql}
 */
record Step(String folder, String file) {

    /** The steps that a folder lists in {@code schema.txt}, oldest first. */
    static List<Step> all(String folder) {
        return text(folder + "schema.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(file -> new Step(folder, file))
                .toList();
    }

    /** The statements without comments; a semicolon stands behind each, and nowhere else. */
    List<String> statements() {
        String sql = text(folder + file)
                .lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
        return Arrays.stream(sql.split(";"))
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    /** By which a record knows the file again. */
    String checksum() {
        return Digest.bytes(text(folder + file).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String file) {
        try (InputStream in = Step.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " does not stand beside " + Step.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
