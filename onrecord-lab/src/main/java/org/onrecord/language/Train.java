package org.onrecord.language;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.onrecord.lab.corpus.*;

public class Train {
    public static void main(String[] a) throws IOException {
        Path corpora = Path.of("../shared/corpora");
        Path to = Path.of(a[0]);
        List<TrainingText> gold = TrainingText.of(Treebank.folder(corpora.resolve("gum/train")));
        List<TrainingText> dev = TrainingText.of(Treebank.folder(corpora.resolve("gum/dev")));
        List<TrainingText> silver = new ArrayList<>(), held = new ArrayList<>();
        for (String f : List.of("polnear-train", "news-mixed")) {
            Path p = corpora.resolve("silver/" + f + ".conllu.gz");
            silver.addAll(TrainingText.of(Silver.read(p, false)));
            held.addAll(TrainingText.of(Silver.read(p, true)));
        }
        Words words = Words.read(in(to, "words"));
        int width = Integer.getInteger("width", 64),
                hidden = Integer.getInteger("hidden", 64),
                rounds = Integer.getInteger("rounds", 4),
                times = Integer.getInteger("gold", 3);
        List<Example> s = Boolean.getBoolean("look") ? List.of() : examples(silver, words, false),
                g = examples(gold, words, true);
        if (Boolean.getBoolean("look")) {
            DataInputStream in = in(to, "net");
            NetTrainer t = new NetTrainer(Encoder.read(in), Tagger.read(in), Parser.read(in), NameFinder.read(in));
            score("gum dev", dev, words, t, true);
            score("held", held, words, t, false);
            confuse(dev, words, t);
            return;
        }
        Encoder encoder = new Encoder(words.size() + 1, WordsTrainer.FINE + 1, 512, width);
        NetTrainer t = new NetTrainer(encoder, hidden);
        t.train(
                Boolean.getBoolean("nosilver") ? List.of() : s,
                Boolean.getBoolean("nogold") ? List.of() : g,
                times,
                rounds,
                Float.parseFloat(System.getProperty("rate", "0.002")),
                () -> {
                    t.optimizer.swapMeans();
                    score("gum dev", dev, words, t, true);
                    score("held", held.subList(0, 40), words, t, false);
                    t.optimizer.swapMeans();
                });
        t.optimizer.swapMeans();
        if (Boolean.getBoolean("confuse")) confuse(gold, words, t);
        try (DataOutputStream out = out(to, "net")) {
            t.encoder.write(out);
            t.tagger.write(out);
            t.parser.write(out);
            t.names.write(out);
        }
        for (int i = 0; i < 3; i++) score("held", held, words, t, false);
        for (String x : List.of("academic", "bio", "court", "interview", "news", "voyage"))
            score(x, dev.stream().filter(d -> d.document.genre().equals(x)).toList(), words, t, true);
    }

    static List<Example> examples(List<TrainingText> texts, Words words, boolean gold) {
        List<Example> out = new ArrayList<>();
        for (TrainingText t : texts) {
            Forms f = new Forms(t.tokens, words);
            for (int i = 0; i < t.tokens.sentences(); i++) out.add(new Example(t, f, i, gold));
        }
        return out;
    }

