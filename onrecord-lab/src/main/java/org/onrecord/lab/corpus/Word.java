package org.onrecord.lab.corpus;

/**
 * One token of a treebank.
 *
 * @param form as printed
 * @param lemma its dictionary form
 * @param tag its part of speech of the Penn Treebank
 * @param universalTag its part of speech of Universal Dependencies
 * @param head the number of its head in the sentence, 1 and up; 0 for the root
 * @param relation what it is to its head
 * @param name the kind of name it belongs to in machine annotation: {@code PERSON}, {@code O}
 * @param start where it starts in the text of its document; -1 where that is not told
 * @param end where it ends
 * @param misc the last column as it stands
 */
public record Word(
        String form,
        String lemma,
        String tag,
        String universalTag,
        int head,
        String relation,
        String name,
        int start,
        int end,
        String misc) {

    public Word withTree(int newHead, String newRelation) {
        return new Word(form, lemma, tag, universalTag, newHead, newRelation, name, start, end, misc);
    }

    public Word withTag(String newTag) {
        return new Word(form, lemma, newTag, universalTag, head, relation, name, start, end, misc);
    }

    /** Whether white space is printed behind the token. */
    public boolean spaceAfter() {
        return !misc.contains("SpaceAfter=No");
    }
}
