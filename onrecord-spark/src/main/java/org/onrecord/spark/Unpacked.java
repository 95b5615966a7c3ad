package org.onrecord.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.intake.Archive;
import org.onrecord.intake.JsonLine;
import org.onrecord.intake.Mailbox;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/**
 * What comes out of a file: a page, or trouble in words.
 *
 * @param page the page
 * @param trouble what could not be read, and why; empty where there is a page
 */
record Unpacked(@Nullable CarriedPage page, String trouble) implements Serializable {

    static Unpacked page(CarriedPage page) {
        return new Unpacked(page, "");
    }

    static Unpacked trouble(String words) {
        return new Unpacked(null, words);
    }

    /** The pages of a stretch one after the other, so that no archive has to fit into memory. */
    static Iterator<Unpacked> in(Stretch stretch, Configuration configuration) {
        try {
            return switch (stretch.kind()) {
                case ARCHIVE -> new ArchivePages(stretch, configuration);
                case LINES -> new LinePages(stretch, configuration);
                case MAILBOX -> new MailPages(stretch, configuration);
                case PAGE, NONE -> List.of(single(stretch, configuration)).iterator();
            };
        } catch (IOException e) {
            return List.of(trouble(words(stretch, e))).iterator();
        }
    }

    private static Unpacked single(Stretch stretch, Configuration configuration) throws IOException {
        try (InputStream in = open(stretch, configuration)) {
            Page page = Page.of(in, stretch.name(), Given.NOTHING);
            return page(CarriedPage.of(stretch.file(), 0, page, false));
        }
    }

    private static FSDataInputStream open(Stretch stretch, Configuration configuration) throws IOException {
        var path = new org.apache.hadoop.fs.Path(stretch.path());
        return path.getFileSystem(configuration).open(path);
    }

    private static String words(Stretch stretch, IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.startsWith(stretch.name()) ? message : stretch.name() + ": " + message;
    }

    /** Goes on until its file has no more to give. */
    private abstract static class Pages implements Iterator<Unpacked> {

        final Stretch stretch;
        final Deque<Unpacked> waiting = new ArrayDeque<>();
        private boolean over;

        Pages(Stretch stretch) {
            this.stretch = stretch;
        }

        /** Adds what comes next to what is waiting; false where nothing comes. */
        abstract boolean advance() throws IOException;

        abstract void close() throws IOException;

        @Override
        public boolean hasNext() {
            while (waiting.isEmpty() && !over) {
                try {
                    over = !advance();
                } catch (IOException e) {
                    over = true;
                    waiting.add(trouble(words(stretch, e)));
                }
                if (over) {
                    finish();
                }
            }
            return !waiting.isEmpty();
        }

        private void finish() {
            try {
                close();
            } catch (IOException e) {
                throw new UncheckedIOException(stretch.name(), e);
            }
        }

        @Override
        public Unpacked next() {
            if (!hasNext()) {
                throw new NoSuchElementException(stretch.name());
            }
            return waiting.remove();
        }
    }

    /** The reports of an archive, which is copied to this machine where it lies elsewhere. */
    private static final class ArchivePages extends Pages {

        private final Path copy;
        private final Archive archive;

        ArchivePages(Stretch stretch, Configuration configuration) throws IOException {
            super(stretch);
            if (stretch.isLocal()) {
                copy = Path.of(stretch.name());
            } else {
                copy = Files.createTempFile("onrecord", stretch.isPacked() ? ".warc.gz" : ".warc");
                Files.delete(copy);
                try (InputStream in = open(stretch, configuration)) {
                    Files.copy(in, copy);
                }
            }
            archive =
                    Archive.open(copy, stretch.name(), UnaryOperator.identity(), words -> waiting.add(trouble(words)));
        }

        @Override
        boolean advance() throws IOException {
            Optional<Page> page = archive.next();
            page.ifPresent(
                    one -> waiting.add(Unpacked.page(CarriedPage.of(stretch.file(), archive.reports(), one, false))));
            return page.isPresent();
        }

        @Override
        void close() throws IOException {
            archive.close();
            if (!stretch.isLocal()) {
                Files.deleteIfExists(copy);
            }
        }
    }

    /** The messages of a mailbox. */
    private static final class MailPages extends Pages {

        private final Mailbox mailbox;
        private int read;

        MailPages(Stretch stretch, Configuration configuration) throws IOException {
            super(stretch);
            mailbox = Mailbox.open(
                    open(stretch, configuration),
                    stretch.name(),
                    UnaryOperator.identity(),
                    words -> waiting.add(trouble(words)));
        }

        @Override
        boolean advance() throws IOException {
            Optional<Page> page = mailbox.next();
            page.ifPresent(one -> waiting.add(Unpacked.page(CarriedPage.of(stretch.file(), read++, one, false))));
            return page.isPresent();
        }

        @Override
        void close() throws IOException {
            mailbox.close();
        }
    }

    /** The reports of a file of JSON Lines. */
    private static final class LinePages extends Pages {

        private final InputStream in;
        private final Lines lines;

        LinePages(Stretch stretch, Configuration configuration) throws IOException {
            super(stretch);
            FSDataInputStream file = open(stretch, configuration);
            if (stretch.start() > 0) {
                file.seek(stretch.start() - 1);
            }
            in = stretch.isPacked() ? new GZIPInputStream(file) : file;
            lines = new Lines(in, stretch.start(), stretch.isPacked() ? Long.MAX_VALUE : stretch.end());
        }

        @Override
        boolean advance() throws IOException {
            Optional<Lines.Line> line = lines.next();
            line.ifPresent(this::take);
            return line.isPresent();
        }

        private void take(Lines.Line line) {
            String where = stretch.name() + ": line at byte " + line.at();
            if (!line.whole()) {
                waiting.add(trouble(where + ": longer than " + (Lines.MOST >> 20) + " MB"));
                return;
            }
            String text = new String(line.bytes(), StandardCharsets.UTF_8);
            if (text.isBlank()) {
                return;
            }
            try {
                JsonLine read = JsonLine.parse(text);
                Page page = read.page(read.given());
                waiting.add(Unpacked.page(CarriedPage.of(stretch.file(), line.at(), page, true)));
            } catch (IOException e) {
                waiting.add(trouble(where + ": " + e.getMessage()));
            }
        }

        @Override
        void close() throws IOException {
            in.close();
        }
    }
}
