package org.onrecord.collation;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.onrecord.record.Reading;
import org.onrecord.text.Digest;

/**
 * The numbers by which reports that may have something in common find each other: {@code Keys.of(reading)}.
 *
 * <p>They stand for the sketch of its wording, for the pairs of words that each of its utterances turns on, for its address, for
 * the full names in it and for its day. They are enough to tell that two reports have nothing in common, which nearly all have
 * not; only the others are laid out and compared.
 *
 * @see <a href="https://doi.org/10.1145/1772690.1772759">Li and König 2010, of a number of a sketch a few bits are kept</a>
 */
public final class Keys {

    /** Utterances with fewer pairs of words than this are found by their runs of three words too. */
    private static final int FEW = 3;

    /** Reports that agree in fewer numbers of their sketches are no copies. */
    private static final int LEAST_OF_SKETCH = 4;

    /** Printings of one utterance share so many keys, of a few nearly all. */
    private static final int LEAST_OF_UTTERANCE = 3;

    private static final int LEAST_OF_FEW = 2;

    /** Of a longer utterance this part of its keys must be shared, until they are enough. */
    private static final int SHARE = 4;

    private static final int MOST_OF_UTTERANCE = 6;

    /** Boilerplate that shares more is looked at no further. */
    private static final int MOST = 10_000;

    /** Bits of what is told of an utterance: whether some of it stands in quotation marks, whether somebody with a name says it. */
    private static final int QUOTED = 1;

    private static final int NAMED = 2;

    /** They stand above the number of its keys, which is smaller. */
    private static final int SIZE_BITS = 14;

    private static final int SKETCH_BITS = 16;
    private static final int SAID = 1 << 24;
    private static final int ADDRESS = 2 << 24;
    private static final int LOW = SAID - 1;
    private static final int NONE = Integer.MIN_VALUE;

    private final int day;
    private final int address;
    private final short[] sketch;
    private final int[] names;
    private final int[] said;
    private final short[] utteranceOf;
    private final int[] sizes;
    private final byte[] told;

    private Keys(int day, int address, short[] sketch, int[] names, int[][] utterances, byte[] told) {
        this.day = day;
        this.address = address;
        this.sketch = sketch;
        this.names = names;
        this.told = told;
        this.sizes = new int[utterances.length];
        long[] all =
                new long[Arrays.stream(utterances).mapToInt(keys -> keys.length).sum()];
        int next = 0;
        for (int utterance = 0; utterance < utterances.length; utterance++) {
            sizes[utterance] = utterances[utterance].length;
            for (int key : utterances[utterance]) {
                all[next++] = (long) key << SKETCH_BITS | utterance;
            }
        }
        Arrays.sort(all);
        this.said =
                Arrays.stream(all).mapToInt(one -> (int) (one >>> SKETCH_BITS)).toArray();
        this.utteranceOf = new short[all.length];
        for (int place = 0; place < all.length; place++) {
            utteranceOf[place] = (short) all[place];
        }
    }

    /** The keys of a report. */
    public static Keys of(Reading reading) {
        return of(Sheet.of(reading));
    }

    static Keys of(Sheet sheet) {
        long[] least = sheet.sketch().least();
        short[] sketch = new short[sheet.sketch().isEmpty() ? 0 : Sketch.SIZE];
        for (int function = 0; function < sketch.length; function++) {
            sketch[function] = (short) folded(Digest.mix(least[function], function));
        }
        List<Utterance> utterances =
                sheet.utterances().stream().limit(Short.MAX_VALUE).toList();
        byte[] told = new byte[utterances.size()];
        for (int utterance = 0; utterance < told.length; utterance++) {
            told[utterance] = told(utterances.get(utterance));
        }
        return new Keys(
                sheet.day()
                        .map(LocalDate::parse)
                        .map(LocalDate::toEpochDay)
                        .map(Math::toIntExact)
                        .orElse(NONE),
                Versions.address(sheet).map(Digest::of).map(Keys::folded).orElse(0),
                sketch,
                names(sheet).sorted().distinct().toArray(),
                utterances.stream().map(Keys::said).toArray(int[][]::new),
                told);
    }

