package org.onrecord.app.web;

import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.OtherDays;
import org.onrecord.intake.DaemonThreads;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.store.Kept;
import org.onrecord.text.Term;

/** Reports that people hand in at the desk: fetched, read and kept behind their backs, as many at a time as there are cores. */
final class Additions implements AutoCloseable {

    private static final int WAITING = 200;
    private static final int REMEMBERED = 500;

    /** How far a report has come. */
    enum State implements Term {
        WAITING,
        FETCHING,
        READING,
        KEEPING,
        DONE,
        FAILED
    }

    /** Brings a page, which may take its time. */
    interface Bringing {
        Page page() throws IOException;
    }

    /** A report that is handed in: its name, and how its page is brought. */
    record Handed(String name, boolean far, Bringing bringing) {}

    /** Where a report has come to: its key once it is done, the reason once it has failed. */
    record Progress(State state, String told) {}

    /** One report on its way. */
    static final class Piece {

        private final String name;
        private volatile Progress progress = new Progress(State.WAITING, "");

        private Piece(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        Progress progress() {
            return progress;
        }

        boolean isOver() {
            return progress.state() == State.DONE || progress.state() == State.FAILED;
        }

        private void is(State state) {
            progress = new Progress(state, "");
        }
    }

    private final Shelf shelf;
    private final OpenRecord record;
    private final OnRecord reader;
    private final ThreadPoolExecutor readers;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, List<Piece>> additions = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Piece>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Additions(Shelf shelf, OpenRecord record, OnRecord reader) {
        this.shelf = shelf;
        this.record = record;
        this.reader = reader;
        int cores = Runtime.getRuntime().availableProcessors();
        this.readers = new ThreadPoolExecutor(
                cores, cores, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), new DaemonThreads("reading"));
    }

    /**
     * Begins to read some reports. Answers the name under which they can be asked after.
     *
     * @param keep whether they go into the record; else they lie on the desk until it is closed
     */
    String begin(List<Handed> handed, boolean keep) {
        byte[] name = new byte[8];
        random.nextBytes(name);
        String key = HexFormat.of().formatHex(name);
        List<Piece> pieces = new ArrayList<>();
        for (Handed one : handed) {
            Piece piece = new Piece(one.name());
            try {
                readers.execute(() -> work(one, piece, keep));
            } catch (RejectedExecutionException e) {
                throw new ServiceUnavailableResponse(
                        WAITING + " reports are waiting to be read already; try again in a moment.");
            }
            pieces.add(piece);
        }
        synchronized (this) {
            additions.put(key, List.copyOf(pieces));
        }
        return key;
    }

    /** What became of some reports so far. */
    synchronized Optional<List<Piece>> progress(String key) {
        return Optional.ofNullable(additions.get(key));
    }

    private void work(Handed handed, Piece piece, boolean keep) {
        try {
            piece.is(handed.far() ? State.FETCHING : State.READING);
            Page page = handed.bringing().page();
            piece.is(State.READING);
            piece.progress = new Progress(State.DONE, laid(piece, page, keep));
        } catch (IOException | RuntimeException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            piece.progress = new Progress(State.FAILED, reason);
        }
    }

    private String laid(Piece piece, Page page, boolean keep) {
        if (!keep) {
            return shelf.addPasted(page);
        }
        Reading reading = read(page);
        piece.is(State.KEEPING);
        return Shelf.key(keep(page, reading).report().id());
    }

    private Reading read(Page page) {
        return record.ask(store -> new OtherDays(store, reader).read(page));
    }

    /** Keeps a report that was read, and lays it on the desk. Answers its reading as the record has it. */
    private Reading keep(Page page, Reading reading) {
        record.add(List.of(new Kept(page, reading)));
        record.settle();
        String id = page.id();
        Reading kept = record.reading(id);
        shelf.add(kept, () -> record.reading(id));
        return kept;
    }

    /** Reads a report and keeps it. Answers its reading. */
    Reading kept(Page page) {
        return keep(page, read(page));
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
