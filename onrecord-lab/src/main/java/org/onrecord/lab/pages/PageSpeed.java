package org.onrecord.lab.pages;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.report.ReportReader;

/** Measures what reading a report out of a page costs: CPU time warm, over all pages of a folder. */
public final class PageSpeed {

    private static final int ROUNDS = 6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PageSpeed() {}

    /** Takes a folder of pages. */
    public static void main(String[] arguments) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                pages.add(Page.of(file, Given.NOTHING).text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                names.add(file.getFileName().toString().replaceFirst("\\.gz$", ""));
            }
        }
        for (int round = 1; round <= ROUNDS; round++) {
            round(round, pages, names, System.out);
        }
    }

    private static void round(int round, List<byte[]> pages, List<String> names, PrintStream out) throws IOException {
        long all = 0;
        long most = 0;
        String slowest = "";
        long characters = 0;
        for (int i = 0; i < pages.size(); i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            characters += ReportReader.read(Page.of(pages.get(i), names.get(i), Given.NOTHING))
                    .text()
                    .length();
            long spent = THREADS.getCurrentThreadCpuTime() - start;
            all += spent;
            if (spent > most) {
                most = spent;
                slowest = names.get(i);
            }
        }
        out.printf(
                Locale.ROOT,
                "round %d: %.2f ms CPU a page, the slowest %.1f ms (%s), %d characters of text%n",
                round,
                all / 1e6 / pages.size(),
                most / 1e6,
                slowest,
                characters);
    }
}
