package org.onrecord.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.page.UnreadablePageException;

/**
 * The reports in an archive of the web, WARC or ARC, one after the other: {@code crawl-2024-03.warc.gz} holds 212 reports
 * among 9,140 records.
 *
 * <p>What is no report is counted and left out; a record that is damaged is named, and the archive goes on behind it; one whose
 * digest does not agree with what it holds is named and read.
 *
 * @see <a href="https://iipc.github.io/warc-specifications/">The WARC format</a>
 */
public final class Archive implements Closeable {

    private static final Set<String> ANSWERS = Set.of("response", "resource", "conversion");
    private static final List<String> ENDINGS = List.of(".warc", ".warc.gz", ".warc.zst", ".arc", ".arc.gz");
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml", "text/plain", "");

    private final Path file;
    private final String name;
    private final UnaryOperator<Given> known;
    private final Consumer<String> trouble;
    private final FileChannel channel;
    private final Records records;
    private final Originals originals = new Originals();
    private final Map<Left, Integer> left = new EnumMap<>(Left.class);
    private int read;
    private int reports;
    private long passedOver;

    private Archive(Path file, String name, UnaryOperator<Given> known, Consumer<String> trouble) throws IOException {
        this.file = file;
        this.name = name;
        this.known = known;
        this.trouble = trouble;
        this.channel = FileChannel.open(file);
        this.records = new Records(channel, this::damaged);
    }

    /** Whether a file is called as archives are. */
    public static boolean isArchive(Path file) {
        return isArchive(file.toString());
    }

