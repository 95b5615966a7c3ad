package org.onrecord.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.onrecord.collation.Identity;

/** In which clusters people and organizations have a name, by its words. */
final class NameWords {

    /** Stands after every letter. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final String EXACT =
            " AND EXISTS (SELECT 1 FROM name_words WHERE word = ? AND cluster = found.cluster)";

    private final Database database;

    NameWords(Database database) {
        this.database = database;
    }

    /** The words of a name in small letters. */
    static List<String> of(String name) {
        return Arrays.stream(SqlStore.GAP.split(name.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words of all names of some people and organizations. */
    static Set<String> of(Collection<Identity> identities) {
        return identities.stream()
                .flatMap(identity -> identity.forms().stream())
                .map(Identity.Form::text)
                .distinct()
                .flatMap(name -> of(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void add(long cluster, Set<String> words) {
        words.forEach(word -> database.run("INSERT INTO name_words (word, cluster) VALUES (?,?)", word, cluster));
    }

    void remove(long cluster, Set<String> words) {
        words.forEach(word -> database.run("DELETE FROM name_words WHERE word = ? AND cluster = ?", word, cluster));
    }

    void clear() {
        database.run("DELETE FROM name_words");
    }

    /** The clusters whose names have all of these words; the last may be the beginning of one. */
    List<Long> clusters(List<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        int last = words.size() - 1;
        String[] values = new String[last + 2];
        values[0] = words.get(last);
        values[1] = words.get(last) + LAST;
        for (int i = 0; i < last; i++) {
            values[i + 2] = words.get(i);
        }
        return database.all(
                row -> row.getLong(1),
                "SELECT DISTINCT cluster FROM name_words AS found WHERE word >= ? AND word < ?"
                        + EXACT.repeat(last)
                        + " ORDER BY cluster",
                (Object[]) values);
    }
}
