package org.onrecord.lab;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * How soon a browser shows the first words of a page, and what came over the line for it, style and script included.
 *
 * @param page its address on the desk
 * @param millis from the click to the first words
 * @param bytes as packed
 * @see <a href="https://www.w3.org/TR/paint-timing/">Paint Timing</a>
 */
record FirstRender(String page, double millis, int bytes) {

    private static final String PAINT = "new Promise(done => new PerformanceObserver(all => all.getEntries()"
            + ".filter(one => one.name === 'first-contentful-paint').forEach(one => done(String(one.startTime))))"
            + ".observe({type: 'paint', buffered: true}))";
    private static final String WEIGHT = "String([...performance.getEntriesByType('navigation'),"
            + " ...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one.transferSize, 0))";

    /** Each page in a browser that has none of it yet. */
    static List<FirstRender> of(URI desk, List<String> pages) throws IOException {
        List<FirstRender> renders = new ArrayList<>();
        try (Chromium browser = new Chromium()) {
            browser.show(1100, 800, "light");
            // The first page of all waits for the browser, not for the desk.
            browser.open(desk.resolve("/health"));
            for (String page : pages) {
                browser.open(desk.resolve(page));
                double millis = Double.parseDouble(browser.evaluate(PAINT));
                renders.add(new FirstRender(page, millis, (int) Double.parseDouble(browser.evaluate(WEIGHT))));
            }
        }
        return renders;
    }
}
