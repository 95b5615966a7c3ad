package org.onrecord.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.lab.corpus.PlainText;
import org.onrecord.lab.corpus.Sentence;
import org.onrecord.lab.corpus.Treebank;
import org.onrecord.lab.corpus.Word;
import org.onrecord.lab.language.Annotation;
import org.onrecord.lab.language.Annotator;
import org.onrecord.text.Span;

/** OnRecord's language engine, as the measures see it. */
public final class EngineAnnotator implements Annotator {

    private final English engine;

    /** The engine that is shipped. */
    public EngineAnnotator() {
        engine = English.engine();
    }

    /** An engine with the models of a file. */
    public EngineAnnotator(Path models) throws IOException {
        engine = new English(Files.newInputStream(models));
    }

    @Override
    public String name() {
        return "OnRecord";
    }

    @Override
    public List<List<Span>> divide(PlainText text) {
        Tokens tokens = English.tokens(text.text(), text.paragraphs());
        List<List<Span>> sentences = new ArrayList<>();
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            List<Span> spans = new ArrayList<>();
            for (int i = tokens.sentenceStart(sentence); i < tokens.sentenceEnd(sentence); i++) {
                spans.add(new Span(tokens.start(i), tokens.end(i)));
            }
            sentences.add(spans);
        }
        return sentences;
    }

    @Override
    public Annotation annotate(Treebank.Document document) {
        Analysis analysis = engine.analyse(new TrainingText(document).tokens);
        Tokens tokens = analysis.tokens();
        List<Sentence> sentences = new ArrayList<>();
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            int first = tokens.sentenceStart(sentence);
            List<Word> given = document.sentences().get(sentence).words();
            List<Word> words = new ArrayList<>();
            for (int i = 0; i < given.size(); i++) {
                int head = analysis.head(first + i);
                words.add(given.get(i)
                        .withTag(analysis.tag(first + i).label())
                        .withTree(
                                head == Analysis.NONE ? 0 : head - first + 1,
                                analysis.relation(first + i).label()));
            }
            sentences.add(new Sentence(words, false));
        }
        Set<Annotation.Stretch> names = new HashSet<>();
        for (Name name : analysis.names()) {
            int sentence = tokens.sentenceOf(name.first());
            int first = tokens.sentenceStart(sentence);
            String type = name.type().name().toLowerCase(Locale.ROOT);
            names.add(new Annotation.Stretch(sentence, name.first() - first, name.next() - 1 - first, type));
        }
        return new Annotation(sentences, names);
    }

    @Override
    public int read(PlainText text) {
        return engine.analyse(text.text(), text.paragraphs()).size();
    }
}
