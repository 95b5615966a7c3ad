package org.onrecord.lab;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.onrecord.collation.Check;
import org.onrecord.record.Reading;
import org.onrecord.record.Statement;
import org.onrecord.store.Kept;
import org.onrecord.store.Query;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lab scale}: how a record behaves when it grows: rate of adding, size of its file, time of a question. It is measured at
 * 10,000 statements, at 100,000 and so on, and at the end.
 */
@Command(
        name = "scale",
        description = "Fills a record with made-up reports and measures adding, its file, and questions.",
        mixinStandardHelpOptions = true)
final class ScaleCommand implements Callable<Integer> {

    private static final int BATCH = 32;
    /** So many batches are collated at a time. */
    private static final int COLLATED = 60;

    private static final int FIRST = 10_000;
    private static final int QUESTIONS = 200;
    private static final int MOST = 20;
    private static final int CHECKED = 20;
    private static final int CLUSTERS = 20;

    @Option(names = "--statements", defaultValue = "1000000", description = "How many; default: ${DEFAULT-VALUE}")
    private int statements;

    @Option(names = "--record", defaultValue = "onrecord-lab/target/scale.db", description = "The file to fill.")
    private Path record = Path.of("");

    @Option(
            names = "--templates",
            paramLabel = "FILE.jsonl",
            description = "Reports after which others are made up; default: the news of eval/reuse.")
    private Optional<Path> templates = Optional.empty();

    @Mixin
    private Evaluation evaluation = new Evaluation();

    private final Map<String, List<String>> table = new LinkedHashMap<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<String> speakers = new ArrayList<>();
    private final Random random = new Random(17);
    private long input;
    private int kept;
    private int reports;
    private long adding;
    private long collating;
    private int addedBefore;

    @Override
    public Integer call() throws IOException {
        Files.deleteIfExists(record);
        Files.createDirectories(record.toAbsolutePath().getParent());
        MadeUp madeUp = MadeUp.of(templates.orElseGet(() -> Shared.folder().resolve("eval/reuse/articles.jsonl")));
        int due = Math.min(FIRST, statements);
        try (Store store = Store.open(record)) {
            for (int batch = 1; kept < statements; batch++) {
                add(store, madeUp);
                if (kept >= due) {
                    measure(store);
                    due = (int) Math.min(10L * due, statements);
                } else if (batch % COLLATED == 0) {
                    collate(store);
                }
            }
        }
        return 0;
    }

    private void collate(Store store) {
        long took = cpuOfAll(store::collate);
        collating += took;
        System.err.printf(
                Locale.ROOT,
                "%,d of %,d statements, %,d reports; collated in %.1f s of CPU time%n",
                kept,
                statements,
                reports,
                took / 1e9);
    }

    private void add(Store store, MadeUp madeUp) {
        List<Kept> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            Kept report = madeUp.report(reports++, random);
            input += report.page().bytes().length;
            kept += report.reading().statements().size();
            note(report.reading());
            batch.add(report);
        }
        adding += cpuOfAll(() -> store.add(batch));
    }

    private void measure(Store store) throws IOException {
        collate(store);
        adding += cpuOfAll(store::compact);
        double added = reports - addedBefore;
        line("statements", "%,d", kept);
        line("reports", "%,d", reports);
        line("text, MB", "%.1f", input / 1e6);
        line(
                "reports added a second of CPU time since the column before, reading not counted",
                "%.0f",
                added / (adding / 1e9));
        line("reports collated a second of CPU time since the column before", "%.0f", added / (collating / 1e9));
        addedBefore = reports;
        adding = 0;
        collating = 0;
        questions(store);
        line("file, as a multiple of the text", "%.2f", (double) Files.size(record) / input);
        evaluation.put("scale", written());
    }

    /** A figure of the column that is measured. */
    private void line(String what, String format, Object value) {
        String figure = String.format(Locale.ROOT, format, value);
        System.out.printf("%s: %s%n", what, figure);
        table.computeIfAbsent(what, unseen -> new ArrayList<>()).add(figure);
    }

    private String written() {
        StringBuilder lines = new StringBuilder();
        table.forEach((what, figures) -> {
            if (lines.length() == 0) {
                lines.append("| |").append(" |".repeat(figures.size())).append("\n|---|");
                lines.append("---:|".repeat(figures.size())).append('\n');
            }
            lines.append("| ")
                    .append(what)
                    .append(" | ")
                    .append(String.join(" | ", figures))
                    .append(" |\n");
        });
        return lines.toString();
    }

    /** The CPU time that some work takes, in nanoseconds. */
    private static long cpu(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        work.run();
        return threads.getCurrentThreadCpuTime() - began;
    }

    /** The same of all threads, those that compile and those that clear the memory included. */
    private static long cpuOfAll(Runnable work) {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long began = machine.getProcessCpuTime();
        work.run();
        return machine.getProcessCpuTime() - began;
    }

    private void note(Reading reading) {
        if (random.nextInt(20) > 0) {
            return;
        }
        String text = reading.report().text();
        for (Statement statement : reading.statements()) {
            if (statement.form() == Statement.Form.DIRECT) {
                phrases.add(statement.content().get(0).span().in(text));
                statement.attribution().sources().stream()
                        .map(source -> source.span().in(text))
                        .filter(name -> Character.isUpperCase(name.charAt(0)))
                        .forEach(speakers::add);
            }
        }
    }

    private void questions(Store store) {
        Random asked = new Random(3);
        time("search, two words", () -> {
            String[] words = pick(phrases, asked).split("[^\\p{L}]+");
            store.search(Query.parse(words[asked.nextInt(words.length)] + " " + words[words.length - 1], MOST));
        });
        time("search, by speaker", () -> {
            String[] name = pick(speakers, asked).split("[^\\p{L}]+");
            store.search(Query.parse("speaker:" + name[name.length - 1], MOST));
        });
        time("who", () -> store.who(pick(speakers, asked), CLUSTERS));
        time("check", () -> {
            String phrase = pick(phrases, asked);
            Check.of(phrase, Optional.empty(), store.printing(phrase, CHECKED));
        });
    }

    private static String pick(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private void time(String name, Runnable question) {
        double[] times = new double[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            times[i] = cpu(question) / 1e6;
        }
        Arrays.sort(times);
        line(name + ", median of CPU time, ms", "%.1f", times[QUESTIONS / 2]);
        line(name + ", p95 of CPU time, ms", "%.1f", times[QUESTIONS * 95 / 100]);
    }
}
