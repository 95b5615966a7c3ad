package org.onrecord.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.language.Analysis;
import org.onrecord.language.English;
import org.onrecord.language.Tag;
import org.onrecord.text.Digest;
import org.onrecord.text.Span;

/**
 * Makes other texts of texts: each longer word but the most frequent is replaced by another of its length, so that
 * all spans hold.
 *
 * <p>"The rota was signed" becomes "The poll was raised": a word is replaced by one of its part of speech that is about as frequent, the
 * same all through a story, and a name by another, some of which come often and most hardly ever, as in news.
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

    /** and of so many of the most frequent ones those that hold sentences together, "the", "said"; "time", "first", "one" go. */
    private static final int STAYING = 40;

    private static final Set<Tag> GOING = EnumSet.of(Tag.NN, Tag.NNS, Tag.JJ, Tag.CD, Tag.RB);

    /** A word with its most frequent tag: words of one length and tag may stand for each other. */
    private record Kind(int length, Tag tag) {}

    /** Where a word stands among those of its kind, the most frequent first. */
    private record Place(List<String> alike, int number) {

        /** One of those that are about as frequent. */
        String other(long hash) {
            int band = number / BAND * BAND;
            return alike.get(band + (int) Long.remainderUnsigned(hash, Math.min(BAND, alike.size() - band)));
        }
    }

    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> staying = new HashSet<>();

    /** The words of some texts. */
    OtherWords(Collection<String> texts) {
        Map<String, Map<Tag, Integer>> tags = new TreeMap<>();
        for (String text : texts) {
            Analysis analysis = English.engine().analyse(text, List.of(new Span(0, text.length())));
            for (int token = 0; token < analysis.size(); token++) {
                String word = analysis.tokens().text(token);
                if (word.length() >= SHORT && word.chars().allMatch(Character::isLowerCase)) {
                    tags.computeIfAbsent(word, unseen -> new EnumMap<>(Tag.class))
                            .merge(analysis.tag(token), 1, Integer::sum);
                }
            }
        }
        List<String> frequent = tags.keySet().stream()
                .sorted(Comparator.comparing(word -> -times(tags.getOrDefault(word, Map.of()))))
                .toList();
        frequent.stream()
                .limit(STAYING)
                .filter(word -> !GOING.contains(usual(tags.getOrDefault(word, Map.of()))))
                .forEach(staying::add);
        Map<Kind, List<String>> words = new HashMap<>();
        for (String word : frequent) {
            if (staying.contains(word)) {
                continue;
            }
            Kind kind = new Kind(word.length(), usual(tags.getOrDefault(word, Map.of())));
            List<String> alike = words.computeIfAbsent(kind, unseen -> new ArrayList<>());
            places.put(word, new Place(alike, alike.size()));
            alike.add(word);
        }
    }

    private static int times(Map<Tag, Integer> tags) {
        return tags.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Tag usual(Map<Tag, Integer> tags) {
        return tags.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Tag.NN);
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
        Optional<Place> place = Optional.ofNullable(places.get(word));
        boolean first = from < 2 || ".!?\n“\"".indexOf(text.charAt(from - 2)) >= 0;
        boolean named = Character.isUpperCase(text.charAt(from)) && !(first && place.isPresent());
        if (staying.contains(word) || !named && place.isEmpty()) {
            return;
        }
        long hash = Digest.mix(Digest.of(word), story);
        String other = named ? name(hash, to - from) : place.get().other(hash);
        for (int i = from; i < to; i++) {
            char c = other.charAt(i - from);
            text.setCharAt(i, Character.isUpperCase(text.charAt(i)) ? Character.toUpperCase(c) : c);
        }
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
