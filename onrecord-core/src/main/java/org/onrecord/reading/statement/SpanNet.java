package org.onrecord.reading.statement;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.onrecord.net.Chain;
import org.onrecord.net.Embeddings;
import org.onrecord.net.Matrix;
import org.onrecord.net.Mixing;

/** Finds for one cue who its source is and what its content is, in the cue's paragraph. */
final class SpanNet {

    static final int[] REACH = {1, 2, 4, 8};
    static final int SOURCE = 0;
    static final int CONTENT = 1;

    final int width;
    /** From the vectors of {@link CueNet} to those of this net. */
    final Matrix token;
    /** What the cue itself adds to every token. */
    final Matrix cue;

    final Embeddings[] tables;
    final Mixing mixing;
    final Chain spans;

    SpanNet(int cueWidth, int width) {
        this.width = width;
        token = new Matrix(cueWidth, width);
        cue = new Matrix(cueWidth, width);
        int[] sizes = CueView.sizes();
        tables = new Embeddings[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            tables[i] = new Embeddings(sizes[i], width);
        }
        mixing = new Mixing(width, REACH);
        spans = new Chain(width, 2);
    }

    private SpanNet(DataInput in) throws IOException {
        width = in.readUnsignedShort();
        token = Matrix.read(in);
        cue = Matrix.read(in);
        tables = new Embeddings[CueView.COUNT];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = Embeddings.read(in);
        }
        mixing = Mixing.read(in, width, REACH);
        spans = Chain.read(in);
    }

    static SpanNet read(DataInput in) throws IOException {
        return new SpanNet(in);
    }

    void write(DataOutput to) throws IOException {
        to.writeShort(width);
        token.write(to);
        cue.write(to);
        for (Embeddings table : tables) {
            table.write(to);
        }
        mixing.write(to);
        spans.write(to);
    }
}
