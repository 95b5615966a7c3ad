package org.onrecord.store;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.text.Term;

/** Keeps alerts as rows; a target's parts stand with spaces between, percent-encoded. */
final class AlertRows {

    private AlertRows() {}

    static long add(Database database, Alert alert) {
        return database.insert(
                Table.ALERTS.insert() + " RETURNING seq",
                alert.subject(),
                alert.words(),
                alert.means(),
                alert.target().stream()
                        .map(part ->
                                URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                        .collect(Collectors.joining(" ")),
                alert.privates() ? 1 : 0);
    }

    static List<KeptAlert> all(Database database) {
        return database.all(
                row -> new KeptAlert(
                        row.getLong("seq"),
                        new Alert(
                                Term.of(Alert.Subject.class, row.getString("subject")),
                                row.getString("words"),
                                Term.of(Alert.Means.class, row.getString("means")),
                                target(row.getString("target")),
                                row.getInt("privates") == 1)),
                "SELECT * FROM alerts ORDER BY seq");
    }

    private static List<String> target(String parts) {
        return Arrays.stream(parts.split(" ", -1))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList();
    }
}
