package org.onrecord.lab;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.onrecord.OnRecord;
import org.onrecord.collation.Check;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.record.Statement;
import org.onrecord.store.Kept;
import org.onrecord.store.Query;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab scale}: how a record behaves when it grows: rate of adding, size of its file, time of a question. */
@Command(
        name = "scale",
        description = "Fills a record with made-up reports and measures adding, its file, and questions.",
        mixinStandardHelpOptions = true)
final class ScaleCommand implements Callable<Integer> {

    private static final int BATCH = 32;
    /** So many batches are collated at a time. */
    private static final int COLLATED = 60;

    private static final int QUESTIONS = 200;
    private static final int MOST = 20;
    private static final int CHECKED = 20;

    @Option(names = "--statements", defaultValue = "1000000", description = "How many; default: ${DEFAULT-VALUE}")
    private int statements;

    @Option(names = "--record", defaultValue = "onrecord-lab/target/scale.db", description = "The file to fill.")
    private Path record = Path.of("");

    @Mixin
    private Evaluation evaluation = new Evaluation();

    private final StringBuilder table = new StringBuilder();
    private final List<String> phrases = new ArrayList<>();
    private final List<String> speakers = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Files.deleteIfExists(record);
        Files.createDirectories(record.toAbsolutePath().getParent());
        List<Reading> bases = bases();
        long input = 0;
        int kept = 0;
        int reports = 0;
        List<Long> batches = new ArrayList<>();
        List<Long> collated = new ArrayList<>();
        Random random = new Random(17);
        try (Store store = Store.open(record)) {
            while (kept < statements) {
                List<Kept> batch = new ArrayList<>();
                for (int i = 0; i < BATCH; i++) {
                    Kept varied =
                            Variation.of(bases.get(reports % bases.size()), reports / bases.size(), reports++, random);
                    input += varied.page().bytes().length;
                    kept += varied.reading().statements().size();
                    note(varied.reading(), random);
                    batch.add(varied);
                }
                batches.add(cpu(() -> store.add(batch)));
                if (batches.size() % COLLATED == 0) {
                    collated.add(cpu(store::collate));
                }
            }
            collated.add(cpu(store::collate));
            line("statements, reports, MB of text", "%d, %d, %.1f", kept, reports, input / 1e6);
            line(
                    "reports added a second of CPU time, reading not counted, first and last tenth",
                    "%.0f, %.0f",
                    rate(batches.subList(0, batches.size() / 10 + 1), BATCH),
                    rate(batches.subList(batches.size() * 9 / 10, batches.size()), BATCH));
            int whole = collated.size() - 1;
            line(
                    "reports collated a second of CPU time, first and last fifth",
                    "%.0f, %.0f",
                    rate(collated.subList(0, Math.max(1, whole / 5)), COLLATED * BATCH),
                    rate(collated.subList(Math.min(whole, whole * 4 / 5), Math.max(1, whole)), COLLATED * BATCH));
            questions(store);
        }
        line("file, as a multiple of the text", "%.2f", (double) Files.size(record) / input);
        evaluation.put("scale", "| | |\n|---|---|\n" + table);
        return 0;
    }

    /** A row of the table. */
    private void line(String what, String format, Object... values) {
        String value = String.format(Locale.ROOT, format, values);
        System.out.printf("%s: %s%n", what, value);
        table.append("| ").append(what).append(" | ").append(value).append(" |\n");
    }

    /** The CPU time that some work takes, in nanoseconds. */
    private static long cpu(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        work.run();
        return threads.getCurrentThreadCpuTime() - began;
    }

    /** The sample stories, read. */
    static List<Reading> bases() throws IOException {
        List<Reading> bases = new ArrayList<>();
        OnRecord reader = new OnRecord();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of("samples"))) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            bases.add(reader.read(Page.of(file, Given.NOTHING)));
        }
        return bases;
    }

    private void note(Reading reading, Random random) {
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

    private static double rate(List<Long> batches, int reports) {
        return (double) reports
                * batches.size()
                / (batches.stream().mapToLong(Long::longValue).sum() / 1e9);
    }

    private void questions(Store store) {
        Random random = new Random(3);
        time("search, two words", () -> {
            String[] words = pick(phrases, random).split("[^\\p{L}]+");
            store.search(Query.parse(words[random.nextInt(words.length)] + " " + words[words.length - 1], MOST));
        });
        time("search, by speaker", () -> {
            String[] name = pick(speakers, random).split("[^\\p{L}]+");
            store.search(Query.parse("speaker:" + name[name.length - 1], MOST));
        });
        time("who", () -> store.who(pick(speakers, random)));
        time("check", () -> {
            String phrase = pick(phrases, random);
            Check.of(phrase, Optional.empty(), store.printing(phrase, CHECKED));
        });
    }

    private static String pick(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private void time(String name, Runnable question) {
        long[] times = new long[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            times[i] = cpu(question);
        }
        Arrays.sort(times);
        line(
                name + ", median and p95 of CPU time",
                "%.1f ms, %.1f ms",
                times[QUESTIONS / 2] / 1e6,
                times[QUESTIONS * 95 / 100] / 1e6);
    }

    /** Another report of the same shape: each word is another one of the same length, so that all spans hold. */
    static final class Variation {

        private static final String VOWELS = "aeiou";
        private static final String CONSONANTS = "bdfgklmnprst";

        private Variation() {}

        /** A report of a story that a few others tell too. */
        static Kept of(Reading base, int story, int number, Random random) {
            StringBuilder text = new StringBuilder(base.report().text());
            for (int from = 0; from < text.length(); ) {
                int to = from;
                while (to < text.length() && Character.isLetter(text.charAt(to))) {
                    to++;
                }
                if (to - from > 3) {
                    word(text, from, to, story);
                } else if (to == from && Character.isDigit(text.charAt(from))) {
                    text.setCharAt(from, (char) ('1' + random.nextInt(9)));
                }
                from = Math.max(to, from + 1);
            }
            String location = "scale/" + number + ".txt";
            Page page = Page.text(text.toString(), location, Given.NOTHING);
            return new Kept(page, with(base, page));
        }

        /** The same word becomes the same word all through a story; one with a capital, a name, hardly ever in two stories. */
        private static void word(StringBuilder text, int from, int to, int story) {
            String word = text.substring(from, to).toLowerCase(Locale.ROOT);
            boolean name = Character.isUpperCase(text.charAt(from));
            Random letters = new Random(word.hashCode() * 31L + (name ? story : story * 31 & 255));
            for (int i = from; i < to; i++) {
                String these = (i - from) % 2 == 0 ? CONSONANTS : VOWELS;
                char c = these.charAt(letters.nextInt(these.length()));
                text.setCharAt(i, Character.isUpperCase(text.charAt(i)) ? Character.toUpperCase(c) : c);
            }
        }

        private static Reading with(Reading base, Page page) {
            var report = base.report();
            return new Reading(
                    base.reader(),
                    new org.onrecord.report.Report(
                            page.id(),
                            page.location(),
                            Optional.empty(),
                            report.outlet(),
                            report.agency(),
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            report.datings(),
                            Optional.empty(),
                            report.language(),
                            page.text(),
                            report.parts(),
                            report.wording(),
                            List.of()),
                    base.published(),
                    base.datings(),
                    base.times(),
                    base.entities(),
                    base.statements(),
                    base.events(),
                    base.figures(),
                    List.of());
        }
    }
}
