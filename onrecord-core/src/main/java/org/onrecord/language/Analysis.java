package org.onrecord.language;

import java.util.List;
import org.onrecord.text.Span;

/**
 * What the language engine tells of a text: its tokens with tags, trees and names.
 *
 * <p>For "Gallant told Sullivan": token 1 has the tag {@code VBD}, is the head of token 0 as {@code nsubj} and of token 2
 * as {@code obj}; tokens 0 and 2 are names of persons. Everything is asked for by the number of a token.
 */
public final class Analysis {

    /** Stands for no token: the head of a root, a child that is not there. */
    public static final int NONE = -1;

    private final Tokens tokens;
    private final Forms forms;
    private final float[][] vectors;
    private final byte[] tags;
    private final int[] heads;
    private final byte[] relations;
    private final List<Name> names;
    private final int[] nameOf;
    private final Lemmas lemmas;
    /** Children in order: those of a token stand from {@code childStart[token]} on. */
    private final int[] childStart;

    private final int[] children;

    Analysis(
            Tokens tokens,
            Forms forms,
            float[][] vectors,
            byte[] tags,
            int[] heads,
            byte[] relations,
            List<Name> names,
            Lemmas lemmas) {
        this.tokens = tokens;
        this.forms = forms;
        this.vectors = vectors;
        this.tags = tags;
        this.heads = heads;
        this.relations = relations;
        this.names = List.copyOf(names);
        this.lemmas = lemmas;
        this.nameOf = new int[tokens.size()];
        java.util.Arrays.fill(nameOf, NONE);
        for (int i = 0; i < names.size(); i++) {
            java.util.Arrays.fill(nameOf, names.get(i).first(), names.get(i).next(), i);
        }
        int n = tokens.size();
        childStart = new int[n + 1];
        children = new int[n];
        for (int token = 0; token < n; token++) {
            if (heads[token] != NONE) {
                childStart[heads[token]]++;
            }
        }
        int sum = 0;
        for (int token = 0; token <= n; token++) {
            int count = token < n ? childStart[token] : 0;
            childStart[token] = sum;
            sum += count;
        }
        int[] next = childStart.clone();
        for (int token = 0; token < n; token++) {
            if (heads[token] != NONE) {
                children[next[heads[token]]++] = token;
            }
        }
    }

    /** The tokens and sentences. */
    public Tokens tokens() {
        return tokens;
    }

    /** The number of tokens. */
    public int size() {
        return tokens.size();
    }

    public Tag tag(int token) {
        return Tag.at(tags[token]);
    }

    /** The head of a token; {@link #NONE} for the root of its sentence. */
    public int head(int token) {
        return heads[token];
    }

    /** What a token is to its head. */
    public Relation relation(int token) {
        return Relation.at(relations[token]);
    }

    /** The number of tokens that hang on a token. */
    public int childCount(int token) {
        return childStart[token + 1] - childStart[token];
    }

    /** The token that hangs on a token, counted from 0 in the order of the text. */
    public int child(int token, int number) {
        return children[childStart[token] + number];
    }

    /** The first child that is this to the token; {@link #NONE} where there is none. */
    public int child(int token, Relation relation) {
        for (int i = childStart[token]; i < childStart[token + 1]; i++) {
            if (relations[children[i]] == relation.ordinal()) {
                return children[i];
            }
        }
        return NONE;
    }

    /** The first token of the subtree of a token. */
    public int leftEdge(int token) {
        int left = token;
        while (childCount(left) > 0 && child(left, 0) < left) {
            left = child(left, 0);
        }
        return left;
    }

    /** The last token of the subtree of a token. */
    public int rightEdge(int token) {
        int right = token;
        while (childCount(right) > 0 && child(right, childCount(right) - 1) > right) {
            right = child(right, childCount(right) - 1);
        }
        return right;
    }

    /** Whether a token stands in the subtree of another, or is it. */
    public boolean under(int token, int ancestor) {
        int at = token;
        while (at != NONE && at != ancestor) {
            at = heads[at];
        }
        return at == ancestor;
    }

    /** The hash of a token without regard to case, as {@link WordList} asks for it. */
    public long lower(int token) {
        return forms.lower(forms.of(token));
    }

    /** Whether a token is this word, without regard to case. */
    public boolean is(int token, String lowerCase) {
        int start = tokens.start(token);
        if (tokens.length(token) != lowerCase.length()) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            if (WordHash.lower(WordHash.plain(tokens.text().charAt(start + i))) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the first letter of a token is a capital. */
    public boolean capital(int token) {
        return forms.capital(forms.of(token));
    }

    /** The number of the distinct word form of a token, for counting and comparing within this text. */
    public int form(int token) {
        return forms.of(token);
    }

    /** The number of a token's word in the engine's vocabulary; 0 for one that training did not see. */
    public int word(int token) {
        return forms.word(forms.of(token));
    }

    /** The vector that the encoder gives a token: what it is and what stands around it; not to be changed. */
    public float[] vector(int token) {
        return vectors[token];
    }

    /** The fine word cluster of a token; 0 for a word that training did not see. */
    public int cluster(int token) {
        return forms.cluster(forms.of(token));
    }

    /** The coarse word cluster of a token. */
    public int coarse(int token) {
        return forms.coarse(forms.of(token));
    }

    /** The look of a token, 0 to 63. */
    public int shape(int token) {
        return forms.shape(forms.of(token));
    }

    /** The hash of the last letters of a token, 1 to 4 of them. */
    public int suffix(int token, int length) {
        return forms.suffix(forms.of(token), length);
    }

    /** The dictionary form of a token, in small letters unless it is a name. */
    public String lemma(int token) {
        return lemmas.lemma(tokens.text(), tokens.start(token), tokens.end(token), tag(token));
    }

    /** The hash of the dictionary form of a token, as {@link WordList} asks for it. */
    public long lemmaHash(int token) {
        return lemmas.hash(tokens.text(), tokens.start(token), tokens.end(token), tag(token), lower(token));
    }

    /** The names in the order of the text. */
    public List<Name> names() {
        return names;
    }

    /** The number in {@link #names} of the name that a token belongs to; {@link #NONE} where it belongs to none. */
    public int nameOf(int token) {
        return nameOf[token];
    }

    /** Where some tokens stand in the text. */
    public Span span(int first, int next) {
        return tokens.span(first, next);
    }
}
