package org.onrecord.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.FieldMatchingStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.OnRecord;
import org.onrecord.app.export.TableFiles;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.store.Kept;
import org.onrecord.store.Store;
import org.onrecord.table.CopyRow;
import org.onrecord.table.FigureRow;
import org.onrecord.table.ReportRow;
import org.onrecord.table.StatementRow;
import org.onrecord.table.Tables;

class ParquetFilesTest {

    private static final String TOLL = "At least 41 people were killed in the quake, police said.\n\n"
            + "“We are still hearing voices under the school,” spokeswoman Ilse Marand told reporters.\n";

    @TempDir
    private Path folder;

    @Test
    void writesEveryTableSoThatItsRowsComeBack() throws IOException {
        List<Tables> kept = new ArrayList<>();
        try (Store store = Store.open(folder.resolve("news.db"))) {
            store.add(List.of(kept("a.txt"), kept("b.txt")));
            new ParquetFiles().write(store, folder);
            store.each(reading -> kept.add(new Tables(reading)));
        }

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".parquet")))
                    .containsExactlyInAnyOrder(
                            "reports.parquet",
                            "statements.parquet",
                            "events.parquet",
                            "figures.parquet",
                            "quotations.parquet",
                            "copies.parquet",
                            "series.parquet",
                            "identities.parquet");
        }
        assertThat(rows("reports", ReportRow.class))
                .isEqualTo(kept.stream().map(Tables::report).toList());
        assertThat(rows("statements", StatementRow.class))
                .isEqualTo(
                        kept.stream().flatMap(one -> one.statements().stream()).toList());
        assertThat(rows("figures", FigureRow.class))
                .isEqualTo(kept.stream().flatMap(one -> one.figures().stream()).toList());
        assertThat(rows("copies", CopyRow.class)).extracting(CopyRow::degree).containsExactly("identical");
    }

    @Test
    void answersTheQuestionsOfTheExample() throws IOException, SQLException {
        try (Store store = Store.open(folder.resolve("news.db"))) {
            store.add(List.of(kept("a.txt"), kept("b.txt")));
            new ParquetFiles().write(store, folder);
        }
        String questions = Files.readString(Path.of("../examples/tables.sql")).replace("'tables/", "'" + folder + "/");

        List<String> answers = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String question : questions.strip().split(";\\s*")) {
                ResultSet rows = statement.executeQuery(question);
                while (rows.next()) {
                    answers.add(rows.getString(1) + "|" + rows.getString(2) + "|" + rows.getString(3));
                }
            }
        }

        assertThat(answers)
                .contains("Ilse Marand|2|2", "police|2024-05-03|at least")
                .anySatisfy(row -> assertThat(row).endsWith("|identical"));
    }

    @Test
    void isFoundByTheProgram() {
        assertThat(TableFiles.present()).containsInstanceOf(ParquetFiles.class);
    }

    private <T> List<T> rows(String table, Class<T> row) throws IOException {
        return new CarpetReader<>(folder.resolve(table + ".parquet").toFile(), row)
                .withFieldMatchingStrategy(FieldMatchingStrategy.SNAKE_CASE)
                .toList();
    }

    private static Kept kept(String location) {
        Page page = Page.text(TOLL, location, Given.NOTHING.withPublished("2024-05-03"));
        return new Kept(page, new OnRecord().read(page));
    }
}
