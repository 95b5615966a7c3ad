package org.onrecord.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.OnRecord;
import org.onrecord.app.OtherDays;
import org.onrecord.app.view.ReportPage;
import org.onrecord.app.view.Terminal;
import org.onrecord.app.view.TextView;
import org.onrecord.collation.Corrections;
import org.onrecord.record.Reading;
import org.onrecord.record.ReadingWriter;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code onrecord read}: prints the readings of some reports. */
@Command(name = "read", description = "Reads reports and prints what they say.", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

    /** How readings are printed. */
    enum Format {
        text,
        json,
        html
    }

    @Mixin
    private Inputs inputs;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    private Format format;

    @Option(
            names = "--confidence",
            paramLabel = "C",
            description = "Leave out statements that are less sure, 0 to 1; default: ${DEFAULT-VALUE}")
    private double confidence = OnRecord.CONFIDENCE;

    @Option(
            names = "--record",
            paramLabel = "FILE.db|ADDRESS",
            description = "Let other reports of this record tell the day of a copy, or a year that is not printed.")
    private Optional<String> record = Optional.empty();

    private int pages;

    @Spec
    private CommandSpec command;

    @Option(names = "--explain", description = "Say of every entry which rule or model decided.")
    private boolean explain;

    @Override
    public Integer call() throws IOException {
        inputs.require(command.commandLine());
        OnRecord reader = reader();
        Terminal terminal = Terminal.here();
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, "UTF-8");
        int failed;
        if (record.isEmpty()) {
            try (Readings readings = new Readings(reader, inputs.progress(), one -> print(one, terminal, out))) {
                failed = inputs.each(readings);
            } finally {
                inputs.progress().end();
            }
        } else {
            try (Store store = Store.existing(record.get())) {
                OtherDays days = new OtherDays(store, reader);
                Corrections corrections = store.corrections();
                failed = inputs.each(page -> print(corrections.of(days.read(page)), terminal, out));
            }
        }
        return failed == 0 ? 0 : 1;
    }

    private void print(Reading reading, Terminal terminal, PrintStream out) {
        switch (format) {
            case html -> page(reading, out);
            case json -> ReadingWriter.write(reading, out);
            case text -> new TextView(reading, out, terminal, explain).print();
        }
        out.flush();
    }

    private void page(Reading reading, PrintStream out) {
        if (pages++ > 0) {
            throw new ParameterException(
                    command.commandLine(),
                    "--format html shows one report; the first is written. For several use: onrecord serve");
        }
        out.print(ReportPage.selfContained(reading));
    }

    private OnRecord reader() {
        try {
            return new OnRecord(confidence);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage());
        }
    }
}
