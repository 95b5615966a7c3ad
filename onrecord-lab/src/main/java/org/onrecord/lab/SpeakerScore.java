package org.onrecord.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well the speakers of statements are found, of those statements that the gold has too.
 *
 * @param matched how many there are
 * @param right how many have the right speaker
 * @param unanswered how many have none although the gold has one
 * @param classesWrong how many sources are taken for named or unnamed against the gold
 * @param joint how many have several speakers, and all of them right
 * @param jointWrong how many of several speakers were missed or are too many
 * @param misses one line for each that is wrong
 */
record SpeakerScore(
        int matched, int right, int unanswered, int classesWrong, int joint, int jointWrong, List<String> misses) {

    private static final Pattern STATEMENTS = Pattern.compile("^\\S*/(\\S+) ");

    SpeakerScore {
        misses = List.copyOf(misses);
    }

    /** Reads off what the scorer says of some readings. */
    static SpeakerScore of(Map<String, Object> score, Path readings) throws IOException {
        Set<String> silent = silent(readings);
        List<String> misses = new ArrayList<>();
        int unanswered = 0;
        int classes = 0;
        for (Map.Entry<String, Object> report : object(score.get("reports")).entrySet()) {
            for (Object one : list(object(report.getValue()).get("notes"))) {
                Map<String, Object> note = object(one);
                String text = String.valueOf(note.get("note"));
                if (!(note.get("metric") instanceof String metric)) {
                    continue;
                }
                Matcher ids = STATEMENTS.matcher(text);
                boolean none = ids.find() && silent.contains(report.getKey() + "/" + ids.group(1));
                if (metric.equals("attribution") && "wrong".equals(note.get("kind"))) {
                    unanswered += none ? 1 : 0;
                    misses.add(report.getKey() + " " + (none ? "unanswered" : "speaker") + ": " + text);
                } else if (metric.equals("unnamed source")) {
                    classes++;
                    misses.add(report.getKey() + " class: " + text);
                }
            }
        }
        int right = count(score, "speaker resolved", "tp");
        int wrong = count(score, "speaker resolved", "fp");
        int jointWrong = count(score, "joint speakers", "fp") + count(score, "joint speakers", "fn");
        return new SpeakerScore(
                right + wrong, right, unanswered, classes, count(score, "joint speakers", "tp"), jointWrong, misses);
    }

    /** Statements for which nobody was found: {@code quake-1/s4}. */
    private static Set<String> silent(Path readings) throws IOException {
        Set<String> silent = new HashSet<>();
        for (String line : Files.readAllLines(readings)) {
            Map<String, Object> reading = Json.object(line);
            String location = String.valueOf(object(reading.get("report")).get("location"));
            String name = Path.of(location).getFileName().toString().replaceFirst("\\.[a-z.]+$", "");
            for (Object one : list(reading.get("statements"))) {
                Map<String, Object> statement = object(one);
                boolean answered = list(object(statement.get("attribution")).get("sources")).stream()
                        .anyMatch(source -> object(source).get("entity") != null);
                if (!answered) {
                    silent.add(name + "/" + statement.get("id"));
                }
            }
        }
        return silent;
    }

    int answered() {
        return matched - unanswered;
    }

    private static int count(Map<String, Object> score, String measure, String what) {
        double count = Json.number(score, "metrics", measure, what);
        return Double.isNaN(count) ? 0 : (int) count;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return value instanceof List<?> list ? (List<Object>) list : List.of();
    }
}
