package org.onrecord.specification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;

/**
 * A numbered example of the specification: a few sentences of a report and the reading that is expected of them.
 *
 * <pre>
 * ### F12 Nearly
 * > Nearly 400 people were arrested, police said.
 * - figure: nearly 400 · counted people · measure arrested · says police
 * </pre>
 *
 * <p>Every line behind {@code >} is a paragraph. {@code - no figure} expects none of a kind, {@code - more events} allows
 * others than those listed, {@code - given: published 2024-02-01} tells what is known from outside, {@code - given: nothing} that
 * nothing is.
 *
 * @param id its number: F12
 * @param title what it shows
 * @param text the sentences
 * @param published the day on which they are taken to be published; empty where nothing tells
 * @param expected what is expected, in order
 * @param none the kinds of which nothing is to be read
 * @param open the kinds of which more may be read than is listed
 */
record Example(
        String id,
        String title,
        String text,
        String published,
        List<Expected> expected,
        List<String> none,
        List<String> open) {

    /** A day that every example is published on unless it says otherwise, a Thursday. */
    static final String DAY = "2023-12-14";

    private static final Path FOLDER = Path.of("..", "docs", "specification");

    /**
     * One entry that is expected.
     *
     * @param kind what kind of entry it is: figure
     * @param name what tells it from others of its kind: nearly 400
     * @param fields what else is expected of it: measure, arrested
     * @param line the line as written
     */
    record Expected(String kind, String name, Map<String, String> fields, String line) {

        private static Expected of(String kind, String rest) {
            String[] parts = rest.split(" · ");
            Map<String, String> fields = new LinkedHashMap<>();
            for (int i = 1; i < parts.length; i++) {
                String[] field = parts[i].strip().split(" ", 2);
                fields.put(field[0], field.length > 1 ? field[1].strip() : "");
            }
            return new Expected(kind, parts[0].strip(), fields, kind + ": " + rest);
        }
    }

    /** All examples of all files, in the order of the files' names. */
    static List<Example> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .flatMap(file -> in(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Example> in(Path file) {
        try {
            List<Example> examples = new ArrayList<>();
            List<String> block = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("#") && !block.isEmpty()) {
                    examples.add(of(block, file));
                    block.clear();
                }
                if (line.startsWith("### ") || !block.isEmpty()) {
                    block.add(line);
                }
            }
            if (!block.isEmpty()) {
                examples.add(of(block, file));
            }
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example of(List<String> block, Path file) {
        String[] heading = block.get(0).substring(4).split(" ", 2);
        List<String> text = new ArrayList<>();
        List<Expected> expected = new ArrayList<>();
        List<String> none = new ArrayList<>();
        List<String> open = new ArrayList<>();
        String published = DAY;
        for (String line : block.subList(1, block.size())) {
            String rest = line.startsWith("- ") ? line.substring(2).strip() : "";
            if (line.startsWith(">")) {
                text.add(line.substring(1).strip());
            } else if (rest.startsWith("no ")) {
                none.add(rest.substring(3));
            } else if (rest.startsWith("more ")) {
                open.add(rest.substring(5).replaceAll("s$", ""));
            } else if (rest.equals("given: nothing")) {
                published = "";
            } else if (rest.startsWith("given: published ")) {
                published = rest.substring(17);
            } else if (rest.contains(": ")) {
                int colon = rest.indexOf(": ");
                expected.add(Expected.of(rest.substring(0, colon), rest.substring(colon + 2)));
            } else if (!rest.isEmpty()) {
                throw new IllegalArgumentException(file + ", " + block.get(0) + ": not understood: " + line);
            }
        }
        String title = heading.length > 1 ? heading[1] : "";
        return new Example(heading[0], title, String.join("\n\n", text), published, expected, none, open);
    }

    /** The sentences as a page. */
    Page page() {
        return Page.text(text, id, Given.NOTHING.withPublished(published));
    }

    /** What is missing from its reading, and what should not be there. */
    List<String> faults(OnRecord reader) {
        Reading reading = reader.read(page());
        List<String> faults = new ArrayList<>();
        Set<String> kinds = new LinkedHashSet<>(none);
        expected.forEach(one -> kinds.add(one.kind()));
        for (String kind : kinds) {
            List<Entry> left = new ArrayList<>(Entry.of(kind, reading));
            List<String> missing = new ArrayList<>();
            for (Expected one : expected) {
                if (one.kind().equals(kind)
                        && left.stream()
                                .filter(entry -> entry.meets(one))
                                .findFirst()
                                .map(left::remove)
                                .isEmpty()) {
                    missing.add("not read: " + one.line());
                }
            }
            faults.addAll(missing);
            boolean closed = Entry.CLOSED.contains(kind) && !open.contains(kind);
            if (closed || !missing.isEmpty()) {
                left.forEach(entry -> faults.add("read: " + kind + ": " + entry));
            }
        }
        return faults;
    }
}
