package org.onrecord.reading.statement;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.onrecord.net.Chain;
import org.onrecord.net.Embeddings;
import org.onrecord.net.Matrix;
import org.onrecord.net.Mixing;

/**
 * Finds cues: the words that say that something was said, thought or wanted - "said", "according to", "is expected".
 *
 * <p>The vectors that it makes of the tokens serve {@link SpanNet} too.
 */
final class CueNet {

    static final int[] REACH = {1, 2};

    final int width;
    final Matrix language;
    final Embeddings[] tables;
    final Mixing mixing;
    final Chain cues;

    CueNet(int languageWidth, int vocabulary, int clusters, int width) {
        this.width = width;
        language = new Matrix(languageWidth, width);
        int[] sizes = TokenRows.sizes(vocabulary, clusters);
        tables = new Embeddings[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            tables[i] = new Embeddings(sizes[i], width);
        }
        mixing = new Mixing(width, REACH);
        cues = new Chain(width, 1);
    }

    private CueNet(DataInput in) throws IOException {
        width = in.readUnsignedShort();
        language = Matrix.read(in);
        tables = new Embeddings[TokenRows.COUNT];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = Embeddings.read(in);
        }
        mixing = Mixing.read(in, width, REACH);
        cues = Chain.read(in);
    }

    static CueNet read(DataInput in) throws IOException {
        return new CueNet(in);
    }

    void write(DataOutput to) throws IOException {
        to.writeShort(width);
        language.write(to);
        for (Embeddings table : tables) {
            table.write(to);
        }
        mixing.write(to);
        cues.write(to);
    }

    /** The vector of a token before its neighbours are mixed in. */
    float[] bottom(float[] languageVector, int[] rows) {
        float[] sums = new float[width];
        language.start(sums);
        language.add(languageVector, sums);
        for (int i = 0; i < tables.length; i++) {
            tables[i].add(rows[i], sums);
        }
        return sums;
    }
}
