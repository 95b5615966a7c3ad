package org.onrecord.rivals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.onrecord.lab.corpus.PlainText;
import org.onrecord.lab.corpus.Sentence;
import org.onrecord.lab.corpus.Treebank;
import org.onrecord.lab.corpus.Word;
import org.onrecord.lab.language.Annotation;
import org.onrecord.lab.language.Annotator;
import org.onrecord.text.Span;

/**
 * Apache OpenNLP with its published English models (UD English EWT): sentences, tokens and universal tags. It publishes
 * neither trees nor, since the older series of models, names.
 *
 * @see <a href="https://opennlp.apache.org/models.html">OpenNLP models</a>
 */
public final class OpenNlp implements Annotator {

    private final SentenceDetectorME sentences;
    private final TokenizerME tokenizer;
    private final POSTaggerME tagger;

    /** OpenNLP with the models that stand on the class path. */
    public OpenNlp() {
        try (InputStream sentence = model("sentence");
                InputStream tokens = model("tokens");
                InputStream tags = model("pos")) {
            sentences = new SentenceDetectorME(new SentenceModel(sentence));
            tokenizer = new TokenizerME(new TokenizerModel(tokens));
            tagger = new POSTaggerME(new POSModel(tags));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream model(String kind) {
        String file = "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin";
        InputStream in = OpenNlp.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException(file + " is not on the class path");
        }
        return in;
    }

    @Override
    public String name() {
        return "OpenNLP 2.5.4";
    }

    @Override
    public Depth depth() {
        return Depth.UNIVERSAL_TAGS;
    }

    @Override
    public List<List<Span>> divide(PlainText text) {
        List<List<Span>> divided = new ArrayList<>();
        for (Span paragraph : text.paragraphs()) {
            String part = text.text().substring(paragraph.start(), paragraph.end());
            for (opennlp.tools.util.Span sentence : sentences.sentPosDetect(part)) {
                int start = paragraph.start() + sentence.getStart();
                List<Span> tokens = new ArrayList<>();
                for (opennlp.tools.util.Span token :
                        tokenizer.tokenizePos(part.substring(sentence.getStart(), sentence.getEnd()))) {
                    tokens.add(new Span(start + token.getStart(), start + token.getEnd()));
                }
                divided.add(tokens);
            }
        }
        return divided;
    }

    @Override
    public Annotation annotate(Treebank.Document document) {
        List<Sentence> tagged = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            String[] tags = tagger.tag(sentence.words().stream().map(Word::form).toArray(String[]::new));
            List<Word> words = new ArrayList<>();
            for (int i = 0; i < tags.length; i++) {
                words.add(sentence.words().get(i).withTag(tags[i]));
            }
            tagged.add(new Sentence(words, false));
        }
        return new Annotation(tagged, Set.of());
    }

    @Override
    public int read(PlainText text) {
        int tokens = 0;
        for (List<Span> sentence : divide(text)) {
            tokens += tagger.tag(sentence.stream()
                            .map(span -> text.text().substring(span.start(), span.end()))
                            .toArray(String[]::new))
                    .length;
        }
        return tokens;
    }
}
