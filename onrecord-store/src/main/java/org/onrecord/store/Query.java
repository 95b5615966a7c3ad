package org.onrecord.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.Term;

/**
 * What is searched for: {@code nobody "will be paid" speaker:Brask date:2024-09 kind:statement}.
 *
 * @param words words, and phrases of several words, all of which must stand in an entry
 * @param kind only entries of this kind
 * @param speaker a part of the name of who says it
 * @param cue the word that says that it was said
 * @param outlet a part of the name of who published it
 * @param date the day, month or year of publication, or two of them with a slash between
 * @param most how many at most
 */
public record Query(
        List<String> words,
        Optional<Kind> kind,
        Optional<String> speaker,
        Optional<String> cue,
        Optional<String> outlet,
        Optional<String> date,
        int most) {

    /** What may be found. */
    public enum Kind implements Term {
        STATEMENT,
        FIGURE,
        EVENT,
        REPORT
    }

    private static final Pattern TERM =
            Pattern.compile("(?:(speaker|cue|outlet|date|kind):)?(?:[\"“]([^\"”]*)[\"”]?|(\\S+))");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d){0,2}(/\\d{4}(-\\d\\d){0,2})?");

    public Query {
        words = List.copyOf(words);
    }

    /**
     * Understands a line as people type it.
     *
     * @throws IllegalArgumentException where a kind or a date is none
     */
    public static Query parse(String line, int most) {
        List<String> words = new ArrayList<>();
        String[] filters = new String[5];
        List<String> names = List.of("kind", "speaker", "cue", "outlet", "date");
        Matcher term = TERM.matcher(line);
        while (term.find()) {
            String value = term.group(2) == null ? term.group(3) : term.group(2);
            if (term.group(1) != null) {
                filters[names.indexOf(term.group(1))] = value;
            } else if (value.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(value);
            }
        }
        return new Query(
                words,
                Optional.ofNullable(filters[0]).map(Query::kind),
                Optional.ofNullable(filters[1]),
                Optional.ofNullable(filters[2]),
                Optional.ofNullable(filters[3]),
                Optional.ofNullable(filters[4]).map(Query::date),
                most);
    }

    private static Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (word.equals(kind.word()) || word.equals(kind.word() + "s")) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind is statement, figure, event or report, not " + word);
    }

    private static String date(String date) {
        if (!DATE.matcher(date).matches()) {
            throw new IllegalArgumentException("date is 2024, 2024-09, 2024-09-17 or two with a slash, not " + date);
        }
        return date;
    }

    /** The kinds that can match: all unless one is named, only statements where a cue is asked for. */
    List<Kind> kinds() {
        if (kind.isPresent()) {
            return List.of(kind.get());
        }
        if (cue.isPresent()) {
            return List.of(Kind.STATEMENT);
        }
        return speaker.isPresent() ? List.of(Kind.STATEMENT, Kind.FIGURE) : List.of(Kind.values());
    }
}
