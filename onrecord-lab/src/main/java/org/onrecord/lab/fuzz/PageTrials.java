package org.onrecord.lab.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.onrecord.intake.JsonLine;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.page.UnreadablePageException;

/** Pages: whatever their bytes, they are refused with a word of why, or read. */
final class PageTrials {

    private static final String TALKS =
            "Talks go on in Sorhat\n\nSORHAT, March 3 - “We will talk until the last crane stands"
                    + " still,” the mayor, Ilse Brandt, said on Sunday. The strike is in its ninth day.\n";

    private PageTrials() {}

    static Target.Trial html() {
        return bytes("page.html");
    }

    static Target.Trial text() {
        return bytes("page.txt");
    }

    private static Target.Trial bytes(String location) {
        Invariants invariants = new Invariants();
        return input -> {
            Page page;
            try {
                page = Page.of(input, location, Given.NOTHING);
            } catch (UnreadablePageException e) {
                return;
            }
            invariants.check(page);
        };
    }

    /** Lines: the day, the address, the outlet, the title, the charset, and the first words of the text. */
    static Target.Trial dates() {
        Invariants invariants = new Invariants();
        return input -> {
            String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", 6);
            Given given = Given.NOTHING
                    .withPublished(line(lines, 0))
                    .withUrl(line(lines, 1))
                    .withOutlet(line(lines, 2))
                    .withTitle(line(lines, 3));
            invariants.check(Page.text(TALKS + line(lines, 5), "page.txt", given));
            try {
                invariants.check(Page.of(
                        (line(lines, 5) + TALKS).getBytes(StandardCharsets.UTF_8),
                        "page.txt",
                        given.withCaptured(line(lines, 0)).withCharset(line(lines, 4))));
            } catch (UnreadablePageException e) {
                // Read as another charset a text may be none.
            }
        };
    }

    private static String line(String[] lines, int number) {
        return number < lines.length ? lines[number] : "";
    }

    static Target.Trial jsonl() {
        Invariants invariants = new Invariants();
        return input -> {
            Page page;
            try {
                JsonLine line = JsonLine.parse(new String(input, StandardCharsets.UTF_8));
                page = line.page(line.given());
            } catch (IOException e) {
                return;
            }
            invariants.check(page);
        };
    }
}
