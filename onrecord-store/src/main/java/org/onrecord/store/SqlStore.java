package org.onrecord.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.onrecord.Provenance;
import org.onrecord.collation.Anchor;
import org.onrecord.collation.Collation;
import org.onrecord.collation.Correction;
import org.onrecord.collation.Corrections;
import org.onrecord.collation.Tally;
import org.onrecord.page.Page;
import org.onrecord.record.Entity;
import org.onrecord.record.Reading;

/** A record in tables: all that is asked of them in the SQL that every database understands. */
abstract class SqlStore implements Store {

    /** The most words of a text that reports like it are looked for by. */
    private static final int WORDS = 40;

    private final Database database;
    private final WordIndex words;
    private final Packing packing;
    private final Rows rows;
    private final ReadingRows readings;
    private final NameWords names;
    private final KeptCollation collation;

    SqlStore(Database database, WordIndex words) {
        this.database = database;
        this.words = words;
        this.packing = new Packing(database);
        this.rows = new Rows(database, words, packing);
        this.readings = new ReadingRows(database, packing);
        this.names = new NameWords(database);
        this.collation = new KeptCollation(database, names, this::reading);
    }

    Database database() {
        return database;
    }

    WordIndex words() {
        return words;
    }

    /** Sees to it that what is added from now on is packed with what was learned last. */
    void renew() {
        packing.renew();
    }

    @Override
    public boolean contains(String id) {
        return database.number("SELECT 1 FROM reports WHERE id = ?", id).isPresent();
    }

    @Override
    public int add(Collection<Kept> reports) {
        renew();
        return database.whole(() -> {
            int added = 0;
            for (Kept kept : reports) {
                // A report that was kept before under the same id may have left corrections.
                if (rows.add(kept, corrected(kept.reading()))) {
                    added++;
                    collation.stale(kept.page().id());
                }
            }
            return added;
        });
    }

    private Reading corrected(Reading reading) {
        return CorrectionRows.holding(database, Optional.of(reading.report().id()))
                .of(reading);
    }

    @Override
    public int size() {
        return database.number("SELECT count(*) FROM reports").orElse(0L).intValue();
    }

    @Override
    public Optional<Reading> reading(String id) {
        return readings.of(id).map(this::corrected);
    }

    @Override
    public void each(Consumer<Reading> reader) {
        Corrections corrections = corrections();
        readings.each(reading -> reader.accept(corrections.of(reading)));
    }

    @Override
    public List<String> meant(String meant) {
        String part = meant.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        List<String> exact =
                database.strings("SELECT id FROM reports WHERE id = ? OR location = ? ORDER BY id", meant, meant);
        return exact.isEmpty()
                ? database.strings(
                        "SELECT id FROM reports WHERE id LIKE ? ESCAPE '\\' OR id LIKE ? ESCAPE '\\'"
                                + " OR location LIKE ? ESCAPE '\\' ORDER BY id",
                        part + "%",
                        "sha256:" + part + "%",
                        "%/" + part)
                : exact;
    }

    /** Lets nobody else correct or read again what is kept until the work is done; a file has one writer anyway. */
    void alone() {}

    @Override
    public List<Named> named(String name) {
        return words.holdingAll(Words.of(name)).stream()
                .flatMap(seq -> readings.of(seq).stream())
                .sorted(Comparator.comparing(reading -> reading.report().id()))
                .flatMap(reading -> named(name, reading))
                .toList();
    }

    private static Stream<Named> named(String name, Reading reading) {
        return reading.entities().stream()
                .filter(Entity::named)
                .filter(entity -> entity.type() == Entity.Type.PERSON || entity.type() == Entity.Type.ORGANIZATION)
                .filter(entity -> entity.name()
                        .in(reading.report().text())
                        .replaceAll("\\s+", " ")
                        .equalsIgnoreCase(name))
                .map(entity -> new Named(reading.report().id(), entity.id()));
    }

    @Override
    public Corrections corrections() {
        return CorrectionRows.holding(database, Optional.empty());
    }

    @Override
    public List<KeptCorrection> allCorrections() {
        return CorrectionRows.all(database);
    }

    @Override
    public long timesCorrected() {
        return database.number("SELECT count(*) + count(undone_by) FROM corrections")
                .orElse(0L);
    }

    @Override
    public long correct(Correction correction) {
        return database.whole(() -> {
            alone();
            long number = CorrectionRows.add(database, correction);
            refill(correction.at().report());
            correction.other().map(Anchor::report).ifPresent(collation::stale);
            return number;
        });
    }

    @Override
    public boolean undo(long number, String by, String when) {
        return database.whole(() -> {
            alone();
            List<String> reports = CorrectionRows.undo(database, number, by, when);
            reports.forEach(this::refill);
            return !reports.isEmpty();
        });
    }

    /** Writes the rows of a report anew, as people corrected it. */
    void refill(String id) {
        readings.of(id).ifPresent(reading -> rows.refill(seq(id), corrected(reading)));
        collation.stale(id);
    }

    private long seq(String id) {
        return database.number("SELECT seq FROM reports WHERE id = ?", id)
                .orElseThrow(() -> new StoreException(database.name() + ": keeps no report " + id));
    }

