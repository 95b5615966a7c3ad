package org.onrecord.intake;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds and sitemaps whose declarations grow without end, or ask for what is not theirs, are refused in a moment. */
class XmlBombTest {

    private static final URI FROM = URI.create("https://gazette.example/feed.xml");
    private static final String SECRET = "root of all evil";
    private static final double SECONDS = 5;

    @TempDir
    private Path folder;

    /** What stands between the declaration of XML and the root, by name; the entity x is what each is about. */
    private static Map<String, String> declarations(Path secret, int port) {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY x0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY x")
                    .append(i)
                    .append(" \"")
                    .append(("&x" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        Map<String, String> declarations = new LinkedHashMap<>();
        declarations.put("a billion laughs", laughs + "<!ENTITY x \"&x29;\">]>");
        declarations.put("quadratic growth", "<!DOCTYPE x [<!ENTITY x \"" + "ha".repeat(50_000) + "\">]>");
        declarations.put("a file", "<!DOCTYPE x [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>");
        declarations.put("an address", "<!DOCTYPE x [<!ENTITY x SYSTEM \"http://127.0.0.1:" + port + "/x\">]>");
        declarations.put("a document type elsewhere", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:" + port + "/x.dtd\">");
        declarations.put(
                "a parameter entity",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:" + port + "/p\"> %p;<!ENTITY x \"\">]>");
        return declarations;
    }

    /** The root of each kind of feed, with the entity x wherever words or addresses stand. */
    private static List<String> roots(String x) {
        return List.of(
                "<rss version=\"2.0\"><channel><title>" + x
                        + "</title><link>https://gazette.example/</link><description>"
                        + x + "</description><item><title>" + x + "</title><link>https://gazette.example/" + x
                        + "</link></item></channel></rss>",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>" + x + "</title><id>urn:a</id><entry><title>" + x
                        + "</title><id>urn:b</id><link href=\"https://gazette.example/a\"/></entry></feed>",
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://gazette.example/" + x
                        + "</loc><lastmod>2096-01-01</lastmod></url></urlset>",
                "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>https://gazette.example/"
                        + x + "</loc></sitemap></sitemapindex>");
    }

    @Test
    void refusesDeclarationsOfEntitiesHoweverTheyAreDisguised() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        List<String> taken = new ArrayList<>();
        try (ServerSocket outside = new ServerSocket(0)) {
            outside.setSoTimeout(1);
            declarations(secret, outside.getLocalPort()).forEach((name, declaration) -> {
                for (String root : roots(name.equals("quadratic growth") ? "&x;".repeat(10_000) : "&x;")) {
                    String plain = "<?xml version=\"1.0\"?>" + declaration + root;
                    String early = root.substring(0, root.indexOf(' '));
                    String late = "&<!--" + early + " -->" + " ".repeat(5000) + declaration + root;
                    for (byte[] bytes : List.of(plain.getBytes(UTF_8), plain.getBytes(UTF_16), late.getBytes(UTF_8))) {
                        tried(bytes, name + " in " + early + ">", taken);
                    }
                }
            });
            assertThat(taken).isEmpty();
            assertThat(isAsked(outside)).as("an address was asked").isFalse();
        }
    }

    private static void tried(byte[] bytes, String name, List<String> taken) {
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            Feed feed = FeedReader.read(bytes, FROM);
            // What the parser left out of a damaged feed may leave a feed, but with nothing of what was declared.
            if (feed.toString().contains(SECRET) || feed.toString().length() > 10_000) {
                taken.add(name + " is read");
            }
        } catch (Unfetchable e) {
            if (String.valueOf(e.getMessage()).contains(SECRET)) {
                taken.add(name + " is told");
            }
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e9;
        if (seconds > SECONDS) {
            taken.add(name + " takes " + seconds + " s");
        }
    }

    private static boolean isAsked(ServerSocket outside) throws IOException {
        try {
            outside.accept().close();
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        }
    }
}
