package org.onrecord.spark;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The queries of docs/cookbook.md, asked of tables that Spark wrote. */
final class Cookbook {

    private static final Pattern BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    private Cookbook() {}

    /** The rows of each query in the order of the page, their columns joined with bars. */
    static List<List<String>> answers(Path tables) throws IOException, SQLException {
        Matcher blocks = BLOCK.matcher(Files.readString(Path.of("../docs/cookbook.md")));
        List<List<String>> answers = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            while (blocks.find()) {
                String sql = blocks.group(1).replace("'tables/'", "'" + tables + "/'");
                for (String one : sql.strip().split(";\\s*")) {
                    if (statement.execute(one) && one.startsWith("SELECT")) {
                        answers.add(rows(statement.getResultSet()));
                    }
                }
            }
        }
        return answers;
    }

    private static List<String> rows(ResultSet result) throws SQLException {
        List<String> rows = new ArrayList<>();
        while (result.next()) {
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                columns.add(String.valueOf(result.getString(column)));
            }
            rows.add(String.join("|", columns));
        }
        return rows;
    }
}