    @Override
    public long alert(Alert alert) {
        return database.whole(() -> AlertRows.add(database, alert));
    }

    @Override
    public List<KeptAlert> alerts() {
        return AlertRows.all(database);
    }

    @Override
    public boolean removeAlert(long number) {
        return database.whole(() -> database.run("DELETE FROM alerts WHERE seq = ?", number) > 0);
    }

    @Override
    public List<String> readOtherwiseThan(String reader) {
        return database.strings("SELECT id FROM reports WHERE reader <> ? ORDER BY id", reader);
    }

    @Override
    public Optional<Page> page(String id) {
        return database.first(row -> PageRow.page(row, packing), "SELECT * FROM reports WHERE id = ?", id);
    }

    @Override
    public Optional<Provenance> provenance(String id) {
        return readings.provenance(id);
    }

    @Override
    public void reread(Collection<Kept> reports) {
        renew();
        database.whole(() -> {
            alone();
            for (Kept kept : reports) {
                rows.reread(seq(kept.page().id()), kept, corrected(kept.reading()));
                collation.stale(kept.page().id());
            }
            return reports.size();
        });
    }

    @Override
    public int remove(Collection<String> ids) {
        return database.whole(() -> {
            int removed = 0;
            for (String id : ids) {
                if (contains(id)) {
                    removed++;
                    rows.remove(seq(id));
                    collation.stale(id);
                }
            }
            return removed;
        });
    }

    @Override
    public void onCollating(LongConsumer waiting) {
        collation.tell(waiting);
    }

    @Override
    public long collate() {
        return collation.collate(this::corrections);
    }

    @Override
    public boolean compact() {
        return false;
    }

    @Override
    public Collation collation(Set<Collation.Kind> kinds) {
        collate();
        return collation.collation(kinds, corrections());
    }

    @Override
    public Optional<Collation> lastCollation() {
        return collation.last(this::corrections);
    }

    @Override
    public List<Tally> tallies() {
        return collation.tallies();
    }

    @Override
    public List<Collation.Listed> listed() {
        return collation.listed(" ORDER BY coalesce(published, '') DESC, id");
    }

    @Override
    public People who(String name, int most) {
        collate();
        return new Who(collation, names, corrections(), this::reading, most).named(name);
    }

    private List<String> ids(long seq) {
        return database.strings("SELECT id FROM reports WHERE seq = ?", seq);
    }

    @Override
    public List<Reading> like(String text, int most) {
        return words.holding(wordsOf(text), 1, most).stream()
                .flatMap(seq -> readings.of(seq).stream())
                .map(this::corrected)
                .toList();
    }

    @Override
    public List<String> askedLike(String text, int most) {
        boolean none =
                database.number("SELECT 1 FROM reports WHERE asked = 1 LIMIT 1").isEmpty();
        return none
                ? List.of()
                : words.askedHolding(wordsOf(text), most).stream()
                        .flatMap(seq -> ids(seq).stream())
                        .toList();
    }

    /** The first different words of a text that are longer than "of". */
    private static List<String> wordsOf(String text) {
        return Words.of(text).stream()
                .filter(word -> word.length() > 2)
                .distinct()
                .limit(WORDS)
                .toList();
    }

    @Override
    public List<Reading> printing(String quotation, int most) {
        List<Reading> printing = new ArrayList<>();
        Printings printings = Printings.of(quotation);
        Set<Long> candidates = new LinkedHashSet<>(words.inARow(printings.all(), Printings.CANDIDATES));
        candidates.addAll(words.holding(printings.words(), printings.least(), Printings.CANDIDATES));
        for (long seq : candidates) {
            if (printing.size() < most) {
                readings.packed(seq)
                        .filter(packed -> printings.mayBeIn(packed.text()))
                        .map(packed -> corrected(packed.reading()))
                        .ifPresent(printing::add);
            }
        }
        return printing;
    }

    @Override
    public List<Hit> search(Query query) {
        return words.search(
                query,
                report -> readings.packed(report).map(PackedReading::text).orElse(""));
    }

    @Override
    public List<String> faults() {
        List<String> faults = new ArrayList<>(words.faults());
        faults.addAll(packing.faults());
        faults.addAll(readings.faults());
        return faults;
    }

    @Override
    public void take(Store other) {
        if (!(other instanceof SqlStore from)) {
            throw new StoreException(database.name() + ": cannot copy from a record of another kind");
        }
        database.whole(() -> {
            alone();
            if (!Copying.isEmpty(database)) {
                throw new StoreException(
                        database.name() + ": holds reports already; only an empty record takes another");
            }
            copy(from);
            return true;
        });
    }

    /** Copies all that another record holds into this one, which holds nothing. */
    void copy(SqlStore from) {
        new Copying(from.database, database, this::refill).run();
    }

    /** Opens the record in a file, which must be without fault. */
    static SqlStore sound(Path file) {
        SqlStore store = SqliteStore.open(file, false);
        List<String> faults = store.faults();
        if (!faults.isEmpty()) {
            store.close();
            throw new StoreException(file + ": no sound record: " + faults.get(0));
        }
        return store;
    }

    @Override
    public void close() {
        packing.close();
        database.close();
    }
}
