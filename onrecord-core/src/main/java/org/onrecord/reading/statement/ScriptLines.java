package org.onrecord.reading.statement;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Range;
import org.onrecord.report.PartKind;
import org.onrecord.text.Quotations;

/**
 * Lines that are headed by who speaks, as transcripts print them: "MR. KIRBY: We are not there yet.", "Q: Is that a no?"
 *
 * <p>The label is both source and cue. One line does not make a script: two are wanted, or a title before the name.
 */
final class ScriptLines extends Rule {

    private static final int LONGEST_LABEL = 6;
    private static final WordList TITLES =
            WordList.of("mr.", "mrs.", "ms.", "dr.", "sen.", "rep.", "gen.", "secretary", "president", "senator");

    ScriptLines(Worksheet sheet) {
        super(sheet);
    }

    /** Gives every line of a script to its label. */
    @Override
    void apply() {
        List<Range> labels = new ArrayList<>();
        for (int token = 0; token < copy.size(); token++) {
            boolean starts = token == 0 || copy.blockOf()[token] != copy.blockOf()[token - 1];
            if (starts && copy.block(token).kind() == PartKind.PARAGRAPH) {
                // Papers that quote a transcript open every line of it with a quotation mark.
                int first = Quotations.isMark(analysis.tokens().first(token)) ? token + 1 : token;
                int colon = colon(first);
                if (colon != NONE) {
                    labels.add(new Range(first, colon));
                }
            }
        }
        if (labels.size() >= 2 || labels.stream().anyMatch(this::isTitled)) {
            labels.forEach(this::line);
        }
    }

    /** The colon behind a label of capitals at the start of a line. */
    private int colon(int first) {
        for (int token = first; token < Math.min(copy.size(), first + LONGEST_LABEL); token++) {
            if (analysis.tag(token) == Tag.COLON && analysis.tokens().first(token) == ':') {
                return token > first && token + 1 < copy.size() && copy.blockOf()[token + 1] == copy.blockOf()[first]
                        ? token
                        : NONE;
            }
            if (!isLabelWord(token)) {
                return NONE;
            }
        }
        return NONE;
    }

    private boolean isLabelWord(int token) {
        String word = analysis.tokens().text(token);
        return word.equals(".")
                || word.equals(word.toUpperCase(java.util.Locale.ROOT)) && Character.isLetter(word.charAt(0));
    }

    /** "MR. KIRBY": such a label is none of a notice. */
    private boolean isTitled(Range label) {
        return label.length() > 1 && TITLES.contains(analysis.lower(label.first()));
    }

    private void line(Range label) {
        int end = label.end() + 1;
        while (end < copy.size() && copy.blockOf()[end] == copy.blockOf()[label.first()]) {
            end++;
        }
        Range said = new Range(label.end() + 1, end);
        drafts.removeIn(said);
        Draft draft = new Draft(label.first(), 0.9, "a line headed by its speaker");
        draft.cue = label;
        draft.sources.add(label);
        draft.contents.add(said);
        draft.script = true;
        drafts.add(draft);
    }
}
