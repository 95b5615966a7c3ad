package org.onrecord.lab.language;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.lab.corpus.GumNames;
import org.onrecord.lab.corpus.PlainText;
import org.onrecord.lab.corpus.Sentence;
import org.onrecord.lab.corpus.Treebank;
import org.onrecord.lab.corpus.Word;
import org.onrecord.lab.language.Annotation.Stretch;
import org.onrecord.text.Span;

/**
 * How far an annotator agrees with the annotation of documents; all measures between 0 and 1.
 *
 * <p>Sentences and tokens: F1 of exact spans, from the bare text. Tags: share of tokens. Trees: share of tokens other than
 * punctuation with the right head (UAS), and with the right relation too (LAS). Names: F1 of exact spans with their type.
 * Tags, trees and names are measured on the tokens of the annotation.
 */
public final class LanguageScore {

    private static final Set<String> PUNCTUATION = Set.of(".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP");
    private static final Set<String> NEWS = Set.of("news", "interview");
    private static final Set<String> NAMED = Set.of("news", "interview", "bio");
    private static final Set<String> TYPES = Set.of("person", "organization", "place");

    /** Right, annotated and found ones. */
    private static final class Tally {
        int right;
        int annotated;
        int found;

        <T> void add(Set<T> annotation, Set<T> finding) {
            annotated += annotation.size();
            found += finding.size();
            right += (int) finding.stream().filter(annotation::contains).count();
        }

        double f1() {
            return 2.0 * right / (annotated + found);
        }
    }

    private LanguageScore() {}

    /** The measures on documents of GUM, by name. */
    public static Map<String, Double> gum(Annotator annotator, List<Treebank.Document> documents) {
        Map<String, Double> measures = new LinkedHashMap<>();
        Tally sentences = new Tally();
        Tally tokens = new Tally();
        for (Treebank.Document document : documents) {
            PlainText text = PlainText.of(document);
            List<List<Span>> divided = annotator.divide(text);
            Set<Span> found = new HashSet<>();
            Set<Span> foundTokens = new HashSet<>();
            divided.forEach(sentence -> {
                found.add(new Span(
                        sentence.get(0).start(),
                        sentence.get(sentence.size() - 1).end()));
                foundTokens.addAll(sentence);
            });
            if (NEWS.contains(document.genre())) {
                sentences.add(Set.copyOf(text.sentences()), found);
            }
            tokens.add(Set.copyOf(text.tokens()), foundTokens);
        }
        measures.put("sentences, news and interview", sentences.f1());
        measures.put("tokens", tokens.f1());
        if (annotator.depth() == Annotator.Depth.UNIVERSAL_TAGS) {
            measures.put("universal tags", universalTags(annotator, documents));
        } else {
            Tally names = new Tally();
            trees(annotator, documents, measures, (document, annotation) -> {
                if (NAMED.contains(document.genre())) {
                    names.add(gumNames(document), named(annotation));
                }
            });
            measures.put("names, news, interview and bio", names.f1());
        }
        return measures;
    }

    private static double universalTags(Annotator annotator, List<Treebank.Document> documents) {
        int tokens = 0;
        int right = 0;
        for (Treebank.Document document : documents) {
            List<Sentence> sentences = annotator.annotate(document).sentences();
            for (int s = 0; s < sentences.size(); s++) {
                List<Word> annotated = document.sentences().get(s).words();
                for (int i = 0; i < annotated.size(); i++) {
                    tokens++;
                    right += sentences
                                    .get(s)
                                    .words()
                                    .get(i)
                                    .tag()
                                    .equals(annotated.get(i).universalTag())
                            ? 1
                            : 0;
                }
            }
        }
        return (double) right / tokens;
    }

    /** The measures on machine-annotated documents, by name. */
    public static Map<String, Double> silver(Annotator annotator, List<Treebank.Document> documents) {
        Map<String, Double> measures = new LinkedHashMap<>();
        Tally names = new Tally();
        trees(
                annotator,
                documents,
                measures,
                (document, annotation) -> names.add(machineNames(document), annotation.names()));
        measures.put("names", names.f1());
        return measures;
    }

    private static void trees(
            Annotator annotator,
            List<Treebank.Document> documents,
            Map<String, Double> measures,
            java.util.function.BiConsumer<Treebank.Document, Annotation> names) {
        int tokens = 0;
        int tags = 0;
        int dependents = 0;
        int heads = 0;
        int labelled = 0;
        for (Treebank.Document document : documents) {
            Annotation annotation = annotator.annotate(document);
            names.accept(document, annotation);
            for (int s = 0; s < document.sentences().size(); s++) {
                List<Word> annotated = document.sentences().get(s).words();
                List<Word> found = annotation.sentences().get(s).words();
                for (int i = 0; i < annotated.size(); i++) {
                    Word truth = annotated.get(i);
                    Word word = found.get(i);
                    tokens++;
                    tags += word.tag().equals(truth.tag()) ? 1 : 0;
                    if (!PUNCTUATION.contains(truth.tag())) {
                        boolean head = word.head() == truth.head();
                        dependents++;
                        heads += head ? 1 : 0;
                        labelled += head && word.relation().equals(truth.relation()) ? 1 : 0;
                    }
                }
            }
        }
        measures.put("tags", (double) tags / tokens);
        measures.put("UAS", (double) heads / dependents);
        measures.put("LAS", (double) labelled / dependents);
    }

    /** The longest phrases for persons, organisations and places whose head is a proper noun. */
    private static Set<Stretch> gumNames(Treebank.Document document) {
        Set<Stretch> names = new HashSet<>();
        for (int s = 0; s < document.sentences().size(); s++) {
            Sentence sentence = document.sentences().get(s);
            List<GumNames.Phrase> phrases = GumNames.phrases(sentence).stream()
                    .filter(phrase -> TYPES.contains(phrase.type())
                            && sentence.words().get(phrase.head()).tag().startsWith("NNP"))
                    .toList();
            for (GumNames.Phrase phrase : phrases) {
                boolean longest = phrases.stream()
                        .noneMatch(o -> o != phrase
                                && o.first() <= phrase.first()
                                && phrase.last() <= o.last()
                                && o.last() - o.first() > phrase.last() - phrase.first());
                if (longest) {
                    names.add(new Stretch(s, phrase.first(), phrase.last(), phrase.type()));
                }
            }
        }
        return names;
    }

    private static Set<Stretch> named(Annotation annotation) {
        Set<Stretch> names = new HashSet<>(annotation.names());
        names.removeIf(name -> !TYPES.contains(name.type()));
        return names;
    }

    private static Set<Stretch> machineNames(Treebank.Document document) {
        Set<Stretch> names = new HashSet<>();
        for (int s = 0; s < document.sentences().size(); s++) {
            names.addAll(machineNames(s, document.sentences().get(s).words()));
        }
        return names;
    }

    /** The names that the labels of words mark: neighbours of one label are one name. */
    public static Set<Stretch> machineNames(int sentence, List<Word> words) {
        Set<Stretch> names = new HashSet<>();
        for (int first = 0; first < words.size(); first++) {
            String label = words.get(first).name();
            String type = switch (label) {
                case "PERSON" -> "person";
                case "ORGANIZATION" -> "organization";
                case "LOCATION" -> "place";
                case "MISC" -> "other";
                default -> "";
            };
            if (!type.isEmpty()) {
                int last = first;
                while (last + 1 < words.size() && words.get(last + 1).name().equals(label)) {
                    last++;
                }
                names.add(new Stretch(sentence, first, last, type));
                first = last;
            }
        }
        return names;
    }
}
