package org.onrecord.net;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A table of vectors, one for each value of a feature; on disk 8 bits a number and one scale a row. */
public final class Embeddings {

    private static final int LARGEST = 127;

    final int width;
    final float[][] rows;

    /** A table whose weights are all zero. */
    public Embeddings(int rows, int width) {
        this.width = width;
        this.rows = new float[rows][width];
    }

    /** Adds a row to sums. */
    public void add(int row, float[] sums) {
        float[] from = rows[row];
        for (int j = 0; j < sums.length; j++) {
            sums[j] += from[j];
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Embeddings read(DataInput in) throws IOException {
        Embeddings table = new Embeddings(in.readInt(), in.readUnsignedShort());
        table.readRows(in);
        return table;
    }

    /**
     * Takes over the rows that {@link #write} wrote.
     *
     * @throws IOException where they are of another size
     */
    public void fill(DataInput in) throws IOException {
        if (in.readInt() != rows.length || in.readUnsignedShort() != width) {
            throw new IOException("a table of another size");
        }
        readRows(in);
    }

    private void readRows(DataInput in) throws IOException {
        float[] scales = new float[rows.length];
        Matrix.readFloats(in, scales);
        byte[] codes = new byte[width];
        for (int row = 0; row < scales.length; row++) {
            in.readFully(codes);
            for (int j = 0; j < width; j++) {
                rows[row][j] = codes[j] * scales[row];
            }
        }
    }

    /** Writes the rows, 8 bits a number. */
    public void write(DataOutput to) throws IOException {
        to.writeInt(rows.length);
        to.writeShort(width);
        for (float[] row : rows) {
            to.writeFloat(scale(row));
        }
        byte[] codes = new byte[width];
        for (float[] row : rows) {
            float scale = scale(row);
            for (int j = 0; j < width; j++) {
                codes[j] = (byte) (scale == 0 ? 0 : Math.round(row[j] / scale));
            }
            to.write(codes);
        }
    }

    /** The number of rows. */
    public int size() {
        return rows.length;
    }

    private static float scale(float[] row) {
        float largest = 0;
        for (float weight : row) {
            largest = Math.max(largest, Math.abs(weight));
        }
        return largest / LARGEST;
    }
}
