package org.onrecord.lab.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.onrecord.lab.Shared;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.report.Report;
import org.onrecord.report.ReportReader;
import org.onrecord.report.Warning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code lab page-bounds}: how much time and heap hostile pages take, and the largest honest ones.
 *
 * <p>Each page is read by a program of its own that gets 32 MB and a multiple of the page's size, the least multiple that suffices is
 * told: what a heap was at its peak says more of the collector than of the reader.
 */
@Command(
        name = "page-bounds",
        description =
                "Reads hostile pages, and the largest development pages, each in a program with little heap; prints the "
                        + "seconds, and the least multiple of the page's size that suffices beside 32 MB.",
        mixinStandardHelpOptions = true)
public final class PageBounds implements Callable<Integer> {

    private static final long BASE = 32L << 20;
    private static final List<Integer> MULTIPLES = List.of(2, 4, 6, 8, 10, 20, 40, 80, 160);
    private static final int MOST = 10;
    private static final int PATIENCE = 120;
    private static final int LARGEST = 5;
    private static final String SENTENCE = "The harbour of Sorhat was closed on Monday after a tanker ran aground. ";

    @Option(names = "--read", hidden = true, description = "Reads one page and prints its warnings.")
    private Path one = Path.of("");

    @Option(names = "--pages", description = "A folder of honest pages; default: ../shared/eval/pages/html")
    private Path folder = Shared.folder().resolve("eval/pages/html");

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!one.toString().isEmpty()) {
            System.out.println(read(one));
            return 0;
        }
        boolean good = true;
        Path hostile = Files.createTempFile("page", ".html");
        System.out.printf("%-34s %9s %9s %6s  %s%n", "page", "MB", "multiple", "s", "outcome");
        for (Map.Entry<String, String> page : hostile().entrySet()) {
            Files.writeString(hostile, page.getValue());
            good &= measure(page.getKey(), hostile);
        }
        for (Path page : largest()) {
            Files.writeString(hostile, Page.of(page, Given.NOTHING).text());
            good &= measure(page.getFileName().toString(), hostile);
        }
        Files.delete(hostile);
        return good ? 0 : 1;
    }

    private static String read(Path page) throws IOException {
        try {
            Report report = ReportReader.read(Page.of(page, Given.NOTHING));
            List<String> warnings = report.warnings().stream()
                    .map(Warning::code)
                    .map(Warning.Code::toString)
                    .toList();
            return "read " + report.text().length() + " characters, " + String.join(" ", warnings);
        } catch (UnreadablePageException e) {
            return "refused: " + e.getMessage().replaceFirst("^.*: ", "");
        }
    }

    private static Map<String, String> hostile() {
        Map<String, String> pages = new LinkedHashMap<>();
        String body = "<p>" + SENTENCE.repeat(3) + "</p>";
        pages.put("100,000 deep", "<div>".repeat(100_000) + body + "</div>".repeat(100_000));
        pages.put("50 MB of paragraphs", body.repeat(50_000_000 / body.length()));
        pages.put("50 MB of one line", "<p>" + SENTENCE.repeat(50_000_000 / SENTENCE.length()));
        pages.put("entity bomb", bomb() + "<p>" + "&z;&amp;lt;".repeat(500_000) + body);
        pages.put("a million tags", "<b></b>".repeat(500_000) + body);
        pages.put("a million paragraphs", "<p>a".repeat(1_000_000));
        pages.put("200,000 attributes", "<p " + attributes() + ">" + SENTENCE + body);
        return pages;
    }

    private static String attributes() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            names.append('a').append(i).append("=1 ");
        }
        return names.toString();
    }

    private static String bomb() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE html [<!ENTITY a \"haha\">");
        for (char name = 'b'; name <= 'z'; name++) {
            String before = "&" + (char) (name - 1) + ";";
            entities.append("<!ENTITY ")
                    .append(name)
                    .append(" \"")
                    .append(before.repeat(10))
                    .append("\">");
        }
        return entities.append("]>").toString();
    }

    private List<Path> largest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().length())
                            .reversed())
                    .limit(LARGEST)
                    .toList();
        }
    }

    /** Whether ten times the size suffices. */
    private static boolean measure(String name, Path page) throws IOException, InterruptedException {
        long size = Files.size(page);
        for (int multiple : MULTIPLES) {
            long start = System.nanoTime();
            String outcome = run(page, BASE + multiple * size);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (!outcome.isEmpty()) {
                System.out.printf(
                        Locale.ROOT, "%-34s %9.2f %9d %6.1f  %s%n", name, size / 1e6, multiple, seconds, outcome);
                return multiple <= MOST && outcome.startsWith("re");
            }
        }
        System.out.printf(Locale.ROOT, "%-34s %9.2f %9s%n", name, size / 1e6, "more");
        return false;
    }

    /** What a program with so much heap says of a page; nothing where the heap was too small. */
    private static String run(Path page, long heap) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx" + (heap >> 10) + "k"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.onrecord.lab.Lab"));
        command.addAll(List.of("page-bounds", "--read", page.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroy();
            return "not read in " + PATIENCE + " s";
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
