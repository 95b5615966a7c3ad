package org.onrecord.report;

import org.jsoup.nodes.Element;
import org.onrecord.text.Digest;

/**
 * A number for what an element is called by the template that made it: its tag and its class, without figures.
 *
 * <p>{@code <p class="par-17 text">} and {@code <p class="par-18 text">} have the same one.
 */
final class Signature {

    private Signature() {}

    static long of(Element element) {
        String names = element.attributesSize() == 0
                ? ""
                : element.attributes().get("class").strip();
        long hash = Digest.of(element.normalName());
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            if (c < '0' || c > '9') {
                hash = hash * 31 + c;
            }
        }
        return Digest.mix(hash, 17);
    }
}
