package org.onrecord.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.onrecord.Provenance;
import org.onrecord.collation.Collation;
import org.onrecord.collation.Correction;
import org.onrecord.collation.Corrections;
import org.onrecord.collation.Tally;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;

/**
 * A record that is kept: pages, their readings, and a way to find them again.
 *
 * <p>{@code try (Store record = Store.open(Path.of("onrecord.db"))) { record.add(kept); }}. One thread writes; what
 * {@link #add} has returned from survives the end of the process. Every method throws a {@link StoreException} where the
 * file cannot be read or written.
 */
public interface Store extends AutoCloseable {

    /** The record that commands use unless one is named. */
    Path USUAL = Path.of("onrecord.db");

    /**
     * Opens a record in a file, or begins one.
     *
     * @throws StoreException where the file is no record, or of a later version
     */
    static Store open(Path file) {
        return SqliteStore.open(file, true);
    }

    /**
     * Opens a record that must be there.
     *
     * @throws StoreException where there is none
     */
    static Store existing(Path file) {
        return SqliteStore.open(file, false);
    }

    /**
     * Opens a record by the name that people give it, or begins one: a file, or the address of a PostgreSQL database such as
     * {@code postgresql://desk@db.example/news}.
     *
     * @throws StoreException where the file is no record, the database cannot be reached, or either is of a later version
     */
    static Store open(String record) {
        return PostgresStore.isAddress(record) ? PostgresStore.open(record, true) : open(file(record));
    }

    /**
     * The same, of a record that must be there.
     *
     * @throws StoreException where there is none
     */
    static Store existing(String record) {
        return PostgresStore.isAddress(record) ? PostgresStore.open(record, false) : existing(file(record));
    }

    private static Path file(String record) {
        if (record.matches("[a-zA-Z][a-zA-Z0-9+.:-]+://.*")) {
            throw new StoreException(
                    shown(record) + ": neither a file nor an address such as postgresql://user@host/database");
        }
        return Path.of(record);
    }

    /** Whether a record is called by the address of a database. */
    static boolean isAddress(String record) {
        return PostgresStore.isAddress(record);
    }

    /** What messages call a record, and any words: without passwords of databases. */
    static String shown(String record) {
        return PostgresStore.shown(record);
    }

    /** Whether a report is kept, by its id. */
    boolean contains(String id);

    /** Keeps some reports, all of them or none; one that is kept already is left as it is. Answers how many were new. */
    int add(Collection<Kept> reports);

    /** The number of reports. */
    int size();

    /** The latest reading of a report as people corrected it, by its id. */
    Optional<Reading> reading(String id);

    /** Hands out the latest reading of every report as people corrected it, in the order of their ids. */
    void each(Consumer<Reading> reader);

    /**
     * The ids of the reports that somebody may mean: by id or its beginning, by location or its last part.
     *
     * @param name {@code talks-3.txt}, or {@code sha256:0a1b}
     */
    List<String> meant(String name);

    /** Where a person or organization is named so, as reports and entities. */
    List<Named> named(String name);

    /**
     * A name in a report.
     *
     * @param report the id of the report
     * @param entity the id of the entity
     */
    record Named(String report, String entity) {}

    /** The corrections that hold. */
    Corrections corrections();

    /** All corrections that were ever made, by number, undone ones too. */
    List<KeptCorrection> allCorrections();

    /** How often a correction was made or undone. */
    long timesCorrected();

    /** Keeps a correction, which holds from now on; answers its number. */
    long correct(Correction correction);

    /**
     * Undoes a correction.
     *
     * @param by who undoes it
     * @param when an instant of ISO 8601
     * @return false where no correction of that number holds
     */
    boolean undo(long number, String by, String when);

    /** Keeps an alert; answers its number. */
    long alert(Alert alert);

    /** All alerts by number. */
    List<KeptAlert> alerts();

    /** Removes an alert; answers whether there was one of that number. */
    boolean removeAlert(long number);

    /** The ids of the reports whose latest reading is not by this reader, all of them where it is empty. */
    List<String> readOtherwiseThan(String reader);

    /**
     * Takes reports out with all that was read from them, by their ids; answers how many were there. Corrections stay, and so do
     * pieces of them that a dictionary has learned.
     */
    int remove(Collection<String> ids);

    /**
     * Compares the reports that were added, read anew, corrected or taken out since with those that they may have something in
     * common with, and keeps what was found.
     *
     * @return a number that is another one whenever the collation may be
     */
    long collate();

    /**
     * Puts the room of a file in order that has grown by half, and by some megabytes, since that was last done: what stands in
     * pages that are half empty is moved together. Takes some seconds a gigabyte, in which nobody can write. Where it cannot be
     * done, for another writes or the disk has no room for twice as much, all stays as it is. A database server does this by itself.
     *
     * @return whether it was done
     */
    boolean compact();

    /** Names who is told how many reports wait to be compared, before each batch of them, and 0 when none does any more. */
    void onCollating(LongConsumer waiting);

    /** What the reports have in common, which is kept; what is new is collated first. */
    default Collation collation() {
        return collation(EnumSet.allOf(Collation.Kind.class));
    }

    /** The same, only of some kinds. */
    Collation collation(Set<Collation.Kind> kinds);

    /**
     * What the reports had in common when they were collated last, where some were added or corrected since; empty where nothing is
     * new, where they were never collated, and where a report has been taken out.
     */
    Optional<Collation> lastCollation();

    /** What each report adds to the counts of who is quoted and who speaks about whom, as it was collated last, by their ids. */
    List<Tally> tallies();

    /** The reports, the latest first, those without a day last. */
    List<Collation.Listed> listed();

    /**
     * The people and organizations that are named so in any report, those who are the same under other names included.
     *
     * @param name the words of a name, the last of which may be cut: {@code Hale}, {@code marguerite ha}
     * @param most so many clusters of reports are looked into, those that were collated last first
     */
    People who(String name, int most);

    /** The page of a report as it was given, by its id. */
    Optional<Page> page(String id);

    /** What made the latest reading of a report, by its id; absent where it was kept before that was noted. */
    Optional<Provenance> provenance(String id);

    /** Keeps further readings of reports that are kept; earlier readings stay. All of them or none. */
    void reread(Collection<Kept> reports);

    /** The latest readings of those reports that share the most words with a text, best first. */
    List<Reading> like(String words, int most);

    /** The latest readings of those reports that may print a quotation, or something like it, best first. */
    List<Reading> printing(String quotation, int most);

    /** The ids of the reports for whose day others are asked and that share the most words with a text, best first. */
    List<String> askedLike(String words, int most);

    /** The entries and reports that match, best first. */
    List<Hit> search(Query query);

    /**
     * Copies all that another record holds into this one, which must be empty: pages, every reading, corrections, alerts. All or nothing.
     *
     * @throws StoreException where this record is not empty
     */
    void take(Store other);

    /** What is wrong with the file, each in a sentence; empty where it is sound. */
    List<String> faults();

    /**
     * Copies the record as it is now into a new file, while others may read and write it.
     *
     * @throws StoreException where that file is there already or cannot be written
     */
    void backup(Path file);

    /**
     * Puts a backup in the place of all that the record holds, while others may read it.
     *
     * @throws StoreException where that file is no sound record
     */
    void restore(Path file);

    @Override
    void close();
}
