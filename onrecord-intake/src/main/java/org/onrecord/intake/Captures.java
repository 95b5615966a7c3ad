package org.onrecord.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Keeps what was fetched as servers sent it, in archives that other programs read too: {@code onrecord-20240304083000-00001.warc.gz};
 * a new one is begun when one is large.
 *
 * <p>Bodies are kept unpacked, so the headers that told of packing are left out.
 */
public final class Captures implements Closeable {

    /** The size that the WARC standard recommends: 1 GB. */
    public static final long USUAL_SIZE = 1_000_000_000L;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final List<String> OF_THE_LINE =
            List.of("content-encoding", "transfer-encoding", "content-length", "connection", "keep-alive");

    private final Path folder;
    private final long size;
    private final Clock clock;
    private final String began;
    private Optional<WarcWriter> writer = Optional.empty();
    private int archives;

    /**
     * Captures in a folder, which is made where it is missing.
     *
     * @param size in bytes, at which a new archive is begun
     */
    public Captures(Path folder, long size) {
        this(folder, size, Clock.systemUTC());
    }

    Captures(Path folder, long size, Clock clock) {
        this.folder = folder;
        this.size = size;
        this.clock = clock;
        this.began = TIME.format(clock.instant());
    }

    /** Keeps an answer under the address that was asked for. */
    synchronized void keep(String url, Answer answer) throws IOException {
        HttpResponse.Builder response = new HttpResponse.Builder(answer.status(), "");
        for (Map.Entry<String, List<String>> header : answer.headers().map().entrySet()) {
            if (!header.getKey().startsWith(":")
                    && !OF_THE_LINE.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                header.getValue().forEach(value -> response.addHeader(header.getKey(), value));
            }
        }
        String type = answer.headers().firstValue("Content-Type").orElse("application/octet-stream");
        response.setHeader("Content-Type", type);
        response.body(null, answer.body());
        WarcWriter to = writer();
        to.write(new WarcResponse.Builder(url)
                .date(clock.instant())
                .payloadDigest(new WarcDigest("sha1", sha1(answer.body())))
                .body(MediaType.HTTP_RESPONSE, response.build())
                .build());
        if (to.position() >= size) {
            close();
        }
    }

    private WarcWriter writer() throws IOException {
        if (writer.isEmpty()) {
            Files.createDirectories(folder);
            Path file = next();
            WarcWriter begun = new WarcWriter(FileChannel.open(file, StandardOpenOption.WRITE), WarcCompression.GZIP);
            begun.write(new Warcinfo.Builder()
                    .filename(file.getFileName().toString())
                    .fields(Map.of("software", List.of(Asking.USER_AGENT), "format", List.of("WARC File Format 1.0")))
                    .build());
            writer = Optional.of(begun);
        }
        return writer.get();
    }

    /** A new file; one of that name is there where the clock was put back, or another watch began in the same second. */
    private Path next() throws IOException {
        Path file = name();
        while (Files.exists(file)) {
            file = name();
        }
        return Files.createFile(file);
    }

    private Path name() {
        return folder.resolve(String.format(Locale.ROOT, "onrecord-%s-%05d.warc.gz", began, ++archives));
    }

    private static byte[] sha1(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (writer.isPresent()) {
            writer.get().close();
            writer = Optional.empty();
        }
    }
}
