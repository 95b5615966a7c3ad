package org.onrecord.app.alert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.report.Printed;

/**
 * An Atom feed in a file, the latest match on top; the last two hundred are kept.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
final class Feed {

    private static final int MOST = 200;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
            + "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<generator>OnRecord</generator>\n";
    private static final String BEGIN = "<entry>\n";
    private static final String END = "</entry>\n";

    private final Path file;
    private final Clock clock;

    Feed(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * Puts a match on top; readers see the feed of before or the new one, nothing between.
     *
     * @throws IOException where the file is none of these feeds, or cannot be written
     */
    void put(Match match) throws IOException {
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        List<String> entries = new ArrayList<>();
        entries.add(entry(match, now));
        entries.addAll(entries());
        String feed = HEAD
                + "<id>urn:onrecord:alerts</id>\n<title>OnRecord alerts</title>\n<author><name>OnRecord</name></author>\n"
                + "<updated>" + now + "</updated>\n"
                + String.join("", entries.subList(0, Math.min(MOST, entries.size()))) + "</feed>\n";
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, feed);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> entries() throws IOException {
        List<String> entries = new ArrayList<>();
        if (!Files.exists(file)) {
            return entries;
        }
        String feed = Files.readString(file, StandardCharsets.UTF_8);
        if (!feed.startsWith(HEAD)) {
            throw new IOException(file + ": no feed of alerts; it is left as it is");
        }
        for (int begin = feed.indexOf(BEGIN); begin >= 0; begin = feed.indexOf(BEGIN, begin + 1)) {
            entries.add(feed.substring(begin, feed.indexOf(END, begin) + END.length()));
        }
        return entries;
    }

    private static String entry(Match match, String now) {
        var report = match.reading().report();
        String title = report.headline().map(Printed::text).orElse(report.location());
        String link = report.url()
                .map(url -> "<link href=\"" + escaped(url) + "\"/>\n")
                .orElse("");
        return BEGIN + "<id>urn:onrecord:" + match.alert().number() + ":" + report.id() + "</id>\n<title>"
                + escaped(title) + "</title>\n" + link + "<updated>" + now + "</updated>\n<category term=\""
                + match.alert().alert().subject().word() + "\"/>\n<summary>" + escaped(match.line())
                + "</summary>\n" + END;
    }

    /** Without what XML 1.0 forbids, and with its marks as entities. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
