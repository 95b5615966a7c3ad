package org.onrecord.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Packs bytes in zlib's form, with a dictionary of what they are likely to hold: pages are short, and begin alike.
 *
 * <p>The dictionaries were made of the sample stories. One that was released is never changed, for nothing that was packed
 * with it unpacks without it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1950">RFC 1950</a>
 */
final class Deflated {

    static final Deflated PAGE = new Deflated("pages-1.dictionary");
    static final Deflated READING = new Deflated("readings-1.dictionary");

    private final byte[] dictionary;

    private Deflated(byte[] dictionary) {
        this.dictionary = dictionary;
    }

    /** With a dictionary that is made of what else is known when the bytes are unpacked. */
    static Deflated knowing(byte[] dictionary) {
        return new Deflated(dictionary);
    }

    private Deflated(String name) {
        try (InputStream in = Deflated.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " does not stand beside " + Deflated.class.getName());
            }
            dictionary = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    byte[] pack(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            if (dictionary.length > 0) {
                deflater.setDictionary(dictionary);
            }
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
            byte[] piece = new byte[1 << 13];
            while (!deflater.finished()) {
                packed.write(piece, 0, deflater.deflate(piece));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @throws StoreException where the bytes are damaged */
    byte[] unpack(byte[] packed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(4 * packed.length + 64);
            byte[] piece = new byte[1 << 13];
            while (!inflater.finished()) {
                int length = inflater.inflate(piece);
                bytes.write(piece, 0, length);
                if (length == 0 && inflater.needsDictionary()) {
                    inflater.setDictionary(dictionary);
                } else if (length == 0 && !inflater.finished()) {
                    throw new StoreException("a page or reading of the record is damaged (it ends too soon)");
                }
            }
            return bytes.toByteArray();
        } catch (DataFormatException | IllegalArgumentException e) {
            throw new StoreException("a page or reading of the record is damaged (" + e.getMessage() + ")", e);
        } finally {
            inflater.end();
        }
    }
}
