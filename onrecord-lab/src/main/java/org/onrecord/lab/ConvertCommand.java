package org.onrecord.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.onrecord.OnRecord;
import org.onrecord.record.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord-lab convert polnear INPUT.jsonl}: reads the texts of a scorer's gold and prints its predictions. */
@Command(
        name = "convert",
        description = "Reads the texts of a gold file and prints what its scorer reads.",
        mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

    /** The scorers. */
    enum Kind {
        polnear,
        timex
    }

    @Parameters(index = "0", description = "${COMPLETION-CANDIDATES}")
    private Kind kind = Kind.polnear;

    @Parameters(index = "1", description = "JSON Lines with \"id\", \"text\" and, for times, \"dct\".")
    private Path input = Path.of("-");

    @Option(names = "--confidence", description = "The least confidence of a statement; default: ${DEFAULT-VALUE}")
    private double confidence = OnRecord.CONFIDENCE;

    @Override
    public Integer call() throws IOException {
        OnRecord reader = new OnRecord(confidence);
        for (Reading reading : Readings.read(Gold.pages(input), reader)) {
            System.out.println(kind == Kind.polnear ? PolnearConverter.line(reading) : TimexConverter.line(reading));
        }
        return 0;
    }
}
