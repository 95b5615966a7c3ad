package org.onrecord.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The page {@code docs/evaluation.md}, whose figures are written by the commands that measure them.
 *
 * <p>A section stands between {@code <!-- language -->} and {@code <!-- /language -->}; what is outside is written by hand.
 * Mixed into each command that measures: {@code ./lab calibration --into docs/evaluation.md}.
 */
public final class Evaluation {

    @Option(names = "--into", paramLabel = "FILE", description = "Put the table into its section of this page.")
    private Optional<Path> into = Optional.empty();

    /**
     * Replaces what stands in a section of the page asked for, and says below it on what it was measured and when; nothing where
     * none was asked for.
     *
     * @throws IOException where the page has no such section
     */
    public void put(String section, String content) throws IOException {
        if (into.isPresent()) {
            put(into.get(), section, content);
        }
    }

    private static void put(Path page, String section, String content) throws IOException {
        String text = Files.readString(page);
        String opening = "<!-- " + section + " -->\n";
        int start = text.indexOf(opening);
        int end = text.indexOf("<!-- /" + section + " -->");
        if (start < 0 || end < start) {
            throw new IOException(page + " has no section " + opening.strip());
        }
        String measured =
                "\nMeasured on " + LocalDate.now(ZoneOffset.UTC) + " with " + System.getProperty("java.vm.name")
                        + " " + System.getProperty("java.version") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors, " + processor() + ".\n";
        Files.writeString(
                page,
                text.substring(0, start + opening.length()) + "\n" + content + measured + "\n" + text.substring(end));
    }

    /** What the machine calls its processor. */
    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }
}
