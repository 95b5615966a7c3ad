package org.onrecord.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Learns {@link Words}: which words are used alike, and which tags each has had. */
final class WordsTrainer {

    static final int FINE = 400;
    static final int COARSE = 60;
    private static final int ROUNDS = 12;
    private static final int LEAST = 4;
    private static final int MOST = 30_000;

    private static final class Seen {
        final int[] tags = new int[Tag.values().length];
        int count;
    }

    private WordsTrainer() {}

    static void train(List<TrainingText> texts, DataOutputStream out) throws IOException {
        Map<Long, Seen> seen = new LinkedHashMap<>();
        for (TrainingText text : texts) {
            for (int i = 0; i < text.tokens.size(); i++) {
                Seen word = seen.computeIfAbsent(lower(text, i), k -> new Seen());
                word.count++;
                word.tags[text.tag(i)]++;
            }
        }
        List<Map.Entry<Long, Seen>> frequent = seen.entrySet().stream()
                .filter(e -> e.getValue().count >= LEAST)
                .sorted(Comparator.comparingInt(e -> -e.getValue().count))
                .limit(MOST)
                .toList();
        Map<Long, Integer> numbers = new HashMap<>();
        frequent.forEach(e -> numbers.put(e.getKey(), numbers.size() + 1));
        int[] stream = stream(texts, numbers);
        int[] fine = new WordClusters(stream, numbers.size() + 1, FINE).run(ROUNDS);
        int[] coarse = new WordClusters(stream, numbers.size() + 1, COARSE).run(ROUNDS);
        Map<String, Integer> tagSets = new HashMap<>();
        int[] keys = new int[frequent.size()];
        short[] clusters = new short[keys.length];
        byte[] coarseClusters = new byte[keys.length];
        short[] tags = new short[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (int) (frequent.get(i).getKey() >>> 32);
            clusters[i] = (short) fine[i + 1];
            coarseClusters[i] = (byte) coarse[i + 1];
            String set = tagSet(frequent.get(i).getValue());
            tags[i] = tagSets.computeIfAbsent(set, k -> tagSets.size() + 1).shortValue();
        }
        System.err.printf("  words: %d, sets of tags: %d%n", keys.length, tagSets.size());
        Words.write(out, keys, clusters, coarseClusters, tags);
    }

    private static long lower(TrainingText text, int token) {
        return WordHash.lower(text.tokens.text(), text.tokens.start(token), text.tokens.end(token));
    }

    private static int[] stream(List<TrainingText> texts, Map<Long, Integer> numbers) {
        int length = texts.stream()
                .mapToInt(t -> t.tokens.size() + t.tokens.sentences())
                .sum();
        int[] stream = new int[length + 1];
        int n = 1;
        for (TrainingText text : texts) {
            for (int sentence = 0; sentence < text.tokens.sentences(); sentence++) {
                for (int i = text.tokens.sentenceStart(sentence); i < text.tokens.sentenceEnd(sentence); i++) {
                    stream[n++] = numbers.getOrDefault(lower(text, i), 0);
                }
                stream[n++] = 0;
            }
        }
        return stream;
    }

    /** Tags that make up a twentieth or more of a word's occurrences, the most frequent first, at most four. */
    private static String tagSet(Seen word) {
        List<Integer> tags = new ArrayList<>();
        for (int tag = 0; tag < word.tags.length; tag++) {
            if (word.tags[tag] * 20 >= word.count) {
                tags.add(tag);
            }
        }
        tags.sort(Comparator.comparingInt(tag -> -word.tags[tag]));
        return tags.subList(0, Math.min(4, tags.size())).toString();
    }
}
