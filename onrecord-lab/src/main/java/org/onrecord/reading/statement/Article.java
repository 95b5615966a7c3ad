package org.onrecord.reading.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.lab.corpus.Polnear;
import org.onrecord.net.Chain;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.report.ReportReader;
import org.onrecord.text.Span;

/** An article to learn from: the report as the program sees it, and the attributions in tokens, block by block. */
final class Article {

    /** One attribution of a block; sources and contents outside the block are left out. */
    record Gold(Range cue, List<Range> sources, List<Range> contents) {}

    /** A part of the report that is read, usually a paragraph. */
    static final class Block {
        final Article article;
        final int first;
        final int end;
        final int[][] rows;
        final List<Gold> gold = new ArrayList<>();
        /** Cues that a network found that had not seen this article. */
        List<AttributionModel.Cue> guessed = List.of();

        Block(Article article, TokenRows tokens, int first, int end) {
            this.article = article;
            this.first = first;
            this.end = end;
            rows = new int[end - first][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = tokens.rows(first + i);
            }
        }

        int size() {
            return end - first;
        }

        byte[] cueLabels() {
            byte[] labels = new byte[size()];
            for (Gold one : gold) {
                mark(labels, one.cue(), 0);
            }
            return labels;
        }

        /** The labels of sources and contents for one attribution. */
        byte[] spanLabels(Gold one) {
            byte[] labels = new byte[size()];
            one.contents().forEach(range -> mark(labels, range, SpanNet.CONTENT));
            one.sources().forEach(range -> mark(labels, range, SpanNet.SOURCE));
            return labels;
        }

        private void mark(byte[] labels, Range range, int kind) {
            byte begin = (byte) Chain.begin(kind);
            Arrays.fill(labels, range.first() - first, range.end() - first, (byte) (begin + 1));
            labels[range.first() - first] = begin;
        }
    }

    final Copy copy;
    final List<Block> blocks = new ArrayList<>();

    Article(Polnear.Article source) {
        copy = Copy.of(ReportReader.read(Page.text(source.text(), source.id(), Given.NOTHING)));
        TokenRows tokens = new TokenRows(copy);
        for (int first = 0; first < copy.size(); ) {
            int end = AttributionModel.blockEnd(copy, first);
            blocks.add(new Block(this, tokens, first, end));
            first = end;
        }
        for (Polnear.Attribution attribution : source.attributions()) {
            List<Range> cue = ranges(attribution.cue(), 0, copy.size());
            if (!cue.isEmpty()) {
                blocks.stream()
                        .filter(block ->
                                cue.get(0).first() >= block.first && cue.get(0).first() < block.end)
                        .forEach(block -> block.gold.add(new Gold(
                                ranges(attribution.cue(), block.first, block.end)
                                        .get(0),
                                ranges(attribution.source(), block.first, block.end),
                                ranges(attribution.content(), block.first, block.end))));
            }
        }
    }

    /** The tokens that share a character with some spans, within bounds; neighbours are joined. */
    private List<Range> ranges(List<Span> spans, int first, int end) {
        List<Range> ranges = new ArrayList<>();
        for (Span span : spans) {
            int from = Math.max(first, copy.analysis().tokens().at(span.start()));
            int to = from;
            while (to < end && copy.analysis().tokens().start(to) < span.end()) {
                to++;
            }
            if (to > from) {
                ranges.add(new Range(from, to));
            }
        }
        return ranges;
    }
}
