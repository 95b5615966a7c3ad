package org.onrecord.lab.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the blocks of a page that the gold body was taken from.
 *
 * <p>Blocks and body run in the same order, so the answer is the heaviest chain of blocks whose places in the body ascend.
 */
public final class GoldBody {

    private static final int RUN = 4;

    private final List<String> gold;
    private final Map<String, List<Integer>> runs = new HashMap<>();
    private final Map<String, List<Integer>> lines = new HashMap<>();

    private record Place(int block, int start, int end, int matched) {}

    private GoldBody(String body) {
        gold = Shingles.words(body.toLowerCase(Locale.ROOT));
        for (int i = 0; i + RUN <= gold.size(); i++) {
            runs.computeIfAbsent(String.join(" ", gold.subList(i, i + RUN)), run -> new ArrayList<>())
                    .add(i);
        }
        int at = 0;
        for (String line : body.toLowerCase(Locale.ROOT).split("\n")) {
            List<String> words = Shingles.words(line);
            if (!words.isEmpty()) {
                lines.computeIfAbsent(String.join(" ", words), l -> new ArrayList<>())
                        .add(at);
            }
            at += words.size();
        }
    }

    /** For each block the share of its words that stand in the body at this place. */
    public static double[] shares(List<String> blocks, String body) {
        GoldBody gold = new GoldBody(body);
        List<Place> places = new ArrayList<>();
        int[] sizes = new int[blocks.size()];
        for (int i = 0; i < blocks.size(); i++) {
            List<String> words = Shingles.words(blocks.get(i).toLowerCase(Locale.ROOT));
            sizes[i] = words.size();
            gold.places(i, words, places);
        }
        double[] shares = new double[blocks.size()];
        for (Place place : heaviest(places)) {
            shares[place.block] = (double) place.matched / sizes[place.block];
        }
        return shares;
    }

    private void places(int block, List<String> words, List<Place> places) {
        if (words.size() < RUN) {
            for (int at : lines.getOrDefault(String.join(" ", words), List.of())) {
                places.add(new Place(block, at, at + words.size(), words.size()));
            }
            return;
        }
        Map<Integer, Set<Integer>> matched = new HashMap<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            for (int at : runs.getOrDefault(String.join(" ", words.subList(i, i + RUN)), List.of())) {
                Set<Integer> positions = matched.computeIfAbsent((at - i) / 16, d -> new HashSet<>());
                for (int k = 0; k < RUN; k++) {
                    positions.add(at + k);
                }
            }
        }
        matched.values().stream().sorted((a, b) -> b.size() - a.size()).limit(6).forEach(positions -> {
            int[] sorted =
                    positions.stream().mapToInt(Integer::intValue).sorted().toArray();
            places.add(
                    new Place(block, sorted[0], sorted[sorted.length - 1] + 1, Math.min(words.size(), sorted.length)));
        });
    }

    private static List<Place> heaviest(List<Place> places) {
        int n = places.size();
        int[] weight = new int[n];
        int[] before = new int[n];
        Arrays.fill(before, -1);
        int best = -1;
        for (int i = 0; i < n; i++) {
            Place place = places.get(i);
            for (int j = 0; j < i; j++) {
                Place other = places.get(j);
                if (other.block < place.block && other.end <= place.start + 1 && weight[j] > weight[i]) {
                    weight[i] = weight[j];
                    before[i] = j;
                }
            }
            weight[i] += place.matched;
            best = best < 0 || weight[i] > weight[best] ? i : best;
        }
        List<Place> chain = new ArrayList<>();
        for (int i = best; i >= 0; i = before[i]) {
            chain.add(places.get(i));
        }
        return chain;
    }
}
