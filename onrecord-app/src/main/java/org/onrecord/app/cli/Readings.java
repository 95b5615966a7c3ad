package org.onrecord.app.cli;

import java.util.Optional;
import java.util.function.Consumer;
import org.onrecord.OnRecord;
import org.onrecord.intake.Newsworthy;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;

/** Reads pages on all cores and hands the readings on in the order of the pages. */
final class Readings implements Taking, AutoCloseable {

    private record Done(Optional<Reading> reading, Runnable action) {}

    private final OnRecord reader;
    private final Ordered<Done> ordered;

    Readings(OnRecord reader, Progress progress, Consumer<Reading> next) {
        this.reader = reader;
        this.ordered = new Ordered<>(
                Runtime.getRuntime().availableProcessors(),
                done -> {
                    done.reading().ifPresent(reading -> {
                        next.accept(reading);
                        progress.report();
                    });
                    done.action().run();
                },
                () -> {});
    }

    @Override
    public void page(Page page) {
        ordered.take(page.size(), () -> new Done(Optional.of(reader.read(page)), () -> {}));
    }

    @Override
    public void page(Page page, Place place) {
        ordered.take(page.size(), () -> {
            Optional<Reading> reading = Newsworthy.report(page).map(reader::read);
            return new Done(reading, () -> place.settled(reading.isPresent(), page.id()));
        });
    }

    @Override
    public void behind(Runnable action) {
        Done done = new Done(Optional.empty(), action);
        ordered.take(0, () -> done);
    }

    @Override
    public void close() {
        ordered.close();
    }
}
