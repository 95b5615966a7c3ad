package org.onrecord.report;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Weighs every block of a page: how likely it is of the report's body.
 *
 * <p>The trees were learnt by the lab's BodyTrainer from pages whose body people had marked.
 */
final class BodyModel {

    private static final Trees TREES = read();

    private BodyModel() {}

    /** The log odds of each block. */
    static float[] scores(PageFacts facts) {
        Features features = new Features(facts);
        float[] scores = new float[facts.blocks.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = TREES.score(features.row(i));
        }
        return scores;
    }

    private static Trees read() {
        try (InputStream in = BodyModel.class.getResourceAsStream("body.model")) {
            if (in == null) {
                throw new IllegalStateException("body.model does not stand beside " + BodyModel.class.getName());
            }
            return Trees.read(new DataInputStream(new BufferedInputStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("body.model", e);
        }
    }
}
