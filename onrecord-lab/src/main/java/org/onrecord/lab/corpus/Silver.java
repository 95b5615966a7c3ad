package org.onrecord.lab.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Machine-annotated news, brought to the conventions of the GUM treebank.
 *
 * <p>The annotation is Stanford CoreNLP's. It differs from GUM in what heads a name ("John <b>Kirby</b>" against "<b>John</b>
 * Kirby"), how titles, dates, money, states and measures hang on their words, and in the names of some relations. The
 * table is in {@link #convert}. Sentences that are no tree are left out.
 */
public final class Silver {

    private static final List<String> FILES = List.of("polnear-train", "news-mixed");
    private static final int LONGEST = 120;

    private Silver() {}

    /** Whether a document is held out of training: every 20th of its file. */
    public static boolean heldOut(int indexInFile) {
        return indexInFile % 20 == 19;
    }

    /** The documents of both files of a folder; those held out, or those not. */
    public static List<Treebank.Document> all(Path folder, boolean heldOut) throws IOException {
        List<Treebank.Document> documents = new ArrayList<>();
        for (String name : FILES) {
            documents.addAll(read(folder.resolve(name + ".conllu.gz"), heldOut));
        }
        return documents;
    }

    private static List<Treebank.Document> read(Path file, boolean heldOut) throws IOException {
        List<Treebank.Document> chosen = new ArrayList<>();
        List<Treebank.Document> all = Treebank.file(file);
        Set<String> adjectives = adjectives(all);
        for (int i = 0; i < all.size(); i++) {
            if (heldOut(i) == heldOut) {
                chosen.add(convert(all.get(i), adjectives));
            }
        }
        return chosen;
    }

    /** Words that are adjectives where they are printed small: "national", "democratic". */
    private static Set<String> adjectives(List<Treebank.Document> documents) {
        Map<String, int[]> counts = new HashMap<>();
        for (Treebank.Document document : documents) {
            for (Sentence sentence : document.sentences()) {
                for (Word word : sentence.words()) {
                    boolean demonym = word.tag().equals("JJ");
                    if (demonym || Character.isLowerCase(word.form().charAt(0))) {
                        int[] count = counts.computeIfAbsent(word.form().toLowerCase(Locale.ROOT), k -> new int[2]);
                        count[0] += word.tag().equals("JJ") ? 1 : 0;
                        count[1]++;
                    }
                }
            }
        }
        Set<String> adjectives = new HashSet<>();
        counts.forEach((word, count) -> {
            if (count[0] >= 5 && count[0] * 10 >= count[1] * 7) {
                adjectives.add(word);
            }
        });
        return adjectives;
    }

    private static Treebank.Document convert(Treebank.Document document, Set<String> adjectives) {
        boolean relative = document.sentences().stream()
                .allMatch(s ->
                        s.words().stream().allMatch(w -> w.head() <= s.words().size()));
        List<Sentence> sentences = new ArrayList<>();
        int base = 0;
        int before = -1;
        for (Sentence sentence : document.sentences()) {
            for (List<Word> tree : trees(sentence.words(), relative ? 0 : base)) {
                boolean paragraph = before < 0 || tree.get(0).start() - before >= 2;
                before = tree.get(tree.size() - 1).end();
                if (tree.size() <= LONGEST && isTree(tree)) {
                    sentences.add(new Sentence(GumStyle.convert(Hyphens.divide(tree), adjectives), paragraph));
                }
            }
            base += sentence.words().size();
        }
        return new Treebank.Document(document.id(), sentences);
    }

    /** Cuts a unit into its trees, each a stretch of its own; heads become relative to the stretch. */
    private static List<List<Word>> trees(List<Word> words, int base) {
        List<List<Word>> trees = new ArrayList<>();
        int start = 0;
        int furthest = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            furthest = Math.max(furthest, Math.max(i, word.head() == 0 ? i : word.head() - base - 1));
            boolean later = false;
            for (int j = i + 1; j < words.size() && !later; j++) {
                int head = words.get(j).head();
                later = head != 0 && head - base - 1 <= i;
            }
            if (furthest <= i && !later) {
                List<Word> tree = new ArrayList<>();
                for (Word one : words.subList(start, i + 1)) {
                    int head = one.head() == 0 ? 0 : one.head() - base - start;
                    tree.add(one.withTree(head, one.relation()));
                }
                trees.add(tree);
                start = i + 1;
            }
        }
        return trees;
    }

    private static boolean isTree(List<Word> words) {
        int roots = 0;
        for (int i = 0; i < words.size(); i++) {
            int at = i + 1;
            int steps = 0;
            while (at != 0 && steps++ <= words.size()) {
                if (at < 0 || at > words.size()) {
                    return false;
                }
                at = words.get(at - 1).head();
            }
            if (at != 0) {
                return false;
            }
            roots += words.get(i).head() == 0 ? 1 : 0;
        }
        return roots == 1;
    }
}
