package org.onrecord.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.onrecord.record.Reading;
import org.onrecord.record.ReadingReader;
import org.onrecord.record.ReadingWriter;

/**
 * Packs readings as they travel between machines: deflated JSON, about a sixth of its length.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1950">RFC 1950</a>
 */
final class Packed {

    private Packed() {}

    static byte[] pack(Reading reading) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 13);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            ReadingWriter.write(reading, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    static Reading unpack(byte[] packed) {
        return ReadingReader.read(json(packed));
    }

    /** The JSON of a reading. */
    static byte[] json(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
