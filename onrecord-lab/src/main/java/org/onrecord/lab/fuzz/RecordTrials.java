package org.onrecord.lab.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.onrecord.OnRecord;
import org.onrecord.collation.Check;
import org.onrecord.lab.Gold;
import org.onrecord.page.Given;
import org.onrecord.store.Hit;
import org.onrecord.store.Kept;
import org.onrecord.store.Query;
import org.onrecord.store.Store;

/** Questions to a record: whatever is typed, there is an answer or a word of what is wrong, and nothing is changed. */
final class RecordTrials {

    private static final int MOST = 20;

    private RecordTrials() {}

    static Target.Trial search() {
        Store store = record();
        int size = store.size();
        return input -> {
            Query query;
            try {
                query = Query.parse(new String(input, StandardCharsets.UTF_8), MOST);
            } catch (IllegalArgumentException e) {
                return;
            }
            List<Hit> hits = store.search(query);
            if (hits.size() > MOST || store.size() != size) {
                throw new Broken("the search found " + hits.size() + " of " + store.size() + " reports");
            }
        };
    }

    /** The first line is who said it, the rest the quotation. */
    static Target.Trial check() {
        Store store = record();
        return input -> {
            String text = new String(input, StandardCharsets.UTF_8);
            int end = Math.max(0, text.indexOf('\n'));
            String quotation = text.substring(end);
            Optional<String> speaker = Optional.of(text.substring(0, end)).filter(name -> !name.isBlank());
            try {
                Check.of(quotation, speaker, store.printing(quotation, MOST));
            } catch (IllegalArgumentException e) {
                return;
            }
            store.like(text, MOST);
            store.named(text);
            store.meant(text);
        };
    }

    /** A record of the sample stories that is gone with the process. */
    static Store record() {
        try {
            Path folder = Files.createTempDirectory("fuzz");
            folder.toFile().deleteOnExit();
            Store store = Store.open(folder.resolve("record.db"));
            store.add(kept());
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample stories, read. */
    static List<Kept> kept() throws IOException {
        OnRecord reader = new OnRecord();
        return Gold.files(samples(), Given.NOTHING).stream()
                .map(page -> new Kept(page, reader.read(page)))
                .toList();
    }

    /** The lab runs in the project's folder, its tests in the module's. */
    private static Path samples() {
        return Files.isDirectory(Path.of("samples")) ? Path.of("samples") : Path.of("../samples");
    }
}
