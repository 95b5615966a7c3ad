package org.onrecord.lab.coreference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onrecord.lab.corpus.GumNames;
import org.onrecord.lab.corpus.PlainText;
import org.onrecord.lab.corpus.Sentence;
import org.onrecord.lab.corpus.Treebank;
import org.onrecord.text.Span;

/**
 * A noun phrase or pronoun that GUM marks.
 *
 * @param entity what it speaks of, by GUM's number
 * @param type {@code person}, {@code organization}, {@code place}, …
 * @param span all of it
 * @param heads the words that it cannot be told without: of a name all
 */
public record GoldMention(String entity, String type, Span span, List<Span> heads) {

    public GoldMention {
        heads = List.copyOf(heads);
    }

    /** The mentions of a document, with their places in its text. */
    public static List<GoldMention> of(Treebank.Document document, PlainText text) {
        List<GoldMention> mentions = new ArrayList<>();
        int first = 0;
        for (Sentence sentence : document.sentences()) {
            for (GumNames.Phrase phrase : GumNames.phrases(sentence)) {
                Span start = text.tokens().get(first + phrase.first());
                Span end = text.tokens().get(first + phrase.last());
                int from = first;
                mentions.add(new GoldMention(
                        phrase.id(),
                        phrase.type(),
                        new Span(start.start(), end.end()),
                        phrase.heads().stream()
                                .map(head -> text.tokens().get(from + head))
                                .toList()));
            }
            first += sentence.words().size();
        }
        return mentions;
    }

    /** Whether a span that was found is this mention: it holds a word of the head and nothing outside. */
    public boolean isFoundBy(Span found) {
        return found.start() >= span.start()
                && found.end() <= span.end()
                && heads.stream().anyMatch(head -> found.start() <= head.start() && found.end() >= head.end());
    }

    /** The shortest mention that a span that was found is. */
    public static Optional<GoldMention> shortest(Span found, List<GoldMention> gold) {
        return gold.stream()
                .filter(mention -> mention.isFoundBy(found))
                .min(Comparator.comparingInt(mention -> mention.span().length()));
    }
}
