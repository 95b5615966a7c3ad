package org.onrecord.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.onrecord.lab.Gold;
import org.onrecord.lab.Shared;
import org.onrecord.lab.corpus.PlainText;
import org.onrecord.lab.language.Annotator;
import org.onrecord.language.EngineAnnotator;
import org.onrecord.page.Page;
import org.onrecord.text.Span;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Tokens, tags, trees and names of the 84 development articles of PolNeAR: OnRecord's engine, and rivals. */
@State(Scope.Benchmark)
public class LanguageBenchmark {

    @Param("OnRecord")
    public String annotator = "";

    private List<PlainText> texts = List.of();
    private Annotator reader = new EngineAnnotator();

    @Setup
    public void load() throws IOException {
        texts = texts();
        reader = all().stream()
                .filter(one -> one.name().equals(annotator))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(annotator + " is not on the class path"));
    }

    /** The engine and the rivals on the class path. */
    static List<Annotator> all() {
        List<Annotator> all = new ArrayList<>(List.of(new EngineAnnotator()));
        ServiceLoader.load(Annotator.class).forEach(all::add);
        return all;
    }

    private static List<PlainText> texts() throws IOException {
        List<PlainText> texts = new ArrayList<>();
        for (Page page : Gold.pages(Shared.folder().resolve("eval/polnear/dev.jsonl"))) {
            String text = page.text();
            List<Span> paragraphs = new ArrayList<>();
            for (int start = 0; start < text.length(); ) {
                int end = text.indexOf("\n\n", start);
                end = end < 0 ? text.length() : end;
                paragraphs.add(new Span(start, end));
                start = end + 2;
            }
            texts.add(new PlainText(text, List.of(), List.of(), paragraphs));
        }
        return texts;
    }

    @Benchmark
    public int language(TokenCount count) {
        int tokens = 0;
        for (PlainText text : texts) {
            tokens += reader.read(text);
        }
        count.tokens += tokens;
        count.reports += texts.size();
        return tokens;
    }
}
