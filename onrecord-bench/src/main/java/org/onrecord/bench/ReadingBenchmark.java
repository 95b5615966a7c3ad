package org.onrecord.bench;

import java.io.IOException;
import java.util.List;
import org.onrecord.OnRecord;
import org.onrecord.lab.Gold;
import org.onrecord.lab.Shared;
import org.onrecord.language.English;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.reading.Copy;
import org.onrecord.report.ReportReader;
import org.onrecord.text.Span;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The whole reading of plain texts (PolNeAR's development articles) and of pages, and the way to the clean report alone. */
@State(Scope.Benchmark)
public class ReadingBenchmark {

    private final OnRecord reader = new OnRecord();
    private List<Page> texts = List.of();
    private List<Page> pages = List.of();
    private long tokensOfTexts;
    private long tokensOfPages;

    @Setup
    public void load() throws IOException {
        texts = Gold.pages(Shared.folder().resolve("eval/polnear/dev.jsonl"));
        pages = Gold.files(Shared.folder().resolve("eval/pages/html"), Given.NOTHING);
        tokensOfTexts = tokens(texts);
        tokensOfPages = tokens(pages);
    }

    /** Tokens of the bodies, which are what is read. */
    private static long tokens(List<Page> all) {
        long tokens = 0;
        for (Page page : all) {
            tokens += Copy.of(ReportReader.read(page)).size();
        }
        return tokens;
    }

    @Benchmark
    public int texts(TokenCount count) {
        count.tokens += tokensOfTexts;
        return read(texts, count);
    }

    @Benchmark
    public int pages(TokenCount count) {
        count.tokens += tokensOfPages;
        return read(pages, count);
    }

    /** Sentences and tokens alone. */
    @Benchmark
    public int tokens(TokenCount count) {
        int tokens = 0;
        for (Page page : texts) {
            tokens += English.tokens(
                            page.text(), List.of(new Span(0, page.text().length())))
                    .size();
        }
        count.tokens += tokens;
        count.reports += texts.size();
        return tokens;
    }

    @Benchmark
    public int extraction(TokenCount count) {
        int parts = 0;
        for (Page page : pages) {
            parts += ReportReader.read(page).parts().size();
        }
        count.tokens += tokensOfPages;
        count.reports += pages.size();
        return parts;
    }

    private int read(List<Page> all, TokenCount count) {
        int statements = 0;
        for (Page page : all) {
            statements += reader.read(page).statements().size();
        }
        count.reports += all.size();
        return statements;
    }
}
