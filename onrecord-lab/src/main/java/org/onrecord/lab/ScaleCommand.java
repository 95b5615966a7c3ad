package org.onrecord.lab;

import java.io.IOException;
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
import picocli.CommandLine.Option;

/** {@code lab scale}: how a record behaves when it grows: rate of adding, size of its file, time of a question. */
@Command(
        name = "scale",
        description = "Fills a record with made-up reports and measures adding, its file, and questions.",
        mixinStandardHelpOptions = true)
final class ScaleCommand implements Callable<Integer> {

    private static final int BATCH = 32;
    private static final int QUESTIONS = 200;
    private static final int MOST = 20;
    private static final int CHECKED = 20;

    @Option(names = "--statements", defaultValue = "1000000", description = "How many; default: ${DEFAULT-VALUE}")
    private int statements;

    @Option(names = "--record", defaultValue = "onrecord-lab/target/scale.db", description = "The file to fill.")
    private Path record = Path.of("");

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
        Random random = new Random(17);
        try (Store store = Store.open(record)) {
            while (kept < statements) {
                List<Kept> batch = new ArrayList<>();
                for (int i = 0; i < BATCH; i++) {
                    Reading base = bases.get(reports % bases.size());
                    Kept varied = Variation.of(base, reports++, random);
                    input += varied.page().bytes().length;
                    kept += varied.reading().statements().size();
                    note(varied.reading(), random);
                    batch.add(varied);
                }
                long began = System.nanoTime();
                store.add(batch);
                batches.add(System.nanoTime() - began);
            }
            System.out.printf(
                    Locale.ROOT, "%d statements in %d reports, %.1f MB of text%n", kept, reports, input / 1e6);
            System.out.printf(
                    Locale.ROOT,
                    "added a second: %.0f at the start, %.0f at the end%n",
                    rate(batches.subList(0, batches.size() / 10 + 1)),
                    rate(batches.subList(batches.size() * 9 / 10, batches.size())));
            questions(store);
        }
        System.out.printf(Locale.ROOT, "file: %.2f times the text%n", (double) Files.size(record) / input);
        return 0;
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
                statement
                        .attribution()
                        .sources()
                        .forEach(source -> speakers.add(source.span().in(text)));
            }
        }
    }

    private static double rate(List<Long> batches) {
        return BATCH
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
        time("check", () -> {
            String phrase = pick(phrases, random);
            Check.of(phrase, Optional.empty(), store.printing(phrase, CHECKED));
        });
    }

    private static String pick(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static void time(String name, Runnable question) {
        long[] times = new long[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            long began = System.nanoTime();
            question.run();
            times[i] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f ms, p95 %.1f ms%n",
                name,
                times[QUESTIONS / 2] / 1e6,
                times[QUESTIONS * 95 / 100] / 1e6);
    }

    /** Another report of the same shape: each word is another one of the same length, so that all spans hold. */
    static final class Variation {

        private static final String VOWELS = "aeiou";
        private static final String CONSONANTS = "bdfgklmnprst";

        private Variation() {}

        static Kept of(Reading base, int number, Random random) {
            StringBuilder text = new StringBuilder(base.report().text());
            int seed = random.nextInt();
            for (int from = 0; from < text.length(); ) {
                int to = from;
                while (to < text.length() && Character.isLetter(text.charAt(to))) {
                    to++;
                }
                if (to - from > 4) {
                    word(text, from, to, seed);
                } else if (to == from && Character.isDigit(text.charAt(from))) {
                    text.setCharAt(from, (char) ('1' + random.nextInt(9)));
                }
                from = Math.max(to, from + 1);
            }
            String location = "scale/" + number + ".txt";
            Page page = Page.text(text.toString(), location, Given.NOTHING);
            return new Kept(page, with(base, page));
        }

        /** The same word becomes the same word all through a report, and one of some hundreds over all reports. */
        private static void word(StringBuilder text, int from, int to, int seed) {
            String word = text.substring(from, to).toLowerCase(Locale.ROOT);
            Random letters = new Random(word.hashCode() * 31L + (seed & 255));
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
