package org.onrecord.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Unpacks what servers pack: gzip, deflate, br; a bomb is given up as soon as it is seen to be one.
 *
 * <p>A page of news grows five to twenty times; what grows two hundred times past the first megabyte was made to fill a
 * memory.
 */
final class Packing {

    /** How servers are told what can be unpacked here. */
    static final String ACCEPTED = "gzip, deflate, br";

    /** More than one is rare, more than two is no accident. */
    private static final int MOST_LAYERS = 2;

    private static final int FREE = 1 << 20;

    private Packing() {}

    /** Unpacks a body, the coding that was applied last first. */
    static byte[] unpack(byte[] packed, List<String> codings, Terms terms) throws Unfetchable {
        List<String> layers = new ArrayList<>();
        for (String header : codings) {
            for (String coding : header.toLowerCase(Locale.ROOT).split(",")) {
                if (!coding.isBlank() && !coding.strip().equals("identity")) {
                    layers.add(coding.strip());
                }
            }
        }
        Collections.reverse(layers);
        if (layers.isEmpty() || packed.length == 0) {
            return packed;
        }
        if (layers.size() > MOST_LAYERS) {
            throw new Unfetchable("packed " + layers.size() + " times over");
        }
        return unpacked(packed, layers, terms);
    }

    private static byte[] unpacked(byte[] packed, List<String> layers, Terms terms) throws Unfetchable {
        long most = Math.min(terms.unpacked(), Math.max(FREE, (long) packed.length * terms.ratio()));
        try {
            InputStream in = new ByteArrayInputStream(packed);
            for (String layer : layers) {
                in = new Bounded(opened(in, layer), most);
            }
            try (InputStream all = in) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                all.transferTo(out);
                return out.toByteArray();
            }
        } catch (BoundedBody.TooLarge e) {
            throw new Unfetchable(
                    most == terms.unpacked()
                            ? "larger than " + Asking.megabytes(terms.unpacked()) + " when unpacked"
                            : "grows more than " + terms.ratio() + " times when unpacked, as only a bomb does",
                    e);
        } catch (IOException e) {
            throw new Unfetchable("what the server sent cannot be unpacked (" + String.join(", ", layers) + ")", e);
        }
    }

    private static InputStream opened(InputStream in, String coding) throws IOException, Unfetchable {
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in, 1 << 14);
            case "deflate" -> inflated(in);
            case "br" -> new BrotliInputStream(in);
            default -> throw new Unfetchable("packed as “" + Address.shown(coding) + "”, which cannot be unpacked");
        };
    }

    /** The standard means zlib's form by deflate; some servers send the bare form. */
    private static InputStream inflated(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 2);
        byte[] head = start.readNBytes(2);
        start.unread(head);
        boolean zlib =
                head.length == 2 && (head[0] & 0x0F) == 8 && (((head[0] & 0xFF) << 8) | (head[1] & 0xFF)) % 31 == 0;
        return new InflaterInputStream(start, new Inflater(!zlib));
    }

    /** A layer of packing that gives no more than so many bytes. */
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            spend(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            spend(Math.max(0, some));
            return some;
        }

        private void spend(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new BoundedBody.TooLarge();
            }
        }
    }
}
