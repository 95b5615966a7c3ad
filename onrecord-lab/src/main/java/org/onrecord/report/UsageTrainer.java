package org.onrecord.report;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.lab.corpus.Polnear;
import org.onrecord.language.WordHash;

/** Counts how news uses words, for {@link Usage}: which are common, and which of them stand side by side. */
public final class UsageTrainer {

    private static final Pattern TOKEN = Pattern.compile("\\p{L}+(?:['-]\\p{L}+)*|\\d[\\d,.]*|[.,;:!?()\"“”—–-]");

    /** Rarer words are not common. */
    private static final int LEAST_WORD = 3;

    private static final int LEAST_PAIR = 2;

    /** A word of which one in fifty has a capital is not plain. */
    private static final int PLAIN_COUNT = 15;

    private static final double PLAIN_SHARE = 0.02;

    /** What Kneser and Ney take from each count for pairs that were not seen. */
    private static final double DISCOUNT = 0.75;

    private static final String START = "<s>";

    private final Map<String, Integer> words = new TreeMap<>();
    private final Map<String, Integer> capitals = new HashMap<>();
    private final Map<String, Map<String, Integer>> pairs = new TreeMap<>();
    private final Map<String, Integer> firsts = new HashMap<>();
    private final Map<String, Integer> befores = new HashMap<>();
    private long total;
    private long kinds;

    private UsageTrainer() {}

    /**
     * Counts and writes the model.
     *
     * @param corpus PolNeAR's articles, {@code train.jsonl}
     * @param file where the model is written
     */
    public static void train(Path corpus, Path file) throws IOException {
        UsageTrainer trainer = new UsageTrainer();
        for (Polnear.Article article : Polnear.read(corpus)) {
            article.text().lines().forEach(trainer::count);
        }
        trainer.write(file);
    }

    private void count(String line) {
        String before = START;
        boolean inside = false;
        for (Matcher token = TOKEN.matcher(line.replace('’', '\'')); token.find(); ) {
            String printed = token.group();
            char first = printed.charAt(0);
            String word = Character.isDigit(first) ? "#" : printed.toLowerCase(Locale.ROOT);
            words.merge(word, 1, Integer::sum);
            pairs.computeIfAbsent(before, key -> new TreeMap<>()).merge(word, 1, Integer::sum);
            firsts.merge(before, 1, Integer::sum);
            if (inside && Character.isUpperCase(first)) {
                capitals.merge(word, 1, Integer::sum);
            }
            inside = Character.isLowerCase(first) || first == ',';
            before = word;
            total++;
        }
    }

    private void write(Path file) throws IOException {
        for (Map<String, Integer> seconds : pairs.values()) {
            kinds += seconds.size();
            seconds.keySet().forEach(second -> befores.merge(second, 1, Integer::sum));
        }
        List<String> common = words.keySet().stream()
                .filter(word -> Character.isLetter(word.charAt(0)) && words.get(word) >= LEAST_WORD)
                .sorted(Comparator.comparing((String word) -> -words.get(word)).thenComparing(word -> word))
                .toList();
        int together = (int) common.stream().mapToLong(this::keptPairs).sum();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            Usage.writeSizes(out, common.size(), together);
            for (String word : common) {
                double capital = capitals.getOrDefault(word, 0);
                boolean plain = words.get(word) >= PLAIN_COUNT && capital / words.get(word) < PLAIN_SHARE;
                Usage.writeWord(out, WordHash.lower(word), plain, asFirst(word), asSecond(word));
            }
            for (String first : common) {
                for (Map.Entry<String, Integer> second : followers(first).entrySet()) {
                    if (isKept(second)) {
                        Usage.writePair(
                                out,
                                WordHash.lower(first),
                                WordHash.lower(second.getKey()),
                                liking(first, second.getKey(), second.getValue()));
                    }
                }
            }
        }
        System.err.printf("%d common words, %d pairs%n", common.size(), together);
    }

    private Map<String, Integer> followers(String first) {
        return pairs.getOrDefault(first, Map.of());
    }

    private long keptPairs(String first) {
        return followers(first).entrySet().stream().filter(this::isKept).count();
    }

    private boolean isKept(Map.Entry<String, Integer> second) {
        String word = second.getKey();
        return second.getValue() >= LEAST_PAIR && Character.isLetter(word.charAt(0)) && words.get(word) >= LEAST_WORD;
    }

    /** What a first word leaves for pairs that were not seen. */
    private double asFirst(String word) {
        double seen = firsts.getOrDefault(word, 0);
        return Math.log(seen == 0 ? 1 : DISCOUNT * followers(word).size() / seen);
    }

    /** How much likelier a word is behind a new word than anywhere. */
    private double asSecond(String word) {
        double behind = (befores.getOrDefault(word, 0) + 0.1) / (kinds + 0.1 * words.size());
        return Math.log(behind) - Math.log(share(word));
    }

    private double share(String word) {
        return (words.get(word) + 0.1) / total;
    }

    private double liking(String first, String second, int together) {
        double seen = (together - DISCOUNT) / firsts.get(first);
        return Math.log(seen + Math.exp(asFirst(first) + asSecond(second)) * share(second)) - Math.log(share(second));
    }
}
