package org.onrecord.collation;

import java.util.List;
import java.util.Locale;
import org.onrecord.language.WordList;
import org.onrecord.report.Part;
import org.onrecord.report.PartKind;
import org.onrecord.report.Wording;

/**
 * How much speaks for a report being the one that others were made from.
 *
 * <p>Against it speak a wording that a machine went over, "See also" lines between paragraphs, capitals of link texts left
 * inside sentences, the credit of somebody else's agency, a later day, and less text; for it, that its day and outlet are
 * known.
 */
final class Originality {

    private static final List<String> MARKS = WordList.lines(Originality.class, "copy-marks.txt");

    private static final double MACHINE_WORDING = -4;
    private static final double COPY_MARK = -1;
    private static final double STRAY_CAPITAL = -0.5;
    private static final double AGENCY = -1;
    private static final double KNOWN_DAY = 1;
    private static final double KNOWN_OUTLET = 0.5;
    private static final double DOUBLE_LENGTH = 1.5;
    private static final int MOST_SIGNS = 3;

    private Originality() {}

    /** The testimony of the report itself; the higher, the more original. */
    static double of(Sheet sheet) {
        Wording.Value wording = sheet.reading().report().wording().value();
        boolean machine = wording == Wording.Value.REWRITTEN || wording == Wording.Value.TRANSLATED;
        return (machine ? MACHINE_WORDING : 0)
                + COPY_MARK * Math.min(MOST_SIGNS, copyMarks(sheet))
                + STRAY_CAPITAL * Math.min(MOST_SIGNS, strayCapitals(sheet.words()))
                + (sheet.reading().report().agency().isPresent() ? AGENCY : 0)
                + (sheet.day().isPresent() ? KNOWN_DAY : 0)
                + (sheet.reading().report().outlet().isPresent() ? KNOWN_OUTLET : 0)
                + DOUBLE_LENGTH * Math.log(1 + sheet.weight()) / Math.log(2);
    }

    /** Whether sentences of a report are broken: capitals of link texts stand inside them, or it came through a translation. */
    static boolean isBroken(Sheet sheet) {
        return sheet.reading().report().wording().value() == Wording.Value.TRANSLATED
                || strayCapitals(sheet.words()) > 0;
    }

    private static int copyMarks(Sheet sheet) {
        int marks = 0;
        for (Part part : sheet.reading().report().parts()) {
            if (part.kind() == PartKind.FURNITURE) {
                String text = part.span().in(sheet.reading().report().text()).toLowerCase(Locale.ROOT);
                marks += MARKS.stream().anyMatch(text::startsWith) ? 1 : 0;
            }
        }
        return marks;
    }

    /** Function words with a capital inside a sentence, outside names: "not bowed to The pressure". */
    static int strayCapitals(Words words) {
        int stray = 0;
        for (int word = 1; word + 1 < words.size(); word++) {
            boolean alone = !words.isSentenceStart(word)
                    && !words.isCapital(word - 1)
                    && !words.isCapital(word + 1)
                    && words.form(word).length() > 1;
            stray += alone && words.isCapital(word) && words.isFunction(word) ? 1 : 0;
        }
        return stray;
    }
}
