package org.onrecord.app.alert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.onrecord.intake.DaemonThreads;
import org.onrecord.intake.Poster;
import org.onrecord.intake.Terms;
import org.onrecord.store.Alert;
import org.onrecord.store.Kept;
import org.onrecord.store.KeptAlert;
import org.onrecord.store.Store;

/**
 * Tells those who wait when reports are added: {@code alerts.raise(reports, store.alerts())}.
 *
 * <p>Telling goes on beside the adding, one alert after the other; who cannot be told is named, and nothing is held up. A report
 * raises an alert at most once, after the record has it.
 */
public final class Alerts implements AutoCloseable {

    private static final long COMMAND_SECONDS = 60;
    private static final long CLOSING_SECONDS = 120;

    private final Consumer<String> trouble;
    private final Clock clock;
    private final Poster open = new Poster(Terms.USUAL);
    private final Poster inside = new Poster(Terms.USUAL.allowingPrivate());
    private final ExecutorService teller = Executors.newSingleThreadExecutor(new DaemonThreads("onrecord-alerts"));

    /**
     * Alerts of a record.
     *
     * @param trouble hears who could not be told, and why
     */
    public Alerts(Consumer<String> trouble) {
        this(trouble, Clock.systemUTC());
    }

    Alerts(Consumer<String> trouble, Clock clock) {
        this.trouble = trouble;
        this.clock = clock;
    }

    /** Keeps some reports, and tells those who wait for what the new ones hold. Answers how many were new. */
    public int add(Store store, Collection<Kept> reports) {
        List<KeptAlert> alerts = store.alerts();
        // An archive may hold a page twice.
        Set<String> seen = new HashSet<>();
        List<Kept> fresh = alerts.isEmpty()
                ? List.of()
                : reports.stream()
                        .filter(kept -> seen.add(kept.page().id())
                                && !store.contains(kept.page().id()))
                        .toList();
        int added = store.add(reports);
        for (Kept kept : fresh) {
            for (KeptAlert alert : alerts) {
                Match.of(alert, kept.reading()).ifPresent(match -> teller.execute(() -> tell(match)));
            }
        }
        return added;
    }

    private void tell(Match match) {
        Alert alert = match.alert().alert();
        try {
            switch (alert.means()) {
                case COMMAND -> run(alert.target(), match);
                case WEBHOOK ->
                    (alert.privates() ? inside : open).post(alert.target().get(0), match.json());
                case FEED -> new Feed(Path.of(alert.target().get(0)), clock).put(match);
            }
        } catch (IOException | RuntimeException e) {
            trouble.accept("alert " + match.alert().number() + ", " + match.line() + ": " + e.getMessage());
        }
    }

    /** Runs a command with its arguments as they were given, and hands it the match on standard input: no shell reads either. */
    private static void run(List<String> command, Match match) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(match.json());
        } catch (IOException e) {
            // A command need not read what it is handed; what counts is how it ends.
            process.toHandle();
        }
        try {
            if (!process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + ": not done within " + COMMAND_SECONDS + " s, and was ended");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(command.get(0) + ": interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(command.get(0) + ": exit status " + process.exitValue());
        }
    }

    /** Waits until all are told, two minutes at most. */
    @Override
    public void close() {
        teller.shutdown();
        try {
            if (!teller.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                trouble.accept("not all alerts could be told within " + CLOSING_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
