package org.onrecord.lab;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.web.Desk;
import org.onrecord.app.web.Opening;
import org.onrecord.app.web.Shelf;
import org.onrecord.store.Kept;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab desk}: how the desk answers over a large record, one reader at a time and 200 at once beside a writer. */
@Command(
        name = "desk",
        description =
                "Opens the desk over a made-up record and measures each page, and many readers beside one writer.",
        mixinStandardHelpOptions = true)
final class DeskCommand implements Callable<Integer> {

    private static final List<String> LISTS =
            List.of("/", "/quotations", "/people", "/figures", "/stories", "/copies", "/sources", "/network");
    private static final int ROUNDS = 5;
    private static final int BATCH = 32;

    @Option(names = "--statements", defaultValue = "100000", description = "How many; default: ${DEFAULT-VALUE}")
    private int statements;

    @Option(names = "--readers", defaultValue = "200", description = "How many; default: ${DEFAULT-VALUE}")
    private int readers;

    @Option(
            names = "--pause",
            defaultValue = "3000",
            description = "How long a reader looks at a page, in ms; default: ${DEFAULT-VALUE}")
    private int pause;

    @Option(names = "--seconds", defaultValue = "60", description = "How long; default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--record",
            defaultValue = "onrecord-lab/target/desk.db",
            description = "The file to fill, or a filled one.")
    private Path file = Path.of("");

    @Mixin
    private Evaluation evaluation = new Evaluation();

    private final StringBuilder table = new StringBuilder();

    @Override
    public Integer call() throws IOException, InterruptedException {
        MadeUp madeUp = MadeUp.ofSamples();
        fill(madeUp);
        OnRecord reader = new OnRecord();
        Shelf shelf = new Shelf(reader);
        try (OpenRecord record = OpenRecord.of(file.toString());
                Desk desk = new Desk(shelf, record, reader, Opening.here(0))) {
            shelf.fill(record);
            long began = System.nanoTime();
            int reports = record.collated().collation().reports().size();
            line("| %,d reports; comparing them all, s | %.1f |", reports, (System.nanoTime() - began) / 1e9);
            URI here = URI.create(desk.address());
            List<String> pages = pages(here);
            rendered(here, pages);
            alone(here, pages);
            together(here, pages, madeUp);
        }
        started();
        System.out.print(table);
        evaluation.put("desk", "| the desk over a made-up record | |\n|---|---:|\n" + table);
        return 0;
    }

    private void line(String line, Object... values) {
        table.append(String.format(Locale.ROOT, line, values)).append('\n');
    }

    private void fill(MadeUp madeUp) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Random random = new Random(17);
        int kept = 0;
        int number = 0;
        try (Store store = Store.open(file)) {
            while (kept < statements) {
                List<Kept> batch = new ArrayList<>();
                for (int i = 0; i < BATCH; i++) {
                    Kept varied = madeUp.report(number++, random);
                    kept += varied.reading().statements().size();
                    batch.add(varied);
                }
                store.add(batch);
            }
        }
    }

    /** All lists, searches, and some pages that each list leads to. */
    private static List<String> pages(URI desk) throws IOException {
        List<String> pages = new ArrayList<>(LISTS);
        pages.add("/search?q=talks");
        pages.add("/check?words=will+never+buy+back+its+own+people");
        for (String list : LISTS) {
            Matcher link = Pattern.compile("href=\"(/(?:quotations|people|figures|stories|copies|report)/[^\"#]+)\"")
                    .matcher(text(desk.resolve(list)));
            for (int found = 0; found < 4 && link.find(); found++) {
                pages.add(link.group(1));
            }
        }
        return pages.stream().distinct().toList();
    }

    private static String text(URI address) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed(address)))) {
            in.transferTo(text);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /** What goes over the line for a page. */
    private static byte[] packed(URI address) throws IOException {
        URLConnection connection = address.toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", "gzip");
        try (InputStream in = connection.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            return "gzip".equals(connection.getContentEncoding()) ? bytes : gzip(bytes);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** Each page in a browser that has nothing of the desk. */
    private void rendered(URI desk, List<String> pages) throws IOException {
        List<FirstRender> renders = FirstRender.of(desk, pages).stream()
                .sorted(Comparator.comparingDouble(FirstRender::millis))
                .toList();
        FirstRender slowest = renders.get(renders.size() - 1);
        line(
                "| first words in chromium, nothing cached there: median, slowest (%s), ms | %.0f, %.0f |",
                shown(slowest.page()), renders.get(renders.size() / 2).millis(), slowest.millis());
        FirstRender heaviest = renders.stream()
                .max(Comparator.comparingInt(FirstRender::bytes))
                .orElseThrow();
        line(
                "| most that comes over the line for a page (%s), style and script included, KB | %.0f |",
                shown(heaviest.page()), heaviest.bytes() / 1000.0);
    }

    private static String shown(String page) {
        return page.replaceFirst("/[0-9a-f]{16}.*", "/…");
    }

    private void started() throws IOException, InterruptedException {
        Start start = Start.of(file);
        line(
                "| start of the desk to its first answer, s by the clock, by the processor | %.2f, %.2f |",
                start.seconds(), start.cpu());
    }

    /** Each page when it is asked for the first time, and again. */
    private void alone(URI desk, List<String> pages) throws IOException {
        double slowestFirst = 0;
        String slowest = "";
        List<Double> again = new ArrayList<>();
        for (String page : pages) {
            double first = millis(desk.resolve(page));
            if (first > slowestFirst) {
                slowestFirst = first;
                slowest = page;
            }
            for (int round = 1; round < ROUNDS; round++) {
                again.add(millis(desk.resolve(page)));
            }
        }
        double[] sorted =
                again.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        line(
                "| %d pages, asked for again by a program: the slowest first answer, ms (%s) | %.0f |",
                pages.size(), shown(slowest), slowestFirst);
        line("| again, median and slowest, ms | %.1f, %.0f |", sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    private static double millis(URI page) throws IOException {
        long began = System.nanoTime();
        packed(page);
        return (System.nanoTime() - began) / 1e6;
    }

    private void together(URI desk, List<String> pages, MadeUp madeUp) throws InterruptedException {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Random random = new Random(23);
        Supplier<String> reports =
                () -> madeUp.report(random.nextInt(1 << 20), random).page().text();
        Visitors visitors = new Visitors(readers, Duration.ofMillis(pause), Duration.ofSeconds(seconds));
        // A desk is open for days: the first minute is the compiler's.
        visitors.at(desk, pages, reports);
        long before = machine.getProcessCpuTime();
        Visitors.Met met = visitors.at(desk, pages, reports);
        double cpu = (machine.getProcessCpuTime() - before) / 1e9;
        line(
                "| %d readers, a page every %.1f s each, and a writer, for %d s after as long unmeasured: answers, reports written | %,d, %d |",
                readers, pause / 1000.0, seconds, met.nanos().length, met.written());
        line("| errors | %d |", met.failed());
        met.errors().stream().limit(5).forEach(error -> line("| %s | |", error));
        line("| median, p95, p99, ms | %.1f, %.0f, %.0f |", met.millis(.5), met.millis(.95), met.millis(.99));
        line(
                "| processor time an answer, readers and writer included, ms | %.1f |",
                1000 * cpu / Math.max(1, met.nanos().length));
    }
}
