package org.onrecord.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bytes in zlib's form (RFC 1950). */
final class Deflated {

    private Deflated() {}

    static byte[] pack(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
            try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 14)) {
                out.write(bytes);
            }
            return packed.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be written", e);
        } finally {
            deflater.end();
        }
    }

    static byte[] unpack(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new StoreException("a page or reading of the record is damaged (" + e.getMessage() + ")", e);
        }
    }
}