    static void score(String n, List<TrainingText> texts, Words words, NetTrainer net, boolean gold) {
        int u = 0, l = 0, all = 0, pu = 0, pa = 0, tg = 0, ntp = 0, np = 0, ng = 0;
        Map<String, Integer> conf = new HashMap<>();
        long time = 0;
        for (TrainingText t : texts) {
            long t0 = System.nanoTime();
            Forms forms = new Forms(t.tokens, words);
            float[][] v = net.encoder.encode(t.tokens, forms);
            byte[] tags = net.tagger.tag(v);
            int[] heads = new int[tags.length];
            byte[] rel = new byte[tags.length];
            net.parser.parse(t.tokens, v, tags, heads, rel);
            List<Name> names = net.names.find(t.tokens, v);
            time += System.nanoTime() - t0;
            Set<String> found = new HashSet<>();
            for (Name x : names) found.add(x.first() + " " + x.next() + " " + x.type());
            for (int sn = 0; sn < t.tokens.sentences(); sn++) {
                byte[] lab = new Example(t, forms, sn, gold).names;
                int first = t.tokens.sentenceStart(sn);
                for (int i = 0; i < lab.length; i++)
                    if (lab[i] % 2 == 1) {
                        int j = i + 1;
                        while (j < lab.length && lab[j] == lab[i] + 1) j++;
                        ng++;
                        if (found.contains(
                                (first + i) + " " + (first + j) + " " + Name.Type.values()[(lab[i] - 1) / 2])) ntp++;
                    }
            }
            np += names.size();
            for (int i = 0; i < tags.length; i++) {
                if (tags[i] == t.tag(i)) tg++;
                pa++;
                if (heads[i] == t.head(i)) pu++;
                if (Tag.at(t.tag(i)).isPunctuation()) continue;
                all++;
                boolean h = heads[i] == t.head(i);
                if (h) u++;
                if (h && rel[i] == t.relation(i)) l++;
            }
        }
        System.err.printf(
                "    %s: tags %.2f UAS %.2f LAS %.2f (with punctuation UAS %.2f), names F1 %.2f (P %.2f R %.2f); %.0f tokens/s%n",
                n,
                100.0 * tg / pa,
                100.0 * u / all,
                100.0 * l / all,
                100.0 * pu / pa,
                200.0 * ntp / (np + ng),
                100.0 * ntp / np,
                100.0 * ntp / ng,
                pa / (time / 1e9));
    }

    static void confuse(List<TrainingText> texts, Words words, NetTrainer net) {
        Map<String, Integer> conf = new HashMap<>();
        Map<String, List<String>> ex = new HashMap<>();
        for (TrainingText t : texts) {
            Forms forms = new Forms(t.tokens, words);
            float[][] v = net.encoder.encode(t.tokens, forms);
            byte[] tags = net.tagger.tag(v);
            int[] heads = new int[tags.length];
            byte[] rel = new byte[tags.length];
            net.parser.parse(t.tokens, v, tags, heads, rel);
            for (int i = 0; i < tags.length; i++) {
                if (Tag.at(t.tag(i)).isPunctuation()) continue;
                if (tags[i] != t.tag(i))
                    conf.merge(
                            "TAG " + Tag.at(t.tag(i)).label() + ">"
                                    + Tag.at(tags[i]).label(),
                            1,
                            Integer::sum);
                String k = null;
                if (heads[i] != t.head(i))
                    k = "HEAD " + Relation.at(t.relation(i)).label() + ">"
                            + Relation.at(rel[i]).label();
                else if (rel[i] != t.relation(i))
                    k = "REL " + Relation.at(t.relation(i)).label() + ">"
                            + Relation.at(rel[i]).label();
                if (k != null) {
                    conf.merge(k, 1, Integer::sum);
                    int a = Math.max(0, i - 4), b = Math.min(tags.length, i + 5);
                    StringBuilder sb = new StringBuilder();
                    for (int j = a; j < b; j++)
                        sb.append(j == i ? "[" : j == t.head(i) ? "{" : j == heads[i] ? "<" : "")
                                .append(t.tokens.text(j))
                                .append(j == i ? "]" : j == t.head(i) ? "}" : j == heads[i] ? ">" : "")
                                .append(' ');
                    ex.computeIfAbsent(k, x -> new ArrayList<>()).add(sb.toString());
                }
            }
        }
        conf.entrySet().stream()
                .sorted((x, y) -> y.getValue() - x.getValue())
                .limit(70)
                .forEach(e -> {
                    System.err.println(e);
                    if (ex.containsKey(e.getKey())) {
                        List<String> l = ex.get(e.getKey());
                        for (int q = 0; q < 6; q++) System.err.println("       " + l.get(q * (l.size() - 1) / 6));
                    }
                });
    }

    static DataInputStream in(Path to, String n) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(to.resolve(n))));
    }

    static DataOutputStream out(Path to, String n) throws IOException {
        Files.createDirectories(to);
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to.resolve(n))));
    }
}
