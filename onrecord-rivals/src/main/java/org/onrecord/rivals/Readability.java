package org.onrecord.rivals;

import net.dankito.readability4j.Readability4J;
import org.onrecord.lab.Rival;
import org.onrecord.page.Page;

/**
 * The reader view of a browser, in Kotlin.
 *
 * @see <a href="https://github.com/dankito/Readability4J">Readability4J</a>
 */
public final class Readability implements Rival {

    @Override
    public String name() {
        return "Readability4J 1.0.8";
    }

    @Override
    public Work work() {
        return Work.EXTRACTION;
    }

    @Override
    public String read(Page page) {
        String url = page.given().url().orElse("https://gazette.example/");
        String text = new Readability4J(url, page.text()).parse().getTextContent();
        return text == null ? "" : text;
    }
}
