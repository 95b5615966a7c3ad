package org.onrecord.language;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a word is to its head, in the English treebanks of Universal Dependencies (GUM's inventory).
 *
 * <p>In "Kirby said" the name is {@link #NSUBJ} of the verb, and the verb {@link #ROOT}.
 *
 * @see <a href="https://universaldependencies.org/en/dep/">UD English relations</a>
 */
public enum Relation {
    ROOT("root"),
    NSUBJ("nsubj"),
    NSUBJ_PASS("nsubj:pass"),
    NSUBJ_OUTER("nsubj:outer"),
    CSUBJ("csubj"),
    CSUBJ_PASS("csubj:pass"),
    CSUBJ_OUTER("csubj:outer"),
    OBJ("obj"),
    IOBJ("iobj"),
    CCOMP("ccomp"),
    XCOMP("xcomp"),
    OBL("obl"),
    OBL_AGENT("obl:agent"),
    OBL_UNMARKED("obl:unmarked"),
    ADVCL("advcl"),
    ADVCL_RELCL("advcl:relcl"),
    ADVMOD("advmod"),
    AUX("aux"),
    AUX_PASS("aux:pass"),
    COP("cop"),
    MARK("mark"),
    CASE("case"),
    CC("cc"),
    CC_PRECONJ("cc:preconj"),
    CONJ("conj"),
    NMOD("nmod"),
    NMOD_POSS("nmod:poss"),
    NMOD_DESC("nmod:desc"),
    NMOD_UNMARKED("nmod:unmarked"),
    APPOS("appos"),
    NUMMOD("nummod"),
    AMOD("amod"),
    DET("det"),
    DET_PREDET("det:predet"),
    COMPOUND("compound"),
    COMPOUND_PRT("compound:prt"),
    FLAT("flat"),
    FIXED("fixed"),
    GOESWITH("goeswith"),
    ACL("acl"),
    ACL_RELCL("acl:relcl"),
    PARATAXIS("parataxis"),
    DISCOURSE("discourse"),
    VOCATIVE("vocative"),
    EXPL("expl"),
    DISLOCATED("dislocated"),
    LIST("list"),
    ORPHAN("orphan"),
    REPARANDUM("reparandum"),
    DEP("dep"),
    PUNCT("punct");

    private static final Relation[] ALL = values();
    private static final Map<String, Relation> BY_LABEL = new HashMap<>();

    static {
        for (Relation relation : ALL) {
            BY_LABEL.put(relation.label, relation);
        }
    }

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    /** The relation as treebanks print it: {@code nsubj:pass}. */
    public String label() {
        return label;
    }

    /** The relation that treebanks print so; null for none of these. */
    static @Nullable Relation labelled(String label) {
        return BY_LABEL.get(label);
    }

    static Relation at(int ordinal) {
        return ALL[ordinal];
    }

    /** Subjects of all kinds. */
    public boolean isSubject() {
        return ordinal() >= NSUBJ.ordinal() && ordinal() <= CSUBJ_OUTER.ordinal();
    }
}
