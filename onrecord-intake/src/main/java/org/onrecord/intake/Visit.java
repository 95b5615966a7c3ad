package org.onrecord.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered of the last visit to an address.
 *
 * @param validators by what its server tells whether it has changed
 * @param due when it may be asked again
 * @param failures how often in a row it could not be had
 * @param done whether there is no reason to come again
 */
record Visit(Validators validators, Instant due, int failures, boolean done) {

    static final Visit NONE = new Visit(Validators.NONE, Instant.EPOCH, 0, false);
    static final Visit DONE = new Visit(Validators.NONE, Instant.EPOCH, 0, true);

    /**
     * Whether it is time to come again. A time farther ahead than anybody waits was noted by a clock that went wrong, and holds
     * nobody off.
     *
     * @param longest the longest wait that may have been noted
     */
    boolean isDue(Instant now, Duration longest) {
        return !done && (!due.isAfter(now) || due.isAfter(now.plus(longest)));
    }

    /** One line a field, as memories keep it. */
    String words() {
        StringBuilder words = new StringBuilder("due " + due + "\nfailures " + failures + "\ndone " + done);
        validators.etag().ifPresent(tag -> words.append("\netag ").append(tag));
        validators.modified().ifPresent(time -> words.append("\nmodified ").append(time));
        return words.toString();
    }

    static Visit of(String words) {
        Map<String, String> fields = new HashMap<>();
        words.lines().filter(line -> line.indexOf(' ') > 0).forEach(line -> {
            int space = line.indexOf(' ');
            fields.put(line.substring(0, space), line.substring(space + 1));
        });
        try {
            return new Visit(
                    new Validators(
                            Optional.ofNullable(fields.get("etag")), Optional.ofNullable(fields.get("modified"))),
                    Instant.parse(fields.getOrDefault("due", "")),
                    Integer.parseInt(fields.getOrDefault("failures", "")),
                    fields.getOrDefault("done", "").equals("true"));
        } catch (DateTimeParseException | NumberFormatException e) {
            return NONE;
        }
    }
}
