package org.onrecord.store;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.collation.Collation;
import org.onrecord.language.WordList;

/**
 * The reports that may print a quotation: those that hold most of the words that say something in it.
 *
 * <p>"We will not load another crate until the rota is fair" is looked for by another, crate, until, load, rota, fair.
 */
final class Printings {

    private static final Set<String> FUNCTION = Set.copyOf(WordList.lines(Collation.class, "function-words.txt"));

    /** A quotation is looked for by so many of its words, the longest, which are the rarest. */
    private static final int WORDS = 10;

    /** So many reports are looked into, those that share the rarest words first. */
    static final int CANDIDATES = 30;

    /** A word may be printed in another form, "loading": its beginning is looked for. */
    private static final int BEGINNING = 5;

    /** Reports that hold fewer of the words near each other tell something else. */
    private static final double LEAST = 0.5;

    /** What stands between the words of a quotation in pieces: a cue, a sentence left out. */
    private static final int BETWEEN = 400;

    private final int length;
    private final List<String> all;
    private final List<String> words;

    private Printings(int length, List<String> all, List<String> words) {
        this.length = length;
        this.all = all;
        this.words = words;
    }

    static Printings of(String quotation) {
        List<String> all = Words.of(quotation);
        List<String> telling = all.stream()
                .distinct()
                .filter(word -> word.length() > 2 && !FUNCTION.contains(word))
                .sorted(Comparator.comparingInt(word -> -word.length()))
                .limit(WORDS)
                .toList();
        return new Printings(
                quotation.length(),
                all,
                telling.isEmpty() ? all.stream().distinct().limit(WORDS).toList() : telling);
    }

    /** All words, in their order. */
    List<String> all() {
        return all;
    }

    /** The words that it is looked for by. */
    List<String> words() {
        return words;
    }

    /** So many of these words stand in a report that may print it. */
    int least() {
        return (int) Math.ceil(LEAST * words.size());
    }

    /** Whether most of the words stand near each other somewhere. */
    boolean mayBeIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        TreeMap<Integer, Integer> places = new TreeMap<>();
        for (int word = 0; word < words.size(); word++) {
            String form = words.get(word);
            String beginning = form.substring(0, Math.min(BEGINNING, form.length()));
            for (int at = lower.indexOf(beginning); at >= 0; at = lower.indexOf(beginning, at + 1)) {
                if (at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1))) {
                    places.putIfAbsent(at, word);
                }
            }
        }
        return mostNear(places) >= least();
    }

    /** How many different words stand within the length of the quotation and what may stand between. */
    private int mostNear(NavigableMap<Integer, Integer> places) {
        int[] near = new int[words.size()];
        int different = 0;
        int most = 0;
        Deque<Map.Entry<Integer, Integer>> window = new ArrayDeque<>();
        for (Map.Entry<Integer, Integer> place : places.entrySet()) {
            window.add(place);
            different += near[place.getValue()]++ == 0 ? 1 : 0;
            while (window.getFirst().getKey() < place.getKey() - 2 * length - BETWEEN) {
                different -= --near[window.remove().getValue()] == 0 ? 1 : 0;
            }
            most = Math.max(most, different);
        }
        return most;
    }
}
