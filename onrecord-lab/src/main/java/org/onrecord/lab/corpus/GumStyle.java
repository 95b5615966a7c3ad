package org.onrecord.lab.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Brings trees of Stanford CoreNLP to the conventions of GUM.
 *
 * <p>They differ in what heads a name ("John <b>Kirby</b>" against "<b>John</b> Kirby"), how titles, dates, money, states
 * and measures hang on their words, and in the names of some relations.
 */
final class GumStyle {

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan.",
            "feb.",
            "mar.",
            "apr.",
            "jun.",
            "jul.",
            "aug.",
            "sept.",
            "sep.",
            "oct.",
            "nov.",
            "dec.");
    private static final Set<String> TEMPORAL = Set.of("DATE", "TIME", "DURATION");

    private GumStyle() {}

    /** The table of differences, applied to one tree; {@code adjectives} are words that are adjectives inside names too. */
    static List<Word> convert(List<Word> given, Set<String> adjectives) {
        List<Word> words = new ArrayList<>(given);
        renameRelations(words);
        titlesAndNames(words);
        dates(words);
        money(words);
        hyphens(words);
        adjectives(words, adjectives);
        gerunds(words);
        smallClauses(words);
        return words;
    }

    /** "the Democratic Party": an adjective stays amod inside a name. */
    private static void adjectives(List<Word> words, Set<String> adjectives) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.relation().equals("compound")
                    && adjectives.contains(word.form().toLowerCase(Locale.ROOT))) {
                words.set(i, word.withTree(word.head(), "amod"));
            }
        }
    }

    /** "without waiting": the preposition of a gerund is its mark, the gerund a clause. */
    private static void gerunds(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            Word mark = words.get(i);
            int head = mark.head() - 1;
            boolean preposition =
                    mark.relation().equals("case") || mark.relation().equals("mark");
            if (!preposition
                    || !mark.tag().equals("IN")
                    || head <= i
                    || !words.get(head).tag().equals("VBG")
                    || hasChild(words, head, "det")
                    || hasChild(words, head, "amod")) {
                continue;
            }
            words.set(i, mark.withTree(mark.head(), "mark"));
            Word gerund = words.get(head);
            String relation = switch (gerund.relation()) {
                case "obl" -> "advcl";
                case "nmod" -> "acl";
                default -> gerund.relation();
            };
            words.set(head, gerund.withTree(gerund.head(), relation));
        }
    }

    private static boolean hasChild(List<Word> words, int head, String relation) {
        return words.stream().anyMatch(w -> w.head() == head + 1 && w.relation().equals(relation));
    }

    /** "made it difficult": the noun is the object of the verb, not the subject of the adjective. */
    private static void smallClauses(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            Word subject = words.get(i);
            int predicate = subject.head() - 1;
            if (!subject.relation().equals("nsubj") || predicate <= i) {
                continue;
            }
            Word adjective = words.get(predicate);
            int verb = adjective.head() - 1;
            boolean clause =
                    adjective.relation().equals("xcomp") || adjective.relation().equals("ccomp");
            boolean small = clause
                    && verb >= 0
                    && verb < i
                    && !adjective.tag().startsWith("V")
                    && !hasChild(words, predicate, "cop")
                    && !hasChild(words, predicate, "mark")
                    && !hasChild(words, predicate, "aux")
                    && !hasChild(words, verb, "obj");
            if (small) {
                words.set(i, subject.withTree(verb + 1, "obj"));
                words.set(predicate, adjective.withTree(verb + 1, "xcomp"));
            }
        }
    }

    private static void renameRelations(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String relation = switch (word.relation()) {
                case "obl:tmod", "obl:npmod" -> "obl:unmarked";
                case "nmod:tmod", "nmod:npmod" -> "nmod:unmarked";
                default -> word.relation();
            };
            if (relation.equals("obl")
                    && hasChild(words, i, "case", "by")
                    && passive(words, word.head() - 1)
                    && !TEMPORAL.contains(word.name())) {
                relation = "obl:agent";
            }
            if (relation.equals("appos")
                    && word.name().equals("LOCATION")
                    && word.head() > 0
                    && words.get(word.head() - 1).name().equals("LOCATION")
                    && i - word.head() <= 2) {
                relation = "nmod:unmarked";
            }
            words.set(i, word.withTree(word.head(), relation));
        }
    }

    private static boolean hasChild(List<Word> words, int head, String relation, String form) {
        return words.stream()
                .anyMatch(w -> w.head() == head + 1
                        && w.relation().equals(relation)
                        && w.form().equalsIgnoreCase(form));
    }

    private static boolean passive(List<Word> words, int verb) {
        if (verb < 0 || !words.get(verb).tag().equals("VBN")) {
            return false;
        }
        return words.stream().anyMatch(w -> w.head() == verb + 1 && w.relation().equals("aux:pass"))
                || Set.of("acl", "amod", "advcl").contains(words.get(verb).relation());
    }

    /** "President Joe Biden": the given name heads, the surname is flat, the title nmod:desc. */
    private static void titlesAndNames(List<Word> words) {
        for (int first = 0; first < words.size(); first++) {
            if (!words.get(first).name().equals("PERSON")
                    || !words.get(first).tag().startsWith("NNP")) {
                continue;
            }
            int last = first;
            while (last + 1 < words.size()
                    && words.get(last + 1).name().equals("PERSON")
                    && !words.get(last + 1).tag().equals("POS")
                    && !words.get(last + 1).tag().equals(",")) {
                last++;
            }
            int head = last;
            for (int i = first; i <= last; i++) {
                int to = words.get(i).head() - 1;
                if (to < first || to > last) {
                    head = i;
                }
            }
            rehead(words, first, last, head);
            first = last;
        }
    }

    /** Makes the first word of a name its head; titles and modifiers that hang on the old head hang on the new one. */
    private static void rehead(List<Word> words, int first, int last, int head) {
        Word old = words.get(head);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean inside = i >= first && i <= last;
            if (i == first) {
                continue;
            }
            if (inside && (word.relation().equals("compound") || i == head)) {
                words.set(i, word.withTree(first + 1, "flat"));
            } else if (word.head() == head + 1) {
                boolean title = i < first && word.relation().equals("compound") && isTitle(words, i, first);
                words.set(i, word.withTree(first + 1, title ? "nmod:desc" : word.relation()));
            }
        }
        if (first != head) {
            words.set(first, words.get(first).withTree(old.head(), old.relation()));
        }
    }

    private static boolean isTitle(List<Word> words, int i, int first) {
        for (int j = i + 1; j < first; j++) {
            if (words.get(j).relation().equals("compound")
                    && words.get(j).name().equals("O")
                    && words.get(j).tag().startsWith("NN")) {
                return false;
            }
        }
        return words.get(i).tag().startsWith("NN");
    }

    /** "December 14, 2023": the day heads, the month is a compound, the year nmod:unmarked; of "December 2023" the month. */
    private static void dates(List<Word> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            Word month = words.get(i);
            Word day = words.get(i + 1);
            if (!MONTHS.contains(month.form().toLowerCase(Locale.ROOT))
                    || !day.tag().equals("CD")
                    || day.head() != i + 1) {
                continue;
            }
            if (day.form().matches("\\d{4}")) {
                words.set(i + 1, day.withTree(i + 1, "nmod:unmarked"));
                continue;
            }
            for (int j = 0; j < words.size(); j++) {
                Word word = words.get(j);
                if (word.head() == i + 1 && j != i + 1) {
                    String relation = word.form().matches("\\d{4}") ? "nmod:unmarked" : word.relation();
                    words.set(j, word.withTree(i + 2, relation));
                }
            }
            words.set(i + 1, day.withTree(month.head(), month.relation()));
            words.set(i, month.withTree(i + 2, "compound"));
        }
    }

    /** "$4.5 million": the sign of the currency heads. */
    private static void money(List<Word> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            Word sign = words.get(i);
            int number = sign.head() - 1;
            if (!sign.tag().equals("$")
                    || number <= i
                    || number > i + 3
                    || !words.get(number).tag().equals("CD")) {
                continue;
            }
            Word head = words.get(number);
            String relation = head.relation().equals("nummod") ? "compound" : head.relation();
            for (int j = 0; j < words.size(); j++) {
                Word word = words.get(j);
                boolean inNumber = j > i && j <= number && word.tag().equals("CD");
                if (word.head() == number + 1 && j != i && !inNumber) {
                    words.set(j, word.withTree(i + 1, word.relation()));
                }
            }
            words.set(i, sign.withTree(head.head(), relation));
            words.set(number, head.withTree(i + 1, "nummod"));
        }
    }

    /** A hyphen hangs on the word before it. */
    private static void hyphens(List<Word> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            Word hyphen = words.get(i);
            if (hyphen.tag().equals("HYPH")
                    && hyphen.form().equals("-")
                    && hyphen.relation().equals("punct")
                    && words.get(i - 1).head() != i + 1) {
                boolean leftHangs = words.get(i - 1).head() - 1 > i;
                words.set(i, hyphen.withTree(leftHangs ? i : hyphen.head(), "punct"));
            }
        }
    }
}
