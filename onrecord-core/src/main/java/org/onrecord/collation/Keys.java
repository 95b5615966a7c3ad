package org.onrecord.collation;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.onrecord.record.Entity;
import org.onrecord.record.Reading;
import org.onrecord.text.Digest;

/**
 * The numbers by which reports that may have something in common find each other: {@code Keys.of(reading)}.
 *
 * <p>They stand for a part of the sketch of its wording, for a sample of the runs of words that it prints as said, for its
 * address and for the full names in it. Reports that share none of them are never compared.
 *
 * @see <a href="https://doi.org/10.1145/872757.872770">Schleimer and others 2003, winnowing</a>
 */
public final class Keys {

    /** So many numbers of a sketch: reports with a resemblance of 0.1 share one of them in 998 of 1,000 cases. */
    private static final int SKETCH = 64;

    /** Of so many neighbouring runs of words the least is a key: all printings of six words in a row find each other. */
    private static final int WINDOW = 5;

    private final int[] wording;
    private final int[] names;

    private Keys(int[] wording, int[] names) {
        this.wording = wording;
        this.names = names;
    }

    /** The keys of a report. */
    public static Keys of(Reading reading) {
        return of(Sheet.of(reading));
    }

    static Keys of(Sheet sheet) {
        IntStream.Builder wording = IntStream.builder();
        for (int function = 0; !sheet.sketch().isEmpty() && function < SKETCH; function++) {
            wording.add(folded(Digest.mix(sheet.sketch().least()[function], function)));
        }
        for (Utterance utterance : sheet.utterances()) {
            sample(utterance, wording);
        }
        Versions.address(sheet).ifPresent(address -> wording.add(folded(Digest.of(address))));
        return new Keys(
                wording.build().sorted().distinct().toArray(),
                names(sheet).sorted().distinct().toArray());
    }

    /** The least of every few neighbouring runs: who shares so many of them shares a key. */
    private static void sample(Utterance utterance, IntStream.Builder keys) {
        long[] runs = utterance.runs();
        for (int first = 0; first == 0 || first + WINDOW <= runs.length; first++) {
            Arrays.stream(runs, first, Math.min(first + WINDOW, runs.length))
                    .min()
                    .ifPresent(least -> keys.add(folded(least)));
        }
    }

    private static IntStream names(Sheet sheet) {
        String text = sheet.reading().report().text();
        return sheet.reading().entities().stream()
                .filter(entity -> entity.named() && entity.type() != Entity.Type.DOCUMENT)
                .map(entity -> Named.of(0, entity, entity.name().in(text)))
                .filter(Named::isFull)
                .mapToInt(named -> folded(Digest.of(named.key())));
    }

    private static int folded(long key) {
        return (int) (key ^ key >>> 32);
    }

    /** Those of its wording and address, ascending. */
    public int[] wording() {
        return wording.clone();
    }

    /** Those of the full names in it, ascending. */
    public int[] names() {
        return names.clone();
    }

    /** How many there are. */
    int size() {
        return wording.length + names.length;
    }

    /** One of them: those of its wording first, then those of names. */
    int at(int place) {
        return isName(place) ? names[place - wording.length] : wording[place];
    }

    /** Whether one of them stands for a name. */
    boolean isName(int place) {
        return place >= wording.length;
    }

    /** The keys as bytes, to be kept. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (1 + size()));
        bytes.putInt(wording.length);
        bytes.asIntBuffer().put(wording).put(names);
        return bytes.array();
    }

    /**
     * Keys that were kept.
     *
     * @throws IllegalArgumentException where the bytes are damaged
     */
    public static Keys of(byte[] bytes) {
        int all = bytes.length / Integer.BYTES - 1;
        int many = all < 0 ? -1 : ByteBuffer.wrap(bytes).getInt();
        if (bytes.length % Integer.BYTES != 0 || many < 0 || many > all) {
            throw new IllegalArgumentException("the keys of a report are damaged");
        }
        int[] both = new int[all];
        ByteBuffer.wrap(bytes, Integer.BYTES, bytes.length - Integer.BYTES)
                .asIntBuffer()
                .get(both);
        return new Keys(Arrays.copyOf(both, many), Arrays.copyOfRange(both, many, all));
    }
}
