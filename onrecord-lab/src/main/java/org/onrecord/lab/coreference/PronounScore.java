package org.onrecord.lab.coreference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.lab.corpus.PlainText;
import org.onrecord.lab.corpus.Treebank;
import org.onrecord.text.Span;

/**
 * How many pronouns for persons and organisations are put with somebody whom they speak of.
 *
 * <p>Right is a pronoun whose cluster's last name or description before it is, in the gold, the one it speaks of; where none stands
 * before it, the first after it.
 */
final class PronounScore {

    private static final Map<String, Set<String>> FORMS = Map.of(
            "he, she", Set.of("he", "him", "his", "himself", "she", "her", "hers", "herself"),
            "they", Set.of("they", "them", "their", "themselves"),
            "it", Set.of("it", "its"));
    private static final Set<String> OTHERS =
            Set.of("i", "me", "my", "we", "us", "our", "you", "your", "who", "whom", "whose", "which", "that");

    /** Right, wrong and nobody for each kind of pronoun. */
    private final Map<String, int[]> counts = new TreeMap<>();

    private PronounScore() {}

    /** The score of a program on documents. */
    static PronounScore of(Resolver resolver, List<Treebank.Document> documents) {
        PronounScore score = new PronounScore();
        for (Treebank.Document document : documents) {
            PlainText text = PlainText.of(document);
            score.add(text.text(), GoldMention.of(document, text), resolver.clusters(text));
        }
        return score;
    }

    private void add(String text, List<GoldMention> gold, List<List<Span>> clusters) {
        for (GoldMention pronoun : gold) {
            String kind = kind(pronoun.span().in(text)).orElse("");
            if (!kind.isEmpty()
                    && (pronoun.type().equals("person") || pronoun.type().equals("organization"))) {
                Optional<Span> found = clusters.stream()
                        .filter(cluster -> cluster.contains(pronoun.span()))
                        .findFirst()
                        .flatMap(cluster -> antecedent(text, cluster, pronoun.span()));
                boolean right = found.flatMap(span -> entity(span, gold))
                        .map(pronoun.entity()::equals)
                        .orElse(false);
                counts.computeIfAbsent(kind, key -> new int[3])[found.isEmpty() ? 2 : right ? 0 : 1]++;
            }
        }
    }

    private static Optional<String> kind(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return FORMS.entrySet().stream()
                .filter(form -> form.getValue().contains(lower))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<Span> antecedent(String text, List<Span> cluster, Span pronoun) {
        Span before = null;
        Span after = null;
        for (Span span : cluster) {
            String word = span.in(text);
            if (kind(word).isEmpty() && !OTHERS.contains(word.toLowerCase(Locale.ROOT))) {
                if (span.start() > pronoun.start()) {
                    after = after == null || span.start() < after.start() ? span : after;
                } else {
                    before = before == null || span.start() > before.start() ? span : before;
                }
            }
        }
        return Optional.ofNullable(before == null ? after : before);
    }

    private static Optional<String> entity(Span span, List<GoldMention> gold) {
        return GoldMention.shortest(span, gold).map(GoldMention::entity);
    }

    /** A row of the table for each kind of pronoun. */
    List<String> rows(String name) {
        List<String> rows = new ArrayList<>();
        counts.forEach((kind, count) -> rows.add(String.format(
                Locale.ROOT,
                "| %s, %s | %d | %d | %d | %d |%n",
                name,
                kind,
                count[0] + count[1] + count[2],
                count[0],
                count[1],
                count[2])));
        return rows;
    }
}
