package org.onrecord.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.onrecord.app.Collated;
import org.onrecord.collation.Collation;
import org.onrecord.collation.CollationWriter;
import org.onrecord.record.Reading;
import org.onrecord.record.ReadingReader;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord collate}: prints what the reports of a record have in common, as JSON Lines. */
@Command(
        name = "collate",
        description =
                "Prints what the reports of a record have in common, one JSON object a line:"
                        + " copies, quotations, series of figures, events, identities, stories, versions, orphans, changed positions.",
        mixinStandardHelpOptions = true)
final class CollateCommand implements Callable<Integer> {

    /** What a collation is printed as. */
    enum Form {
        json
    }

    @Mixin
    private RecordOption record;

    @Option(
            names = "--readings",
            paramLabel = "FILE.jsonl",
            description = "Collate the output of onrecord read --format json instead of a record.")
    private Optional<Path> readings = Optional.empty();

    @Option(names = "--format", defaultValue = "json", description = "json, the only one")
    @SuppressWarnings("UnusedVariable")
    private Form form = Form.json;

    @Override
    public Integer call() throws IOException {
        if (readings.isPresent()) {
            Map<String, Reading> lines = lines(readings.get());
            print(Collation.of(lines.values()), lines::get);
        } else {
            try (Store store = record.existing()) {
                Collated kept = Collated.in(store);
                print(kept.collation(), kept::reading);
            }
        }
        return 0;
    }

    private static void print(Collation collation, Function<String, Reading> readings) {
        StandardOutput.print(out -> CollationWriter.write(collation, readings, out));
    }

    private static Map<String, Reading> lines(Path file) throws IOException {
        Map<String, Reading> readings = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Reading reading = reading(line, file, readings.size() + 1);
                readings.putIfAbsent(reading.report().id(), reading);
            }
        }
        return readings;
    }

    private static Reading reading(String line, Path file, int number) throws IOException {
        try {
            return ReadingReader.read(line.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " line " + number + ": no reading: " + e.getMessage(), e);
        }
    }
}
