package org.onrecord.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.text.Digest;

/**
 * The dictionaries that a record has learned. Each stands in two tables: a damaged page of the file takes one, and what was packed with
 * a dictionary unpacks with no other.
 */
final class DictionaryRows {

    private static final List<Table> TABLES = List.of(Table.DICTIONARIES, Table.DICTIONARY_COPIES);

    private final Database database;

    DictionaryRows(Database database) {
        this.database = database;
    }

    /**
     * When a dictionary was learned.
     *
     * @param reports how many there were by then
     */
    record Learned(long id, long reports) {}

    /** The one that was learned last. */
    Optional<Learned> latest(Packing.Kind kind) {
        return inEither(table -> database.first(
                row -> new Learned(row.getLong(1), row.getLong(2)),
                "SELECT id, reports FROM " + table.name() + " WHERE kind = ? ORDER BY reports DESC, id LIMIT 1",
                kind.word()));
    }

    /** Adds one; answers its id. */
    long add(Packing.Kind kind, long reports, byte[] bytes) {
        long id = Dictionary.id(bytes);
        add(database, id, kind.word(), reports, bytes);
        return id;
    }

    private static void add(Database database, long id, String kind, long reports, byte[] bytes) {
        for (Table table : TABLES) {
            database.run(table.insert() + " ON CONFLICT DO NOTHING", id, kind, reports, Digest.bytes(bytes), bytes);
        }
    }

    /** A dictionary; empty where neither copy of it is whole. */
    Optional<byte[]> bytes(long id) {
        return inEither(table -> in(table, id));
    }

    private Optional<byte[]> in(Table table, long id) {
        return database.first(
                        row -> Digest.bytes(row.getBytes(1)).equals(row.getString(2))
                                ? Optional.of(row.getBytes(1))
                                : Optional.<byte[]>empty(),
                        "SELECT bytes, checksum FROM " + table.name() + " WHERE id = ?",
                        id)
                .flatMap(found -> found);
    }

    /** What is looked for in one table, or where that is damaged in the other. */
    private static <T> Optional<T> inEither(Lookup<T> lookup) {
        Optional<T> found = Optional.empty();
        for (Table table : TABLES) {
            if (found.isEmpty()) {
                try {
                    found = lookup.in(table);
                } catch (StoreException e) {
                    if (!e.tellsOfDamage()) {
                        throw e;
                    }
                }
            }
        }
        return found;
    }

    private interface Lookup<T> {
        Optional<T> in(Table table);
    }

    /** Copies those that are whole into another record. */
    void copyTo(Database other) {
        Set<Long> copied = new HashSet<>();
        for (Table table : TABLES) {
            database.each(
                    row -> {
                        long id = row.getLong("id");
                        String kind = row.getString("kind");
                        long reports = row.getLong("reports");
                        if (copied.add(id)) {
                            bytes(id).ifPresent(bytes -> add(other, id, kind, reports, bytes));
                        }
                    },
                    "SELECT id, kind, reports FROM " + table.name() + " ORDER BY id");
        }
    }

    /** Which copies are damaged or missing, each in a sentence. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<Long> ids = new TreeSet<>();
        for (Table table : TABLES) {
            looking(faults, () -> database.each(row -> ids.add(row.getLong(1)), "SELECT id FROM " + table.name()));
        }
        for (long id : ids) {
            for (Table table : TABLES) {
                looking(faults, () -> {
                    if (in(table, id).isEmpty()) {
                        faults.add("a copy of the dictionary " + id + " is damaged");
                    }
                });
            }
        }
        return faults;
    }

    private static void looking(List<String> faults, Runnable look) {
        try {
            look.run();
        } catch (StoreException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
    }
}
