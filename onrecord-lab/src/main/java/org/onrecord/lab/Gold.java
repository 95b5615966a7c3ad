package org.onrecord.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/** The pages of the evaluation sets. */
public final class Gold {

    private Gold() {}

    /** Texts of JSON Lines; {@code dct} or {@code published} is given as the date of publication. */
    public static List<Page> pages(Path file) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                Map<String, Object> object = Json.object(line);
                Given given = Given.NOTHING;
                if (object.get("dct") instanceof String date) {
                    given = given.withPublished(date);
                }
                pages.add(Page.text((String) object.get("text"), (String) object.get("id"), given));
            }
        }
        return pages;
    }

    /** The report files of a folder, or one file, in the order of their names. */
    public static List<Page> files(Path folder, Given given) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Gold::isReport).sorted().toList()) {
                pages.add(Page.of(file, given));
            }
        }
        return pages;
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        boolean report = name.endsWith(".html") || name.endsWith(".html.gz") || name.endsWith(".txt");
        return report && !name.startsWith("README") && Files.isRegularFile(file);
    }
}
