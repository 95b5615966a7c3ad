package org.onrecord.lab.pages;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.onrecord.lab.Shared;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.report.ReportReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab page-speed}: measures what reading a report out of a page costs, in CPU time, over all pages of a folder. */
@Command(
        name = "page-speed",
        description =
                "Measures the CPU time of reading the reports out of the pages of a folder, round by round; "
                        + "exit status 1 where the best round takes more than 4 ms a page, or any page of a later round a second.",
        mixinStandardHelpOptions = true)
public final class PageSpeed implements Callable<Integer> {

    private static final double MOST_MILLIS = 4;
    private static final double MOST_MILLIS_OF_ONE = 1000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Parameters(index = "0", arity = "0..1", description = "A folder of pages; default: ../shared/eval/pages/html")
    private Path folder = Shared.folder().resolve("eval/pages/html");

    @Option(names = "--rounds", description = "How often all pages are read; default: ${DEFAULT-VALUE}")
    private int rounds = 12;

    private final List<byte[]> pages = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** What a round cost, in milliseconds. */
    private record Round(double average, double parsing, double most, String slowest) {}

    @Override
    public Integer call() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                pages.add(Page.of(file, Given.NOTHING).text().getBytes(StandardCharsets.UTF_8));
                names.add(file.getFileName().toString().replaceFirst("\\.gz$", ""));
            }
        }
        double best = Double.MAX_VALUE;
        double most = 0;
        for (int number = 1; number <= rounds; number++) {
            Round round = round();
            print(number, round, System.out);
            best = Math.min(best, round.average);
            most = number == 1 ? most : Math.max(most, round.most);
        }
        return best <= MOST_MILLIS && most <= MOST_MILLIS_OF_ONE ? 0 : 1;
    }

    private Round round() throws IOException {
        long all = 0;
        long parsing = 0;
        long most = 0;
        String slowest = "";
        for (int i = 0; i < pages.size(); i++) {
            String text = new String(pages.get(i), StandardCharsets.UTF_8);
            long start = THREADS.getCurrentThreadCpuTime();
            Jsoup.parse(text);
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
        return new Round(all / 1e6 / pages.size(), parsing / 1e6 / pages.size(), most / 1e6, slowest);
    }

    private static void print(int number, Round round, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "round %2d: %.2f ms CPU a page, of which the HTML parser alone takes %.2f; the slowest %.1f ms (%s)%n",
                number,
                round.average,
                round.parsing,
                round.most,
                round.slowest);
    }
}
