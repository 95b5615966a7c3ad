package org.onrecord.app.cli;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import org.onrecord.app.JsonLine;
import org.onrecord.app.view.Telling;
import org.onrecord.intake.Archive;
import org.onrecord.intake.FetchException;
import org.onrecord.intake.Fetcher;
import org.onrecord.intake.Terms;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import picocli.CommandLine;
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

    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T.*)?)?)?");
    private static final List<String> ENDINGS = List.of(".html", ".htm", ".xhtml", ".txt");

    @Parameters(
            paramLabel = "FILE|FOLDER|URL|-",
            arity = "0..*",
            description =
                    "Reports to read; a folder is read recursively, a web address is fetched, of an archive (.warc .arc, also .gz) every report is read.")
    private List<String> names = List.of();

    @Option(
            names = "--input",
            defaultValue = "files",
            description =
                    "files, or jsonl: lines of {\"id\", \"text\" or \"html\", \"url\", \"published\", \"title\", \"outlet\"}")
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

    @Option(names = "--ignore-robots", description = "Fetch pages that a site's robots.txt keeps from robots.")
    private boolean ignoreRobots;

    @Option(
            names = "--allow-private",
            description = "Fetch from this machine and private networks too; a page can lead there by a redirect.")
    private boolean allowPrivate;

    private Optional<Fetcher> fetcher = Optional.empty();
    private int failed;

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

    /** Hands every page to a reader, in order; names on standard error what could not be read. Answers how many. */
    int each(Consumer<Page> eachPage) {
        Consumer<Page> reader = page -> eachPage.accept(page.limitedTo(limit));
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

    private void address(String url, Consumer<Page> reader) throws IOException {
        Page page = fetcher().fetch(url, given(Given.NOTHING));
        if (kind == Kind.jsonl) {
            input(new ByteArrayInputStream(page.bytes()), url, reader);
        } else {
            reader.accept(page);
        }
    }

    /** What fetches addresses, on the terms that the command was given. */
    Fetcher fetcher() {
        if (fetcher.isEmpty()) {
            Terms polite = ignoreRobots ? Terms.USUAL.ignoringRobots() : Terms.USUAL;
            fetcher = Optional.of(new Fetcher(allowPrivate ? polite.allowingPrivate() : polite));
        }
        return fetcher.get();
    }

    private void folder(Path folder, Consumer<Page> reader) throws IOException {
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
                    "%s: %d of %d files are reports or archives (.html .htm .xhtml .txt .warc .arc, each also .gz)%n",
                    folder, reports.size(), files.size());
        }
        failed += reports.isEmpty() ? 1 : 0;
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return ENDINGS.stream().anyMatch(name::endsWith) || Archive.isArchive(file);
    }

    private void file(Path file, Consumer<Page> reader) {
        try {
            if (kind == Kind.jsonl) {
                try (InputStream in = Files.newInputStream(file)) {
                    input(file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, file.toString(), reader);
                }
            } else if (Archive.isArchive(file)) {
                failed += new ArchiveInput(file, this::given).each(reader);
            } else {
                reader.accept(Page.of(file, given(Given.NOTHING)));
            }
        } catch (IOException e) {
            fail(file.toString(), e);
        }
    }

    private void input(InputStream in, String name, Consumer<Page> reader) throws IOException {
        if (kind == Kind.files) {
            reader.accept(Page.of(in.readAllBytes(), name, given(Given.NOTHING)));
            return;
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                JsonLine read = JsonLine.parse(line);
                reader.accept(read.page(given(read.given())));
            } catch (IOException e) {
                fail(name + " line " + number, e);
            }
        }
    }

    private Given given(Given known) {
        Given given = published.isBlank() ? known : known.withPublished(published);
        return outlet.isBlank() ? given : given.withOutlet(outlet);
    }

    private void fail(String name, IOException e) {
        failed++;
        String cause = cause(e);
        boolean named = e instanceof FetchException || cause.startsWith(name);
        System.err.println("onrecord: " + Telling.line(named ? cause : name + ": " + cause));
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
