package org.onrecord.intake;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads RSS, Atom and sitemaps. A feed that is not quite XML, as many are not, is repaired first; one that declares entities of
 * its own is refused, for no honest feed does.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">Atom</a>
 */
final class FeedReader {

    /** What a feed announces beyond these is left; the newest come first. */
    static final int MOST = 10_000;

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private static final Pattern ISO =
            Pattern.compile("\\A\\s*([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ].*)?", Pattern.DOTALL);

    /** {@code Mon, 04 Mar 2024 23:30:00 -0500}: the day is that of the writer's clock. */
    private static final Pattern RFC_822 =
            Pattern.compile("(?s)\\A(?:[^0-9]*,)?\\s*([0-9]{1,2})[ -]([A-Za-z]{3})[a-z]*[ -]([0-9]{4})\\b.*");

    /** The first element of a feed, where a parser cannot reach it. */
    private static final Pattern ROOT =
            Pattern.compile("<(?:[a-zA-Z]+:)?(rss|feed|rdf|urlset|sitemapindex)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml.*?\\?>", Pattern.DOTALL);

    /** The elements of an entry that tell its day. */
    private static final Pattern DAY =
            Pattern.compile("pubDate|dc:date|published|issued|dcterms:created", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private FeedReader() {}

    /** Reads a feed that was fetched from an address. */
    static Feed read(byte[] body, URI from) throws Unfetchable {
        return switch (root(body)) {
            case "urlset", "sitemapindex" -> Sitemap.read(body, from);
            case "rss", "feed", "rdf" -> feed(body, from);
            default -> throw new Unfetchable("neither RSS nor Atom nor a sitemap");
        };
    }

    /** The first element, by its name; a document type before it is refused. */
    private static String root(byte[] body) throws Unfetchable {
        // Of bytes that are no UTF-8 the parser of the JDK would complain on standard error.
        try (Reader reader = new XmlReader(new ByteArrayInputStream(body), true)) {
            XMLStreamReader xml = XML.createXMLStreamReader(reader);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new Unfetchable("a feed that declares a document type is not read");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return xml.getLocalName().toLowerCase(Locale.ROOT);
                }
            }
        } catch (IOException | XMLStreamException | MissingResourceException e) {
            // Of some faults in a document type the parser of the JDK has no words to complain in.
            return damagedRoot(body);
        }
        return "";
    }

    private static String damagedRoot(byte[] body) throws Unfetchable {
        String start = new String(body, 0, Math.min(body.length, 4096), StandardCharsets.ISO_8859_1);
        if (start.toUpperCase(Locale.ROOT).contains("<!DOCTYPE") || start.contains("<!ENTITY")) {
            throw new Unfetchable("a feed that declares a document type is not read");
        }
        Matcher root = ROOT.matcher(start);
        return root.find() ? root.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static Feed feed(byte[] body, URI from) throws Unfetchable {
        try {
            Document document = Jsoup.parse(new ByteArrayInputStream(body), null, from.toString(), Parser.xmlParser());
            return feed(entries(body, document), days(document), from);
        } catch (IOException | FeedException | IllegalArgumentException | MissingResourceException e) {
            throw new Unfetchable(
                    "a feed that cannot be read (" + Address.shown(String.valueOf(e.getMessage())) + ")", e);
        }
    }

    /** The entries of a feed as it came, else of what browsers make of a bare ampersand or an element that is never closed. */
    private static List<SyndEntry> entries(byte[] body, Document repaired) throws FeedException {
        try (Reader reader = new XmlReader(new ByteArrayInputStream(body), true)) {
            return entries(reader);
        } catch (IOException | FeedException | IllegalArgumentException | MissingResourceException e) {
            repaired.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
            String xml = DECLARATION.matcher(repaired.outerHtml()).replaceFirst("");
            return entries(new StringReader(xml));
        }
    }

    private static List<SyndEntry> entries(Reader reader) throws FeedException {
        SyndFeedInput input = new SyndFeedInput();
        input.setXmlHealerOn(true);
        return input.build(reader).getEntries();
    }

    private static Feed feed(List<SyndEntry> entries, List<Optional<String>> days, URI from) {
        boolean told = days.size() == entries.size();
        List<Announced> reports = new ArrayList<>();
        for (int i = 0; i < entries.size() && reports.size() < MOST; i++) {
            SyndEntry entry = entries.get(i);
            Optional<String> url = address(entry, from);
            Optional<String> title = Optional.ofNullable(entry.getTitle()).filter(words -> !words.isBlank());
            Optional<String> day = told ? days.get(i) : Optional.empty();
            url.ifPresent(one -> reports.add(new Announced(one, title, day)));
        }
        return new Feed(reports, List.of());
    }

    /** The address of an entry, or its name where that is one. */
    private static Optional<String> address(SyndEntry entry, URI from) {
        for (String written : new String[] {entry.getLink(), entry.getUri()}) {
            if (written != null && !written.isBlank()) {
                try {
                    String whole = from.resolve(written.strip()).toString();
                    return Fetcher.isAddress(whole)
                            ? Optional.of(Address.parse(whole).toString())
                            : Optional.empty();
                } catch (IllegalArgumentException | Unfetchable e) {
                    // The next one may be an address.
                }
            }
        }
        return Optional.empty();
    }

    /** The days of the entries as they are printed, since rome turns them into instants and loses whose day it was. */
    private static List<Optional<String>> days(Document document) {
        List<Optional<String>> days = new ArrayList<>();
        for (Element entry : document.select("item, entry")) {
            days.add(entry.children().stream()
                    .filter(child -> DAY.matcher(child.tagName()).matches())
                    .findFirst()
                    .flatMap(date -> day(date.text())));
        }
        return days;
    }

    /** The day that a date names: {@code Mon, 04 Mar 2024 23:30:00 -0500} is of 2024-03-04. */
    static Optional<String> day(String written) {
        Matcher iso = ISO.matcher(written);
        if (iso.matches()) {
            return Optional.of(iso.group(1));
        }
        Matcher mail = RFC_822.matcher(written);
        if (!mail.matches()) {
            return Optional.empty();
        }
        Integer month = MONTHS.get(mail.group(2).toLowerCase(Locale.ROOT));
        return month == null
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT, "%s-%02d-%02d", mail.group(3), month, Integer.parseInt(mail.group(1))));
    }
}
