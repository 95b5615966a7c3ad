package org.onrecord.reading.speaker;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onrecord.OnRecord;
import org.onrecord.lab.coreference.GoldMention;
import org.onrecord.lab.coreference.ReaderResolver;
import org.onrecord.lab.corpus.PlainText;
import org.onrecord.lab.corpus.Treebank;
import org.onrecord.reading.Copy;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Phrases;
import org.onrecord.reading.statement.StatementReader;
import org.onrecord.reading.statement.Utterance;
import org.onrecord.record.Mention;

/**
 * Learns whom pronouns speak of from GUM's coreference: a log-linear choice among all candidates and nobody.
 *
 * <p>The choices before a pronoun are those of the weights learnt so far, so that the weights are learnt on what they will meet.
 *
 * @see <a href="https://aclanthology.org/N07-1030/">Denis and Baldridge 2007, a ranking approach to pronoun resolution</a>
 */
public final class SalienceTrainer {

    private static final int ROUNDS = 5;
    private static final int PASSES = 200;
    private static final double RATE = 0.1;
    /** The weight of the square of the weights, for each kind of pronoun. */
    private static final double SHRINKAGE = 10;

    /** How much more a pronoun of a news report or interview counts than one of a biography. */
    private static final double NEWS = 4;

    private static final int FEATURES = Salience.Feature.values().length;

    /**
     * What weights are drawn to: the treebank holds many lives and few news reports, in which quotations go on and subjects stay
     * in mind.
     */
    private static double[] expected(int kind) {
        double[] expected = new double[FEATURES];
        expected[Salience.Feature.LAST_SPEAKER.ordinal()] = 1.5;
        expected[Salience.Feature.LAST_IS_SUBJECT.ordinal()] = 0.5;
        boolean one = kind == SalienceWeights.ONE_PERSON;
        expected[Salience.Feature.SUBJECT_OF_SENTENCE_BEFORE.ordinal()] = one ? 1.2 : 0.7;
        expected[Salience.Feature.TOP_SUBJECT_OF_SENTENCE_BEFORE.ordinal()] = one ? 2 : 0;
        expected[Salience.Feature.LAST_IS_QUOTED.ordinal()] = one ? -3 : -1;
        expected[Salience.Feature.LAST_IS_OBJECT.ordinal()] = one ? -1.5 : 0;
        return expected;
    }

    /** A document with what people marked in it. */
    private record Document(Copy copy, Phrases phrases, List<Utterance> utterances, String[] entityOf, double weight) {}

    /** A pronoun: its candidates, and which of them is right; -1 where none is. */
    private record Choice(List<double[]> candidates, int right, double weight) {}

    private final List<Document> documents = new ArrayList<>();

    private SalienceTrainer() {}

    /**
     * Learns and writes the weights.
     *
     * @param treebank a folder of GUM
     * @param file where the weights are written
     */
    public static void train(Path treebank, Path file) throws IOException {
        SalienceTrainer trainer = new SalienceTrainer();
        for (Treebank.Document document : Treebank.folder(treebank)) {
            trainer.add(document);
        }
        write(trainer.learn(), file);
    }

    private void add(Treebank.Document document) {
        PlainText text = PlainText.of(document);
        Copy copy = ReaderResolver.copy(text);
        Phrases phrases = Phrases.of(copy);
        List<GoldMention> gold = GoldMention.of(document, text);
        String[] entityOf = new String[phrases.all().size()];
        for (Phrase phrase : phrases.all()) {
            entityOf[phrase.id()] = GoldMention.shortest(
                            copy.span(phrase.core().first(), phrase.core().end()), gold)
                    .map(GoldMention::entity)
                    .orElse("");
        }
        boolean news = document.genre().equals("news") || document.genre().equals("interview");
        documents.add(new Document(
                copy, phrases, StatementReader.read(copy, phrases, OnRecord.CONFIDENCE), entityOf, news ? NEWS : 1));
    }

