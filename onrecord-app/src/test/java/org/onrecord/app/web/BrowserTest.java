package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.view.Sheet;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.store.Kept;
import org.onrecord.store.Store;

/** What people do at the desk, in a real browser, on the samples; pictures of it lie in target/pictures. */
@Tag("full")
class BrowserTest {

    private static final List<String> LISTS = List.of(
            "/",
            "/search?q=talks",
            "/check?words=will+never+buy+back+its+own+people",
            "/quotations",
            "/people",
            "/figures",
            "/stories",
            "/copies",
            "/sources",
            "/network",
            "/corrections",
            "/add",
            "/sign-in");

    /** How many lines of a list of cards are folded away. */
    private static final String UNSEEN =
            "String([...document.querySelectorAll('.cards li')].filter(line => !line.checkVisibility()).length)";

    @TempDir
    private static Path folder;

    private static OpenRecord record;
    private static Desk desk;
    private static Chromium browser;

    @BeforeAll
    static void opens() throws Exception {
        Optional<Path> program = Chromium.installed();
        if (System.getenv("CI") == null) {
            assumeTrue(program.isPresent(), "chromium is not installed");
        }
        Path file = folder.resolve("samples.db");
        OnRecord reader = new OnRecord();
        Shelf shelf = new Shelf(reader);
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> samples = Files.walk(Path.of("../samples"))) {
            for (Path sample : samples.filter(Files::isRegularFile).sorted().toList()) {
                Page page = Page.of(sample, Given.NOTHING);
                Reading reading = reader.read(page);
                shelf.add(reading, () -> record.reading(page.id()));
                kept.add(new Kept(page, reading));
            }
        }
        try (Store store = Store.open(file)) {
            store.add(kept);
        }
        record = OpenRecord.of(file.toString());
        desk = new Desk(shelf, record, reader, Opening.here(0));
        browser = new Chromium(program.orElseThrow(), folder.resolve("browser"));
    }

    @AfterAll
    static void closes() {
        if (browser != null) {
            browser.close();
            desk.close();
            record.close();
        }
    }

    private static void open(String path) throws Exception {
        browser.open(desk.address().replaceFirst("/$", "") + path);
    }

    private static String text() throws Exception {
        return browser.evaluate("document.body.innerText");
    }

    private static void click(String selector) throws Exception {
        browser.go("document.querySelector('" + selector + "').click()");
    }

    private static void fill(String name, String words) throws Exception {
        browser.evaluate("document.querySelector('[name=" + name + "]').value = '" + words + "'; ''");
    }

    private static void submit(String action) throws Exception {
        browser.go("document.querySelector('form[action=\"" + action + "\"]').requestSubmit()");
    }

    private static void picture(String name) throws Exception {
        browser.picture(Path.of("target/pictures/" + name + ".png"));
    }

    /** All lists, and the first page that each leads to. */
    private static List<String> pages() throws Exception {
        List<String> pages = new ArrayList<>(LISTS);
        for (String list : List.of("quotations", "people", "figures", "stories", "copies", "report")) {
            open(list.equals("report") ? "/" : "/" + list);
            pages.add(browser.evaluate(
                    "document.querySelector('main a[href^=\"/" + list + "/\"]').getAttribute('href')"));
        }
        return pages;
    }

    private static String beside() throws Exception {
        open("/");
        return browser.evaluate("document.querySelector('main a[href^=\"/report/\"]').getAttribute('href')")
                + "/beside";
    }

    @Test
    void findsNoBarrierOnAnyPageInLightAndDark() throws Exception {
        String axe;
        try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> barriers = new ArrayList<>();
        List<String> pages = pages();
        for (String scheme : List.of("light", "dark")) {
            browser.show(1100, 800, scheme);
            for (String page : pages) {
                open(page);
                browser.evaluate(axe + "; ''");
                String found = browser.evaluate("axe.run().then(all => all.violations.map(one => one.id + ' ' +"
                        + " one.nodes.map(node => node.html).slice(0, 3).join(' ')).join('; '))");
                if (!found.isEmpty()) {
                    barriers.add(scheme + " " + page + ": " + found);
                }
            }
        }
        assertThat(barriers).isEmpty();
    }

    @Test
    void fitsAPhone() throws Exception {
        List<String> wide = new ArrayList<>();
        List<String> pages = pages();
        pages.add(beside());
        browser.show(390, 800, "light");
        for (String page : pages) {
            open(page);
            if (!browser.evaluate("String(document.documentElement.scrollWidth <= 390)")
                    .equals("true")) {
                wide.add(page);
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void keepsDrawingsLegibleAndColumnsApartOnAPhone() throws Exception {
        browser.show(390, 800, "light");
        for (String page : List.of("/network", "/sources")) {
            open(page);
            assertThat(browser.evaluate("String([...document.querySelectorAll('.scroll')].some(one =>"
                            + " one.scrollWidth > one.clientWidth))"))
                    .as(page)
                    .isEqualTo("true");
        }
        open("/network");
        assertThat(Double.parseDouble(
                        browser.evaluate("String(document.querySelector('svg').getBoundingClientRect().width)")))
                .isGreaterThan(800);
    }

    @Test
    void printsBlackOnWhiteAndWithinThePaperFromADarkScreenToo() throws Exception {
        List<String> wrong = new ArrayList<>();
        List<String> pages = pages();
        pages.add(beside());
        browser.print("dark");
        for (String page : pages) {
            open(page);
            String printed = browser.evaluate("const style = getComputedStyle(document.body);"
                    + " [style.color, style.backgroundColor, document.documentElement.scrollWidth <= 718].join(' ')");
            if (!printed.equals("rgb(0, 0, 0) rgb(255, 255, 255) true")) {
                wrong.add(page + ": " + printed);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void printsWhatReportsLeftOutAndWhichWordsWereAskedFor() throws Exception {
        first("stories");
        assertThat(browser.evaluate(UNSEEN)).isNotEqualTo("0");
        browser.print("light");
        assertThat(browser.evaluate(UNSEEN)).isEqualTo("0");

        open("/check?words=will+never+buy+back+its+own+people&speaker=Brask");
        assertThat(text()).contains("Asked for: “will never buy back its own people”, said by Brask");
    }

    @Test
    void searchesAndNarrowsDownAndOpensTheReport() throws Exception {
        browser.show(1100, 800, "light");
        open("/search");
        fill("q", "talks");
        submit("/search");
        assertThat(text()).contains("hits", "outlet:");
        click(".facets a");
        click(".cards a");
        assertThat(browser.evaluate("location.pathname")).startsWith("/report/");
        picture("report");
    }

    @Test
    void checksAQuote() throws Exception {
        open("/check");
        fill("words", "will never buy back its own people");
        submit("/check");
        assertThat(text()).containsPattern("Verbatim|Only in copies");
        picture("check");
    }

    /** Opens the first of a list, which must lead to a view with an address to cite. */
    private static String first(String list) throws Exception {
        browser.show(1100, 800, "light");
        open("/" + list);
        click("main a[href^=\"/" + list + "/\"]");
        picture(list);
        String text = text();
        assertThat(text).contains("Cite:", "Download the data");
        return text;
    }

    @Test
    void followsAQuotationThroughItsPrintings() throws Exception {
        assertThat(first("quotations")).contains("Word by word", "By day and outlet");
    }

    @Test
    void followsAFigureByClaimant() throws Exception {
        assertThat(first("figures")).contains("claimant", "The same as a table");
    }

    @Test
    void followsAPerson() throws Exception {
        assertThat(first("people")).contains("Forms of the name", "by topic and date");
    }

    @Test
    void followsAStoryAndSeesWhatAReportLeftOut() throws Exception {
        assertThat(first("stories")).contains("What happened", "Left out:");
        browser.evaluate("document.querySelector('main details:not([open]) summary').click(); ''");
        assertThat(browser.evaluate("document.querySelector('main details[open] li').innerText"))
                .isNotBlank();
    }

    @Test
    void setsACopyBesideItsOriginal() throws Exception {
        assertThat(first("copies")).contains("was made of", "Sentence by sentence");
    }

    @Test
    void seesWhoSpeaksAboutWhomAndGoesToOneOfThem() throws Exception {
        browser.show(1100, 1000, "dark");
        open("/network");
        picture("network");
        browser.go("location.href = document.querySelector('svg a').getAttribute('href')");
        assertThat(text()).contains("Forms of the name");
    }

    @Test
    void goesFromEntryToEntryWithTheKeyboardAndReadsTheCard() throws Exception {
        browser.show(1100, 800, "light");
        open("/");
        click("main a[href^=\"/report/\"]");
        browser.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', altKey: true,"
                + " bubbles: true})); ''");
        assertThat(browser.evaluate("document.activeElement.className")).contains("ref");
        assertThat(browser.evaluate("String(document.getElementById('card').hidden)"))
                .isEqualTo("false");
        assertThat(browser.evaluate("document.getElementById('card').textContent"))
                .contains("chain:", "why:");
        String first = browser.evaluate("document.activeElement.id");
        browser.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', altKey: true,"
                + " bubbles: true})); ''");
        assertThat(browser.evaluate("document.activeElement.id")).isNotEqualTo(first);
        picture("keyboard");
    }

    @Test
    void showsTheOriginalShutInBesideItsReading() throws Exception {
        browser.show(1400, 900, "light");
        open("/");
        click("main a[href^=\"/report/\"]");
        click("nav.pages a[href$=\"/beside\"]");
        assertThat(browser.evaluate("document.querySelector('iframe').getAttribute('sandbox') + '|'"))
                .isEqualTo("|");
        picture("beside");
    }

    /** A page as it comes over the line with style and script, packed as browsers ask for it. */
    @Test
    void weighsNoMoreThan150KilobytesAPage() throws Exception {
        List<String> heavy = new ArrayList<>();
        for (String page : pages()) {
            int weight = 0;
            for (String part : List.of(page, Sheet.STYLE_PATH, Sheet.SCRIPT_PATH)) {
                URLConnection connection = URI.create(desk.address().replaceFirst("/$", "") + part)
                        .toURL()
                        .openConnection();
                connection.setRequestProperty("Accept-Encoding", "gzip");
                try (InputStream in = connection.getInputStream()) {
                    weight += in.readAllBytes().length;
                }
            }
            if (weight > 150_000) {
                heavy.add(page + " " + weight);
            }
        }
        assertThat(heavy).isEmpty();
    }

    @Test
    void pastesAReportAndSeesItRead() throws Exception {
        open("/add");
        fill("text", "Rain in Talvik. It rained, the mayor said.");
        submit("/add");
        browser.waitFor("location.pathname.startsWith('/report/')");
        picture("added");
        assertThat(text()).contains("It rained");
    }

    @Test
    void correctsAnEntryAndUndoesIt() throws Exception {
        open("/corrections");
        fill("at", "talks-2.html#s1");
        fill("by", "Ida Brekke");
        submit("/corrections");
        assertThat(text()).contains("rejected", "Ida Brekke");
        picture("corrections");
        click(".cards button");
        assertThat(text()).contains("undone by");
    }
}
