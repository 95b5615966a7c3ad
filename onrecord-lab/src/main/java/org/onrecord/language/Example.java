package org.onrecord.language;

import java.util.List;
import org.onrecord.lab.corpus.GumNames;
import org.onrecord.lab.corpus.Sentence;
import org.onrecord.lab.corpus.Word;
import org.onrecord.net.Chain;

/** One sentence to learn from: the rows of its tokens in the encoder's tables, and what is true of them. */
final class Example {

    final int[][] rows;
    final byte[] tags;
    /** Relative to the sentence; -1 for the root. */
    final int[] heads;

    final byte[] relations;
    final byte[] names;
    /** Whether the tree can be learnt from: many unknown relations say that the annotator failed. */
    final boolean sure;

    Example(TrainingText text, Forms forms, int sentence, boolean gold) {
        Tokens tokens = text.tokens;
        int first = tokens.sentenceStart(sentence);
        int end = tokens.sentenceEnd(sentence);
        int n = end - first;
        rows = new int[n][Encoder.ROWS];
        tags = new byte[n];
        heads = new int[n];
        relations = new byte[n];
        int look = Encoder.look(forms, first, end);
        int unsure = 0;
        for (int i = 0; i < n; i++) {
            int token = first + i;
            Encoder.rows(forms, forms.of(token), rows[i]);
            rows[i][Encoder.FORM_ROWS] = Encoder.place(tokens, first, token, look);
            tags[i] = text.tag(token);
            heads[i] = text.head(token) < 0 ? -1 : text.head(token) - first;
            relations[i] = text.relation(token);
            unsure += relations[i] == Relation.DEP.ordinal() ? 1 : 0;
        }
        sure = gold || unsure <= n / 12;
        names = gold ? goldNames(text.document.sentences().get(sentence), n) : machineNames(text, first, end);
    }

    int size() {
        return tags.length;
    }

    private static byte[] goldNames(Sentence sentence, int n) {
        byte[] labels = new byte[n];
        for (GumNames.Found name : GumNames.names(sentence)) {
            int begin = Chain.begin(type(name.type()).ordinal());
            for (int i = name.first(); i <= name.last(); i++) {
                labels[i] = (byte) (i == name.first() ? begin : begin + 1);
            }
        }
        return labels;
    }

    private static Name.Type type(String gum) {
        return switch (gum) {
            case "person" -> Name.Type.PERSON;
            case "organization" -> Name.Type.ORGANIZATION;
            case "place" -> Name.Type.PLACE;
            default -> Name.Type.OTHER;
        };
    }

    private static byte[] machineNames(TrainingText text, int first, int end) {
        byte[] labels = new byte[end - first];
        String before = "O";
        List<Word> words = text.words;
        for (int token = first; token < end; token++) {
            String name = words.get(token).name();
            Name.Type type = switch (name) {
                case "PERSON" -> Name.Type.PERSON;
                case "ORGANIZATION" -> Name.Type.ORGANIZATION;
                case "LOCATION" -> Name.Type.PLACE;
                case "MISC" -> Name.Type.OTHER;
                default -> null;
            };
            if (type != null) {
                labels[token - first] = (byte) (Chain.begin(type.ordinal()) + (name.equals(before) ? 1 : 0));
            }
            before = name;
        }
        return labels;
    }
}
