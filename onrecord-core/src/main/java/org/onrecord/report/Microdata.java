package org.onrecord.report;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/**
 * Reads the microdata of a page: {@code <span itemprop="author">Ann Lee</span>}.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/microdata.html">HTML, Microdata</a>
 */
final class Microdata {

    private static final int LONGEST = 400;
    private static final int MOST = 2000;

    private Microdata() {}

    /** The things that a page describes so; properties outside any thing belong to a first one without a type. */
    static List<Thing> read(List<Element> properties) {
        Map<Element, Thing> scopes = new IdentityHashMap<>();
        List<Thing> things = new ArrayList<>();
        Thing loose = new Thing();
        things.add(loose);
        int count = 0;
        for (Element element : properties) {
            if (++count > MOST) {
                break;
            }
            Thing owner = owner(element, scopes, things, loose);
            for (String property : element.attr("itemprop").split("\\s+")) {
                if (element.hasAttr("itemscope")) {
                    owner.add(property, scopes.computeIfAbsent(element, Microdata::thing));
                } else {
                    owner.add(property, value(element));
                }
            }
        }
        return things;
    }

    private static Thing owner(Element element, Map<Element, Thing> scopes, List<Thing> things, Thing loose) {
        for (Element around = element.parent(); around != null; around = around.parent()) {
            if (around.hasAttr("itemscope")) {
                Thing known = scopes.get(around);
                if (known == null) {
                    known = thing(around);
                    scopes.put(around, known);
                    if (!around.hasAttr("itemprop")) {
                        things.add(known);
                    }
                }
                return known;
            }
        }
        return loose;
    }

    private static Thing thing(Element element) {
        Thing thing = new Thing();
        thing.add("@type", element.attr("itemtype"));
        return thing;
    }

    private static String value(Element element) {
        for (String attribute : List.of("content", "datetime")) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute);
            }
        }
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof TextNode words) {
                        String whole = words.getWholeText();
                        text.append(whole, 0, Math.min(LONGEST, whole.length()));
                    } else if (node instanceof Element inner
                            && (inner.isBlock() || inner.normalName().equals("br"))) {
                        text.append(' ');
                    }
                    return text.length() > LONGEST ? FilterResult.STOP : FilterResult.CONTINUE;
                },
                element);
        return Markup.collapse(text.substring(0, Math.min(LONGEST, text.length())));
    }
}
