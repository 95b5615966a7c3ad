package org.onrecord.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.onrecord.OnRecord;
import org.onrecord.app.web.Desk;
import org.onrecord.app.web.Shelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord serve}: opens the desk. */
@Command(
        name = "serve",
        description = "Opens the desk, where reports are read in a browser, and the same over REST.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    /** The port that the desk takes unless told otherwise. */
    static final String PORT = "8484";

    @Mixin
    private Inputs inputs;

    @Option(names = "--port", defaultValue = PORT, description = "0 for any free one; default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Listen at this address; default: ${DEFAULT-VALUE}, which no other machine can reach")
    private String bind;

    @Option(names = "--check", description = "Only see whether the desk starts and all reports can be read; then end.")
    private boolean check;

    @Override
    public Integer call() throws IOException, InterruptedException {
        OnRecord reader = new OnRecord();
        Shelf shelf = new Shelf(reader);
        try (Desk desk = new Desk(shelf, reader, bind, port)) {
            System.out.println("The desk is open at " + desk.address() + " (Ctrl-C closes it)");
            shelf.filling(true);
            int failed = inputs.each(shelf::add);
            shelf.filling(false);
            if (!check) {
                Thread.currentThread().join();
            }
            return failed == 0 ? 0 : 1;
        }
    }
}
