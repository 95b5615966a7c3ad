package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The passages of all utterances, sentences or parts of them, joined where they are printings of one.
 *
 * <p>A long quotation of which one paper prints the beginning and another the end is one utterance with either, but the two
 * papers print different things: families hold together by passages, not by utterances.
 */
final class Passages {

    /** A passage ends where a sentence or a part of one does, once it has so many words. */
    private static final int LEAST_WORDS = 3;

    private final List<Utterance> utterances;
    private final int[] first;
    private final int[][] passageOf;
    private final Groups groups;

    Passages(List<Utterance> utterances) {
        this.utterances = utterances;
        this.first = new int[utterances.size() + 1];
        this.passageOf = new int[utterances.size()][];
        for (int number = 0; number < utterances.size(); number++) {
            passageOf[number] = passages(utterances.get(number));
            first[number + 1] = first[number] + passageOf[number][passageOf[number].length - 1] + 1;
        }
        this.groups = new Groups(first[utterances.size()]);
    }

    /** For each word of an utterance the number of its passage. */
    private static int[] passages(Utterance utterance) {
        int[] passages = new int[utterance.words().size()];
        int began = 0;
        for (int word = 1; word < passages.length; word++) {
            boolean breaks = word - began >= LEAST_WORDS && utterance.breaksBefore(word);
            passages[word] = passages[word - 1] + (breaks ? 1 : 0);
            began = breaks ? word : began;
        }
        return passages;
    }

    /** Joins the passages of two utterances that share at least half of the words of the shorter one. */
    void join(int a, int b, Alignment alignment) {
        int[] inA = passageOf[a];
        int[] inB = passageOf[b];
        int width = inB[inB.length - 1] + 1;
        Map<Integer, Integer> shared = new TreeMap<>();
        for (Alignment.Pair pair : alignment.pairs()) {
            shared.merge(inA[pair.a()] * width + inB[pair.b()], pair.same() ? 2 : 1, Integer::sum);
        }
        int most = shared.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        shared.forEach((both, count) -> {
            int passageA = both / width;
            int passageB = both % width;
            if (count == most || count >= Math.min(length(inA, passageA), length(inB, passageB))) {
                groups.join(first[a] + passageA, first[b] + passageB);
            }
        });
    }

    private static int length(int[] passages, int passage) {
        return (int) Arrays.stream(passages).filter(number -> number == passage).count();
    }

    /**
     * The utterances that are printings of each other, each cut to the passages that it shares; none of the sets holds another.
     */
    List<List<Utterance>> families() {
        Map<Integer, Set<Integer>> members = members();
        return sets(members).stream()
                .map(set ->
                        set.stream().map(number -> shared(number, set, members)).toList())
                .toList();
    }

    /** By group of passages, the utterances that have one of them. */
    private Map<Integer, Set<Integer>> members() {
        Map<Integer, Set<Integer>> members = new TreeMap<>();
        for (int number = 0; number < utterances.size(); number++) {
            for (int passage = first[number]; passage < first[number + 1]; passage++) {
                members.computeIfAbsent(groups.of(passage), unseen -> new TreeSet<>())
                        .add(number);
            }
        }
        return members;
    }

    private static List<Set<Integer>> sets(Map<Integer, Set<Integer>> members) {
        Map<Integer, List<Set<Integer>>> byMember = new TreeMap<>();
        Set<Set<Integer>> seen = new HashSet<>();
        List<Set<Integer>> sets = new ArrayList<>();
        members.values().stream()
                .filter(set -> set.size() > 1)
                .sorted((x, y) -> Integer.compare(y.size(), x.size()))
                .forEach(set -> {
                    int least = set.iterator().next();
                    boolean held =
                            byMember.getOrDefault(least, List.of()).stream().anyMatch(x -> x.containsAll(set));
                    if (!held && seen.add(set)) {
                        set.forEach(member -> byMember.computeIfAbsent(member, unseen -> new ArrayList<>())
                                .add(set));
                        sets.add(set);
                    }
                });
        sets.sort((x, y) -> {
            int order = Integer.compare(x.iterator().next(), y.iterator().next());
            return order != 0 ? order : x.toString().compareTo(y.toString());
        });
        return sets;
    }

    /** An utterance from the first to the last passage that it shares with nobody outside a set. */
    private Utterance shared(int number, Set<Integer> set, Map<Integer, Set<Integer>> members) {
        Utterance utterance = utterances.get(number);
        int from = utterance.words().size();
        int last = 0;
        for (int word = 0; word < utterance.words().size(); word++) {
            Set<Integer> sharing = members.getOrDefault(groups.of(first[number] + passageOf[number][word]), Set.of());
            if (sharing.size() > 1 && set.containsAll(sharing)) {
                from = Math.min(from, word);
                last = word;
            }
        }
        return utterance.cut(from, last);
    }
}
