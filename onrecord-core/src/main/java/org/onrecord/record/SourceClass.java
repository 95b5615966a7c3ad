package org.onrecord.record;

import org.onrecord.text.Term;

/** What kind of source speaks. */
public enum SourceClass implements Term {
    /** A person, office or organisation with a name. */
    NAMED,
    /** One, or a counted few, without a name: "a senior U.S. official". */
    UNNAMED,
    /** A group without a name: "officials", "rescuers". */
    COLLECTIVE,
    /** A transcript, a readout, a statement. */
    DOCUMENT,
    /** A newspaper, agency or broadcaster. */
    OUTLET,
    /** Nobody can tell from the text. */
    UNKNOWN
}
