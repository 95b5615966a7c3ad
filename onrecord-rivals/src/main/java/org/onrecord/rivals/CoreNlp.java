package org.onrecord.rivals;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.onrecord.lab.corpus.PlainText;
import org.onrecord.lab.corpus.Sentence;
import org.onrecord.lab.corpus.Silver;
import org.onrecord.lab.corpus.Treebank;
import org.onrecord.lab.corpus.Word;
import org.onrecord.lab.language.Annotation;
import org.onrecord.lab.language.Annotator;
import org.onrecord.lab.language.LanguageScore;
import org.onrecord.text.Span;

/**
 * Stanford CoreNLP with its default English models: tagger, neural dependency parser, names of the four classic kinds.
 *
 * @see <a href="https://stanfordnlp.github.io/CoreNLP/">CoreNLP</a>
 */
public final class CoreNlp implements Annotator {

    private final Lazy whole =
            new Lazy("tokenize.options", "untokenizable=noneKeep", "ssplit.newlineIsSentenceBreak", "two");
    private final Lazy tokenized = new Lazy("tokenize.whitespace", "true", "ssplit.eolonly", "true");

    /** A pipeline that is loaded when it is first asked for. */
    private static final class Lazy {
        private final Properties properties = new Properties();
        private final List<StanfordCoreNLP> loaded = new ArrayList<>();

        Lazy(String... options) {
            properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
            properties.setProperty("ner.applyFineGrained", "false");
            for (int i = 0; i < options.length; i += 2) {
                properties.setProperty(options[i], options[i + 1]);
            }
        }

        synchronized CoreDocument read(String text) {
            if (loaded.isEmpty()) {
                loaded.add(new StanfordCoreNLP(properties));
            }
            return loaded.get(0).processToCoreDocument(text);
        }
    }

    @Override
    public String name() {
        return "CoreNLP 4.5.10";
    }

    @Override
    public List<List<Span>> divide(PlainText text) {
        List<List<Span>> sentences = new ArrayList<>();
        for (CoreSentence sentence : whole.read(text.text()).sentences()) {
            sentences.add(sentence.tokens().stream()
                    .map(token -> new Span(token.beginPosition(), token.endPosition()))
                    .toList());
        }
        return sentences;
    }

    @Override
    public Annotation annotate(Treebank.Document document) {
        StringBuilder lines = new StringBuilder();
        for (Sentence sentence : document.sentences()) {
            for (Word word : sentence.words()) {
                lines.append(word.form().replaceAll("\\s", "_")).append(' ');
            }
            lines.setCharAt(lines.length() - 1, '\n');
        }
        List<CoreSentence> read = tokenized.read(lines.toString()).sentences();
        if (read.size() != document.sentences().size()) {
            throw new IllegalStateException(document.id() + ": other sentences");
        }
        List<Sentence> sentences = new ArrayList<>();
        Set<Annotation.Stretch> names = new HashSet<>();
        for (int s = 0; s < read.size(); s++) {
            List<Word> words = words(document.sentences().get(s).words(), read.get(s));
            sentences.add(new Sentence(words, false));
            names.addAll(LanguageScore.machineNames(s, words));
        }
        return new Annotation(Silver.convert(sentences), names);
    }

    private static List<Word> words(List<Word> given, CoreSentence read) {
        SemanticGraph tree = read.dependencyParse();
        int[] heads = new int[given.size()];
        String[] relations = new String[given.size()];
        for (IndexedWord root : tree.getRoots()) {
            relations[root.index() - 1] = "root";
        }
        for (SemanticGraphEdge edge : tree.edgeIterable()) {
            heads[edge.getDependent().index() - 1] = edge.getGovernor().index();
            relations[edge.getDependent().index() - 1] = edge.getRelation().toString();
        }
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Word word = given.get(i);
            CoreLabel token = read.tokens().get(i);
            String relation = relations[i] == null ? "dep" : relations[i];
            words.add(new Word(
                    word.form(),
                    word.lemma(),
                    token.tag(),
                    word.universalTag(),
                    heads[i],
                    relation,
                    token.get(CoreAnnotations.NamedEntityTagAnnotation.class),
                    word.start(),
                    word.end(),
                    word.misc()));
        }
        return words;
    }

    @Override
    public int read(PlainText text) {
        return whole.read(text.text()).tokens().size();
    }
}
