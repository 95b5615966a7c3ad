package org.onrecord.bench;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.onrecord.OnRecord;
import org.onrecord.collation.Check;
import org.onrecord.lab.Gold;
import org.onrecord.lab.MadeUpReports;
import org.onrecord.lab.Shared;
import org.onrecord.lab.TemporaryFolder;
import org.onrecord.page.Given;
import org.onrecord.record.Reading;
import org.onrecord.store.Hit;
import org.onrecord.store.Kept;
import org.onrecord.store.Query;
import org.onrecord.store.Store;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a record of so many made-up reports takes: one report more, collating that, a search, the check of a quotation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = RecordBenchmark.WARMUP)
@Measurement(iterations = RecordBenchmark.MEASURED)
public class RecordBenchmark {

    static final int WARMUP = 15;
    static final int MEASURED = 30;

    /** As many reports as the desk looks at. */
    private static final int REPORTS = 200;

    @Param({"250", "1000"})
    public int reports;

    private final Deque<Kept> fresh = new ArrayDeque<>();
    private Optional<TemporaryFolder> folder = Optional.empty();
    private Optional<Store> store = Optional.empty();
    private String quotation = "";

    @Setup
    public void fill() throws IOException {
        MadeUpReports madeUp = new MadeUpReports(Gold.files(Shared.folder().resolve("eval/pages/html"), Given.NOTHING));
        OnRecord reader = new OnRecord();
        List<Kept> kept = madeUp.pages(reports + WARMUP + MEASURED).stream()
                .map(page -> new Kept(page, reader.read(page)))
                .toList();
        folder = Optional.of(TemporaryFolder.called("onrecord-bench"));
        Store filled = Store.open(folder.get().path().resolve("record.db"));
        store = Optional.of(filled);
        filled.add(kept.subList(0, reports));
        filled.collate();
        fresh.addAll(kept.subList(reports, kept.size()));
        quotation = longest(kept.get(reports / 2).reading());
    }

    private static String longest(Reading reading) {
        return reading.statements().stream()
                .map(statement -> statement.content().isEmpty()
                        ? ""
                        : statement.content().get(0).span().in(reading.report().text()))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    @TearDown
    public void close() throws IOException {
        store.ifPresent(Store::close);
        folder.orElseThrow().close();
    }

    /** Keeps a report that is read already, safe on disk. */
    @Benchmark
    public int add() {
        return store.orElseThrow().add(List.of(fresh.remove()));
    }

    /** Keeps a report and brings what the reports have in common up to date. */
    @Benchmark
    public long addAndCollate() {
        store.orElseThrow().add(List.of(fresh.remove()));
        return store.orElseThrow().collate();
    }

    @Benchmark
    public List<Hit> search() {
        return store.orElseThrow().search(Query.parse("minister said", 20));
    }

    @Benchmark
    public Check check() {
        return Check.of(quotation, Optional.empty(), store.orElseThrow().printing(quotation, REPORTS));
    }
}
