package org.onrecord.report;

import org.jsoup.nodes.Element;
import org.onrecord.text.Span;

/**
 * Words inside a block that the page maker set apart: a link, a time, a name with a class of its own.
 *
 * @param span where they stand in the galley
 * @param element the element around them
 * @param hints what its names tell
 */
record Mark(Span span, Element element, int hints) {

    boolean is(String tag) {
        return element.normalName().equals(tag);
    }
}
