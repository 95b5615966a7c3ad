package org.onrecord.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.onrecord.collation.Clusters;
import org.onrecord.collation.Collation;
import org.onrecord.collation.Collation.Kind;
import org.onrecord.collation.CopyLink;
import org.onrecord.collation.Corrections;
import org.onrecord.collation.FigureSeries;
import org.onrecord.collation.Filed;
import org.onrecord.collation.Happening;
import org.onrecord.collation.Identity;
import org.onrecord.collation.Orphan;
import org.onrecord.collation.Position;
import org.onrecord.collation.QuotationFamily;
import org.onrecord.collation.Sheets;
import org.onrecord.collation.Story;
import org.onrecord.collation.Tally;
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

    /** The bytes of an id. */
    private static final int ID = 32;

    private static final String PARTS = "SELECT ids.part, clusters.part FROM clusters"
            + " JOIN clusters AS ids ON ids.cluster = clusters.cluster AND ids.kind = 'report'";

    /** The form and the rules of what is kept; what was kept by others is collated anew. */
    private static final String FORM =
            Long.toHexString(Digest.of(RecordBytes.form(Collation.class) + RecordBytes.form(Tally.class))) + " "
                    + Collation.RULES + " packed with ids";

    /** The kind of the part that counts in each report of a cluster. */
    private static final String TALLY = "tally";

    private final Database database;
    private final NameWords names;
    private final Function<String, Optional<Reading>> readings;
    private LongConsumer listener = waiting -> {};

    KeptCollation(Database database, NameWords names, Function<String, Optional<Reading>> readings) {
        this.database = database;
        this.names = names;
        this.readings = readings;
    }

    /** Names who is told how many reports wait, before each batch of them and at the end. */
    void tell(LongConsumer listener) {
        this.listener = listener;
    }

    private long waiting() {
        return database.number("SELECT count(*) FROM stale").orElse(0L);
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
        Sheets sheets = new Sheets(
                report -> readings.apply(report).orElseThrow(() -> new StoreException(report + ": is no longer kept")));
        while (true) {
            State state = state();
            List<Long> seen = new ArrayList<>();
            Set<String> reports = new LinkedHashSet<>();
            Set<String> kept = new LinkedHashSet<>();
            database.each(
                    row -> {
                        seen.add(row.getLong(1));
                        reports.add(row.getString(2));
                        Optional.ofNullable(row.getString(3)).ifPresent(kept::add);
                    },
                    "SELECT stale.seq, report, id FROM stale LEFT JOIN reports ON id = report ORDER BY stale.seq LIMIT "
                            + BATCH);
            listener.accept(seen.size() < BATCH ? seen.size() : waiting());
            if (seen.isEmpty()) {
                return state.times();
            }
            Batch batch = new Batch(reports, kept, sheets);
            Clusters.Changed changed = Clusters.of(batch, batch.lost, sheets);
            Map<Long, Cluster> grown = new TreeMap<>();
            Collation.eachCluster(
                    changed.grown(),
                    sheets,
                    corrections.get(),
                    (cluster, collation) ->
                            grown.put(state.last() + grown.size() + 1, cluster(cluster, collation, sheets)));
            keep(state, state.last() + grown.size(), seen, batch, changed.gone(), grown);
        }
    }

    /** Where the corrections come from that hold. */
    interface Supplied {
        Corrections get();
    }

    private void forget() {
        database.whole(() -> {
            database.run("DELETE FROM clusters");
            names.clear();
            database.run("DELETE FROM filed");
            database.run("DELETE FROM stale");
            database.run("INSERT INTO stale (report) SELECT id FROM reports ORDER BY seq");
            return database.run("UPDATE collated SET form = ?", FORM);
        });
    }

    /** Keeps what was found, unless another process collated meanwhile. */
    private void keep(State state, long last, List<Long> seen, Batch batch, Set<Long> gone, Map<Long, Cluster> grown) {
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
            gone.forEach(this::remove);
            batch.lost.forEach(filed -> database.run("DELETE FROM filed WHERE id = ?", bytes(filed.report())));
            grown.forEach((number, cluster) -> add(number, cluster, batch));
            return true;
        });
    }

    private void remove(long cluster) {
        names.remove(cluster, NameWords.of(identities(cluster)));
        database.run("DELETE FROM clusters WHERE cluster = ?", cluster);
    }

    private void add(long number, Cluster cluster, Batch batch) {
        cluster.reports().forEach(report -> file(number, report, batch));
        cluster.parts()
                .forEach((kind, part) ->
                        database.run("INSERT INTO clusters (cluster, kind, part) VALUES (?,?,?)", number, kind, part));
        names.add(number, cluster.names());
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

        Batch(Set<String> reports, Set<String> kept, Sheets sheets) {
            sheets.each(List.copyOf(kept), filed -> fresh.put(filed.report(), filed));
            for (String report : reports) {
                database.first(
                                row -> new Filed(report, row.getBytes(2), row.getLong(1)),
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
                            reader.accept(new Filed(report, row.getBytes(3), row.getLong(2)));
                        }
                    },
                    "SELECT id, cluster, keys FROM filed");
            fresh.values().forEach(reader);
        }
    }

    /** What the reports of a cluster have in common, kind by kind, and the words of the names in them. */
    private record Cluster(List<String> reports, Map<String, byte[]> parts, Set<String> names) {}

    private static Cluster cluster(List<String> reports, Collation collation, Sheets sheets) {
        Map<String, byte[]> parts = new TreeMap<>();
        ByteBuffer ids = ByteBuffer.allocate(reports.size() * ID);
        reports.forEach(report -> ids.put(bytes(report)));
        parts.put(Kind.REPORT.word(), ids.array());
        ClusterPart part = new ClusterPart(ids.array());
        part.pack(parts, Kind.COPY.word(), collation.copies(), CopyLink.class);
        part.pack(parts, Kind.QUOTATION.word(), collation.quotations(), QuotationFamily.class);
        part.pack(parts, Kind.SERIES.word(), collation.series(), FigureSeries.class);
        part.pack(parts, Kind.EVENT.word(), collation.happenings(), Happening.class);
        part.pack(parts, Kind.IDENTITY.word(), collation.identities(), Identity.class);
        part.pack(parts, Kind.STORY.word(), collation.stories(), Story.class);
        part.pack(parts, Kind.VERSION.word(), collation.versions(), Version.class);
        part.pack(parts, Kind.ORPHAN.word(), collation.orphans(), Orphan.class);
        part.pack(parts, Kind.POSITION.word(), collation.positions(), Position.class);
        part.pack(
                parts,
                TALLY,
                reports.stream().map(sheets::reading).map(Tally::of).toList(),
                Tally.class);
        return new Cluster(reports, parts, NameWords.of(collation.identities()));
    }

    /** What was collated last, where something is new since and nothing that it tells of is gone. */
    Optional<Collation> last(Supplied corrections) {
        return isUpToDate() || !isShowable()
                ? Optional.empty()
                : Optional.of(collation(EnumSet.allOf(Kind.class), corrections.get()));
    }

    private boolean isUpToDate() {
        return state().form().equals(FORM)
                && database.number("SELECT 1 FROM stale LIMIT 1").isEmpty();
    }

    private boolean isShowable() {
        return state().form().equals(FORM)
                && state().times() > 0
                && database.number("SELECT 1 FROM filed LIMIT 1").isPresent()
                && database.number("SELECT 1 FROM stale WHERE report NOT IN (SELECT id FROM reports) LIMIT 1")
                        .isEmpty();
    }

    /** What counts in each report, as it was collated last, by the ids of the reports. */
    List<Tally> tallies() {
        List<Tally> tallies = kept(TALLY, Tally.class);
        tallies.sort(Comparator.comparing(Tally::report));
        return tallies;
    }

    /** What was collated, of some kinds. */
    Collation collation(Set<Kind> kinds, Corrections corrections) {
        Collation all = new Collation(
                kinds.contains(Kind.REPORT) ? listed("") : List.of(),
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

    /** The reports in an order told in SQL. */
    List<Collation.Listed> listed(String order) {
        return database.all(
                row -> new Collation.Listed(
                        row.getString(1),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getString(4))),
                "SELECT id, location, outlet, published FROM reports" + order);
    }

    private <T extends Record> List<T> kept(Set<Kind> kinds, Kind kind, Class<T> type) {
        return kinds.contains(kind) ? kept(kind.word(), type) : List.of();
    }

    private <T extends Record> List<T> kept(String kind, Class<T> type) {
        List<T> all = new ArrayList<>();
        database.each(
                row -> all.addAll(new ClusterPart(row.getBytes(1)).unpack(row.getBytes(2), type)),
                PARTS + " WHERE clusters.kind = ? ORDER BY clusters.cluster",
                kind);
        return all;
    }

    /** The people and organizations of a cluster. */
    List<Identity> identities(long cluster) {
        return database.first(
                        row -> new ClusterPart(row.getBytes(1)).unpack(row.getBytes(2), Identity.class),
                        PARTS + " WHERE clusters.cluster = ? AND clusters.kind = ?",
                        cluster,
                        Kind.IDENTITY.word())
                .orElse(List.of());
    }

    /** The cluster that a report was collated in. */
    Optional<Long> clusterOf(String report) {
        return database.number("SELECT cluster FROM filed WHERE id = ?", bytes(report));
    }

    private static byte[] bytes(String id) {
        return HexFormat.of().parseHex(id, HASH.length(), id.length());
    }

    private static String id(byte[] bytes) {
        return HASH + HexFormat.of().formatHex(bytes);
    }
}
