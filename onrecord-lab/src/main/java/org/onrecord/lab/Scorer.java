package org.onrecord.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The scorers that stand with the evaluation data, run by Python: {@code reports/score_record.py}. */
final class Scorer {

    private Scorer() {}

    /** What a scorer prints. */
    static String run(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("python3", Shared.folder().resolve(script).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(script + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(script + " was interrupted", e);
        }
        return output;
    }
}
