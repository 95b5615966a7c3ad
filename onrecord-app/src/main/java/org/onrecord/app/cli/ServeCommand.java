package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.web.Desk;
import org.onrecord.app.web.Opening;
import org.onrecord.app.web.Shelf;
import org.onrecord.record.Reading;
import org.onrecord.store.Kept;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code onrecord serve}: opens the desk. */
@Command(
        name = "serve",
        description = "Opens the desk, where reports are read in a browser, and the same over REST."
                + " Without files it shows the record.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    /** The port that the desk takes unless told otherwise. */
    static final String PORT = "8484";

    private static final int BATCH = 32;

    /** So long has the first page before what is kept of a large record is fetched, unless somebody asks for it. */
    private static final long HEAD_START_MILLIS = 1000;

    @Mixin
    private Inputs inputs;

    @Mixin
    private RecordOption record;

    @Spec
    private CommandSpec command;

    @Option(names = "--port", defaultValue = PORT, description = "0 for any free one; default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Listen at this address; default: ${DEFAULT-VALUE}, which no other machine can reach")
    private String bind;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "Let only those write - add reports, correct - who know the token in this file; asked for where"
                            + " --bind lets other machines in")
    private Optional<Path> tokenFile = Optional.empty();

    @Option(names = "--check", description = "Only see whether the desk starts and all reports can be read; then end.")
    private boolean check;

    @Override
    public Integer call() throws IOException, InterruptedException {
        OnRecord reader = new OnRecord();
        Shelf shelf = new Shelf(reader);
        Opening opening = opening();
        boolean kept = inputs.none() && hasRecord();
        try (OpenRecord open = kept ? OpenRecord.of(record.name()) : OpenRecord.passing();
                Desk desk = desk(kept, shelf, open, reader, opening)) {
            System.out.println("The desk is open at " + desk.address() + " (Ctrl-C closes it)");
            int failed = 0;
            if (!kept) {
                shelf.filling(true);
                failed = read(reader, shelf, open);
                shelf.filling(false);
            }
            if (check) {
                open.ask(store -> {
                    store.each(reading -> {});
                    return store.size();
                });
                open.collated();
            } else {
                Thread.sleep(HEAD_START_MILLIS);
                open.soon();
                Thread.currentThread().join();
            }
            return failed == 0 ? 0 : 1;
        }
    }

    private static Desk desk(boolean kept, Shelf shelf, OpenRecord open, OnRecord reader, Opening opening)
            throws IOException {
        if (kept) {
            shelf.fill(open);
        }
        return new Desk(shelf, open, reader, opening);
    }

    private Opening opening() throws IOException {
        Optional<String> token = Optional.empty();
        if (tokenFile.isPresent()) {
            token = Optional.of(Files.readString(tokenFile.get()).strip());
        }
        try {
            return new Opening(bind, port, token, inputs.fetcher());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), tokenFile.orElseThrow() + ": " + e.getMessage());
        }
    }

    /** Lays files on the desk, and into the record that is gone with it. */
    private int read(OnRecord reader, Shelf shelf, OpenRecord open) throws IOException {
        List<Kept> batch = new ArrayList<>();
        int failed = inputs.each(page -> {
            Reading reading = reader.read(page);
            String id = page.id();
            shelf.add(reading, () -> open.reading(id));
            batch.add(new Kept(page, reading));
            if (batch.size() == BATCH) {
                open.add(batch);
                batch.clear();
            }
        });
        open.add(batch);
        return failed;
    }

    private boolean hasRecord() {
        boolean named = command.commandLine().getParseResult().hasMatchedOption("--record");
        return named || record.isThere();
    }
}
