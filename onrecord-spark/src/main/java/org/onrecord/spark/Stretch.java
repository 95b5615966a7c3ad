package org.onrecord.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.onrecord.intake.Archive;
import org.onrecord.intake.Mailbox;

/**
 * A file, or a part of one, that one task unpacks: {@code s3a://crawls/2024-03.warc.gz}.
 *
 * @param file the place of the file in the order of all
 * @param path its path
 * @param kind what it holds
 * @param start its first byte
 * @param end the byte behind its last
 */
record Stretch(int file, String path, Kind kind, long start, long end) implements Serializable {

    /** What a file holds. */
    enum Kind {
        ARCHIVE,
        LINES,
        MAILBOX,
        PAGE,
        NONE;

        static Kind of(String path) {
            String name = path.toLowerCase(Locale.ROOT);
            String unpacked = name.replaceFirst("\\.gz$", "");
            if (Archive.isArchive(name)) {
                return ARCHIVE;
            }
            if (unpacked.endsWith(".jsonl") || unpacked.endsWith(".ndjson")) {
                return LINES;
            }
            if (Mailbox.isMailbox(name)) {
                return MAILBOX;
            }
            return PAGES.stream().anyMatch(unpacked::endsWith) ? PAGE : NONE;
        }
    }

    private static final List<String> PAGES = List.of(".html", ".htm", ".xhtml", ".txt");

    /** Lines are read in pieces of so many bytes, so that one large file keeps many machines busy. */
    private static final long PIECE = 64L << 20;

    /**
     * All that lies under some paths, which may have wildcards, sorted by path; folders are searched.
     *
     * @throws IOException where there is no such file, or nothing that is read
     */
    static List<Stretch> under(List<String> paths, Configuration configuration) throws IOException {
        List<FileStatus> files = new ArrayList<>();
        for (String name : paths) {
            Path path = new Path(name);
            FileStatus[] there = path.getFileSystem(configuration).globStatus(path);
            if (there == null || there.length == 0) {
                throw new IOException(name + ": no such file");
            }
            for (FileStatus one : there) {
                add(files, one, path.getFileSystem(configuration));
            }
        }
        files.sort((x, y) -> x.getPath().compareTo(y.getPath()));
        List<Stretch> stretches = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            addPieces(stretches, file, files.get(file));
        }
        if (stretches.isEmpty()) {
            throw new IOException(String.join(" ", paths)
                    + ": no reports, archives or mailboxes (.warc .arc .jsonl .mbox .eml .html .txt)");
        }
        return stretches;
    }

    private static void add(List<FileStatus> files, FileStatus one, FileSystem system) throws IOException {
        if (!one.isDirectory()) {
            files.add(one);
            return;
        }
        RemoteIterator<LocatedFileStatus> inside = system.listFiles(one.getPath(), true);
        while (inside.hasNext()) {
            files.add(inside.next());
        }
    }

    private static void addPieces(List<Stretch> stretches, int file, FileStatus status) {
        String path = status.getPath().toString();
        Kind kind = Kind.of(path);
        boolean pieces = kind == Kind.LINES && !path.toLowerCase(Locale.ROOT).endsWith(".gz");
        if (kind != Kind.NONE) {
            long start = 0;
            do {
                long end = pieces ? Math.min(start + PIECE, status.getLen()) : status.getLen();
                stretches.add(new Stretch(file, path, kind, start, end));
                start = end;
            } while (start < status.getLen());
        }
    }

    /** The path as people write it: without {@code file:} where it lies on this machine. */
    String name() {
        return path.replaceFirst("^file:/+", "/");
    }

    boolean isLocal() {
        return path.startsWith("file:");
    }

    boolean isPacked() {
        return path.toLowerCase(Locale.ROOT).endsWith(".gz");
    }
}