    private static byte told(Utterance utterance) {
        return (byte) ((utterance.quoted() ? QUOTED : 0) | (utterance.named().isEmpty() ? 0 : NAMED));
    }

    private static int[] said(Utterance utterance) {
        if (utterance.isTooShort()) {
            return new int[0];
        }
        long[] pairs = utterance.tellingPairs();
        IntStream keys = Arrays.stream(pairs).mapToInt(Keys::folded);
        if (pairs.length < FEW) {
            keys = IntStream.concat(
                    keys, Arrays.stream(utterance.tellingTriples()).mapToInt(Keys::folded));
        }
        return keys.map(key -> key & LOW).sorted().distinct().toArray();
    }

    private static IntStream names(Sheet sheet) {
        return sheet.named().stream().filter(Named::isFull).mapToInt(named -> folded(Digest.of(named.key())));
    }

    private static int folded(long key) {
        return (int) (key ^ key >>> 32);
    }

    /** Those of its wording and address, under which it is filed, ascending. */
    public int[] wording() {
        int[] wording = new int[sketch.length + said.length + 1];
        int size = 0;
        for (int function = 0; function < sketch.length; function++) {
            wording[size++] = function << SKETCH_BITS | sketch[function] & 0xffff;
        }
        for (int place = 0; place < said.length; place++) {
            if (place == 0 || said[place] != said[place - 1]) {
                wording[size++] = SAID | said[place];
            }
        }
        if (address != 0) {
            wording[size++] = ADDRESS | address & LOW;
        }
        return Arrays.copyOf(wording, size);
    }

    /** Those of the full names in it, ascending. */
    public int[] names() {
        return names.clone();
    }

    /** How many days lie between two reports; 0 where that of either is not known. */
    long daysTo(Keys other) {
        return day == NONE || other.day == NONE ? 0 : Math.abs((long) day - other.day);
    }

    /** The full names that are in both. */
    IntStream sharedNames(Keys other) {
        return Arrays.stream(names).filter(name -> Arrays.binarySearch(other.names, name) >= 0);
    }

    /** Whether two reports may be versions or copies of each other or print one utterance. */
    boolean mayMatch(Keys other) {
        return mayBeVersion(other) || mayBeCopy(other) || !mayBeOne(other).isEmpty();
    }

    /** Whether two reports may be versions of one address. */
    boolean mayBeVersion(Keys other) {
        return address != 0 && address == other.address;
    }

    /** Whether one of two reports may be a copy of the other. */
    boolean mayBeCopy(Keys other) {
        int shared = 0;
        for (int function = 0; function < Math.min(sketch.length, other.sketch.length); function++) {
            shared += sketch[function] == other.sketch[function] ? 1 : 0;
        }
        return shared >= LEAST_OF_SKETCH;
    }

    /**
     * An utterance of a report and one of another that may be printings of one.
     *
     * @param mine the number of the one
     * @param theirs the number of the other
     */
    record Pair(int mine, int theirs) {}

    /** The utterances of two reports that may be printings of one, in order. */
    List<Pair> mayBeOne(Keys other) {
        int[] shared = shared(other);
        List<Pair> may = new ArrayList<>();
        int run = 0;
        for (int one = 0; one < shared.length; one++) {
            int mine = shared[one] >>> Short.SIZE;
            int theirs = shared[one] & 0xffff;
            run = one > 0 && shared[one] == shared[one - 1] ? run + 1 : 1;
            if (run == least(Math.min(sizes[mine], other.sizes[theirs])) && isOpen(told[mine], other.told[theirs])) {
                may.add(new Pair(mine, theirs));
            }
        }
        return may;
    }

    /** Whether one of two utterances stands in quotation marks, or people with names say both: what others say is nobody's. */
    private static boolean isOpen(byte mine, byte theirs) {
        return ((mine | theirs) & QUOTED) != 0 || (mine & theirs & NAMED) != 0;
    }

