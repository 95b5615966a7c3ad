package org.onrecord.app.cli;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.onrecord.intake.Left;

/**
 * How far an archive was read: {@code bytes=28600114 changed=… position=1204455 report=sha256:… records=812 reports=97 DAMAGED=1}.
 *
 * @param bytes how large the archive is
 * @param changed when it was last written to
 * @param position where the last record starts that was done with
 * @param report the id of the last report of those; empty where there was none
 * @param records how many records were read
 * @param reports how many of them are reports
 * @param left how many are none, and why
 * @param whole whether the archive was read to its end
 */
record Bookmark(
        long bytes,
        String changed,
        long position,
        String report,
        int records,
        int reports,
        Map<Left, Integer> left,
        boolean whole) {

    Bookmark {
        left = Map.copyOf(left);
    }

    int damaged() {
        return left.getOrDefault(Left.DAMAGED, 0);
    }

    String words() {
        StringBuilder words = new StringBuilder(160)
                .append("bytes=")
                .append(bytes)
                .append(" changed=")
                .append(changed)
                .append(" position=")
                .append(position)
                .append(" report=")
                .append(report)
                .append(" records=")
                .append(records)
                .append(" reports=")
                .append(reports)
                .append(" whole=")
                .append(whole);
        left.forEach(
                (why, count) -> words.append(' ').append(why.name()).append('=').append(count));
        return words.toString();
    }

    /** A bookmark as it was noted; empty where the words are none. */
    static Optional<Bookmark> of(String words) {
        Map<String, String> fields = new HashMap<>();
        for (String field : words.split(" ")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(field.substring(0, equals), field.substring(equals + 1));
            }
        }
        try {
            Map<Left, Integer> left = new EnumMap<>(Left.class);
            for (Left why : Left.values()) {
                String count = fields.get(why.name());
                if (count != null) {
                    left.put(why, Integer.parseInt(count));
                }
            }
            return Optional.of(new Bookmark(
                    Long.parseLong(fields.getOrDefault("bytes", "")),
                    fields.getOrDefault("changed", ""),
                    Long.parseLong(fields.getOrDefault("position", "")),
                    fields.getOrDefault("report", ""),
                    Integer.parseInt(fields.getOrDefault("records", "")),
                    Integer.parseInt(fields.getOrDefault("reports", "")),
                    left,
                    fields.getOrDefault("whole", "").equals("true")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
