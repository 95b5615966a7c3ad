package org.onrecord.reading.statement;

import org.onrecord.language.Analysis;
import org.onrecord.language.Name;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.reading.Copy;
import org.onrecord.text.Quotation;

/**
 * What is told of each token before cues are looked for: the rows that it has in the tables of {@link CueNet}.
 *
 * <p>The word and its lemma, its place in the tree, what hangs on it, whether it stands in quotation marks or beside one,
 * what kind of name it is part of.
 */
final class TokenRows {

    static final int LEMMAS = 1 << 13;
    static final int HEADS = 1 << 13;
    static final int CHILDREN = 1 << 10;
    static final int SUBJECTS = 1 << 10;
    static final int QUOTES = 64;
    static final int NAMES = 16;
    static final int PLACES = 64;
    static final int SMALL = 64;

    /** The number of tables. */
    static final int COUNT = 12;

    private final Copy copy;
    private final Analysis analysis;
    private final byte[] quotes;

    TokenRows(Copy copy) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.quotes = quoteStates(copy);
    }

    /** The sizes of the tables, in their order. */
    static int[] sizes(int vocabulary, int clusters) {
        return new int[] {
            vocabulary, LEMMAS, SMALL, SMALL, HEADS, SMALL, CHILDREN, QUOTES, NAMES, PLACES, clusters, SUBJECTS
        };
    }

    /** The rows of a token, in the order of the tables. */
    int[] rows(int token) {
        int head = analysis.head(token);
        int[] rows = new int[COUNT];
        rows[0] = analysis.word(token);
        rows[1] = fold(analysis.lemmaHash(token), LEMMAS);
        rows[2] = analysis.tag(token).ordinal();
        rows[3] = analysis.relation(token).ordinal();
        rows[4] = head == Analysis.NONE
                ? 0
                : fold(analysis.lemmaHash(head) + analysis.relation(token).ordinal() * 0x9E3779B97F4A7C15L, HEADS);
        rows[5] = head == Analysis.NONE ? SMALL - 1 : analysis.tag(head).ordinal();
        rows[6] = children(token);
        rows[7] = quotes[token];
        rows[8] = name(token);
        rows[9] = place(token);
        rows[10] = analysis.cluster(token);
        rows[11] = subject(token);
        return rows;
    }

    /** Which kinds of dependents a token has, as bits. */
    private int children(int token) {
        int bits = 0;
        for (int i = 0; i < analysis.childCount(token); i++) {
            int child = analysis.child(token, i);
            bits |= switch (analysis.relation(child)) {
                case NSUBJ, CSUBJ, NSUBJ_OUTER -> 1;
                case NSUBJ_PASS, CSUBJ_PASS -> 2;
                case OBJ, IOBJ -> 4;
                case CCOMP -> 8;
                case XCOMP -> 16;
                case OBL, OBL_AGENT, NMOD -> 32;
                case MARK -> 64;
                case AUX, AUX_PASS, COP -> 128;
                case PARATAXIS, DEP -> 256;
                case ADVMOD -> analysis.is(child, "not") || analysis.is(child, "n't") ? 512 : 0;
                default -> 0;
            };
        }
        return bits;
    }

    private int subject(int token) {
        for (Relation relation : new Relation[] {Relation.NSUBJ, Relation.NSUBJ_PASS, Relation.NMOD_POSS}) {
            int subject = analysis.child(token, relation);
            if (subject != Analysis.NONE) {
                int name = analysis.nameOf(subject);
                return name != Analysis.NONE
                        ? 1 + analysis.names().get(name).type().ordinal()
                        : 8 + fold(analysis.lemmaHash(subject), SUBJECTS - 8);
            }
        }
        return 0;
    }

    private int name(int token) {
        int name = analysis.nameOf(token);
        if (name != Analysis.NONE) {
            Name.Type type = analysis.names().get(name).type();
            return 1 + type.ordinal();
        }
        Tag tag = analysis.tag(token);
        return tag == Tag.PRP ? 6 : tag == Tag.WP || tag == Tag.WDT ? 7 : tag.isProper() ? 8 : tag == Tag.CD ? 9 : 0;
    }

    private int place(int token) {
        int sentence = analysis.tokens().sentenceOf(token);
        int first = analysis.tokens().sentenceStart(sentence);
        int last = analysis.tokens().sentenceEnd(sentence) - 1;
        int block = copy.blockOf()[token];
        boolean paragraphStart = first == 0 || copy.blockOf()[first - 1] != block;
        int where = token == first ? 1 : token == last ? 2 : token == first + 1 ? 3 : 0;
        int kind = Math.min(7, copy.blocks().get(block).kind().ordinal());
        return where | (paragraphStart ? 4 : 0) | kind << 3;
    }

    /** For each token whether it stands in quotation marks, is one, or stands beside one. */
    private static byte[] quoteStates(Copy copy) {
        Analysis analysis = copy.analysis();
        byte[] states = new byte[copy.size()];
        for (Quotation quotation : copy.quotations().all()) {
            int first = analysis.tokens().at(quotation.whole().start());
            int next = analysis.tokens().from(quotation.whole().end());
            if (quotation.level() != 1 || next <= first) {
                continue;
            }
            int kind = next - first <= 5 ? 1 : next - first <= 12 ? 2 : 3;
            for (int token = first; token < next; token++) {
                states[token] = (byte) (kind << 2);
            }
            states[first] |= 1;
            states[next - 1] |= 2;
            if (first > 0) {
                states[first - 1] |= 16;
            }
            if (next < states.length) {
                states[next] |= 32;
            }
        }
        return states;
    }

    private static int fold(long hash, int size) {
        return (int) Long.remainderUnsigned((hash ^ hash >>> 29) * 0x9E3779B97F4A7C15L >>> 33, size);
    }
}
