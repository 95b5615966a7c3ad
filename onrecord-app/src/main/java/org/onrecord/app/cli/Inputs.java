package org.onrecord.app.cli;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.onrecord.app.Complaint;
import org.onrecord.intake.Archive;
import org.onrecord.intake.FetchException;
import org.onrecord.intake.Fetcher;
import org.onrecord.intake.JsonLine;
import org.onrecord.intake.Mailbox;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The reports that a command is given: files, folders, archives and addresses of the web, JSON Lines, or standard input as {@code -}. */
final class Inputs {

    /** How inputs are written. */
    enum Kind {
        files,
        jsonl
    }

    /** The most bytes of a report on the standard input; a file may hold as many. */
    private static final int LARGEST = 64 << 20;

    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T.*)?)?)?");
    private static final List<String> ENDINGS = List.of(".html", ".htm", ".xhtml", ".txt");

    @Parameters(
            paramLabel = "FILE|FOLDER|URL|-",
            arity = "0..*",
            description =
                    "Reports to read; a folder is read recursively, a web address is fetched; of an archive (.warc .arc, also .gz .zst) every"
                            + " report is read, of a mailbox (.mbox .eml) every message, of JSON Lines (.jsonl .ndjson) every line.")
    private List<String> names = List.of();

    @Option(
            names = "--input",
            defaultValue = "files",
            description =
                    "files, or jsonl whatever their names: lines of {\"id\", \"text\" or \"html\", \"url\", \"published\" or \"date\","
                            + " \"captured\", \"title\", \"outlet\"}")
    private Kind kind = Kind.files;

    @Option(names = "--published", paramLabel = "DATE", description = "When the report was published, as YYYY-MM-DD.")
    private String published = "";

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published it.")
    private String outlet = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Limit.class,
            defaultValue = "10M",
            description = "Read no more than so many characters of a report, such as 500k; default: 10M")
    private int limit = Page.LIMIT;

    @Mixin
    private Fetching fetching = new Fetching();

    private Optional<Fetcher> fetcher = Optional.empty();
    private final Progress progress = new Progress(this::size);
    private Optional<Bookmarks> bookmarks = Optional.empty();
    private int failed;
    private int already;

    /**
     * Asks for at least one input, and for a date that is one.
     *
     * @throws ParameterException where there is none, or the date is none
     */
    void require(CommandLine line) {
        if (!published.isBlank() && !DATE.matcher(published.strip()).matches()) {
            throw new ParameterException(line, "--published '" + published + "' is no date such as 2023-12-14");
        }
        if (names.isEmpty()) {
            throw new ParameterException(line, "Missing required parameter: 'FILE|FOLDER|URL|-'");
        }
    }

    /** These files and folders. */
    static Inputs of(List<String> names) {
        Inputs inputs = new Inputs();
        inputs.names = names;
        return inputs;
    }

    /** Whether no input was named. */
    boolean none() {
        return names.isEmpty();
    }

    /** The same, archives from where an earlier reading ended. */
    Inputs goingOnAt(Bookmarks kept) {
        bookmarks = Optional.of(kept);
        return this;
    }

    /** How far the inputs are read. */
    Progress progress() {
        return progress;
    }

    /** How many reports of archives need not be read again. */
    int already() {
        return already;
    }

    /** Hands every report to a reader, in order; names on standard error what could not be read. Answers how many. */
    int each(Consumer<Page> reader) {
        return each(new OneByOne(reader));
    }

    /** Hands every page to its taker, in order; names on standard error what could not be read. Answers how many. */
    int each(Taking taking) {
        Taking reader = new Limited(taking, limit);
        for (String name : names) {
            try {
                if (name.equals("-")) {
                    input(System.in, "-", reader);
                } else if (Fetcher.isAddress(name)) {
                    address(name, reader);
                } else if (Files.isDirectory(Path.of(name))) {
                    folder(Path.of(name), reader);
                } else {
                    file(Path.of(name), reader);
                }
            } catch (IOException e) {
                fail(name, e);
            } catch (InvalidPathException e) {
                fail(name, new NoSuchFileException(name));
            }
        }
        return failed;
    }

    private void address(String url, Taking reader) throws IOException {
        Page page = fetcher().fetch(url, given(Given.NOTHING));
        if (kind == Kind.jsonl) {
            input(new ByteArrayInputStream(page.bytes()), url, reader);
        } else {
            reader.page(page);
        }
    }

    /** What fetches addresses, on the terms that the command was given. */
    Fetcher fetcher() {
        if (fetcher.isEmpty()) {
            fetcher = Optional.of(fetching.fetcher());
        }
        return fetcher.get();
    }

    private void folder(Path folder, Taking reader) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        List<Path> reports = new ArrayList<>(files);
        reports.removeIf(file -> !isReport(file));
        reports.forEach(file -> file(file, reader));
        if (reports.size() < files.size() || reports.isEmpty()) {
            System.err.printf(
                    "%s: %d of %d files are reports, archives, mailboxes or JSON Lines"
                            + " (.html .htm .xhtml .txt .warc .arc .mbox .eml .jsonl .ndjson, each also .gz)%n",
                    folder, reports.size(), files.size());
        }
        failed += reports.isEmpty() ? 1 : 0;
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return ENDINGS.stream().anyMatch(name::endsWith)
                || Archive.isArchive(file)
                || Mailbox.isMailbox(file)
                || isLines(file);
    }

    private static boolean isLines(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.(?:gz|zst)$", "");
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    private void file(Path file, Taking reader) {
        try {
            if (kind == Kind.jsonl || isLines(file)) {
                linesOf(file, reader);
            } else if (Archive.isArchive(file)) {
                ArchiveInput archive = new ArchiveInput(file, this::given, bookmarks, progress);
                failed += archive.each(reader);
                already += archive.already();
            } else if (Mailbox.isMailbox(file)) {
                mailbox(file, reader);
            } else {
                reader.page(Page.of(file, given(Given.NOTHING)));
                progress.passed(Files.size(file), 1);
            }
        } catch (IOException e) {
            fail(file.toString(), e);
        }
    }

    private void mailbox(Path file, Taking reader) throws IOException {
        Consumer<String> complaint = trouble -> {
            failed++;
            Complaint.print(trouble);
        };
        try (Mailbox mailbox = Mailbox.open(file, this::given, complaint)) {
            for (Optional<Page> page = mailbox.next(); page.isPresent(); page = mailbox.next()) {
                reader.page(page.get());
                progress.passed(page.get().size(), 1);
            }
        }
    }

    private void linesOf(Path file, Taking reader) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            InputStream in = Channels.newInputStream(channel);
            String name = file.toString().toLowerCase(Locale.ROOT);
            InputStream unpacked = name.endsWith(".gz")
                    ? new GZIPInputStream(in, 1 << 16)
                    : name.endsWith(".zst") ? new ZstdInputStream(in) : in;
            lines(unpacked, file.toString(), channel::position, reader);
        }
    }

    private void input(InputStream in, String name, Taking reader) throws IOException {
        if (kind == Kind.files) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("larger than " + (LARGEST >> 20) + " MB");
            }
            reader.page(Page.of(bytes, name, given(Given.NOTHING)));
        } else {
            lines(in, name, () -> 0, reader);
        }
    }

    /** How many bytes of an input are behind. */
    private interface Position {
        long bytes() throws IOException;
    }

    private void lines(InputStream in, String name, Position position, Taking reader) throws IOException {
        LineReader lines = new LineReader(in);
        long behind = 0;
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get().isBlank()) {
                continue;
            }
            try {
                if (lines.isCut()) {
                    throw new IOException("longer than a report may be");
                }
                JsonLine read = JsonLine.parse(line.get());
                reader.page(read.page(given(read.given())));
            } catch (IOException e) {
                fail(name + " line " + lines.number(), e);
            }
            long now = position.bytes();
            progress.passed(now - behind, 1);
            behind = now;
        }
    }

    /** How large the named files and folders are; 0 where an input is none, so that nobody knows. */
    private long size() {
        long size = 0;
        for (String name : names) {
            if (name.equals("-") || Fetcher.isAddress(name)) {
                return 0;
            }
            try (Stream<Path> files = Files.walk(Path.of(name))) {
                size += files.filter(file -> file.equals(Path.of(name)) || isReport(file))
                        .mapToLong(
                                file -> file.toFile().isFile() ? file.toFile().length() : 0)
                        .sum();
            } catch (IOException | UncheckedIOException | InvalidPathException e) {
                return 0;
            }
        }
        return size;
    }

    private Given given(Given known) {
        Given given = published.isBlank() ? known : known.withPublished(published);
        return outlet.isBlank() ? given : given.withOutlet(outlet);
    }

    private void fail(String name, IOException e) {
        failed++;
        String cause = cause(e);
        boolean named = e instanceof FetchException || cause.startsWith(name);
        Complaint.print(Store.shown(named ? cause : name + ": " + cause));
    }

    private static String cause(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "may not be read";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
