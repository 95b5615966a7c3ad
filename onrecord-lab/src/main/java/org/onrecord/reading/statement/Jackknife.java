package org.onrecord.reading.statement;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.lab.corpus.Polnear;

/**
 * Trains {@code attribution.model} on PolNeAR: each fold of the articles gets the cues that a network finds which learnt
 * from the other folds, and from all articles with these cues the model is learnt that ships.
 *
 * <p>Spans learnt on the annotators' cues alone are worse, for a reader of news never meets those.
 *
 * @see <a href="https://aclanthology.org/L18-1524/">Newell, Margolin and Ruths 2018</a>
 */
public final class Jackknife {

    private static final int FOLDS = 5;
    private static final int FOLD_ROUNDS = 6;
    private static final float FOLD_RATE = 0.002f;
    private static final long FOLD_SEED = 50;
    private static final int ROUNDS = 15;
    private static final float RATE = 0.003f;
    private static final long SEED = 9;

    static final long ORDER_SEED = 3;
    static final int CUE_WIDTH = 48;
    static final int SPAN_WIDTH = 40;
    static final float DROPOUT = 0.2f;
    /** How often words and vectors of the language engine are hidden. */
    static final float ROW_DROPOUT = 0.15f;

    private Jackknife() {}

    /**
     * Learns and writes the model.
     *
     * @param corpus the articles, {@code train.jsonl}
     * @param file where the model is written
     */
    public static void train(Path corpus, Path file) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (Polnear.Article article : Polnear.read(corpus)) {
            articles.add(new Article(article));
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            System.err.printf("cues of fold %d of %d%n", fold + 1, FOLDS);
            guess(articles, fold);
        }
        System.err.println("cues and spans of all articles");
        AttributionTrainer trainer = new AttributionTrainer(SEED, true);
        trainer.train(articles, ROUNDS, RATE);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            trainer.cueNet.write(out);
            trainer.spanNet.write(out);
        }
    }

    /** Gives the articles of a fold the cues that are found by a network that has not seen them. */
    private static void guess(List<Article> articles, int fold) {
        List<Article> own = new ArrayList<>();
        List<Article> others = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            (i % FOLDS == fold ? own : others).add(articles.get(i));
        }
        AttributionTrainer trainer = new AttributionTrainer(FOLD_SEED + fold, false);
        trainer.train(others, FOLD_ROUNDS, FOLD_RATE);
        own.forEach(article -> article.blocks.forEach(block -> block.guessed = trainer.guess(block)));
    }
}
