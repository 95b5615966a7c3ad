package org.onrecord.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.text.CodePoints;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Puts a reading together again from its columns: the same bytes of JSON as before. */
final class Assembled {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final byte[] bytes;
    private final String text;
    private final CodePoints offsets;
    private final List<String[]> shapes = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final JsonGenerator out;
    private int at;
    private long place;
    private long last;

    private Assembled(byte[] bytes, String text, JsonGenerator out) {
        this.bytes = bytes;
        this.text = text;
        this.offsets = CodePoints.of(text);
        this.out = out;
    }

    /** Where the values of one path stand, and the paths that go on from it. */
    private final class Column {
        private final Map<String, Column> inside = new HashMap<>();
        private String key = "";
        private int next;
        private long id;
        private int elsewhere;

        int tag() {
            return bytes[next++];
        }

        long raw() {
            long number = 0;
            for (int shift = 0; ; shift += 7) {
                byte one = bytes[next++];
                number |= (long) (one & 127) << shift;
                if (one >= 0) {
                    return number;
                }
            }
        }

        long number() {
            long raw = raw();
            return raw >>> 1 ^ -(raw & 1);
        }

        String string() {
            int length = (int) raw();
            next += length;
            return new String(bytes, next - length, length, StandardCharsets.UTF_8);
        }
    }

    /**
     * The JSON that was taken apart.
     *
     * @throws StoreException where the columns are damaged
     */
    static byte[] of(byte[] shredded, String text) {
        ByteArrayOutputStream json = new ByteArrayOutputStream(1 << 15);
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), json)) {
            Assembled assembled = new Assembled(shredded, text, out);
            assembled.head();
            assembled.value(assembled.column(""));
        } catch (IndexOutOfBoundsException e) {
            throw new StoreException("a reading of the record is damaged", e);
        }
        return json.toByteArray();
    }

    private void head() {
        Column head = new Column();
        long many = head.raw();
        for (int shape = 0; shape < many; shape++) {
            String keys = head.string();
            shapes.add(keys.isEmpty() ? new String[0] : keys.split(" "));
        }
        int[] lengths = new int[(int) head.raw()];
        for (int column = 0; column < lengths.length; column++) {
            lengths[column] = (int) head.raw();
        }
        int next = head.next;
        for (int length : lengths) {
            Column column = new Column();
            column.next = next;
            columns.add(column);
            next += length;
        }
    }

    /** Columns come in the order in which a reader of the JSON first meets their paths. */
    private Column column(String key) {
        Column column = columns.get(at++);
        column.key = key;
        return column;
    }

    private void value(Column column) {
        int tag = column.tag();
        switch (tag) {
            case Shredded.NULL -> out.writeNull();
            case Shredded.TRUE -> out.writeBoolean(true);
            case Shredded.FALSE -> out.writeBoolean(false);
            case Shredded.OBJECT -> object(column, shapes.get((int) column.raw()));
            case Shredded.ARRAY -> array(column, (int) column.raw());
            case Shredded.WHOLE -> whole(column, column.number());
            case Shredded.FRACTION -> out.writeNumber(column.string());
            case Shredded.SLICE ->
                out.writeString(text.substring(offsets.utf16((int) place), offsets.utf16((int) last)));
            case Shredded.TEXT -> out.writeString(text);
            case Shredded.ID -> {
                char letter = (char) column.tag();
                column.id += column.number();
                out.writeString(letter + Long.toString(column.id));
            }
            case Shredded.PRINTED -> {
                int from = offsets.utf16((int) place) + (int) column.number();
                out.writeString(text.substring(from, from + (int) column.number()));
            }
            case Shredded.ELSEWHERE -> {
                column.elsewhere += (int) column.number();
                out.writeString(text.substring(column.elsewhere, column.elsewhere + (int) column.number()));
            }
            case Shredded.STRING -> out.writeString(column.string());
            default -> throw new IndexOutOfBoundsException(tag);
        }
    }

    private void object(Column column, String[] keys) {
        out.writeStartObject();
        for (String key : keys) {
            out.writeName(key);
            value(column.inside.computeIfAbsent(key, this::column));
        }
        out.writeEndObject();
    }

    private void array(Column column, int length) {
        out.writeStartArray();
        for (int i = 0; i < length; i++) {
            value(column.inside.computeIfAbsent("", this::column));
        }
        out.writeEndArray();
    }

    private void whole(Column column, long number) {
        if (column.key.equals("start")) {
            place += number;
            last = place;
            out.writeNumber(place);
        } else if (column.key.equals("end")) {
            last = place + number;
            out.writeNumber(last);
        } else {
            out.writeNumber(number);
        }
    }
}
