package org.onrecord.lab.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * The documentation as static pages: {@code README.md} becomes {@code index.html}, {@code docs/desk.md} becomes
 * {@code docs/desk.html}.
 *
 * <p>Links between pages lead to pages; what a page points at otherwise, a picture or a program, is copied beside it. Links to
 * folders lead to the list of pages. A link that leads nowhere is an error.
 */
final class Site {

    private static final List<String> ROOTS =
            List.of("README.md", "CHANGELOG.md", "SECURITY.md", "CONTRIBUTING.md", "MODELS.md");
    private static final List<String> FOLDERS = List.of("docs", "examples");

    private final List<Extension> extensions = List.of(TablesExtension.create());
    private final Parser parser = Parser.builder().extensions(extensions).build();
    private final TextContentRenderer text = TextContentRenderer.builder().build();
    private final HtmlRenderer html = HtmlRenderer.builder()
            .extensions(extensions)
            .escapeHtml(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Heading) {
                    attributes.put("id", anchor(node));
                }
            })
            .build();
    private final Path home;

    /** The site of the project in a folder. */
    Site(Path home) {
        this.home = home;
    }

    /**
     * Writes all pages; answers how many.
     *
     * @throws IOException where a file cannot be read or written, or a link leads nowhere
     */
    int write(Path target) throws IOException {
        Map<Path, Node> pages = new LinkedHashMap<>();
        for (Path page : pages()) {
            pages.put(page, parser.parse(Files.readString(home.resolve(page))));
        }
        String menu = menu(pages);
        for (Map.Entry<Path, Node> page : pages.entrySet()) {
            page.getValue().accept(new Links(page.getKey(), pages, target));
            Path file = target.resolve(addressOf(page.getKey()));
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, framed(page.getKey(), page.getValue(), menu));
        }
        try (InputStream style = Objects.requireNonNull(Site.class.getResourceAsStream("site.css"), "site.css")) {
            Files.copy(style, target.resolve("site.css"), StandardCopyOption.REPLACE_EXISTING);
        }
        return pages.size();
    }

    private List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(ROOTS.stream().map(Path::of).toList());
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(home.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md"))
                        .map(file -> home.toAbsolutePath().relativize(file.toAbsolutePath()))
                        .sorted()
                        .forEach(pages::add);
            }
        }
        return pages;
    }

    /** {@code docs/desk.html} of {@code docs/desk.md}; a README is the first page of its folder. */
    static String addressOf(Path page) {
        return page.toString()
                .replace('\\', '/')
                .replaceFirst("README\\.md$", "index.html")
                .replaceFirst("\\.md$", ".html");
    }

    private String menu(Map<Path, Node> pages) {
        StringBuilder menu = new StringBuilder("<nav id=\"pages\"><ul>\n");
        pages.forEach((page, content) -> menu.append("<li><a href=\"{up}")
                .append(addressOf(page))
                .append("\">")
                .append(escaped(title(content)))
                .append("</a></li>\n"));
        return menu.append("</ul></nav>\n").toString();
    }

    private String title(Node page) {
        for (Node node = page.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading) {
                return rendered(node);
            }
        }
        return "OnRecord";
    }

    private String framed(Path page, Node content, String menu) {
        String up = "../".repeat(page.getNameCount() - 1);
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + escaped(title(content)) + "</title>\n<link rel=\"stylesheet\" href=\"" + up
                + "site.css\">\n</head>\n<body>\n"
                + "<a class=\"skip\" href=\"#pages\">All pages</a>\n<main>\n" + html.render(content) + "</main>\n"
                + menu.replace("{up}", up) + "</body>\n</html>\n";
    }

    /** {@code read-a-report} of "Read a report", as the hosts of repositories make them. */
    private String anchor(Node heading) {
        return rendered(heading)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }

    private String rendered(Node heading) {
        return text.render(heading).strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Turns links to files of the project into links to pages of the site. */
    private final class Links extends AbstractVisitor {

        private final Path page;
        private final Map<Path, Node> pages;
        private final Path target;

        Links(Path page, Map<Path, Node> pages, Path target) {
            this.page = page;
            this.pages = pages;
            this.target = target;
        }

        @Override
        public void visit(Link link) {
            link.setDestination(turned(link.getDestination()));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            image.setDestination(turned(image.getDestination()));
            visitChildren(image);
        }

        private String turned(String destination) {
            if (destination.startsWith("#") || destination.matches("[a-z]+:.*")) {
                return destination;
            }
            String[] parts = destination.split("#", 2);
            String anchor = parts.length > 1 ? "#" + parts[1] : "";
            Path named = page.resolveSibling(parts[0]).normalize();
            if (pages.containsKey(named)) {
                return parts[0].replaceFirst("README\\.md$", "index.html").replaceFirst("\\.md$", ".html") + anchor;
            }
            if (Files.isDirectory(home.resolve(named))) {
                Path first = named.resolve("README.md");
                return pages.containsKey(first) ? parts[0].replaceFirst("/?$", "/index.html") : "#pages";
            }
            copy(named);
            return destination;
        }

        private void copy(Path file) {
            try {
                Path to = target.resolve(file.toString());
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.copy(home.resolve(file), to, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new IllegalStateException(page + ": a link leads to " + file + ", which is not there", e);
            }
        }
    }
}
