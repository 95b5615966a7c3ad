package org.onrecord.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.net.Chain;

/**
 * Finds names of persons, organisations, places and other things: the best sequence of labels over a sentence.
 *
 * <p>In "National Security Council spokesman John Kirby" tokens 0 to 2 are an organisation and 4 to 5 a person.
 *
 * @see <a href="https://aclanthology.org/W09-1119/">Ratinov and Roth 2009, design challenges in named entity recognition</a>
 */
final class NameFinder {

    final Chain chain;

    NameFinder(int width) {
        this(new Chain(width, Name.Type.values().length));
    }

    private NameFinder(Chain chain) {
        this.chain = chain;
    }

    /** The names of all sentences in order. */
    List<Name> find(Tokens tokens, float[][] vectors) {
        List<Name> names = new ArrayList<>();
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            int first = tokens.sentenceStart(sentence);
            int[] labels = chain.best(vectors, first, tokens.sentenceEnd(sentence));
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] != Chain.OUTSIDE) {
                    int next = i + 1;
                    while (next < labels.length && labels[next] != Chain.OUTSIDE && !Chain.begins(labels[next])) {
                        next++;
                    }
                    names.add(new Name(first + i, first + next, Name.Type.values()[Chain.kind(labels[i])]));
                    i = next - 1;
                }
            }
        }
        return names;
    }

    static NameFinder read(DataInput in) throws IOException {
        return new NameFinder(Chain.read(in));
    }

    void write(DataOutput to) throws IOException {
        chain.write(to);
    }
}
