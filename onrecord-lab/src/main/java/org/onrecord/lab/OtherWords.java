package org.onrecord.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.text.Digest;

/**
 * Makes other texts of texts: each longer word but the most frequent is replaced by another of its length, so that
 * all spans hold.
 *
 * <p>"The rota was signed" becomes "The poll was raised": a word is replaced by one that is about as frequent, the same all
 * through a story, and what is no word of the language by a name, some of which come often and most hardly ever, as in news.
 */
final class OtherWords {

    private static final String VOWELS = "aeiou";
    private static final String CONSONANTS = "bdfgklmnprst";

    /** So many names of one length there are. */
    private static final int NAMES = 60_000;

    /** A word is replaced by one of so many that are about as frequent. */
    private static final int BAND = 64;

    /** Shorter words stay, */
    private static final int SHORT = 3;

    /** and so many of the most frequent ones, "the", "said": they hold sentences together. */
    private static final int STAYING = 40;

    /** The words of each length, the most frequent first, and their places there. */
    private final Map<Integer, List<String>> words = new HashMap<>();

    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> staying = new HashSet<>();

    /** The words of some texts. */
    OtherWords(Collection<String> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String text : texts) {
            for (String word : text.split("[^\\p{L}]+")) {
                if (word.length() >= SHORT && word.equals(word.toLowerCase(Locale.ROOT))) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
        }
        List<String> frequent = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        staying.addAll(frequent.subList(0, Math.min(STAYING, frequent.size())));
        for (String word : frequent.subList(staying.size(), frequent.size())) {
            List<String> alike = words.computeIfAbsent(word.length(), unseen -> new ArrayList<>());
            places.put(word, alike.size());
            alike.add(word);
        }
    }

    /**
     * A text with the words of another story.
     *
     * @param story its number: the same words stand for the same words in all texts of one story
     * @param random other digits
     */
    String in(String printed, int story, Random random) {
        StringBuilder text = new StringBuilder(printed);
        for (int from = 0; from < text.length(); ) {
            int to = from;
            while (to < text.length() && Character.isLetter(text.charAt(to))) {
                to++;
            }
            if (to - from >= SHORT) {
                replace(text, from, to, story);
            } else if (to == from && Character.isDigit(text.charAt(from))) {
                text.setCharAt(from, (char) ('1' + random.nextInt(9)));
            }
            from = Math.max(to, from + 1);
        }
        return text.toString();
    }

    private void replace(StringBuilder text, int from, int to, int story) {
        String word = text.substring(from, to).toLowerCase(Locale.ROOT);
        if (staying.contains(word)) {
            return;
        }
        long hash = Digest.mix(Digest.of(word), story);
        boolean first = from < 2 || ".!?\n“\"".indexOf(text.charAt(from - 2)) >= 0;
        boolean named = Character.isUpperCase(text.charAt(from)) && !(first && places.containsKey(word));
        String other = named || !places.containsKey(word) ? name(hash, to - from) : word(word, hash);
        for (int i = from; i < to; i++) {
            char c = other.charAt(i - from);
            text.setCharAt(i, Character.isUpperCase(text.charAt(i)) ? Character.toUpperCase(c) : c);
        }
    }

    private String word(String word, long hash) {
        List<String> alike = words.getOrDefault(word.length(), List.of(word));
        int band = places.getOrDefault(word, 0) / BAND * BAND;
        return alike.get(band + (int) Long.remainderUnsigned(hash, Math.min(BAND, alike.size() - band)));
    }

    /** The lower the number of a name, the more often it comes. */
    private static String name(long hash, int length) {
        double share = (hash >>> 11) * 0x1p-53;
        long letters = Digest.mix((long) (share * share * NAMES), length);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String these = i % 2 == 0 ? CONSONANTS : VOWELS;
            letters = Digest.mix(letters, i);
            name.append(these.charAt((int) Long.remainderUnsigned(letters, these.length())));
        }
        return name.toString();
    }
}
