package org.onrecord.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.onrecord.language.WordList;
import org.onrecord.report.Told.About;

/**
 * All that a page says of its report beside the text: JSON-LD, meta, microdata, {@code title}, {@code link}.
 *
 * @param told the testimonies, the more trusted ones first
 */
record Testimony(List<Told> told) {

    /** A plain text says nothing beside its text. */
    static final Testimony NONE = new Testimony(List.of());

    private static final Map<String, Integer> META_RANKS = new HashMap<>();
    private static final Map<String, About> META = metaNames();

    /** Longer scripts are the state of a program, not a description. */
    private static final int LONGEST_SCRIPT = 2_000_000;

    Testimony {
        told = List.copyOf(told);
    }

    static Testimony of(Document page) {
        Found found = Found.in(page);
        List<Told> told = new ArrayList<>();
        List<Thing> things = new ArrayList<>();
        for (Element script : found.scripts) {
            if (script.data().length() <= LONGEST_SCRIPT) {
                things.addAll(JsonLd.read(script.data()));
            }
        }
        String title = page.title();
        Articles.among(things, title).forEach(thing -> tell(thing, "json-ld", told));
        things.stream().filter(thing -> !thing.isArticle()).forEach(thing -> house(thing, told));
        told.addAll(meta(found.metas));
        List<Thing> micro = Microdata.read(found.properties);
        Articles.among(micro, title).forEach(thing -> tell(thing, "microdata", told));
        tell(micro.get(0), "microdata", told);
        add(told, About.HEADLINE, title, "title");
        for (Element link : found.links) {
            add(told, About.ADDRESS, link.attr("href"), "link canonical");
        }
        add(told, About.LANGUAGE, root(page).attr("lang"), "html lang");
        if (told.stream().noneMatch(t -> t.about() == About.PUBLISHED)) {
            told.addAll(StateDates.in(found.states));
        }
        return new Testimony(told);
    }

    private static Element root(Document page) {
        Element root = page.firstElementChild();
        return root == null ? page : root;
    }

    /** The elements of a page that speak beside its text, met in one walk. */
    private static final class Found implements NodeVisitor {
        private final List<Element> scripts = new ArrayList<>();
        private final List<Element> states = new ArrayList<>();
        private final List<Element> metas = new ArrayList<>();
        private final List<Element> links = new ArrayList<>();
        private final List<Element> properties = new ArrayList<>();

        static Found in(Document page) {
            Found found = new Found();
            page.traverse(found);
            return found;
        }

        @Override
        public void head(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (element.normalName().equals("script")) {
                boolean linked = element.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json");
                (linked ? scripts : states).add(element);
            }
            if (element.attributesSize() == 0) {
                return;
            }
            switch (element.normalName()) {
                case "meta" -> metas.add(element);
                case "link" -> {
                    if (element.attr("rel").equalsIgnoreCase("canonical")) {
                        links.add(element);
                    }
                }
                default -> {}
            }
            if (element.attributes().hasKey("itemprop")) {
                properties.add(element);
            }
        }
    }

    /** What is said about something, in the order of trust. */
    List<Told> about(About about) {
        return told.stream().filter(t -> t.about() == about).toList();
    }

    Optional<Told> first(About about) {
        return told.stream().filter(t -> t.about() == about).findFirst();
    }

    private static void tell(Thing thing, String source, List<Told> told) {
        for (String property : List.of("headline", "name", "alternativeHeadline")) {
            if (thing.isArticle() || property.equals("headline")) {
                each(thing.texts(property), About.HEADLINE, source + " " + property, told);
            }
        }
        each(thing.texts("description"), About.DECK, source + " description", told);
        for (String property : List.of("author", "creator")) {
            each(thing.names(property), About.AUTHOR, source + " " + property, told);
        }
        for (String property : List.of("publisher", "sourceOrganization", "isPartOf", "copyrightHolder")) {
            each(thing.names(property), About.OUTLET, source + " " + property, told);
        }
        for (String property : List.of("datePublished", "dateCreated", "uploadDate")) {
            each(thing.texts(property), About.PUBLISHED, source + " " + property, told);
        }
        each(thing.texts("dateModified"), About.MODIFIED, source + " dateModified", told);
        each(thing.texts("articleBody"), About.BODY, source + " articleBody", told);
        each(thing.texts("inLanguage"), About.LANGUAGE, source + " inLanguage", told);
    }

    /** The name of the house stands in things beside the article, its days in the page. */
    private static void house(Thing thing, List<Told> told) {
        if (thing.isOfType("newsmediaorganization") || thing.isOfType("website")) {
            each(thing.texts("name"), About.OUTLET, "json-ld " + thing.types().get(0) + " name", told);
        }
        if (thing.isOfType("webpage")) {
            each(thing.texts("datePublished"), About.PUBLISHED, "json-ld webpage datePublished", told);
            each(thing.texts("dateModified"), About.MODIFIED, "json-ld webpage dateModified", told);
            each(thing.names("author"), About.AUTHOR, "json-ld webpage author", told);
        }
    }

    private static void each(List<String> texts, About about, String where, List<Told> told) {
        texts.forEach(text -> add(told, about, text, where));
    }

    private static void add(List<Told> told, About about, String text, String where) {
        String clean = Markup.strip(text);
        if (!clean.isEmpty()) {
            told.add(new Told(about, clean, where));
        }
    }

    private static List<Told> meta(List<Element> metas) {
        List<Told> told = new ArrayList<>();
        for (Element meta : metas) {
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
                About about = META.get(name);
                if (about != null) {
                    add(told, about, meta.attr("content"), "meta " + name);
                    break;
                }
            }
        }
        told.sort(Comparator.comparingInt(t -> META_RANKS.getOrDefault(t.where().substring(5), 0)));
        return told;
    }

    private static Map<String, About> metaNames() {
        Map<String, About> names = new HashMap<>();
        for (String line : WordList.lines(Testimony.class, "meta.txt")) {
            int blank = line.indexOf(' ');
            names.put(
                    line.substring(blank + 1),
                    About.valueOf(line.substring(0, blank).toUpperCase(Locale.ROOT)));
            META_RANKS.put(line.substring(blank + 1), META_RANKS.size());
        }
        return names;
    }
}
