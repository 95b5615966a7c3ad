package org.onrecord.lab;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.onrecord.OnRecord;
import org.onrecord.lab.pages.GoldPage;
import org.onrecord.lab.pages.Shingles;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.reading.Copy;
import org.onrecord.report.Part;
import org.onrecord.report.PartKind;
import org.onrecord.report.Report;
import org.onrecord.report.ReportReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lab --rivals rivals}: OnRecord beside programs that do a part of its work, by the seconds of one processor. */
@Command(
        name = "rivals",
        description =
                "Measures OnRecord and its rivals on the same texts in one run, in tokens per second of one processor.",
        mixinStandardHelpOptions = true)
final class RivalsCommand implements Callable<Integer> {

    /** What a reporter would write down first: words in quotation marks, and a word of saying beside them. */
    private static final Pattern DIRECT = Pattern.compile(
            "[“\"]([^”\"]{2,1000})[”\"],?\\s+(?:(\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+){0,3}|s?he|they)\\s+(said|says|told|added)"
                    + "|(said|says|told|added)\\s+(\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+){0,3}))?");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double LEAST_SECONDS = 5;
    private static final int WARM = 2;

    @Option(
            names = "--texts",
            defaultValue = "12",
            description = "How many of the development articles are read for quotations; default: ${DEFAULT-VALUE}")
    private int texts;

    @Mixin
    private Evaluation evaluation = new Evaluation();

    /** One of our own ways to do the work. */
    private record Own(String name, Work work, Function<Page, String> reader) implements Rival {

        @Override
        public String read(Page page) {
            return reader.apply(page);
        }
    }

    /** What was measured: tokens and pages a second of one processor, and F1 of the text where that is the work. */
    private record Measured(Rival rival, double tokens, double pages, double f1) {}

    @Override
    public Integer call() throws IOException {
        Path data = Shared.folder().resolve("eval");
        List<Page> articles = Gold.pages(data.resolve("polnear/dev.jsonl")).stream()
                .limit(texts)
                .toList();
        Map<Page, String> bodies = bodies(data.resolve("pages"));
        List<Page> pages = List.copyOf(bodies.keySet());
        List<Measured> all = new ArrayList<>();
        for (Rival rival : rivals()) {
            System.err.println("measuring " + rival.name());
            List<Page> input = rival.work() == Rival.Work.QUOTATIONS ? articles : pages;
            double f1 = rival.work() == Rival.Work.EXTRACTION ? f1(rival, bodies) : Double.NaN;
            all.add(measured(rival, input, f1));
        }
        String table = table(all);
        System.out.print(table);
        evaluation.put("rivals", table);
        return 0;
    }

    private static List<Rival> rivals() {
        OnRecord reader = new OnRecord();
        List<Rival> rivals = new ArrayList<>(List.of(
                new Own(
                        "OnRecord, the whole reading",
                        Rival.Work.QUOTATIONS,
                        page -> reader.read(page).report().id()),
                new Own(
                        "a regular expression, direct speech alone",
                        Rival.Work.QUOTATIONS,
                        page -> String.valueOf(
                                DIRECT.matcher(page.text()).results().count())),
                new Own("OnRecord", Rival.Work.EXTRACTION, page -> body(ReportReader.read(page)))));
        ServiceLoader.load(Rival.class).forEach(rivals::add);
        return rivals;
    }

    private static String body(Report report) {
        StringBuilder body = new StringBuilder();
        for (Part part : report.parts()) {
            boolean text = part.kind() == PartKind.PARAGRAPH || part.kind() == PartKind.SUBHEAD;
            body.append(text ? part.span().in(report.text()) : "").append('\n');
        }
        return body.toString();
    }

    /** The pages whose text people have marked, with that text. */
    private static Map<Page, String> bodies(Path folder) throws IOException {
        Map<Page, String> bodies = new LinkedHashMap<>();
        for (GoldPage gold : GoldPage.read(folder.resolve("gold.jsonl"))) {
            if (gold.body().isPresent()) {
                Path file = folder.resolve("html").resolve(gold.file() + ".gz");
                bodies.put(
                        Page.of(file, Given.NOTHING.withUrl(gold.url())),
                        gold.body().get());
            }
        }
        return bodies;
    }

    private static double f1(Rival rival, Map<Page, String> bodies) {
        double precision = 0;
        double recall = 0;
        for (Map.Entry<Page, String> page : bodies.entrySet()) {
            Shingles shingles = Shingles.compare(page.getValue(), rival.read(page.getKey()));
            precision += shingles.precision();
            recall += shingles.recall();
        }
        return 2 * precision * recall / (precision + recall) / bodies.size();
    }

    /** Warm: pages are read for some seconds before the clock runs, then all of them as often as it takes to measure. */
    private static Measured measured(Rival rival, List<Page> pages, double f1) {
        long cold = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < WARM || THREADS.getCurrentThreadCpuTime() - cold < LEAST_SECONDS * 1e9; i++) {
            rival.read(pages.get(i % pages.size()));
        }
        long tokensOfAll = pages.stream()
                .mapToLong(page -> Copy.of(ReportReader.read(page)).size())
                .sum();
        long began = THREADS.getCurrentThreadCpuTime();
        double seconds = 0;
        int passes = 0;
        while (seconds < LEAST_SECONDS) {
            pages.forEach(rival::read);
            passes++;
            seconds = (THREADS.getCurrentThreadCpuTime() - began) / 1e9;
        }
        return new Measured(rival, passes * tokensOfAll / seconds, passes * pages.size() / seconds, f1);
    }

    private static String table(List<Measured> all) {
        StringBuilder table = new StringBuilder(
                "| work | reader | tokens per processor second | OnRecord is faster by | texts per processor second | F1 |\n|---|---|---|---|---|---|\n");
        for (Rival.Work work : Rival.Work.values()) {
            List<Measured> same =
                    all.stream().filter(one -> one.rival().work() == work).toList();
            for (Measured one : same) {
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %,.0f | %s | %,.1f | %s |%n",
                        work.words(),
                        one.rival().name(),
                        one.tokens(),
                        one == same.get(0)
                                ? ""
                                : String.format(Locale.ROOT, "%.2f", same.get(0).tokens() / one.tokens()),
                        one.pages(),
                        Double.isNaN(one.f1()) ? "" : String.format(Locale.ROOT, "%.3f", one.f1())));
            }
        }
        return table.toString();
    }
}
