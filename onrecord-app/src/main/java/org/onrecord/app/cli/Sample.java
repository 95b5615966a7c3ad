package org.onrecord.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/** The story that ships with the program: a readout, a broadsheet, a garbled copy of it, the other side's agency. */
final class Sample {

    /** The garbled copy, which the demo opens on. */
    static final String COPY = "samples/talks/talks-3.txt";

    private static final List<String> NAMES =
            List.of("samples/talks/talks-1.txt", "samples/talks/talks-2.html", COPY, "samples/talks/talks-4.html");

    private Sample() {}

    /** Its reports, in the order of their names. */
    static List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (String name : NAMES) {
            try (InputStream in = Sample.class.getResourceAsStream("/" + name)) {
                if (in == null) {
                    throw new IOException(name + " is not in the program");
                }
                pages.add(Page.of(in.readAllBytes(), name, Given.NOTHING));
            }
        }
        return pages;
    }
}
