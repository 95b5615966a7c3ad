package org.onrecord.language;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.onrecord.text.Span;

public class Speed {
    public static void main(String[] a) throws Exception {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("../shared/eval/polnear/dev.jsonl"))) {
            int i = line.indexOf("\"text\": \"") + 9;
            int j = line.indexOf("\", \"attributions\"");
            texts.add(line.substring(i, j).replace("\\n", "\n").replace("\\\"", "\""));
        }
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(English.class.getResourceAsStream("language.model")));
        long l0 = System.nanoTime();
        Words w = Words.read(in);
        Encoder e = Encoder.read(in);
        Tagger t = Tagger.read(in);
        Parser p = Parser.read(in);
        NameFinder n = NameFinder.read(in);
        System.out.printf("load %.0f ms%n", (System.nanoTime() - l0) / 1e6);
        for (int rep = 0; rep < 8; rep++) {
            long[] time = new long[7];
            long tok = 0;
            for (String s : texts) {
                long c = System.nanoTime(), d;
                List<Span> blocks = new ArrayList<>();
                int at = 0;
                for (String par : s.split("\n")) {
                    blocks.add(new Span(at, at + par.length()));
                    at += par.length() + 1;
                }
                Tokens tk = Tokenizer.tokens(s, blocks);
                d = System.nanoTime();
                time[0] += d - c;
                c = d;
                Forms f = new Forms(tk, w);
                d = System.nanoTime();
                time[1] += d - c;
                c = d;
                float[][] v = e.encode(tk, f);
                d = System.nanoTime();
                time[2] += d - c;
                c = d;
                byte[] tags = t.tag(v);
                d = System.nanoTime();
                time[3] += d - c;
                c = d;
                p.parse(tk, v, tags, new int[tags.length], new byte[tags.length]);
                d = System.nanoTime();
                time[4] += d - c;
                c = d;
                n.find(tk, v);
                d = System.nanoTime();
                time[5] += d - c;
                tok += tk.size();
            }
            long sum = Arrays.stream(time).sum();
            if (rep >= 6)
                System.out.printf(
                        "%d tokens; tok %.0f ns forms %.0f enc %.0f tag %.0f parse %.0f names %.0f = %.0f ns/token, %.0f tokens/s%n",
                        tok,
                        1.0 * time[0] / tok,
                        1.0 * time[1] / tok,
                        1.0 * time[2] / tok,
                        1.0 * time[3] / tok,
                        1.0 * time[4] / tok,
                        1.0 * time[5] / tok,
                        1.0 * sum / tok,
                        1e9 * tok / sum);
        }
    }
}
