package org.onrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.onrecord.collation.Anchor;
import org.onrecord.collation.Correction;
import org.onrecord.collation.Corrections;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/** Keeps corrections as rows. */
final class CorrectionRows {

    private CorrectionRows() {}

    static long add(Database database, Correction correction) {
        Optional<Anchor> other = correction.other();
        return database.insert(
                Table.CORRECTIONS.insert() + " RETURNING seq",
                correction.kind(),
                correction.at().report(),
                correction.at().kind(),
                correction.at().span().start(),
                correction.at().text(),
                other.map(Anchor::report),
                other.map(Anchor::kind),
                other.map(anchor -> anchor.span().start()),
                other.map(Anchor::text),
                correction.by(),
                correction.made(),
                correction.note());
    }

    /** Undoes a correction; answers the report that it was about, nothing where it no longer holds. */
    static List<String> undo(Database database, long number, String by, String when) {
        List<String> reports =
                database.strings("SELECT report FROM corrections WHERE seq = ? AND undone IS NULL", number);
        database.run(
                "UPDATE corrections SET undone_by = ?, undone = ? WHERE seq = ? AND undone IS NULL", by, when, number);
        return reports;
    }

    /** The corrections that hold; those of one report where it is named. */
    static Corrections holding(Database database, Optional<String> report) {
        String where = " WHERE undone IS NULL" + (report.isPresent() ? " AND report = ?" : "");
        Object[] values = report.isPresent() ? new Object[] {report.get()} : new Object[0];
        return new Corrections(select(database, where, values).stream()
                .map(KeptCorrection::correction)
                .toList());
    }

    static List<KeptCorrection> all(Database database) {
        return select(database, "");
    }

    private static List<KeptCorrection> select(Database database, String where, Object... values) {
        return database.all(CorrectionRows::correction, "SELECT * FROM corrections" + where + " ORDER BY seq", values);
    }

    private static KeptCorrection correction(ResultSet rows) throws SQLException {
        String undoneBy = rows.getString("undone_by");
        return new KeptCorrection(
                rows.getLong("seq"),
                new Correction(
                        Term.of(Correction.Kind.class, rows.getString("kind")),
                        anchor(rows, ""),
                        rows.getString("other_report") == null ? Optional.empty() : Optional.of(anchor(rows, "other_")),
                        rows.getString("made_by"),
                        rows.getString("made"),
                        rows.getString("note")),
                undoneBy == null
                        ? Optional.empty()
                        : Optional.of(new KeptCorrection.Undone(undoneBy, rows.getString("undone"))));
    }

    private static Anchor anchor(ResultSet rows, String which) throws SQLException {
        String words = rows.getString(which + "words");
        int place = rows.getInt(which + "place");
        return new Anchor(
                rows.getString(which + "report"),
                Term.of(Anchor.Kind.class, rows.getString(which + "entry")),
                new Span(place, place + words.length()),
                words);
    }
}
