package org.onrecord.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.onrecord.OnRecord;
import org.onrecord.record.ReadingWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord read}: prints the readings of some reports. */
@Command(name = "read", description = "Reads reports and prints what they say.", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

    /** How readings are printed. */
    enum Format {
        json
    }

    @Mixin
    private Inputs inputs;

    @Option(
            names = "--format",
            defaultValue = "json",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    private Format format;

    @Override
    public Integer call() throws IOException {
        OnRecord reader = new OnRecord();
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, "UTF-8");
        int failed = inputs.each(page -> ReadingWriter.write(reader.read(page), out));
        out.flush();
        return failed == 0 ? 0 : 1;
    }
}
