package org.onrecord.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.onrecord.lab.pages.GoldBody;
import org.onrecord.lab.pages.GoldPage;
import org.onrecord.lab.pages.Shingles;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.report.Told.About;

/** A page to learn from: what {@link Features} tell of its blocks, and which of them people count to its body. */
final class Lesson {

    /** How much a page counts whose body is known from its own description only. */
    private static final double SILVER = 0.3;

    /** A shorter description of a body is cut off. */
    private static final int WHOLE_BODY = 600;

    final GoldPage gold;
    final PageFacts facts;
    final float[][] rows;
    final boolean[] labels;
    /** How much each block counts; 0 where nothing is known of it. */
    final double[] weights;

    private final boolean[] decks;

    private Lesson(GoldPage gold, PageFacts facts) {
        this.gold = gold;
        this.facts = facts;
        rows = Features.of(facts);
        labels = new boolean[rows.length];
        weights = new double[rows.length];
        decks = new boolean[rows.length];
    }

    /** The lesson of a page, if anything is known of its body. */
    static Optional<Lesson> of(Path folder, GoldPage gold) throws IOException {
        Page page = Page.of(folder.resolve("html").resolve(gold.file() + ".gz"), Given.NOTHING);
        Document document = Jsoup.parse(page.text());
        Galley galley = HtmlSetter.set(document.body());
        Testimony testimony = Testimony.of(document);
        Optional<String> told = testimony.first(About.BODY).map(Told::text).filter(t -> t.length() > WHOLE_BODY);
        boolean judged = gold.body().isPresent() || !gold.with().isEmpty();
        if (galley.blocks().isEmpty() || !judged && told.isEmpty()) {
            return Optional.empty();
        }
        int headline = HeadlineFinder.in(galley, testimony, Host.of(gold.url()))
                .map(Block::number)
                .orElse(-1);
        // A page that is labelled by what it tells may not be described by that too.
        Lesson lesson = new Lesson(gold, new PageFacts(galley, judged ? testimony : without(testimony), headline));
        Optional<String> body = judged ? gold.body() : told;
        body.ifPresentOrElse(text -> lesson.labelByBody(text, judged ? 1 : SILVER), lesson::labelBySegments);
        return Optional.of(lesson);
    }

    private static Testimony without(Testimony testimony) {
        return new Testimony(
                testimony.told().stream().filter(t -> t.about() != About.BODY).toList());
    }

    private void labelByBody(String body, double trust) {
        List<Block> blocks = facts.blocks;
        double[] shares = GoldBody.shares(blocks.stream().map(Block::text).toList(), body);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = shares[i] >= 0.5;
        }
        markDecks();
        double words = Shingles.words(body).size() + 100;
        for (int i = 0; i < weights.length; i++) {
            weights[i] =
                    decks[i] ? 0 : trust * 4 * Math.sqrt((blocks.get(i).look().words() + 2) / words);
        }
    }

    private void labelBySegments() {
        for (int i = 0; i < labels.length; i++) {
            String text = facts.blocks.get(i).text();
            boolean with = gold.with().stream().anyMatch(s -> holds(text, s));
            boolean without = gold.without().stream().anyMatch(s -> holds(text, s));
            labels[i] = with;
            weights[i] = with == without ? 0 : 1;
        }
    }

    /** Benchmarks differ about decks, and the sorter tells them: nothing is learnt from them. */
    private void markDecks() {
        List<Block> blocks = facts.blocks;
        Map<Long, Integer> families = new TreeMap<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i]) {
                families.merge(
                        blocks.get(i).box().signature(), blocks.get(i).look().words(), Integer::sum);
            }
        }
        long family = families.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0L);
        for (int i = 0; i < decks.length; i++) {
            decks[i] = Decks.isDeck(facts, i, family);
        }
    }

    /** The body that the trees' scores and the sorter's rules give together. */
    String sorted(float[] scores) {
        Verdict[] verdicts = HtmlSorter.sort(facts, scores, true);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < verdicts.length; i++) {
            switch (verdicts[i].kind()) {
                case PARAGRAPH, SUBHEAD, SUMMARY, CORRECTION ->
                    body.append(facts.blocks.get(i).text()).append('\n');
                default -> {}
            }
        }
        return body.toString();
    }

    /** The pages of one site, which are learnt from together or not at all. */
    String site() {
        return gold.url().replaceFirst("^https?://(www\\.)?([^/]*).*$", "$2");
    }

    static boolean holds(String text, String segment) {
        return text.contains(segment.replaceAll("\\s+", " ").strip());
    }
}
