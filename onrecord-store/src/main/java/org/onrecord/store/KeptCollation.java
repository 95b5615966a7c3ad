package org.onrecord.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.onrecord.collation.Clusters;
import org.onrecord.collation.Collation;
import org.onrecord.collation.Collation.Kind;
import org.onrecord.collation.CopyLink;
import org.onrecord.collation.Corrections;
import org.onrecord.collation.FigureSeries;
import org.onrecord.collation.Filed;
import org.onrecord.collation.Happening;
import org.onrecord.collation.Identity;
import org.onrecord.collation.Keys;
import org.onrecord.collation.Orphan;
import org.onrecord.collation.Position;
import org.onrecord.collation.QuotationFamily;
import org.onrecord.collation.Story;
import org.onrecord.collation.Version;
import org.onrecord.record.Reading;
import org.onrecord.text.Digest;

/**
 * What the reports of a record have in common, cluster by cluster: what was added is compared with those that share keys with
 * it, and only the clusters that it joins are collated anew.
 */
final class KeptCollation {

    /** So many reports are collated at a time: what was done is kept, should the rest be broken off. */
    private static final int BATCH = 2000;

    private static final String HASH = "sha256:";

    /** The form and the rules of what is kept; what was kept by others is collated anew. */
    private static final String FORM =
            Long.toHexString(Digest.of(RecordBytes.form(Collation.class))) + " " + Collation.RULES;

    private final Database database;
    private final Function<String, Optional<Reading>> readings;

    KeptCollation(Database database, Function<String, Optional<Reading>> readings) {
        this.database = database;
        this.readings = readings;
    }

    /** Notes that a report is to be collated. */
    void stale(String report) {
        database.run("INSERT INTO stale (report) VALUES (?)", report);
    }

    /** How often the record was collated before. */
    private record State(String form, long times, long last) {}

    private State state() {
        return database.first(
                        row -> new State(row.getString(1), row.getLong(2), row.getLong(3)),
                        "SELECT form, times, last FROM collated")
                .orElseThrow();
    }

    /** Collates what is new; answers a number that is another one whenever the collation may be. */
    long collate(Supplied corrections) {
        if (!state().form().equals(FORM)) {
            forget();
        }
        while (true) {
            State state = state();
            List<Long> seen = new ArrayList<>();
            Set<String> reports = new HashSet<>();
            database.each(
                    row -> {
                        seen.add(row.getLong(1));
                        reports.add(row.getString(2));
                    },
                    "SELECT seq, report FROM stale ORDER BY seq LIMIT " + BATCH);
            if (seen.isEmpty()) {
                return state.times();
            }
            Batch batch = new Batch(reports);
            Clusters.Changed changed = Clusters.of(batch, batch.lost);
            Map<Long, Map<Kind, byte[]>> parts = new TreeMap<>();
            Map<Long, List<String>> members = new TreeMap<>();
            long number = state.last();
            for (List<String> cluster : changed.grown()) {
                members.put(++number, cluster);
                parts.put(number, parts(cluster, corrections.get()));
            }
            keep(state, number, seen, batch, changed, members, parts);
        }
    }

    /** Where the corrections come from that hold. */
    interface Supplied {
        Corrections get();
    }

    private void forget() {
        database.whole(() -> {
            database.run("DELETE FROM clusters");
            database.run("DELETE FROM filed");
            database.run("DELETE FROM stale");
            database.run("INSERT INTO stale (report) SELECT id FROM reports ORDER BY seq");
            return database.run("UPDATE collated SET form = ?", FORM);
        });
    }

    /** Keeps what was found, unless another process collated meanwhile. */
    private void keep(
            State state,
            long last,
            List<Long> seen,
            Batch batch,
            Clusters.Changed changed,
            Map<Long, List<String>> members,
            Map<Long, Map<Kind, byte[]>> parts) {
        database.whole(() -> {
            int won = database.run(
                    "UPDATE collated SET times = times + 1, last = ? WHERE times = ? AND form = ?",
                    last,
                    state.times(),
                    FORM);
            if (won == 0) {
                return false;
            }
            seen.forEach(seq -> database.run("DELETE FROM stale WHERE seq = ?", seq));
            changed.gone().forEach(gone -> database.run("DELETE FROM clusters WHERE cluster = ?", gone));
            batch.lost.forEach(filed -> database.run("DELETE FROM filed WHERE id = ?", bytes(filed.report())));
            members.forEach((cluster, reports) -> reports.forEach(report -> file(cluster, report, batch)));
            parts.forEach((cluster, kinds) -> kinds.forEach((kind, part) -> database.run(
                    "INSERT INTO clusters (cluster, kind, part) VALUES (?,?,?)", cluster, kind.word(), part)));
            return true;
        });
    }

    private void file(long cluster, String report, Batch batch) {
        Filed fresh = batch.fresh.get(report);
        if (fresh == null) {
            database.run("UPDATE filed SET cluster = ? WHERE id = ?", cluster, bytes(report));
        } else {
            database.run(
                    "INSERT INTO filed (id, cluster, keys) VALUES (?,?,?)",
                    bytes(report),
                    cluster,
                    fresh.keys().bytes());
        }
    }

