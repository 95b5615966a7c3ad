package org.onrecord.language;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of speech of the Penn Treebank, as the English treebanks of Universal Dependencies use it.
 *
 * <p>In "Kirby said" the tags are {@link #NNP} and {@link #VBD}.
 *
 * @see <a href="https://catalog.ldc.upenn.edu/docs/LDC99T42/tagguid1.pdf">Part-of-Speech Tagging Guidelines</a>
 */
public enum Tag {
    NN,
    NNS,
    NNP,
    NNPS,
    PRP,
    PRP$,
    DT,
    PDT,
    WDT,
    WP,
    WP$,
    WRB,
    EX,
    CD,
    JJ,
    JJR,
    JJS,
    RB,
    RBR,
    RBS,
    RP,
    IN,
    TO,
    CC,
    MD,
    VB,
    VBD,
    VBG,
    VBN,
    VBP,
    VBZ,
    POS,
    UH,
    FW,
    LS,
    SYM,
    HYPH,
    NFP,
    ADD,
    AFX,
    GW,
    COMMA(","),
    STOP("."),
    COLON(":"),
    DOLLAR("$"),
    OPEN_QUOTE("``"),
    CLOSE_QUOTE("''"),
    LRB("-LRB-"),
    RRB("-RRB-");

    private static final Tag[] ALL = values();
    private static final Map<String, Tag> BY_LABEL = new HashMap<>();

    static {
        for (Tag tag : ALL) {
            BY_LABEL.put(tag.label, tag);
        }
    }

    private final String label;

    Tag() {
        this.label = name();
    }

    Tag(String label) {
        this.label = label;
    }

    /** The tag as treebanks print it: {@code NNP}, {@code ,}, {@code -LRB-}. */
    public String label() {
        return label;
    }

    /** The tag that treebanks print so; null for none of these. */
    static @Nullable Tag labelled(String label) {
        return BY_LABEL.get(label);
    }

    static Tag at(int ordinal) {
        return ALL[ordinal];
    }

    /** Common and proper nouns. */
    public boolean isNoun() {
        return ordinal() <= NNPS.ordinal();
    }

    /** Proper nouns. */
    public boolean isProper() {
        return this == NNP || this == NNPS;
    }

    /** Verbs of all forms, without modals. */
    public boolean isVerb() {
        return ordinal() >= VB.ordinal() && ordinal() <= VBZ.ordinal();
    }

    public boolean isAdjective() {
        return this == JJ || this == JJR || this == JJS;
    }

    public boolean isAdverb() {
        return this == RB || this == RBR || this == RBS;
    }

    /** Punctuation marks of all kinds. */
    public boolean isPunctuation() {
        return ordinal() >= COMMA.ordinal() && this != DOLLAR || this == HYPH || this == NFP;
    }
}
