package org.onrecord.lab;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the corpora and the evaluation data stand: beside the project. */
public final class Shared {

    private Shared() {}

    /** The folder of shared data, {@code ../shared} seen from the project, or the one that ONRECORD_SHARED names. */
    public static Path folder() {
        String named = System.getenv("ONRECORD_SHARED");
        if (named != null) {
            return Path.of(named);
        }
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("shared/eval"))) {
            at = at.getParent();
        }
        return at == null ? Path.of("../shared") : at.resolve("shared");
    }

    /** Whether the shared data can be found. */
    public static boolean isPresent() {
        return Files.isDirectory(folder().resolve("eval"));
    }
}
