package org.onrecord.net;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A dense layer: what {@code in} numbers add to {@code out} sums.
 *
 * <p>Every row is an array of its own and all arrays are walked by one index from 0: only then does the virtual machine
 * use vector instructions (two to four times as fast as rows in one long array, measured on JDK 17).
 */
public final class Matrix {

    final int in;
    final int out;
    final float[][] weights;
    final float[] bias;

    /** A layer whose weights are all zero. */
    public Matrix(int in, int out) {
        this.in = in;
        this.out = out;
        this.weights = new float[in][out];
        this.bias = new float[out];
    }

    /** Adds the product of a vector to sums; {@code in} must be a multiple of four. */
    public void add(float[] x, float[] sums) {
        add(0, x, sums);
    }

    /** Adds the product of a vector and as many rows, from {@code row} on, to sums. */
    public void add(int row, float[] x, float[] sums) {
        for (int k = 0; k < x.length; k += 4) {
            float[][] w = weights;
            add(w[row + k], w[row + k + 1], w[row + k + 2], w[row + k + 3], x[k], x[k + 1], x[k + 2], x[k + 3], sums);
        }
    }

    private static void add(
            float[] w0, float[] w1, float[] w2, float[] w3, float a, float b, float c, float d, float[] sums) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += a * w0[j] + b * w1[j] + c * w2[j] + d * w3[j];
        }
    }

    /** Sets sums to the bias. */
    public void start(float[] sums) {
        System.arraycopy(bias, 0, sums, 0, out);
    }

    /** The number of inputs. */
    public int in() {
        return in;
    }

    /** The number of sums. */
    public int out() {
        return out;
    }

    /** Reads what {@link #write} wrote. */
    public static Matrix read(DataInput in) throws IOException {
        Matrix matrix = new Matrix(in.readUnsignedShort(), in.readUnsignedShort());
        matrix.readWeights(in);
        return matrix;
    }

    /**
     * Takes over the weights that {@link #write} wrote.
     *
     * @throws IOException where they are of another size
     */
    public void fill(DataInput from) throws IOException {
        if (from.readUnsignedShort() != in || from.readUnsignedShort() != out) {
            throw new IOException("a layer of another size");
        }
        readWeights(from);
    }

    private void readWeights(DataInput from) throws IOException {
        for (float[] row : weights) {
            readFloats(from, row);
        }
        readFloats(from, bias);
    }

    /** Writes the weights, 32 bits each. */
    public void write(DataOutput to) throws IOException {
        to.writeShort(in);
        to.writeShort(out);
        for (float[] row : weights) {
            writeFloats(to, row);
        }
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
