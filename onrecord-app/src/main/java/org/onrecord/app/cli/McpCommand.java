package org.onrecord.app.cli;

import java.util.concurrent.Callable;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.mcp.Tellings;
import org.onrecord.app.mcp.Tools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code onrecord mcp}: offers the record to a language model. */
@Command(
        name = "mcp",
        description = "Offers the record as tools to a language model, over standard input and output"
                + " (Model Context Protocol). Every answer carries the printed words that it rests on.",
        mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {

    @Mixin
    private RecordOption record;

    @Override
    public Integer call() throws InterruptedException {
        try (OpenRecord open = OpenRecord.of(record.name())) {
            new Tools(new Tellings(open, new OnRecord())).serve(System.in, System.out);
        }
        return 0;
    }
}