    private double[][] learn() {
        double[][] weights = new double[SalienceWeights.KINDS][FEATURES];
        for (int round = 0; round < ROUNDS; round++) {
            List<List<Choice>> choices = choices(new SalienceWeights(weights));
            double[][] learnt = new double[SalienceWeights.KINDS][];
            for (int kind = 0; kind < SalienceWeights.KINDS; kind++) {
                learnt[kind] = fit(choices.get(kind), expected(kind));
            }
            weights = learnt;
        }
        return weights;
    }

    private List<List<Choice>> choices(SalienceWeights weights) {
        List<List<Choice>> choices = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Document document : documents) {
            CastReader reader = new CastReader(document.copy(), document.phrases(), document.utterances(), weights);
            reader.enterNames();
            for (Phrase phrase : document.phrases().all()) {
                Optional<Integer> kind = phrase.pronoun().flatMap(SalienceWeights::kind);
                if (kind.isPresent()) {
                    choice(
                                    document,
                                    phrase,
                                    reader.candidates(phrase, phrase.pronoun().get()))
                            .ifPresent(choices.get(kind.get())::add);
                }
                reader.place(phrase);
            }
        }
        return choices;
    }

    private static Optional<Choice> choice(Document document, Phrase phrase, List<Candidate> candidates) {
        String wanted = document.entityOf()[phrase.id()];
        List<double[]> features = new ArrayList<>();
        int right = -1;
        for (Candidate candidate : candidates) {
            if (right < 0 && !wanted.isEmpty() && wanted.equals(entity(document, candidate.being()))) {
                right = features.size();
            }
            features.add(candidate.features());
        }
        return features.isEmpty() ? Optional.empty() : Optional.of(new Choice(features, right, document.weight()));
    }

    /** The entity of most of the names and descriptions of a being. */
    private static String entity(Document document, Being being) {
        Map<String, Integer> counts = new HashMap<>();
        String best = "";
        for (Phrase mention : being.mentions) {
            String entity = document.entityOf()[mention.id()];
            if (mention.form() != Mention.Form.PRONOUN && !entity.isEmpty()) {
                int count = counts.merge(entity, 1, Integer::sum);
                best = best.isEmpty() || count > counts.get(best) ? entity : best;
            }
        }
        return best;
    }

    /** Gradient ascent with a step of its own for each weight, as in Duchi et al. 2011. */
    private static double[] fit(List<Choice> choices, double[] expected) {
        double[] weights = new double[FEATURES];
        double[] squares = new double[FEATURES];
        for (int pass = 0; pass < PASSES; pass++) {
            double[] gradient = new double[FEATURES];
            for (Choice choice : choices) {
                add(choice, weights, gradient);
            }
            for (int i = 0; i < FEATURES; i++) {
                gradient[i] -= SHRINKAGE * (weights[i] - expected[i]);
                squares[i] += gradient[i] * gradient[i];
                weights[i] += squares[i] == 0 ? 0 : RATE * gradient[i] / Math.sqrt(squares[i]);
            }
        }
        return weights;
    }

    private static void add(Choice choice, double[] weights, double[] gradient) {
        double[] odds = new double[choice.candidates().size()];
        double all = 1;
        for (int c = 0; c < odds.length; c++) {
            odds[c] = Math.exp(dot(choice.candidates().get(c), weights));
            all += odds[c];
        }
        for (int c = 0; c < odds.length; c++) {
            double error = (c == choice.right() ? 1 : 0) - odds[c] / all;
            double[] features = choice.candidates().get(c);
            for (int i = 0; i < FEATURES; i++) {
                gradient[i] += choice.weight() * error * features[i];
            }
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void write(double[][] weights, Path file) throws IOException {
        try (PrintWriter to = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            to.print("# feature\the, she\tthey\tit: log odds, learnt from GUM by ./lab train pronouns\n");
            for (Salience.Feature feature : Salience.Feature.values()) {
                to.print(feature);
                for (int kind = 0; kind < SalienceWeights.KINDS; kind++) {
                    to.printf(Locale.ROOT, "\t%.3f", weights[kind][feature.ordinal()]);
                }
                to.print("\n");
            }
        }
    }
}
