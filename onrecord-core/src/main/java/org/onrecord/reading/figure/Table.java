package org.onrecord.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.report.Part;
import org.onrecord.report.Row;
import org.onrecord.text.Span;

/**
 * A table of figures in a report.
 *
 * @param captions the lines over its columns
 * @param heads the rows that head its columns
 * @param rows the rows that hold its figures
 * @param notes the lines below them
 * @param label the column whose cells name the rows
 */
record Table(List<Part> captions, List<Row> heads, List<Row> rows, List<Part> notes, int label) {

    Table {
        captions = List.copyOf(captions);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** The cells that head a column, the upper one first; an upper head holds for the columns up to the next. */
    List<Span> heads(int column) {
        List<Span> over = new ArrayList<>();
        for (int row = 0; row < heads.size(); row++) {
            List<Span> cells = heads.get(row).cells();
            int at = Math.min(column, cells.size() - 1);
            boolean upper = row + 1 < heads.size();
            while (upper && at > label + 1 && cells.get(at).isEmpty()) {
                at--;
            }
            if (column < cells.size() && !cells.get(at).isEmpty()) {
                over.add(cells.get(at));
            }
        }
        return over;
    }

    /** The cell that names a row. */
    Optional<Span> label(Row row) {
        return label < row.cells().size()
                ? Optional.of(row.cells().get(label)).filter(cell -> !cell.isEmpty())
                : Optional.empty();
    }
}
