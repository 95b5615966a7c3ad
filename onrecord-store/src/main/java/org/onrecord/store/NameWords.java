package org.onrecord.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A name that is cut is completed to so many words. */
    private static final int FORMS = 100;

    /** Words of more clusters are all common. */
    private static final int COMMON = 2000;

    private final Database database;

    NameWords(Database database) {
        this.database = database;
    }

    /** The words of all names of some people and organizations. */
    static Set<String> of(Collection<Identity> identities) {
        return identities.stream()
                .flatMap(identity -> identity.forms().stream())
                .map(Identity.Form::text)
                .distinct()
                .flatMap(name -> Words.of(name).stream())
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

    /** The clusters whose names have all of these words, those with the highest numbers first. */
    List<Long> clusters(List<String> words, int most) {
        return clusters(words, most, 1);
    }

    /** The same where the last word may be the beginning of one; clusters that have it whole come first. */
    List<Long> clustersOfCut(List<String> words, int most) {
        return clusters(words, most, FORMS);
    }

    /** The last word is completed to so many at most. */
    private List<Long> clusters(List<String> words, int most, int forms) {
        if (words.isEmpty()) {
            return List.of();
        }
        String cut = words.get(words.size() - 1);
        Map<String, Long> times = new HashMap<>();
        words.subList(0, words.size() - 1).forEach(word -> times.computeIfAbsent(word, this::times));
        List<String> others = new ArrayList<>(times.keySet());
        others.sort(Comparator.comparing(word -> times.getOrDefault(word, 0L)));
        if (times.containsValue(0L)) {
            return List.of();
        }
        Set<Long> clusters = new LinkedHashSet<>();
        Optional<String> whole = Optional.of(cut);
        for (int form = 0; whole.isPresent() && clusters.size() < most; form++) {
            List<String> all = new ArrayList<>(others);
            boolean rarer = !others.isEmpty() && times(whole.get()) > times.getOrDefault(others.get(0), 0L);
            all.add(rarer ? 1 : 0, whole.get());
            clusters.addAll(having(all, most));
            whole = form + 1 < forms ? next(whole.get(), cut) : Optional.empty();
        }
        return clusters.stream().limit(most).toList();
    }

    /** The next word that begins so. */
    private Optional<String> next(String word, String beginning) {
        return database
                .strings(
                        "SELECT word FROM name_words WHERE word > ? AND word < ? ORDER BY word LIMIT 1",
                        word,
                        beginning + LAST)
                .stream()
                .findFirst();
    }

    /** The clusters that have all words: those of the first, which is the rarest, in which the others are asked for. */
    private List<Long> having(List<String> words, int most) {
        List<Object> values = new ArrayList<>(words);
        values.add(most);
        return database.all(
                row -> row.getLong(1),
                "SELECT cluster FROM name_words AS found WHERE word = ?" + EXACT.repeat(words.size() - 1)
                        + " ORDER BY cluster DESC LIMIT ?",
                values.toArray());
    }

    /** How many clusters have a word, counted so far that the rare can be told from the common. */
    private long times(String word) {
        return database.number(
                        "SELECT count(*) FROM (SELECT 1 FROM name_words WHERE word = ? LIMIT " + COMMON
                                + ") AS counted",
                        word)
                .orElse(0L);
    }
}
