package org.onrecord.parquet;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.ColumnNamingStrategy;
import com.jerolba.carpet.io.FileSystemOutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.onrecord.app.export.TableFiles;
import org.onrecord.collation.Collation;
import org.onrecord.record.Reading;
import org.onrecord.store.Store;
import org.onrecord.table.CopyRow;
import org.onrecord.table.EventRow;
import org.onrecord.table.FigureRow;
import org.onrecord.table.IdentityRow;
import org.onrecord.table.QuotationRow;
import org.onrecord.table.ReportRow;
import org.onrecord.table.SeriesRow;
import org.onrecord.table.StatementRow;
import org.onrecord.table.Tables;

/** Writes each table of a record as a Parquet file: {@code reports.parquet}, {@code statements.parquet}. */
public final class ParquetFiles implements TableFiles {

    @Override
    public void write(Store store, Path folder) throws IOException {
        try (File<ReportRow> reports = new File<>(folder, "reports", ReportRow.class);
                File<StatementRow> statements = new File<>(folder, "statements", StatementRow.class);
                File<EventRow> events = new File<>(folder, "events", EventRow.class);
                File<FigureRow> figures = new File<>(folder, "figures", FigureRow.class)) {
            store.each(reading -> {
                Tables tables = new Tables(reading);
                reports.add(tables.report());
                tables.statements().forEach(statements::add);
                tables.events().forEach(events::add);
                tables.figures().forEach(figures::add);
            });
        }
        Collation collation = store.collation();
        try (File<QuotationRow> quotations = new File<>(folder, "quotations", QuotationRow.class);
                File<CopyRow> copies = new File<>(folder, "copies", CopyRow.class);
                File<SeriesRow> series = new File<>(folder, "series", SeriesRow.class);
                File<IdentityRow> identities = new File<>(folder, "identities", IdentityRow.class)) {
            collation
                    .quotations()
                    .forEach(family ->
                            Tables.quotation(family, id -> reading(store, id)).forEach(quotations::add));
            collation.copies().forEach(copy -> copies.add(Tables.copy(copy)));
            collation.series().forEach(one -> Tables.series(one).forEach(series::add));
            collation.identities().forEach(one -> Tables.identity(one).forEach(identities::add));
        }
    }

    private static Reading reading(Store store, String id) {
        return store.reading(id).orElseThrow(() -> new IllegalStateException(id + " is no longer kept"));
    }

    /** A table that is being written; the file of an earlier export is replaced. */
    private static final class File<T> implements AutoCloseable {

        private final CarpetWriter<T> writer;

        File(Path folder, String table, Class<T> row) throws IOException {
            writer = new CarpetWriter.Builder<>(
                            new FileSystemOutputFile(
                                    folder.resolve(table + ".parquet").toFile()),
                            row)
                    .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                    .withColumnNamingStrategy(ColumnNamingStrategy.SNAKE_CASE)
                    .withCompressionCodec(CompressionCodecName.SNAPPY)
                    .build();
        }

        void add(T row) {
            try {
                writer.write(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
