package org.onrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.onrecord.Provenance;
import org.onrecord.record.Reading;

/** Reads the latest reading of each report back as it was kept: no correction is in it. */
final class ReadingRows {

    private static final String LATEST =
            " FROM reports JOIN readings ON reports.seq = report AND reports.reader = readings.reader";

    private final Database database;
    private final Packing packing;

    ReadingRows(Database database, Packing packing) {
        this.database = database;
        this.packing = packing;
    }

    Optional<Reading> of(String id) {
        return database.first(this::reading, "SELECT reading, page" + LATEST + " WHERE id = ?", id);
    }

    /** The reading of a report by its number. */
    Optional<Reading> of(long report) {
        return packed(report).map(PackedReading::reading);
    }

    Optional<PackedReading> packed(long report) {
        return database.first(this::packed, "SELECT reading, page" + LATEST + " WHERE seq = ?", report);
    }

    /** Hands out all in the order of their reports' ids. */
    void each(Consumer<Reading> reader) {
        database.each(row -> reader.accept(reading(row)), "SELECT reading, page" + LATEST + " ORDER BY id");
    }

    /** What made a reading, by the id of its report. */
    Optional<Provenance> provenance(String id) {
        return database.first(
                row -> Provenance.parse(row.getString(1)),
                "SELECT words" + LATEST + " JOIN provenances ON provenances.seq = made WHERE id = ?",
                id);
    }

    /** Which reports have lost their reading, or have one that is damaged, each in a sentence. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        String sql = "SELECT reading, page, id FROM reports"
                + " LEFT JOIN readings ON seq = report AND reports.reader = readings.reader ORDER BY id";
        try {
            database.each(row -> fault(row).ifPresent(faults::add), sql);
        } catch (StoreException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return faults;
    }

    private Optional<String> fault(ResultSet row) throws SQLException {
        String id = row.getString(3);
        if (row.getBytes(1) == null) {
            return Optional.of(id + ": has no reading");
        }
        try {
            return reading(row).report().id().equals(id)
                    ? Optional.empty()
                    : Optional.of(id + ": has the reading of another report");
        } catch (StoreException | IllegalArgumentException e) {
            return Optional.of(id + ": " + e.getMessage());
        }
    }

    private Reading reading(ResultSet row) throws SQLException {
        return packed(row).reading();
    }

    /** The reading in the first column, whose page is the second. */
    private PackedReading packed(ResultSet row) throws SQLException {
        return PackedReading.of(row.getBytes(1), row.getBytes(2), packing);
    }
}
