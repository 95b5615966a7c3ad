package org.onrecord.app.cli;

import org.onrecord.page.Page;

/** Takes what the inputs of a command hold, in their order. */
interface Taking {

    /** A page that somebody named, which is read whatever it is. */
    void page(Page page);

    /** A page of an archive, which is read where it is a report. */
    void page(Page page, Place place);

    /** Something to do once all is done that came before. */
    void behind(Runnable action);

    /** Where a page of an archive stands; hears in order what became of the pages. */
    interface Place {

        /**
         * The page is done with, so that no other time needs to come back to it.
         *
         * @param report whether it is a report
         */
        void settled(boolean report, String id);
    }
}