    /** Whether a file of whatever file system is called as archives are. */
    public static boolean isArchive(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /**
     * Opens an archive.
     *
     * @param known adds to what the archive knows of a page
     * @param trouble hears of every damaged record: where it starts, and what is wrong with it
     */
    public static Archive open(Path file, UnaryOperator<Given> known, Consumer<String> trouble) throws IOException {
        return new Archive(file, file.toString(), known, trouble);
    }

    /**
     * Opens the copy of an archive that lies elsewhere.
     *
     * @param name the name of the archive where it lies, under which trouble is told
     */
    public static Archive open(Path copy, String name, UnaryOperator<Given> known, Consumer<String> trouble)
            throws IOException {
        return new Archive(copy, name, known, trouble);
    }

    /**
     * Goes on where an earlier reading ended.
     *
     * @param position where the last record starts that was done with, as {@link #position} told
     * @return false where no record can be found there; the archive is read from its start then
     */
    public boolean goOnBehind(long position) throws IOException {
        boolean found = records.passOver(position);
        passedOver = found ? position : 0;
        return found;
    }

    /** The next report; empty behind the last. */
    public Optional<Page> next() throws IOException {
        for (Optional<Page> page = nextPage(); page.isPresent(); page = nextPage()) {
            if (Newsworthy.report(page.get()).isPresent()) {
                reports++;
                return page;
            }
            leave(Left.NO_REPORT);
        }
        return Optional.empty();
    }

    /** The next page, report or not; empty behind the last. Many threads can judge with {@link Newsworthy#report}, but one reads. */
    public Optional<Page> nextPage() throws IOException {
        Optional<WarcRecord> next = records.next();
        while (next.isPresent()) {
            read++;
            try {
                Optional<Page> page = page(next.get());
                if (page.isPresent()) {
                    return page;
                }
                next = records.next();
            } catch (UnreadablePageException e) {
                leave(Left.NO_PAGE);
                next = records.next();
            } catch (DamagedRecord e) {
                damaged(records.position(), e.getMessage());
                next = records.next();
            } catch (IOException | RuntimeException e) {
                next = records.nextBehind(e);
            }
        }
        return Optional.empty();
    }

    private Optional<Page> page(WarcRecord record) throws IOException {
        boolean revisit = record.type().equals("revisit");
        if (!(record instanceof WarcTargetRecord about) || !revisit && !ANSWERS.contains(record.type())) {
            return Optional.empty();
        }
        String target = about.target();
        if (!Fetcher.isAddress(target)) {
            return left(Left.NO_PAGE);
        }
        if (revisit) {
            return revisited(record, target);
        }
        Digests digests = new Digests(record.headers());
        StoredAnswer stored = stored(record, digests.noting(record.body().stream()));
        if (!isPage(stored.headers())) {
            return left(Left.NO_PAGE);
        }
        if (!stored.headers().good()) {
            return left(Left.NO_ANSWER);
        }
        Answer answer = whole(record, stored);
        digests.disagreement(stored.payloads(), answer.body())
                .ifPresent(
                        words -> tell(records.position(), about.target() + ": " + words + "; it is read all the same"));
        originals.note(record, target, records.position());
        return report(answer, record, target);
    }

    private static boolean isPage(Answer answer) {
        return PAGES.contains(answer.media());
    }

    /** The page of which a later visit found that it is still the same. */
    private Optional<Page> revisited(WarcRecord revisit, String target) throws IOException {
        Answer headers = StoredAnswer.ofMessage(revisit.body().stream()).headers();
        Optional<Long> place = original(revisit, target);
        if (place.isEmpty()) {
            return left(isPage(headers) ? Left.NO_ORIGINAL : Left.NO_PAGE);
        }
        try (FileChannel again = FileChannel.open(file);
                WarcReader reader = Records.opened(again, place.get())) {
            Optional<WarcRecord> original = reader.next().filter(record -> ANSWERS.contains(record.type()));
            // Where the whole archive is one piece of gzip, there is no way back into it.
            return original.isEmpty()
                    ? left(Left.NO_ORIGINAL)
                    : report(whole(original.get(), stored(original.get())), revisit, target);
        }
    }

    private Optional<Long> original(WarcRecord revisit, String target) throws IOException {
        Optional<Long> place = originals.of(revisit, target);
        if (place.isEmpty() && passedOver > 0) {
            notePassedOver();
            place = originals.of(revisit, target);
        }
        return place;
    }

    /** Notes the pages of the records that an earlier reading was done with; what is damaged there was named then. */
    private void notePassedOver() throws IOException {
        long end = passedOver;
        passedOver = 0;
        try (FileChannel start = FileChannel.open(file)) {
            Records before = new Records(start, (position, words) -> {});
            for (var next = before.next(); next.isPresent() && before.position() <= end; next = before.next()) {
                if (next.get() instanceof WarcTargetRecord about && holdsPage(about)) {
                    originals.note(about, about.target(), before.position());
                }
            }
        }
    }

    private static boolean holdsPage(WarcTargetRecord record) {
        try {
            if (!ANSWERS.contains(record.type())) {
                return false;
            }
            Answer headers = stored(record).headers();
            return headers.good() && isPage(headers);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static StoredAnswer stored(WarcRecord record) throws IOException {
        return stored(record, record.body().stream());
    }

    private static StoredAnswer stored(WarcRecord record, InputStream body) throws IOException {
        return record.type().equals("response")
                        && !record.contentType().base().toString().equals("text/dns")
                ? StoredAnswer.ofMessage(body)
                : StoredAnswer.ofContent(body, record.headers().first("Content-Type"));
    }

    private static Answer whole(WarcRecord record, StoredAnswer stored) throws IOException {
        Answer answer = stored.whole(Terms.USUAL);
        long there = record.body().position();
        long declared = record.body().size();
        if (there < declared) {
            throw new DamagedRecord("cut off: " + there + " of " + declared + " bytes are there");
        }
        return answer;
    }

    private Optional<Page> report(Answer answer, WarcRecord record, String target) throws IOException {
        if (answer.body().length == 0) {
            return left(Left.NO_PAGE);
        }
        Given given = Given.NOTHING.withUrl(target);
        // Of a time only the day counts; some archives print no more of it than minutes.
        String captured = record.headers().first("WARC-Date").orElse("");
        if (captured.matches("(?s)[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
            given = given.withCaptured(captured.substring(0, 10));
        }
        if (answer.charset().isPresent()) {
            given = given.withCharset(answer.charset().get());
        }
        Optional<Page.Kind> kind = answer.media().equals("text/plain") ? Optional.of(Page.Kind.TEXT) : answer.kind();
        return Optional.of(Page.of(answer.body(), target, kind, known.apply(given)));
    }

    private Optional<Page> left(Left why) {
        leave(why);
        return Optional.empty();
    }

    private void leave(Left why) {
        left.merge(why, 1, Integer::sum);
    }

    private void damaged(long position, String words) {
        leave(Left.DAMAGED);
        tell(position, words);
    }

    private void tell(long position, String words) {
        trouble.accept(String.format(Locale.ROOT, "%s: record at byte %,d: %s", name, position, words));
    }

    /** How many records were read, requests and notes of the crawler among them. */
    public int records() {
        return read;
    }

    /** How many of them {@link #next} found to be reports. */
    public int reports() {
        return reports;
    }

    /** Where the last record starts, in bytes of the file. */
    public long position() {
        return records.position();
    }

    /** How many bytes the file has. */
    public long size() throws IOException {
        return channel.size();
    }

    /** How many were left out for which reason. */
    public Map<Left, Integer> left() {
        return Map.copyOf(left);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
