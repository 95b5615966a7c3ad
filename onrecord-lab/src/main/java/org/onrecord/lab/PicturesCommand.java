package org.onrecord.lab;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.web.Desk;
import org.onrecord.app.web.Opening;
import org.onrecord.app.web.Shelf;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.store.Kept;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lab pictures}: the pictures of the desk that the README shows, taken in chromium over the samples. */
@Command(
        name = "pictures",
        description = "Takes the pictures of the desk that the README shows, in chromium over the samples.",
        mixinStandardHelpOptions = true)
final class PicturesCommand implements Callable<Integer> {

    @Option(names = "--into", defaultValue = "docs/images", description = "The folder; default: ${DEFAULT-VALUE}")
    private Path into = Path.of("");

    @Override
    public Integer call() throws IOException {
        OnRecord reader = new OnRecord();
        Shelf shelf = new Shelf(reader);
        try (OpenRecord record = OpenRecord.passing();
                Desk desk = new Desk(shelf, record, reader, Opening.here(0));
                Chromium browser = new Chromium()) {
            record.add(samples(reader));
            shelf.fill(record);
            record.collated();
            URI here = URI.create(desk.address());
            browser.show(1100, 800, "light");
            browser.open(here.resolve("/quotations"));
            picture(browser, follow(browser, here, "main a[href^=\"/quotations/\"]"), "quotation");
            browser.open(here.resolve("/copies"));
            picture(browser, follow(browser, here, "main a[href^=\"/copies/\"]"), "copy");
            browser.show(1400, 900, "light");
            browser.open(here.resolve("/copies"));
            browser.open(follow(browser, here, "main a[href^=\"/report/\"]"));
            picture(browser, follow(browser, here, "nav.pages a[href$=\"/beside\"]"), "beside");
        }
        return 0;
    }

    /** Where the first link of a kind leads. */
    private static URI follow(Chromium browser, URI desk, String link) throws IOException {
        return desk.resolve(browser.evaluate("document.querySelector(" + Json.quote(link) + ").getAttribute('href')"));
    }

    private void picture(Chromium browser, URI address, String name) throws IOException {
        browser.open(address);
        Files.createDirectories(into);
        Files.write(into.resolve(name + ".png"), browser.picture());
    }

    private static List<Kept> samples(OnRecord reader) throws IOException {
        List<Kept> samples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("samples"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Page page = Page.of(file, Given.NOTHING);
                samples.add(new Kept(page, reader.read(page)));
            }
        }
        return samples;
    }
}
