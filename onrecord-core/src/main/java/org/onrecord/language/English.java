package org.onrecord.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.onrecord.text.Span;

/**
 * The language engine: sentences, tokens, tags, trees and names of English news.
 *
 * <p>{@code English.engine().analyse("Gallant told Sullivan.", List.of(new Span(0, 22)))}. One engine serves many threads;
 * its models are read once, when it is first asked for.
 */
public final class English {

    private static final class Holder {
        private static final English ENGINE = new English();
    }

    private final Words words;
    private final Encoder encoder;
    private final Tagger tagger;
    private final Parser parser;
    private final NameFinder names;
    private final Lemmas lemmas;

    private English() {
        this(open("language.model"));
    }

    /** An engine with the models of a stream, which is closed. */
    English(InputStream models) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(models, 1 << 16))) {
            this.words = Words.read(in);
            this.encoder = Encoder.read(in);
            this.tagger = Tagger.read(in);
            this.parser = Parser.read(in);
            this.names = NameFinder.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("language.model", e);
        }
        this.lemmas = new Lemmas();
    }

    /** The engine with the models that are shipped. */
    public static English engine() {
        return Holder.ENGINE;
    }

    /**
     * Reads some blocks of a text; no sentence crosses from one block into the next.
     *
     * @param text all of it
     * @param blocks where its paragraphs, headlines and captions stand, in order and apart
     */
    public Analysis analyse(CharSequence text, List<Span> blocks) {
        return analyse(Tokenizer.tokens(text, blocks));
    }

    /** Tags, trees and names of tokens that are given. */
    Analysis analyse(Tokens tokens) {
        Forms forms = new Forms(tokens, words);
        float[][] vectors = encoder.encode(tokens, forms);
        byte[] tags = tagger.tag(vectors);
        int[] heads = new int[tokens.size()];
        byte[] relations = new byte[tokens.size()];
        parser.parse(tokens, vectors, tags, heads, relations);
        List<Name> mended = new NameContext(tokens, forms, tags, names.find(tokens, vectors)).all();
        List<Name> same = new SameNames(tokens, forms, tags, mended).all();
        List<Name> found = new NameKinds(tokens, forms, tags).agree(same);
        return new Analysis(tokens, forms, vectors, tags, heads, relations, found, lemmas);
    }

    /** The tokens and sentences of some blocks, which need no model. */
    public static Tokens tokens(CharSequence text, List<Span> blocks) {
        return Tokenizer.tokens(text, blocks);
    }

    /** The number of words in the vocabulary, the unknown word included. */
    public int vocabulary() {
        return words.size() + 1;
    }

    /** How many numbers the vector of a token has. */
    public int width() {
        return encoder.width;
    }

    private static InputStream open(String file) {
        InputStream in = English.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException(file + " does not stand beside " + English.class.getName());
        }
        return in;
    }
}
