package org.onrecord.lab.coreference;

import java.io.PrintStream;
import java.util.List;
import org.onrecord.lab.corpus.PlainText;
import org.onrecord.lab.corpus.Treebank;
import org.onrecord.text.Span;

/** Lists the persons of a document mention by mention, each with the entity that a resolver puts it into. */
final class Misses {

    private Misses() {}

    static void print(Treebank.Document document, Resolver resolver, PrintStream to) {
        PlainText text = PlainText.of(document);
        List<List<Span>> clusters = resolver.clusters(text);
        to.println("\n" + document.id());
        for (GoldMention mention : GoldMention.of(document, text)) {
            if (mention.type().equals("person")) {
                to.println(mention.entity() + "\t" + clusterOf(mention, clusters) + "\t"
                        + mention.span().in(text.text()).replace('\n', ' '));
            }
        }
    }

    /** The number of the cluster that holds a mention, and its first span's place. */
    private static String clusterOf(GoldMention mention, List<List<Span>> clusters) {
        for (int i = 0; i < clusters.size(); i++) {
            for (Span span : clusters.get(i)) {
                if (mention.isFoundBy(span)) {
                    return clusters.get(i).size() > 1 ? String.valueOf(i) : "alone";
                }
            }
        }
        return "none";
    }
}
