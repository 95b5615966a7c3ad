package org.onrecord.reading.speaker;

import java.util.List;
import java.util.Optional;
import org.onrecord.language.WordList;
import org.onrecord.reading.name.Pronoun;

/**
 * How much each {@link Salience.Feature feature} speaks for a candidate, as log odds against nobody's being meant; learnt from
 * annotated pronouns.
 *
 * <p>The file holds a line for each feature: its name and a weight for "he" and "she", one for "they", one for "it".
 */
final class SalienceWeights {

    static final int KINDS = 3;

    /** The kind of "he" and "she". */
    static final int ONE_PERSON = 0;

    private static final Salience.Feature[] FEATURES = Salience.Feature.values();

    private final double[][] weights;

    /** Weights by {@link #kind} and feature. */
    SalienceWeights(double[][] weights) {
        this.weights = weights;
    }

    /** Reads the weights that were learnt. */
    static SalienceWeights read() {
        double[][] weights = new double[KINDS][FEATURES.length];
        List<String> lines = WordList.lines(SalienceWeights.class, "salience.txt");
        for (String line : lines) {
            String[] fields = line.split("\t");
            int feature = Salience.Feature.valueOf(fields[0]).ordinal();
            for (int kind = 0; kind < KINDS; kind++) {
                weights[kind][feature] = Double.parseDouble(fields[kind + 1]);
            }
        }
        return new SalienceWeights(weights);
    }

    /** Which weights a pronoun goes by; empty for those that are not chosen by salience. */
    static Optional<Integer> kind(Pronoun pronoun) {
        return switch (pronoun) {
            case HE, SHE -> Optional.of(ONE_PERSON);
            case THEY -> Optional.of(1);
            case IT -> Optional.of(2);
            default -> Optional.empty();
        };
    }

    /** The log odds of a candidate against nobody. */
    double score(Candidate candidate, int kind) {
        double score = 0;
        for (int i = 0; i < FEATURES.length; i++) {
            score += weights[kind][i] * candidate.features()[i];
        }
        return score;
    }
}
