package org.onrecord.language;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.lab.corpus.Silver;
import org.onrecord.lab.corpus.Treebank;
import org.onrecord.lab.language.LanguageMeasures;

/**
 * Trains {@code language.model}: first what single words teach, then the network that tags, parses and finds names.
 *
 * <p>It learns from GUM's training documents and from machine-annotated news, and is measured on GUM's development
 * documents and on the twentieth of the news that is held out.
 */
public final class LanguageTrainer {

    private static final int WIDTH = 64;
    private static final int HIDDEN = 64;
    private static final int ROUNDS = 10;
    private static final float RATE = 0.002f;
    /** How often a round goes over GUM, of which there is twenty times less than of machine-annotated news. */
    private static final int GOLD_TIMES = 2;
    /** Room for the sets of tags that words have had. */
    private static final int TAG_SETS = 512;

    private LanguageTrainer() {}

    /**
     * Learns and writes the model, and prints on standard error how it does.
     *
     * @param corpora a folder with {@code gum} and {@code silver}
     * @param file where the model is written
     */
    public static void train(Path corpora, Path file) throws IOException {
        List<TrainingText> gold = TrainingText.of(Treebank.folder(corpora.resolve("gum/train")));
        List<TrainingText> silver = TrainingText.of(Silver.all(corpora.resolve("silver"), false));
        byte[] learntWords = words(silver, gold);
        Words words = Words.read(new DataInputStream(new ByteArrayInputStream(learntWords)));
        Encoder encoder = new Encoder(words.size() + 1, WordsTrainer.FINE + 1, TAG_SETS, WIDTH);
        NetTrainer net = new NetTrainer(encoder, HIDDEN);
        net.train(examples(silver, words, false), examples(gold, words, true), GOLD_TIMES, ROUNDS, RATE);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.write(learntWords);
            net.encoder.write(out);
            net.tagger.write(out);
            net.parser.write(out);
            net.names.write(out);
        }
        new LanguageMeasures(corpora)
                .of(new EngineAnnotator(file))
                .forEach((measure, value) -> System.err.printf("  %-46s %.4f%n", measure, value));
    }

    private static byte[] words(List<TrainingText> silver, List<TrainingText> gold) throws IOException {
        List<TrainingText> all = new ArrayList<>(silver);
        all.addAll(gold);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            WordsTrainer.train(all, out);
        }
        return bytes.toByteArray();
    }

    private static List<Example> examples(List<TrainingText> texts, Words words, boolean gold) {
        List<Example> examples = new ArrayList<>();
        for (TrainingText text : texts) {
            Forms forms = new Forms(text.tokens, words);
            for (int sentence = 0; sentence < text.tokens.sentences(); sentence++) {
                examples.add(new Example(text, forms, sentence, gold));
            }
        }
        return examples;
    }
}
