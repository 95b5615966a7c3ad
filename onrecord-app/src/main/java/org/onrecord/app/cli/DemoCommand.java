package org.onrecord.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.view.Terminal;
import org.onrecord.app.web.Desk;
import org.onrecord.app.web.Opening;
import org.onrecord.app.web.Shelf;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.store.Kept;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code onrecord demo}: shows on the sample story what a garbled copy hides, and opens the desk on it. */
@Command(
        name = "demo",
        description = "Shows on a story made for it what a garbled copy hides, and opens the desk on it.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--print", description = "Print only; so it is without a terminal.")
    private boolean print;

    @Option(
            names = "--port",
            defaultValue = ServeCommand.PORT,
            description = "Port of the desk, 0 for any free one; default: ${DEFAULT-VALUE}")
    private int port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Page> pages = Sample.pages();
        OnRecord reader = new OnRecord();
        List<Reading> readings = new ArrayList<>();
        pages.forEach(page -> readings.add(reader.read(page)));
        StandardOutput.print(out -> new DemoView(readings, Sample.COPY, out, Terminal.here()).print());
        if (!print && Terminal.isScreen()) {
            open(reader, pages);
        }
        return 0;
    }

    private void open(OnRecord reader, List<Page> pages) throws IOException, InterruptedException {
        Shelf shelf = new Shelf(reader);
        try (OpenRecord record = OpenRecord.passing();
                Desk desk = new Desk(shelf, record, reader, Opening.here(port))) {
            String copy = "";
            List<Kept> kept = new ArrayList<>();
            for (Page page : pages) {
                Reading reading = reader.read(page);
                String id = page.id();
                String key = shelf.add(reading, () -> record.reading(id));
                kept.add(new Kept(page, reading));
                copy = page.location().equals(Sample.COPY) ? key : copy;
            }
            record.add(kept);
            System.out.println(
                    "The desk is open on it at " + desk.address() + "report/" + copy + " (Ctrl-C closes it)");
            Thread.currentThread().join();
        }
    }
}
