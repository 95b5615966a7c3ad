package org.onrecord.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A table of vectors, one for each value of a feature; on disk 8 bits a number and one scale a row. */
final class Embeddings {

    final int rows;
    final int width;
    final float[] weights;

    Embeddings(int rows, int width) {
        this.rows = rows;
        this.width = width;
        this.weights = new float[rows * width];
    }

    /** Adds a row to sums. */
    void add(int row, float[] sums, int to) {
        int from = row * width;
        for (int j = 0; j < width; j++) {
            sums[to + j] += weights[from + j];
        }
    }

    static Embeddings read(DataInput in) throws IOException {
        Embeddings table = new Embeddings(in.readInt(), in.readUnsignedShort());
        float[] scales = new float[table.rows];
        Matrix.readFloats(in, scales);
        byte[] codes = new byte[table.weights.length];
        in.readFully(codes);
        int i = 0;
        for (int row = 0; row < table.rows; row++) {
            float scale = scales[row];
            for (int end = i + table.width; i < end; i++) {
                table.weights[i] = codes[i] * scale;
            }
        }
        return table;
    }

    void write(DataOutput to) throws IOException {
        to.writeInt(rows);
        to.writeShort(width);
        byte[] codes = new byte[weights.length];
        for (int row = 0; row < rows; row++) {
            float largest = 0;
            for (int i = row * width; i < (row + 1) * width; i++) {
                largest = Math.max(largest, Math.abs(weights[i]));
            }
            float scale = largest / 127;
            to.writeFloat(scale);
            for (int i = row * width; i < (row + 1) * width; i++) {
                codes[i] = (byte) (scale == 0 ? 0 : Math.round(weights[i] / scale));
            }
        }
        to.write(codes);
    }

    /** Rounds the weights to what {@link #write} keeps of them. */
    void round() {
        for (int row = 0; row < rows; row++) {
            float largest = 0;
            for (int i = row * width; i < (row + 1) * width; i++) {
                largest = Math.max(largest, Math.abs(weights[i]));
            }
            float scale = largest / 127;
            for (int i = row * width; i < (row + 1) * width && scale > 0; i++) {
                weights[i] = Math.round(weights[i] / scale) * scale;
            }
        }
    }
}
