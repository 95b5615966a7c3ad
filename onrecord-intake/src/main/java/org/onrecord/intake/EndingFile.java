package org.onrecord.intake;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;

/**
 * A file whose end cannot be read for ever: where a Zstandard frame is cut off, jwarc 0.36 asks again and again for the rest of it.
 *
 * @see <a href="https://iipc.github.io/warc-specifications/specifications/warc-zstd/">Zstandard in WARC</a>
 */
final class EndingFile implements SeekableByteChannel {

    private static final int PATIENCE = 100;

    private final FileChannel file;
    private int ends;

    EndingFile(FileChannel file) {
        this.file = file;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int read = file.read(into);
        ends = read > 0 ? 0 : ends + 1;
        if (ends > PATIENCE) {
            throw new EOFException("in the middle of a frame");
        }
        return read;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return file.write(bytes);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
