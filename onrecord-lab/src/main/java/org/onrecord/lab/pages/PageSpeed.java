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
import org.jsoup.Jsoup;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.report.ReportReader;

/** Measures what reading a report out of a page costs: CPU time warm, over all pages of a folder. */
public final class PageSpeed {

    private static final int ROUNDS = 8;
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
        long parsing = 0;
        long most = 0;
        String slowest = "";
        for (int i = 0; i < pages.size(); i++) {
            Page page = Page.of(pages.get(i), names.get(i), Given.NOTHING);
            long start = THREADS.getCurrentThreadCpuTime();
            Jsoup.parse(page.text());
            long parsed = THREADS.getCurrentThreadCpuTime();
            ReportReader.read(Page.of(pages.get(i), names.get(i), Given.NOTHING));
            long spent = THREADS.getCurrentThreadCpuTime() - parsed;
            all += spent;
            parsing += parsed - start;
            if (spent > most) {
                most = spent;
                slowest = names.get(i);
            }
        }
        out.printf(
                Locale.ROOT,
                "round %d: %.2f ms CPU a page, of which the HTML parser alone takes %.2f; the slowest %.1f ms (%s)%n",
                round,
                all / 1e6 / pages.size(),
                parsing / 1e6 / pages.size(),
                most / 1e6,
                slowest);
    }
}
