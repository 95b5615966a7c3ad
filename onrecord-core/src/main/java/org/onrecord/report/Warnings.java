package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.page.Page;

/** What went wrong in reading a page, for those who rely on the record. */
final class Warnings {

    private Warnings() {}

    static List<Warning> of(Page page, Draft draft, String language, Wording wording) {
        List<Warning> warnings = new ArrayList<>();
        if (draft.parts(PartKind.PARAGRAPH).isEmpty()) {
            warnings.add(new Warning(Warning.Code.NO_BODY, "No text of a report was found on this page."));
        } else if (!language.equals("en")) {
            warnings.add(new Warning(
                    Warning.Code.LANGUAGE,
                    language.equals(Languages.UNKNOWN)
                            ? "The language of the text is not known; only English is read."
                            : "The text is not English (" + language + "); only English is read."));
        }
        if (wording.value() == Wording.Value.REWRITTEN) {
            warnings.add(new Warning(
                    Warning.Code.REWRITTEN_TEXT,
                    "The words seem to have come through a machine that rewrites or translates, so quotation marks do not"
                            + " vouch for them: "
                            + wording.why(),
                    wording.spans()));
        }
        if (page.damaged()) {
            warnings.add(new Warning(
                    Warning.Code.ENCODING, "Some bytes were no characters and stand as U+FFFD in the text."));
        }
        if (page.truncated()) {
            warnings.add(new Warning(
                    Warning.Code.TRUNCATED,
                    String.format(
                            Locale.ROOT,
                            "Only the first %,d characters of the input were read.",
                            page.text().length())));
        }
        return warnings;
    }
}
