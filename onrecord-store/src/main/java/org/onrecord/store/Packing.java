package org.onrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onrecord.text.Digest;

/**
 * Packs the pages and readings of a record: the first with what the sample stories have in common, later ones with what the
 * record's own have, such as the frame that all pages of an outlet share.
 *
 * <p>A dictionary is learned anew whenever the record has grown eightfold; what was packed with an earlier one stays.
 */
final class Packing implements AutoCloseable {

    /** What packs alike. */
    enum Kind {
        PAGE,
        READING;

        private Deflated unlearned() {
            return this == PAGE ? Deflated.PAGE : Deflated.READING;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** From so many reports on there is something to learn from. */
    private static final long FIRST = 1024;

    private static final long GROWTH = 8;
    private static final int SAMPLES = 1000;

    /** So many bytes of a sample are looked at. */
    private static final int LONGEST = 1 << 15;

    private static final int COPIES = 2;

    private final Database database;
    private final Map<Long, Dictionary> dictionaries = new HashMap<>();
    private final Map<Kind, Dictionary> latest = new EnumMap<>(Kind.class);

    Packing(Database database) {
        this.database = database;
    }

    /** Sees to it that what is packed from now on is packed with the latest dictionaries, within one piece of work. */
    synchronized void renew() {
        latest.clear();
        long reports = database.number("SELECT max(seq) FROM reports").orElse(0L);
        for (Kind kind : Kind.values()) {
            String order = " FROM dictionaries WHERE kind = ? ORDER BY reports DESC, id LIMIT 1";
            Optional<Long> learned = database.number("SELECT reports" + order, kind.word());
            if (reports >= learned.map(from -> GROWTH * from).orElse(FIRST)) {
                learn(kind, reports);
            }
            database.number("SELECT id" + order, kind.word()).ifPresent(id -> latest.put(kind, dictionary(id)));
        }
    }

    private void learn(Kind kind, long reports) {
        List<byte[]> samples = new ArrayList<>();
        long step = Math.max(1, reports / SAMPLES);
        for (long seq = step; seq <= reports; seq += step) {
            sample(kind, seq).ifPresent(samples::add);
        }
        Dictionary.learned(samples).ifPresent(words -> {
            for (int copy = 0; copy < COPIES; copy++) {
                database.run(
                        Table.DICTIONARIES.insert() + " ON CONFLICT DO NOTHING",
                        Dictionary.id(words),
                        copy,
                        kind.word(),
                        reports,
                        Digest.bytes(words),
                        words);
            }
        });
    }

    private Optional<byte[]> sample(Kind kind, long seq) {
        String of = kind == Kind.PAGE
                ? "SELECT page FROM reports WHERE seq = ?"
                : "SELECT reading FROM readings WHERE report = ? LIMIT 1";
        return database.first(row -> row.getBytes(1), of, seq).flatMap(packed -> beginning(kind, packed));
    }

    /** The first bytes of what was packed; empty for what is damaged, of which nothing is learned. */
    private Optional<byte[]> beginning(Kind kind, byte[] packed) {
        try {
            byte[] bytes = unpack(kind, packed);
            return Optional.of(bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes);
        } catch (StoreException e) {
            return Optional.empty();
        }
    }

    private Dictionary dictionary(long id) {
        return dictionaries.computeIfAbsent(id, unknown -> new Dictionary(words(id)));
    }

    private byte[] words(long id) {
        return database
                .all(
                        row -> isSound(row) ? Optional.of(row.getBytes("words")) : Optional.<byte[]>empty(),
                        "SELECT words, checksum FROM dictionaries WHERE id = ? ORDER BY copy",
                        id)
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new StoreException("a page or reading of the record is damaged, or the dictionary "
                        + id + " that it was packed with"));
    }

    private static boolean isSound(ResultSet row) throws SQLException {
        return Digest.bytes(row.getBytes("words")).equals(row.getString("checksum"));
    }

    synchronized byte[] pack(Kind kind, byte[] bytes) {
        return Optional.ofNullable(latest.get(kind))
                .map(dictionary -> dictionary.pack(bytes))
                .orElseGet(() -> kind.unlearned().pack(bytes));
    }

    /** @throws StoreException where the bytes are damaged, or the dictionary that they were packed with */
    synchronized byte[] unpack(Kind kind, byte[] packed) {
        return Dictionary.idOf(packed)
                .map(id -> dictionary(id).unpack(packed))
                .orElseGet(() -> kind.unlearned().unpack(packed));
    }

    /** Which dictionaries are damaged, each in a sentence. */
    List<String> faults() {
        return database
                .all(
                        row -> isSound(row)
                                ? Optional.<String>empty()
                                : Optional.of("a copy of the dictionary " + row.getLong("id") + " is damaged"),
                        "SELECT words, checksum, id FROM dictionaries ORDER BY id, copy")
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public synchronized void close() {
        dictionaries.values().forEach(Dictionary::close);
        dictionaries.clear();
        latest.clear();
    }
}
