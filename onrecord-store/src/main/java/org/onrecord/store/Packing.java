package org.onrecord.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.text.Term;

/**
 * Packs the pages and readings of a record: the first with what the sample stories have in common, later ones with what the
 * record's own have, such as the frame that all pages of an outlet share.
 *
 * <p>A dictionary is learned anew whenever the record has grown eightfold; what was packed with an earlier one stays.
 */
final class Packing implements AutoCloseable {

    /** What packs alike. */
    enum Kind implements Term {
        PAGE,
        READING;

        private Deflated unlearned() {
            return this == PAGE ? Deflated.PAGE : Deflated.READING;
        }
    }

    /** From so many reports on there is something to learn from. */
    private static final long FIRST = 1024;

    private static final long GROWTH = 8;
    private static final int SAMPLES = 1000;

    /** So many bytes of a sample are looked at. */
    private static final int LONGEST = 1 << 15;

    /** Where there was too little to learn from, it is tried again when there is twice as much. */
    private static final int MORE = 2;

    private final Database database;
    private final DictionaryRows rows;
    private final Map<Long, Dictionary> dictionaries = new HashMap<>();
    private final Map<Kind, Dictionary> latest = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> vain = new EnumMap<>(Kind.class);

    Packing(Database database) {
        this.database = database;
        this.rows = new DictionaryRows(database);
    }

    /**
     * Sees to it that what is packed from now on is packed with the latest dictionaries. To be called before work begins that is done
     * as a whole: in that, SQLite would write nothing more once it has met a damaged page.
     */
    synchronized void renew() {
        latest.clear();
        long reports = database.number("SELECT max(seq) FROM reports").orElse(0L);
        for (Kind kind : Kind.values()) {
            Optional<DictionaryRows.Learned> learned = rows.latest(kind);
            if (reports >= learned.map(last -> GROWTH * last.reports()).orElse(FIRST)
                    && reports >= MORE * vain.getOrDefault(kind, 0L)) {
                learn(kind, reports);
                learned = rows.latest(kind);
            }
            learned.flatMap(last -> dictionary(last.id())).ifPresent(dictionary -> latest.put(kind, dictionary));
        }
    }

    private void learn(Kind kind, long reports) {
        List<byte[]> samples = new ArrayList<>();
        long step = Math.max(1, reports / SAMPLES);
        for (long seq = step; seq <= reports; seq += step) {
            sample(kind, seq).ifPresent(samples::add);
        }
        Dictionary.learned(samples)
                .ifPresentOrElse(
                        bytes -> database.whole(() -> rows.add(kind, reports, bytes)), () -> vain.put(kind, reports));
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
            if (e.getCause() instanceof SQLException) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Optional<Dictionary> dictionary(long id) {
        Optional<Dictionary> known = Optional.ofNullable(dictionaries.get(id));
        if (known.isEmpty()) {
            known = rows.bytes(id).map(Dictionary::new);
            known.ifPresent(dictionary -> dictionaries.put(id, dictionary));
        }
        return known;
    }

    private Dictionary needed(long id) {
        return dictionary(id)
                .orElseThrow(() -> new StoreException("a page or reading of the record is damaged, or the dictionary "
                        + id + " that it was packed with"));
    }

    synchronized byte[] pack(Kind kind, byte[] bytes) {
        return Optional.ofNullable(latest.get(kind))
                .map(dictionary -> dictionary.pack(bytes))
                .orElseGet(() -> kind.unlearned().pack(bytes));
    }

    /** @throws StoreException where the bytes are damaged, or the dictionary that they were packed with */
    synchronized byte[] unpack(Kind kind, byte[] packed) {
        return Dictionary.idOf(packed)
                .map(id -> needed(id).unpack(packed))
                .orElseGet(() -> kind.unlearned().unpack(packed));
    }

    /** Which dictionaries are damaged, each in a sentence. */
    List<String> faults() {
        return rows.faults();
    }

    @Override
    public synchronized void close() {
        dictionaries.values().forEach(Dictionary::close);
        dictionaries.clear();
        latest.clear();
    }
}
