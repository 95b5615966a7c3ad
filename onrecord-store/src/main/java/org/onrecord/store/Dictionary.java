package org.onrecord.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What bytes of one kind have in common, by which they pack well: {@code Dictionary.learned(pages)}.
 *
 * <p>What is packed with a dictionary names it, and unpacks with no other.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8878">RFC 8878, Zstandard</a>
 */
final class Dictionary implements AutoCloseable {

    /** So many bytes of a dictionary are learned at most: more makes little smaller. */
    private static final int SIZE = 110 << 10;

    /** So many bytes of samples stand behind each byte of a dictionary at least. */
    private static final int SAMPLED = 32;

    /** Above it packing takes longer than it spares room. */
    private static final int LEVEL = 13;

    /** Nothing that is kept is larger, in bytes. */
    private static final int MOST = 1 << 28;

    private static final int MAGIC = 0x28B52FFD;

    private final byte[] bytes;
    private final ZstdDictDecompress unpacking;
    private final ZstdDecompressCtx unpacker = new ZstdDecompressCtx();
    private Optional<ZstdDictCompress> packing = Optional.empty();

    Dictionary(byte[] bytes) {
        this.bytes = bytes.clone();
        unpacking = new ZstdDictDecompress(bytes);
        unpacker.loadDict(unpacking);
    }

    /** Learns from samples; empty where they are too few. */
    static Optional<byte[]> learned(List<byte[]> samples) {
        long sampled = samples.stream().mapToLong(sample -> sample.length).sum();
        byte[] bytes = new byte[(int) Math.min(SIZE, sampled / SAMPLED)];
        try {
            long size = Zstd.trainFromBuffer(samples.toArray(byte[][]::new), bytes, false);
            return Zstd.isError(size) ? Optional.empty() : Optional.of(Arrays.copyOf(bytes, (int) size));
        } catch (ZstdException e) {
            return Optional.empty();
        }
    }

    /** The id by which what is packed names a dictionary. */
    static long id(byte[] bytes) {
        return Zstd.getDictIdFromDict(bytes);
    }

    /** The id of the dictionary that some bytes were packed with; empty for those that were packed without one. */
    static Optional<Long> idOf(byte[] packed) {
        boolean framed =
                packed.length >= Integer.BYTES && ByteBuffer.wrap(packed).getInt() == MAGIC;
        return framed ? Optional.of(Zstd.getDictIdFromFrame(packed)) : Optional.empty();
    }

    synchronized byte[] pack(byte[] content) {
        ZstdDictCompress known = packing.orElseGet(() -> new ZstdDictCompress(bytes, LEVEL));
        packing = Optional.of(known);
        try (ZstdCompressCtx packer = new ZstdCompressCtx()) {
            return packer.loadDict(known).setChecksum(true).compress(content);
        }
    }

    /** @throws StoreException where the bytes are damaged */
    synchronized byte[] unpack(byte[] packed) {
        long size = Zstd.getFrameContentSize(packed);
        if (size < 0 || size > MOST) {
            throw new StoreException("a page or reading of the record is damaged (its size is lost)");
        }
        try {
            return unpacker.decompress(packed, (int) size);
        } catch (ZstdException e) {
            throw new StoreException("a page or reading of the record is damaged (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public synchronized void close() {
        unpacker.close();
        unpacking.close();
        packing.ifPresent(ZstdDictCompress::close);
    }
}
