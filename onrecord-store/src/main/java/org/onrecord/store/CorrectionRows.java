package org.onrecord.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

    static long add(Connection connection, Correction correction) throws SQLException {
        Optional<Anchor> other = correction.other();
        return Rows.insert(
                connection,
                "INSERT INTO corrections (kind, report, entry, place, words, other_report, other_entry, other_place,"
                        + " other_words, made_by, made, note) VALUES (?,?,?,?,?,?,?,?,?,?,?,?) RETURNING seq",
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

    /** The corrections that hold; those of one report where it is named. */
    static Corrections holding(Connection connection, Optional<String> report) throws SQLException {
        String where = "undone IS NULL" + (report.isPresent() ? " AND report = ?" : "");
        Object[] values = report.isPresent() ? new Object[] {report.get()} : new Object[0];
        return new Corrections(select(connection, where, values).stream()
                .map(KeptCorrection::correction)
                .toList());
    }

    static List<KeptCorrection> all(Connection connection) throws SQLException {
        return select(connection, "1");
    }

    private static List<KeptCorrection> select(Connection connection, String where, Object... values)
            throws SQLException {
        List<KeptCorrection> corrections = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM corrections WHERE " + where + " ORDER BY seq")) {
            Rows.fill(select, values);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    corrections.add(correction(rows));
                }
            }
        }
        return corrections;
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
