package org.onrecord.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A dense layer: what {@code in} numbers add to {@code out} sums.
 *
 * <p>Weights stand row by row, one row for each input, so that the inner loop runs over neighbouring sums and the
 * virtual machine can use vector instructions.
 */
final class Matrix {

    final int in;
    final int out;
    final float[] weights;
    final float[] bias;

    Matrix(int in, int out) {
        this.in = in;
        this.out = out;
        this.weights = new float[in * out];
        this.bias = new float[out];
    }

    /** Adds the product of a vector to sums; {@code in} must be a multiple of four. */
    void add(float[] x, int from, float[] sums, int to) {
        add(0, in, x, from, sums, to);
    }

    /** Adds the product of a vector and some of the rows, from {@code row} on, to sums. */
    void add(int row, int count, float[] x, int from, float[] sums, int to) {
        float[] w = weights;
        int n = out;
        for (int k = 0; k < count; k += 4) {
            float a = x[from + k];
            float b = x[from + k + 1];
            float c = x[from + k + 2];
            float d = x[from + k + 3];
            int w0 = (row + k) * n;
            int w1 = w0 + n;
            int w2 = w1 + n;
            int w3 = w2 + n;
            for (int j = 0; j < n; j++) {
                sums[to + j] += a * w[w0 + j] + b * w[w1 + j] + c * w[w2 + j] + d * w[w3 + j];
            }
        }
    }

    /** Sets sums to the bias. */
    void start(float[] sums, int to) {
        System.arraycopy(bias, 0, sums, to, out);
    }

    static Matrix read(DataInput in) throws IOException {
        Matrix matrix = new Matrix(in.readUnsignedShort(), in.readUnsignedShort());
        readFloats(in, matrix.weights);
        readFloats(in, matrix.bias);
        return matrix;
    }

    void write(DataOutput to) throws IOException {
        to.writeShort(in);
        to.writeShort(out);
        writeFloats(to, weights);
        writeFloats(to, bias);
    }

    static void readFloats(DataInput in, float[] values) throws IOException {
        byte[] bytes = new byte[values.length * 4];
        in.readFully(bytes);
        java.nio.ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    }

    static void writeFloats(DataOutput to, float[] values) throws IOException {
        for (float value : values) {
            to.writeFloat(value);
        }
    }
}
