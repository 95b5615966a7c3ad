package org.onrecord.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.OnRecord;
import org.onrecord.app.OtherDays;
import org.onrecord.page.Page;
import org.onrecord.store.Kept;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord reread}: reads the kept pages again with this version; earlier readings and corrections stay. */
@Command(
        name = "reread",
        description = "Reads the pages of a record again that another version read; earlier readings stay,"
                + " and so do corrections. Broken off, it goes on where it was.",
        mixinStandardHelpOptions = true)
final class RereadCommand implements Callable<Integer> {

    private static final int BATCH = 64;

    @Mixin
    private RecordOption record;

    @Option(names = "--all", description = "Read all again, also what this version read.")
    private boolean all;

    @Override
    public Integer call() {
        OnRecord reader = new OnRecord();
        try (Store store = record.existing()) {
            OtherDays days = new OtherDays(store, reader);
            List<String> ids = store.readOtherwiseThan(all ? "" : OnRecord.READER);
            for (int from = 0; from < ids.size(); from += BATCH) {
                List<Page> pages = new ArrayList<>();
                for (String id : ids.subList(from, Math.min(ids.size(), from + BATCH))) {
                    store.page(id).ifPresent(pages::add);
                }
                List<Kept> read = pages.parallelStream()
                        .map(page -> new Kept(page, reader.read(page)))
                        .toList();
                store.reread(read.stream()
                        .map(kept -> days.dated(kept, OtherDays.NOBODY))
                        .toList());
                days.note(read.stream().map(Kept::reading).toList());
            }
            days.settle();
            store.compact();
            System.err.printf("%s: %d read again, %d in all%n", record.shown(), ids.size(), store.size());
        }
        return 0;
    }
}