    /** How many keys a printing with so many must share with another. */
    private static int least(int keys) {
        if (keys <= LEAST_OF_UTTERANCE) {
            return Math.min(LEAST_OF_FEW, keys);
        }
        return Math.max(LEAST_OF_UTTERANCE, Math.min((keys + SHARE - 1) / SHARE, MOST_OF_UTTERANCE));
    }

    /** The utterances that share keys, mine above theirs, once for each key, in order. */
    private int[] shared(Keys other) {
        int[] shared = {};
        int size = 0;
        int j = 0;
        for (int i = 0; i < said.length && size < MOST; i++) {
            while (j < other.said.length && other.said[j] < said[i]) {
                j++;
            }
            for (int k = j; k < other.said.length && other.said[k] == said[i]; k++) {
                shared = size < shared.length ? shared : Arrays.copyOf(shared, 2 * size + 16);
                shared[size++] = utteranceOf[i] << Short.SIZE | other.utteranceOf[k];
            }
        }
        Arrays.sort(shared, 0, size);
        return Arrays.copyOf(shared, size);
    }

    /** The keys as bytes, to be kept. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Integer.BYTES
                + 1
                + Short.BYTES * sketch.length
                + Integer.BYTES * (1 + names.length)
                + Integer.BYTES
                + Short.BYTES * sizes.length
                + 3 * said.length);
        bytes.putInt(day).putInt(address).put((byte) sketch.length);
        for (short number : sketch) {
            bytes.putShort(number);
        }
        bytes.putInt(names.length);
        for (int name : names) {
            bytes.putInt(name);
        }
        bytes.putInt(sizes.length);
        int[][] utterances = utterances();
        for (int utterance = 0; utterance < utterances.length; utterance++) {
            bytes.putShort((short) (told[utterance] << SIZE_BITS | utterances[utterance].length));
            for (int key : utterances[utterance]) {
                bytes.put((byte) (key >>> 16)).putShort((short) key);
            }
        }
        return bytes.array();
    }

    private int[][] utterances() {
        int[][] utterances = new int[sizes.length][];
        int[] next = new int[sizes.length];
        for (int utterance = 0; utterance < sizes.length; utterance++) {
            utterances[utterance] = new int[sizes[utterance]];
        }
        for (int place = 0; place < said.length; place++) {
            int utterance = utteranceOf[place];
            utterances[utterance][next[utterance]++] = said[place];
        }
        return utterances;
    }

    /**
     * Keys that were kept.
     *
     * @throws IllegalArgumentException where the bytes are damaged
     */
    public static Keys of(byte[] kept) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(kept);
            int day = bytes.getInt();
            int address = bytes.getInt();
            short[] sketch = new short[many(bytes.get() & 0xff, Short.BYTES, bytes)];
            for (int function = 0; function < sketch.length; function++) {
                sketch[function] = bytes.getShort();
            }
            int[] names = new int[many(bytes.getInt(), Integer.BYTES, bytes)];
            for (int name = 0; name < names.length; name++) {
                names[name] = bytes.getInt();
            }
            int[][] utterances = new int[many(bytes.getInt(), Short.BYTES, bytes)][];
            byte[] told = new byte[utterances.length];
            for (int utterance = 0; utterance < utterances.length; utterance++) {
                int size = bytes.getShort() & 0xffff;
                told[utterance] = (byte) (size >>> SIZE_BITS);
                utterances[utterance] = new int[many(size & (1 << SIZE_BITS) - 1, 3, bytes)];
                for (int key = 0; key < utterances[utterance].length; key++) {
                    utterances[utterance][key] = (bytes.get() & 0xff) << 16 | bytes.getShort() & 0xffff;
                }
            }
            return new Keys(day, address, sketch, names, utterances, told);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("the keys of a report are damaged", e);
        }
    }

    private static int many(int told, int size, ByteBuffer bytes) {
        if (told < 0 || (long) told * size > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        return told;
    }
}
