package org.onrecord.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

    private static final URI FROM = URI.create("https://gazette.example/rss");

    private static Feed read(String xml) throws Unfetchable {
        return FeedReader.read(xml.getBytes(UTF_8), FROM);
    }

    @Test
    void readsRssWithTheDayOfTheWritersClock() throws Unfetchable {
        Feed feed = read("""
                <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>The Gazette</title>
                <link>https://gazette.example/</link><description>News</description>
                <item><title>Talks go on</title><link>https://gazette.example/talks</link>
                <pubDate>Mon, 04 Mar 2024 23:30:00 -0500</pubDate></item>
                <item><title>Ferry late</title><link>/ferry?a=1&amp;b=2</link></item>
                </channel></rss>""");

        assertThat(feed.reports())
                .containsExactly(
                        new Announced(
                                "https://gazette.example/talks", Optional.of("Talks go on"), Optional.of("2024-03-04")),
                        new Announced(
                                "https://gazette.example/ferry?a=1&b=2", Optional.of("Ferry late"), Optional.empty()));
    }

    @Test
    void readsAtom() throws Unfetchable {
        Feed feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>The Ledger</title><id>urn:a</id><updated>2024-03-05T00:00:00Z</updated>
                <entry><title>Quake</title><id>urn:b</id><link rel="alternate" href="https://ledger.example/quake"/>
                <updated>2024-03-06T00:00:00Z</updated><published>2024-03-05T22:10:00-08:00</published></entry></feed>""");

        assertThat(feed.reports())
                .containsExactly(
                        new Announced("https://ledger.example/quake", Optional.of("Quake"), Optional.of("2024-03-05")));
    }

    @Test
    void readsNewsSitemapsAndLeavesOldPagesOfOthers() throws Unfetchable {
        Feed news = read("""
                <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://gazette.example/talks</loc>
                <news:news><news:publication><news:name>The Gazette</news:name><news:language>en</news:language></news:publication>
                <news:publication_date>2024-03-04T23:30:00-05:00</news:publication_date><news:title>Talks go on</news:title>
                </news:news></url></urlset>""");
        Feed other = read("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://gazette.example/old</loc>
                <lastmod>2019-01-01</lastmod></url><url><loc>https://gazette.example/new</loc><lastmod>%s</lastmod></url>
                <url><loc>https://gazette.example/undated</loc></url></urlset>""".formatted(Instant.now()));

        assertThat(news.reports())
                .containsExactly(new Announced(
                        "https://gazette.example/talks", Optional.of("Talks go on"), Optional.of("2024-03-04")));
        assertThat(other.reports()).extracting(Announced::url).containsExactly("https://gazette.example/new");
    }

    @Test
    void followsAnIndexToItsRecentSitemaps() throws Unfetchable {
        Feed index = read("""
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://gazette.example/2019.xml</loc><lastmod>2019-01-01</lastmod></sitemap>
                <sitemap><loc>https://gazette.example/news.xml</loc></sitemap></sitemapindex>""");

        assertThat(index.further()).containsExactly("https://gazette.example/news.xml");
    }

    @Test
    void readsOnBehindAMonthThatIsNone() throws Unfetchable {
        Feed index = read("""
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://gazette.example/odd.xml</loc><lastmod>2024-00</lastmod></sitemap>
                <sitemap><loc>https://gazette.example/news.xml</loc></sitemap></sitemapindex>""");

        assertThat(index.further())
                .containsExactly("https://gazette.example/odd.xml", "https://gazette.example/news.xml");
    }

    @Test
    void leavesAddressesWithoutAHost() throws Unfetchable {
        Feed feed = read("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>https:A/gazette.example/talks</loc><lastmod>%1$s</lastmod></url>
                <url><loc>https://gazette.example/quake</loc><lastmod>%1$s</lastmod></url></urlset>""".formatted(Instant.now()));

        assertThat(feed.reports()).extracting(Announced::url).containsExactly("https://gazette.example/quake");
    }

    @Test
    void repairsAFeedThatIsNotQuiteXml() throws Unfetchable {
        Feed feed = read("""
                <rss version="2.0"><channel><title>Salt & Pepper</title><link>https://gazette.example/</link>
                <description>News</description><item><title>Talks & more<br></title><link>https://gazette.example/talks</link>
                <pubDate>2024-03-04</pubDate></item></channel>""");

        assertThat(feed.reports()).hasSize(1);
        assertThat(feed.reports().get(0).url()).isEqualTo("https://gazette.example/talks");
        assertThat(feed.reports().get(0).published()).contains("2024-03-04");
    }

    @Test
    void refusesAFeedThatDeclaresEntities() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><rss version=\"2.0\"><channel><title>&c;</title></channel></rss>";
        String leak = "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><feed><title>&x;</title></feed>";

        assertThatThrownBy(() -> read(bomb)).hasMessage("a feed that declares a document type is not read");
        assertThatThrownBy(() -> read(leak)).hasMessage("a feed that declares a document type is not read");
    }

    @Test
    void saysThatAPageIsNoFeed() {
        assertThatThrownBy(() -> read("<html><body><p>News</p></body></html>"))
                .hasMessage("neither RSS nor Atom nor a sitemap");
        assertThatThrownBy(() -> read("no markup")).hasMessage("neither RSS nor Atom nor a sitemap");
        assertThatThrownBy(() -> read("")).hasMessage("neither RSS nor Atom nor a sitemap");
    }

    @Test
    void takesTheFirstTenThousandOfAHugeFeed() throws Unfetchable {
        StringBuilder feed =
                new StringBuilder("<rss version=\"2.0\"><channel><title>T</title><link>https://a.example/</link>"
                        + "<description>D</description>");
        for (int i = 0; i < 12_000; i++) {
            feed.append("<item><title>")
                    .append(i)
                    .append("</title><link>https://a.example/")
                    .append(i)
                    .append("</link></item>");
        }

        assertThat(read(feed + "</channel></rss>").reports()).hasSize(FeedReader.MOST);
    }

    @Test
    void readsDaysAsFeedsWriteThem() {
        assertThat(FeedReader.day("2024-03-04T08:30:00Z")).contains("2024-03-04");
        assertThat(FeedReader.day("Mon, 4 Mar 2024 08:30:00 EST")).contains("2024-03-04");
        assertThat(FeedReader.day("04 March 2024 08:30")).contains("2024-03-04");
        assertThat(FeedReader.day("yesterday")).isEmpty();
    }
}
