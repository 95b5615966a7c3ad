package org.onrecord.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Elements of HTML that say by themselves what is in them: {@code nav}, {@code figure}, {@code ul}. */
enum Frame {
    ARTICLE,
    MAIN,
    SECTION,
    ASIDE,
    HEADER,
    FOOTER,
    NAV,
    FORM,
    FIGURE,
    UL,
    OL,
    TABLE,
    BLOCKQUOTE,
    A,
    BUTTON,
    DETAILS,
    CENTER,
    FIGCAPTION;

    private static final Map<String, Frame> TAGS = new HashMap<>();

    static {
        for (Frame frame : values()) {
            TAGS.put(frame.name().toLowerCase(Locale.ROOT), frame);
        }
    }

    /** The frame that an element is, as a set of one or none. */
    static int of(String tag) {
        Frame frame = TAGS.get(tag);
        return frame == null ? 0 : 1 << frame.ordinal();
    }

    boolean in(int set) {
        return (set & 1 << ordinal()) != 0;
    }
}
