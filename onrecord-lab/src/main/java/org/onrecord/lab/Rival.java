package org.onrecord.lab;

import org.onrecord.page.Page;

/** A program that does a part of what OnRecord does, measured beside it on the same texts in the same run. */
public interface Rival {

    /** What is done. */
    enum Work {
        /** Quotations and who said them, out of plain text. */
        QUOTATIONS("quotations and speakers"),
        /** The text of a report, out of its page. */
        EXTRACTION("text of a page");

        private final String words;

        Work(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Its name and version. */
    String name();

    Work work();

    /** Does the work for a page; answers the text of the report where that is the work, else anything. */
    String read(Page page);
}
