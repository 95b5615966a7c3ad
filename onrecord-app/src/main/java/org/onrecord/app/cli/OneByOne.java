package org.onrecord.app.cli;

import java.util.function.Consumer;
import org.onrecord.intake.Newsworthy;
import org.onrecord.page.Page;

/** Hands on reports as they come, one by one. */
record OneByOne(Consumer<Page> reader) implements Taking {

    @Override
    public void page(Page page) {
        reader.accept(page);
    }

    @Override
    public void page(Page page, Place place) {
        boolean report = Newsworthy.report(page).isPresent();
        if (report) {
            reader.accept(page);
        }
        place.settled(report, page.id());
    }

    @Override
    public void behind(Runnable action) {
        action.run();
    }
}
