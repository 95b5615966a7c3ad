package org.onrecord.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Picks the thing that a page is about from all that it describes: pages describe related reports too. */
final class Articles {

    private Articles() {}

    /** The articles that tell of this page, the best first; those of other reports are left out. */
    static List<Thing> among(List<Thing> things, String title) {
        List<Thing> articles = new ArrayList<>();
        for (Thing thing : things) {
            if (thing.isArticle()) {
                articles.add(thing);
            } else if (thing.isOfType("page")) {
                thing.things("mainEntity").stream().filter(Thing::isArticle).forEach(articles::add);
            }
        }
        String plain = Letters.of(title);
        articles.sort(Comparator.comparing((Thing thing) -> !isNamed(thing, plain)));
        boolean sure = !articles.isEmpty() && isNamed(articles.get(0), plain);
        return sure ? articles.stream().filter(thing -> isNamed(thing, plain)).toList() : first(articles);
    }

    /** Of articles that the title does not name only the first is believed. */
    private static List<Thing> first(List<Thing> articles) {
        return articles.isEmpty() ? articles : articles.subList(0, 1);
    }

    private static boolean isNamed(Thing thing, String title) {
        return thing.texts("headline").stream().map(Letters::of).anyMatch(h -> shares(h, title))
                || thing.texts("name").stream().map(Letters::of).anyMatch(h -> shares(h, title));
    }

    private static boolean shares(String headline, String title) {
        return headline.length() >= 8 && title.length() >= 8 && (title.contains(headline) || headline.contains(title));
    }
}
