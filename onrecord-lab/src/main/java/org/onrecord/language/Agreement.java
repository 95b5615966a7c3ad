package org.onrecord.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How far a language model agrees with annotated texts: tags, trees without their punctuation, whole names. */
final class Agreement {

    private final Words words;
    private final Encoder encoder;
    private final Tagger tagger;
    private final Parser parser;
    private final NameFinder names;

    Agreement(Path model) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(model)))) {
            words = Words.read(in);
            encoder = Encoder.read(in);
            tagger = Tagger.read(in);
            parser = Parser.read(in);
            names = NameFinder.read(in);
        }
    }

    private static final class Count {
        int tokens;
        int tags;
        int dependents;
        int heads;
        int labelled;
        int annotatedNames;
        int foundNames;
        int rightNames;

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "tags %.2f, UAS %.2f, LAS %.2f, names F1 %.2f",
                    100.0 * tags / tokens,
                    100.0 * heads / dependents,
                    100.0 * labelled / dependents,
                    200.0 * rightNames / (annotatedNames + foundNames));
        }
    }

    /** The shares of agreement in per cent, on one line. */
    String with(List<TrainingText> texts, boolean gold) {
        Count count = new Count();
        for (TrainingText text : texts) {
            Forms forms = new Forms(text.tokens, words);
            float[][] vectors = encoder.encode(text.tokens, forms);
            trees(text, vectors, count);
            names(text, forms, vectors, gold, count);
        }
        return count.toString();
    }

    private void trees(TrainingText text, float[][] vectors, Count count) {
        byte[] tags = tagger.tag(vectors);
        int[] heads = new int[tags.length];
        byte[] relations = new byte[tags.length];
        parser.parse(text.tokens, vectors, tags, heads, relations);
        count.tokens += tags.length;
        for (int token = 0; token < tags.length; token++) {
            count.tags += tags[token] == text.tag(token) ? 1 : 0;
            if (!Tag.at(text.tag(token)).isPunctuation()) {
                boolean head = heads[token] == text.head(token);
                count.dependents++;
                count.heads += head ? 1 : 0;
                count.labelled += head && relations[token] == text.relation(token) ? 1 : 0;
            }
        }
    }

    private record Stretch(int first, int next, Name.Type type) {}

    private void names(TrainingText text, Forms forms, float[][] vectors, boolean gold, Count count) {
        Set<Stretch> found = new HashSet<>();
        names.find(text.tokens, vectors)
                .forEach(name -> found.add(new Stretch(name.first(), name.next(), name.type())));
        Set<Stretch> annotated = new HashSet<>();
        for (int sentence = 0; sentence < text.tokens.sentences(); sentence++) {
            byte[] labels = new Example(text, forms, sentence, gold).names;
            stretches(labels, text.tokens.sentenceStart(sentence), annotated);
        }
        count.foundNames += found.size();
        count.annotatedNames += annotated.size();
        found.retainAll(annotated);
        count.rightNames += found.size();
    }

    /** The names that labels mark: an odd label begins one, the even label above it goes on. */
    private static void stretches(byte[] labels, int first, Set<Stretch> to) {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] % 2 == 1) {
                int next = i + 1;
                while (next < labels.length && labels[next] == labels[i] + 1) {
                    next++;
                }
                to.add(new Stretch(first + i, first + next, Name.Type.values()[labels[i] / 2]));
            }
        }
    }
}
