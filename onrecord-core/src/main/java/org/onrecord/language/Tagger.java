package org.onrecord.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.onrecord.net.Matrix;

/**
 * Gives every token its part of speech, from its vector.
 *
 * <p>"talks" is {@code NNS} in "the talks failed" and {@code VBZ} in "she talks".
 */
final class Tagger {

    final Matrix output;

    Tagger(int width) {
        output = new Matrix(width, Tag.values().length);
    }

    private Tagger(Matrix output) {
        this.output = output;
    }

    /** The tags of all tokens, as ordinals of {@link Tag}. */
    byte[] tag(float[][] vectors) {
        byte[] tags = new byte[vectors.length];
        float[] scores = new float[output.out()];
        for (int token = 0; token < tags.length; token++) {
            output.start(scores);
            output.add(vectors[token], scores);
            tags[token] = (byte) best(scores);
        }
        return tags;
    }

    static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    static Tagger read(DataInput in) throws IOException {
        return new Tagger(Matrix.read(in));
    }

    void write(DataOutput to) throws IOException {
        output.write(to);
    }
}
