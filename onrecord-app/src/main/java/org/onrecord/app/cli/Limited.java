package org.onrecord.app.cli;

import org.onrecord.page.Page;

/**
 * Hands on pages with no more than their first characters.
 *
 * @param limit how many characters
 */
record Limited(Taking taking, int limit) implements Taking {

    @Override
    public void page(Page page) {
        taking.page(page.limitedTo(limit));
    }

    @Override
    public void page(Page page, Place place) {
        taking.page(page.limitedTo(limit), place);
    }

    @Override
    public void behind(Runnable action) {
        taking.behind(action);
    }
}
