package org.onrecord.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.onrecord.record.Reading;
import org.onrecord.record.ReadingReader;
import org.onrecord.record.ReadingWriter;

/**
 * A reading as the record keeps it: the text of its report, unless that is the page itself, then its columns.
 *
 * @param text the text of the report
 * @param columns what {@link Shredded} made of the reading
 */
record PackedReading(String text, byte[] columns) {

    private static final int OWN_TEXT = 1;
    private static final int TEXT_OF_PAGE = 0;

    /** Packs a reading of a page. */
    static byte[] pack(Reading reading, byte[] page, Packing packing) {
        ByteArrayOutputStream json = new ByteArrayOutputStream(1 << 15);
        ReadingWriter.write(reading, json);
        String text = reading.report().text();
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
        if (new String(page, StandardCharsets.UTF_8).equals(text)) {
            out.write(TEXT_OF_PAGE);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write(OWN_TEXT);
            out.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            out.writeBytes(bytes);
        }
        out.writeBytes(Shredded.of(json.toByteArray(), text));
        return packing.pack(Packing.Kind.READING, out.toByteArray());
    }

    /**
     * Unpacks a reading.
     *
     * @param page the page that it was read from, packed
     * @throws StoreException where either is damaged
     */
    static PackedReading of(byte[] packed, byte[] page, Packing packing) {
        byte[] bytes = packing.unpack(Packing.Kind.READING, packed);
        if (bytes.length > 0 && bytes[0] == TEXT_OF_PAGE) {
            String text = new String(packing.unpack(Packing.Kind.PAGE, page), StandardCharsets.UTF_8);
            return new PackedReading(text, Arrays.copyOfRange(bytes, 1, bytes.length));
        }
        int head = 1 + Integer.BYTES;
        int length = bytes.length < head
                ? -1
                : ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
        if (length < 0 || length > bytes.length - head) {
            throw new StoreException("a reading of the record is damaged (its text is cut)");
        }
        return new PackedReading(
                new String(bytes, head, length, StandardCharsets.UTF_8),
                Arrays.copyOfRange(bytes, head + length, bytes.length));
    }

    /** The reading itself. */
    Reading reading() {
        return ReadingReader.of(Assembled.of(columns, text));
    }
}
