package org.onrecord.collation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.language.WordList;
import org.onrecord.record.Entity;

/**
 * A named person or organisation of one report, and the words of its name.
 *
 * @param report the number of the report
 * @param entity the entity
 * @param name its name as printed
 * @param words the words of the name without titles and small words
 * @param whole all its words that say something, "hale, office" of "Ms. Hale’s office"; empty where none has a capital
 */
record Named(int report, Entity entity, String name, List<String> words, List<String> whole) {

    /** They stand before the names of people, "Ms. Hale’s office", and in no name of an office. */
    private static final Set<String> HONORIFICS = Set.of("mr", "mrs", "ms", "miss", "dr", "sir");

    private static final Set<String> TITLES = Set.copyOf(WordList.lines(Named.class, "titles.txt"));

    Named {
        words = List.copyOf(words);
        whole = List.copyOf(whole);
    }

    static Named of(int report, Entity entity, String name) {
        List<String> words = words(name, entity.type(), true);
        List<String> whole = words(name, entity.type(), false);
        return new Named(
                report,
                entity,
                name.replaceAll("\\s+", " "),
                words.isEmpty() ? whole : words,
                words.isEmpty() ? List.of() : whole);
    }

    /** The same in the report of a number. */
    Named in(int number) {
        return new Named(number, entity, name, words, whole);
    }

    /** The words of a name; "state news agency Kestpress" is only Kestpress where capitals are asked for. */
    private static List<String> words(String name, Entity.Type type, boolean capitals) {
        List<String> words = new ArrayList<>();
        Words all = Words.of(name);
        for (int word = 0; word < all.size(); word++) {
            boolean title = (type == Entity.Type.PERSON ? TITLES : HONORIFICS).contains(all.form(word));
            boolean small = capitals && Character.isLowerCase(all.printed(word).charAt(0));
            if (!title && !small && !all.isFunction(word)) {
                words.add(all.form(word));
            }
        }
        return words;
    }

    /** Under what a name is filed that can be told from others without a story around it; empty for one that cannot. */
    static Optional<String> fullKey(String name, Entity.Type type) {
        List<String> capital = words(name, type, true);
        List<String> words = capital.isEmpty() ? words(name, type, false) : capital;
        return words.size() > 1 ? Optional.of(key(words, type == Entity.Type.PERSON)) : Optional.empty();
    }

    /** How many words of a name say something. */
    static int words(String name, Entity.Type type) {
        List<String> capital = words(name, type, true);
        return capital.isEmpty() ? words(name, type, false).size() : capital.size();
    }

    boolean isPerson() {
        return entity.type() == Entity.Type.PERSON;
    }

    /** Whether it can be told from others without a story around it: a given name and a surname, or two words of a name. */
    boolean isFull() {
        return words.size() > 1;
    }

    String last() {
        return words.get(words.size() - 1);
    }

    /** Under what it is filed: the order of the words of an organisation's name does not matter. */
    String key() {
        return key(words, isPerson());
    }

    private static String key(List<String> words, boolean person) {
        return String.join(" ", person ? words : words.stream().sorted().toList());
    }

    /** Whether two names of one story are of the same person or organisation, spelt otherwise. */
    boolean isLike(Named other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return false;
        }
        if (!isPerson() || !other.isPerson()) {
            // "Velmora" is one country in all reports of a story, a place here and an actor there; one word that is
            // only
            // spelt alike is too little.
            boolean full = isFull() && other.isFull() && isPerson() == other.isPerson();
            return full ? matched(other) && other.matched(this) : !whole.isEmpty() && whole.equals(other.whole);
        }
        if (!misspelt(last(), other.last())) {
            return false;
        }
        boolean bare = !isFull() || !other.isFull();
        return bare || given(words.get(0), other.words.get(0));
    }

    private boolean matched(Named other) {
        return words.stream().allMatch(word -> other.words.stream().anyMatch(theirs -> alike(word, theirs)));
    }

    private static boolean given(String one, String other) {
        boolean initial = one.length() == 1 || other.length() == 1;
        return initial ? one.charAt(0) == other.charAt(0) : misspelt(one, other);
    }

    /** Whether two words of people's names may be one: "Sadiq" and "Sadik", but not "Sadira". */
    private static boolean misspelt(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int most = shorter < 4 ? 0 : Math.max(one.length(), other.length()) < 7 ? 1 : 2;
        return Likeness.distance(one, other, most) <= most;
    }

    private static boolean alike(String one, String other) {
        return one.equals(other) || Likeness.alike(one, other);
    }
}