    /** The reports that are to be collated, and those that were. */
    private final class Batch implements Clusters.Shelf {

        private final Map<String, Filed> fresh = new HashMap<>();
        private final List<Filed> lost = new ArrayList<>();

        Batch(Set<String> reports) {
            for (String report : reports) {
                readings.apply(report)
                        .ifPresent(reading -> fresh.put(report, new Filed(report, Keys.of(reading), Filed.NONE)));
                database.first(
                                row -> new Filed(report, Keys.of(row.getBytes(2)), row.getLong(1)),
                                "SELECT cluster, keys FROM filed WHERE id = ?",
                                bytes(report))
                        .ifPresent(lost::add);
            }
        }

        @Override
        public void each(Consumer<Filed> reader) {
            Set<String> replaced = new HashSet<>();
            lost.forEach(filed -> replaced.add(filed.report()));
            database.each(
                    row -> {
                        String report = id(row.getBytes(1));
                        if (!replaced.contains(report)) {
                            reader.accept(new Filed(report, Keys.of(row.getBytes(3)), row.getLong(2)));
                        }
                    },
                    "SELECT id, cluster, keys FROM filed");
            fresh.values().forEach(reader);
        }

        @Override
        public Reading reading(String report) {
            return readings.apply(report).orElseThrow(() -> new StoreException(report + ": is no longer kept"));
        }
    }

    private Map<Kind, byte[]> parts(List<String> reports, Corrections corrections) {
        List<Reading> all = reports.stream()
                .flatMap(report -> readings.apply(report).stream())
                .toList();
        Collation collation = Collation.ofCluster(all, corrections);
        Map<Kind, byte[]> parts = new TreeMap<>();
        keep(parts, Kind.COPY, collation.copies(), CopyLink.class);
        keep(parts, Kind.QUOTATION, collation.quotations(), QuotationFamily.class);
        keep(parts, Kind.SERIES, collation.series(), FigureSeries.class);
        keep(parts, Kind.EVENT, collation.happenings(), Happening.class);
        keep(parts, Kind.IDENTITY, collation.identities(), Identity.class);
        keep(parts, Kind.STORY, collation.stories(), Story.class);
        keep(parts, Kind.VERSION, collation.versions(), Version.class);
        keep(parts, Kind.ORPHAN, collation.orphans(), Orphan.class);
        keep(parts, Kind.POSITION, collation.positions(), Position.class);
        return parts;
    }

    private static <T extends Record> void keep(Map<Kind, byte[]> parts, Kind kind, List<T> all, Class<T> type) {
        if (!all.isEmpty()) {
            parts.put(kind, Deflated.PLAIN.pack(RecordBytes.write(all, type)));
        }
    }

    /** What was collated, of some kinds. */
    Collation collation(Set<Kind> kinds, Corrections corrections) {
        Collation all = new Collation(
                kinds.contains(Kind.REPORT) ? reports() : List.of(),
                kept(kinds, Kind.COPY, CopyLink.class),
                kept(kinds, Kind.QUOTATION, QuotationFamily.class),
                kept(kinds, Kind.SERIES, FigureSeries.class),
                kept(kinds, Kind.EVENT, Happening.class),
                kept(kinds, Kind.IDENTITY, Identity.class),
                kept(kinds, Kind.STORY, Story.class),
                kept(kinds, Kind.VERSION, Version.class),
                kept(kinds, Kind.ORPHAN, Orphan.class),
                kept(kinds, Kind.POSITION, Position.class));
        return Collation.joined(List.of(all), corrections, readings);
    }

    private List<Collation.Listed> reports() {
        return database.all(
                row -> new Collation.Listed(
                        row.getString(1),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getString(4))),
                "SELECT id, location, outlet, published FROM reports");
    }

    private <T extends Record> List<T> kept(Set<Kind> kinds, Kind kind, Class<T> type) {
        List<T> all = new ArrayList<>();
        if (kinds.contains(kind)) {
            database.each(
                    row -> all.addAll(RecordBytes.read(Deflated.PLAIN.unpack(row.getBytes(1)), type)),
                    "SELECT part FROM clusters WHERE kind = ?",
                    kind.word());
        }
        return all;
    }

    /** The people and organizations of the clusters of some reports. */
    List<Identity> identities(Collection<String> reports) {
        List<Identity> all = new ArrayList<>();
        Set<Long> clusters = new HashSet<>();
        for (String report : reports) {
            database.number("SELECT cluster FROM filed WHERE id = ?", bytes(report))
                    .filter(clusters::add)
                    .ifPresent(cluster -> database.each(
                            row -> all.addAll(RecordBytes.read(Deflated.PLAIN.unpack(row.getBytes(1)), Identity.class)),
                            "SELECT part FROM clusters WHERE cluster = ? AND kind = ?",
                            cluster,
                            Kind.IDENTITY.word()));
        }
        return all;
    }

    private static byte[] bytes(String id) {
        return HexFormat.of().parseHex(id, HASH.length(), id.length());
    }

    private static String id(byte[] bytes) {
        return HASH + HexFormat.of().formatHex(bytes);
    }
}
