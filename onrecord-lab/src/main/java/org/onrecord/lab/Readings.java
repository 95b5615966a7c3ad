package org.onrecord.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.onrecord.OnRecord;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.record.ReadingWriter;

/** Reads many pages on all cores and keeps their order. */
public final class Readings {

    private Readings() {}

    /** Reads pages and writes their readings as JSON Lines. */
    public static List<Reading> write(List<Page> pages, OnRecord reader, Path to) throws IOException {
        List<Reading> readings = read(pages, reader);
        Files.createDirectories(to.getParent());
        try (OutputStream out = Files.newOutputStream(to)) {
            for (Reading reading : readings) {
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                ReadingWriter.write(reading, line);
                line.writeTo(out);
            }
        }
        return readings;
    }

    /** Reads pages. */
    public static List<Reading> read(List<Page> pages, OnRecord reader) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Reading>> futures = pages.stream()
                    .map(page -> workers.submit(() -> reader.read(page)))
                    .toList();
            return futures.stream().map(Readings::get).toList();
        } finally {
            workers.shutdown();
        }
    }

    private static Reading get(Future<Reading> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a page could not be read", e);
        }
    }
}
