package org.onrecord.lab.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {

    private static final Path HOME = Path.of("..");

    @TempDir
    Path folder;

    @Test
    void everyLinkLeadsToAPageOrItsHeading() throws IOException {
        int count = new Site(HOME).write(folder);

        List<Path> pages = pages();
        assertThat(pages).hasSize(count).hasSizeGreaterThan(15);
        for (Path page : pages) {
            Document document = Jsoup.parse(page);
            for (Element link : document.select("a[href], img[src], link[href]")) {
                String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                assertThat(leads(page, document, address))
                        .as(page + ": " + address)
                        .isTrue();
            }
        }
    }

    private static boolean leads(Path page, Document document, String address) throws IOException {
        if (address.startsWith("http")) {
            return true;
        }
        String[] parts = address.split("#", 2);
        Path named = page.resolveSibling(parts[0]).normalize();
        if (!parts[0].isEmpty() && !Files.isRegularFile(named)) {
            return false;
        }
        return parts.length == 1
                || (parts[0].isEmpty() ? document : Jsoup.parse(named)).getElementById(parts[1]) != null;
    }

    @Test
    void loadsNothingFromElsewhereAndFitsAPhone() throws IOException {
        new Site(HOME).write(folder);

        for (Path page : pages()) {
            Document document = Jsoup.parse(page);
            assertThat(document.select("script, iframe, link[href^=http], img[src^=http]"))
                    .as(page.toString())
                    .isEmpty();
            assertThat(document.select("meta[name=viewport]")).hasSize(1);
            assertThat(document.title()).isNotBlank();
        }
        assertThat(Files.readString(folder.resolve("site.css"))).doesNotContain("url(", "@import");
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    @Test
    void namesALinkThatLeadsNowhere() throws IOException {
        for (String name : List.of("README", "CHANGELOG", "SECURITY", "CONTRIBUTING", "MODELS")) {
            Files.writeString(folder.resolve(name + ".md"), "# " + name + "\n");
        }
        Files.createDirectory(folder.resolve("examples"));
        Files.writeString(
                Files.createDirectory(folder.resolve("docs")).resolve("desk.md"), "# Desk\n\n[on](nowhere.md)\n");

        assertThatThrownBy(() -> new Site(folder).write(folder.resolve("site")))
                .hasMessageContaining("desk.md")
                .hasMessageContaining("nowhere.md");
    }
}
