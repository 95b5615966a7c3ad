package org.onrecord.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.CodePoints;

/** Puts the members of a reading together again from its columns. */
final class Assembled {

    /** The key of what stands in a list. */
    private static final String[] ITEM = {""};

    private final byte[] bytes;
    private final String text;
    private final CodePoints offsets;
    private final List<String[]> shapes = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int at;
    private long place;
    private long last;

    private Assembled(byte[] bytes, String text) {
        this.bytes = bytes;
        this.text = text;
        this.offsets = CodePoints.of(text);
    }

    /** Where the values of one path stand, and the paths that go on from it. */
    private final class Column {
        private final Map<String, Column> inside = new HashMap<>();
        private final boolean start;
        private final boolean end;

        /** The shape of the object that was read last, and the columns of its keys. */
        private String[] shape = {};

        private @Nullable Column[] shaped = {};
        private int next;
        private long id;
        private int elsewhere;

        Column(String key, int next) {
            this.start = key.equals("start");
            this.end = key.equals("end");
            this.next = next;
        }

        Column of(String[] keys, int number) {
            if (shape != keys) {
                shape = keys;
                shaped = new Column[keys.length];
            }
            Column known = shaped[number];
            if (known == null) {
                known = inside.computeIfAbsent(keys[number], Assembled.this::column);
                shaped[number] = known;
            }
            return known;
        }

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
     * The members of the JSON that was taken apart: strings, numbers, booleans, lists, and maps of members again; what is null is
     * left out.
     *
     * @throws StoreException where the columns are damaged
     */
    static Map<String, Object> of(byte[] shredded, String text) {
        try {
            Assembled assembled = new Assembled(shredded, text);
            assembled.head();
            Column column = assembled.column("");
            if (column.tag() != Shredded.OBJECT) {
                throw new StoreException("a reading of the record is damaged (it is no object)");
            }
            return assembled.object(column, assembled.shape(column));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new StoreException("a reading of the record is damaged", e);
        }
    }

    private void head() {
        Column head = new Column("", 0);
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
            starts.add(next);
            next += length;
        }
    }

    /** Columns come in the order in which a reader of the JSON first meets their paths. */
    private Column column(String key) {
        return new Column(key, starts.get(at++));
    }

    private String[] shape(Column column) {
        return shapes.get((int) column.raw());
    }

    /** What a tag tells of, which is not null. */
    private Object value(Column column, int tag) {
        return switch (tag) {
            case Shredded.TRUE -> true;
            case Shredded.FALSE -> false;
            case Shredded.OBJECT -> object(column, shape(column));
            case Shredded.ARRAY -> array(column, (int) column.raw());
            case Shredded.WHOLE -> whole(column, column.number());
            case Shredded.FRACTION -> Double.valueOf(column.string());
            case Shredded.SLICE -> text.substring(offsets.utf16((int) place), offsets.utf16((int) last));
            case Shredded.TEXT -> text;
            case Shredded.ID -> {
                char letter = (char) column.tag();
                column.id += column.number();
                yield letter + Long.toString(column.id);
            }
            case Shredded.PRINTED -> {
                int from = offsets.utf16((int) place) + (int) column.number();
                yield text.substring(from, from + (int) column.number());
            }
            case Shredded.ELSEWHERE -> {
                column.elsewhere += (int) column.number();
                yield text.substring(column.elsewhere, column.elsewhere + (int) column.number());
            }
            case Shredded.STRING -> column.string();
            default -> throw new IndexOutOfBoundsException(tag);
        };
    }

    private Map<String, Object> object(Column column, String[] keys) {
        Map<String, Object> members = new HashMap<>(2 * keys.length);
        for (int number = 0; number < keys.length; number++) {
            Column inside = column.of(keys, number);
            int tag = inside.tag();
            if (tag != Shredded.NULL) {
                members.put(keys[number], value(inside, tag));
            }
        }
        return members;
    }

    private List<Object> array(Column column, int length) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Column inside = column.of(ITEM, 0);
            values.add(value(inside, inside.tag()));
        }
        return values;
    }

    private long whole(Column column, long number) {
        if (column.start) {
            place += number;
            last = place;
            return place;
        }
        if (column.end) {
            last = place + number;
            return last;
        }
        return number;
    }
}
