package org.onrecord.lab;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.store.Kept;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab capacity}: what one machine and many read in a day, reckoned from rates that are measured here. */
@Command(
        name = "capacity",
        description =
                "Adds archives of made-up reports with ./onrecord add, measures rate, memory and storage, and reckons"
                        + " what machines of other sizes would read.",
        mixinStandardHelpOptions = true)
final class CapacityCommand implements Callable<Integer> {

    private static final double DAY = 86_400;
    private static final double MILLION = 1e6;

    /** A core does not read faster because others wait: measured on two cores, assumed for many. */
    private static final double EFFICIENCY = 0.9;

    private static final int WRITTEN = 640;
    private static final int BATCH = 32;

    @Option(
            names = "--reports",
            split = ",",
            defaultValue = "1000,10000",
            description = "How many, in runs of their own; default: ${DEFAULT-VALUE}")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--price",
            defaultValue = "0.04",
            description = "US dollars that a core costs an hour; default: ${DEFAULT-VALUE}")
    private double price;

    @Option(
            names = "--folder",
            defaultValue = "onrecord-lab/target/capacity",
            description = "Where archives and records go.")
    private Path folder = Path.of("");

    @Mixin
    private Evaluation evaluation = new Evaluation();

    private record Machine(String name, int cores, int writers) {}

    private static final List<Machine> MACHINES = List.of(
            new Machine("one core", 1, 1),
            new Machine("a laptop, 8 cores", 8, 1),
            new Machine("a server, 32 cores", 32, 1),
            new Machine("a cluster, 20 nodes of 16 cores (Spark)", 320, 320));

    @Override
    public Integer call() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<Page> pages = Gold.files(Shared.folder().resolve("eval/pages/html"), Given.NOTHING);
        MadeUpReports reports = new MadeUpReports(pages);
        List<GrowthRun> runs = new ArrayList<>();
        long bytesOfPages = 0;
        for (int size : sizes) {
            Path archive = folder.resolve("reports-" + size + ".warc.gz");
            bytesOfPages = reports.write(archive, size) / size;
            runs.add(grown(archive, size));
        }
        double written = written(pages);
        String growth = growth(runs, bytesOfPages);
        String capacity = capacity(runs.get(runs.size() - 1), written);
        System.out.print(growth + "\n" + capacity);
        evaluation.put("growth", growth);
        evaluation.put("capacity", capacity);
        return 0;
    }

    private GrowthRun grown(Path archive, int size) throws IOException, InterruptedException {
        Path record = folder.resolve("record-" + size + ".db");
        for (String ending : List.of("", "-wal", "-shm", ".intake", ".intake-wal", ".intake-shm")) {
            Files.deleteIfExists(record.resolveSibling(record.getFileName() + ending));
        }
        return GrowthRun.of(archive, size, record);
    }

    /** How many reports a second one writer keeps that are read already. */
    private double written(List<Page> pages) throws IOException {
        OnRecord reader = new OnRecord();
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < WRITTEN; i++) {
            Page page = pages.get(i % pages.size());
            Page copy = Page.html(page.text(), "capacity/" + i, Given.NOTHING);
            kept.add(new Kept(copy, reader.read(copy)));
        }
        Path record = folder.resolve("written.db");
        for (String ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(record.resolveSibling(record.getFileName() + ending));
        }
        try (Store store = Store.open(record)) {
            store.add(kept.subList(0, WRITTEN / 2));
            // By the processor, since the clock of a busy machine tells of the others.
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long began = threads.getCurrentThreadCpuTime();
            for (int from = WRITTEN / 2; from < WRITTEN; from += BATCH) {
                store.add(kept.subList(from, from + BATCH));
            }
            return WRITTEN / 2 / ((threads.getCurrentThreadCpuTime() - began) / 1e9);
        }
    }

    private static String growth(List<GrowthRun> runs, long bytesOfPages) {
        StringBuilder table = new StringBuilder(
                "| reports | reports/s | reports/s of one core | end as a share of the start, by clock | by processor | memory (resident) | record, bytes a report |\n"
                        + "|---|---|---|---|---|---|---|\n");
        for (GrowthRun run : runs) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %,d | %.1f | %.1f | %.2f | %.2f | %,d MB | %,d |%n",
                    run.reports(),
                    run.rate(),
                    run.coreRate(),
                    run.lasting(false),
                    run.lasting(true),
                    run.memory() >> 20,
                    run.recordBytes() / run.reports()));
        }
        return table
                + String.format(
                        Locale.ROOT,
                        "%nA made-up page has %,d bytes. The start is the second fifth of a run, the end the last: the first fifth warms up.%n",
                        bytesOfPages);
    }

    private String capacity(GrowthRun run, double written) {
        StringBuilder table = new StringBuilder(
                "| machine | reports a day | days of CC-NEWS a day | hours for a million | US dollars for a million |\n|---|---|---|---|---|\n");
        for (Machine machine : MACHINES) {
            double read = machine.cores() * run.coreRate() * (machine.cores() == 1 ? 1 : EFFICIENCY);
            double rate = machine.writers() == 1 ? Math.min(read, written) : read;
            double hours = MILLION / rate / 3600;
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.1f | %.1f | %.2f |%n",
                    machine.name(),
                    Math.round(rate * DAY),
                    rate * DAY / MILLION,
                    hours,
                    hours * machine.cores() * price));
        }
        return table
                + String.format(
                        Locale.ROOT,
                        "%nReckoned from %.1f reports a second of one core, writing included; for cores of one machine %.0f %% of what each does alone is assumed;"
                                + " one writer keeps %,.0f reports a second, which bounds a machine with one record; a cluster writes tables side by side."
                                + " CC-NEWS: a million reports a day. A core costs %.2f US dollars an hour. A million reports want %.1f GB of storage.%n",
                        run.coreRate(),
                        100 * EFFICIENCY,
                        written,
                        price,
                        run.recordBytes() / (double) run.reports() * MILLION / 1e9);
    }
}
