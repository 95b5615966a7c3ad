package org.onrecord.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.report.Report;
import org.onrecord.store.Kept;
import org.onrecord.text.Digest;

/**
 * Made-up reports, as many as are wanted: those of a set with every longer word replaced by another of its length, so that all
 * spans hold.
 *
 * <p>"The rota was signed" becomes "The poll was raised": a word is replaced by one that is about as frequent, the same all
 * through a report, and what is no word of the language by a name, some of which come often and most hardly ever, as in
 * news. One report of four is another one with other figures, a copy.
 */
final class MadeUp {

    private static final String VOWELS = "aeiou";
    private static final String CONSONANTS = "bdfgklmnprst";

    /** So many names of one length there are. */
    private static final int NAMES = 60_000;

    /** A word is replaced by one of so many that are about as frequent. */
    private static final int BAND = 16;

    /** So many neighbours in the set tell of the same people. */
    private static final int NEIGHBOURS = 6;

    /** Shorter words stay. */
    private static final int SHORT = 4;

    private final List<Reading> templates;

    /** The words of each length, the most frequent first, and their places there. */
    private final Map<Integer, List<String>> words = new HashMap<>();

    private final Map<String, Integer> places = new HashMap<>();

    private MadeUp(List<Reading> templates) {
        this.templates = templates;
        Map<String, Integer> counts = new TreeMap<>();
        for (Reading reading : templates) {
            for (String word : reading.report().text().split("[^\\p{L}]+")) {
                if (word.length() >= SHORT && word.equals(word.toLowerCase(Locale.ROOT))) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
        }
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> {
                    List<String> alike = words.computeIfAbsent(entry.getKey().length(), unseen -> new ArrayList<>());
                    places.put(entry.getKey(), alike.size());
                    alike.add(entry.getKey());
                });
    }

    /** After the sample stories. */
    static MadeUp ofSamples() throws IOException {
        List<Reading> templates = new ArrayList<>();
        OnRecord reader = new OnRecord();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of("samples"))) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            templates.add(reader.read(Page.of(file, Given.NOTHING)));
        }
        return new MadeUp(templates);
    }

    /** After the reports of a file, one object with a {@code text} a line. */
    static MadeUp of(Path lines) throws IOException {
        List<Reading> templates = new ArrayList<>();
        OnRecord reader = new OnRecord();
        for (String line : Files.readAllLines(lines)) {
            Map<String, Object> report = Json.object(line);
            templates.add(reader.read(
                    Page.text((String) report.get("text"), String.valueOf(report.get("id")), Given.NOTHING)));
        }
        return new MadeUp(templates);
    }

    /** The report of a number. */
    Kept report(int number, Random random) {
        int different = number / 4 * 3 + Math.min(2, number % 4);
        int template = different % templates.size();
        int story = different / templates.size() * templates.size() + template / NEIGHBOURS;
        Reading reading = templates.get(template);
        String text = text(reading.report().text(), story, random);
        Page page = Page.text(text, "made-up/" + number + ".txt", Given.NOTHING);
        return new Kept(page, with(reading, page));
    }

    private String text(String printed, int story, Random random) {
        StringBuilder text = new StringBuilder(printed);
        for (int from = 0; from < text.length(); ) {
            int to = from;
            while (to < text.length() && Character.isLetter(text.charAt(to))) {
                to++;
            }
            if (to - from >= SHORT) {
                replace(text, from, to, story);
            } else if (to == from && Character.isDigit(text.charAt(from))) {
                text.setCharAt(from, (char) ('1' + random.nextInt(9)));
            }
            from = Math.max(to, from + 1);
        }
        return text.toString();
    }

    private void replace(StringBuilder text, int from, int to, int story) {
        String word = text.substring(from, to).toLowerCase(Locale.ROOT);
        long hash = Digest.mix(Digest.of(word), story);
        boolean first = from < 2 || ".!?\n“\"".indexOf(text.charAt(from - 2)) >= 0;
        boolean named = Character.isUpperCase(text.charAt(from)) && !(first && places.containsKey(word));
        String other = named || !places.containsKey(word) ? name(hash, to - from) : word(word, hash);
        for (int i = from; i < to; i++) {
            char c = other.charAt(i - from);
            text.setCharAt(i, Character.isUpperCase(text.charAt(i)) ? Character.toUpperCase(c) : c);
        }
    }

    private String word(String word, long hash) {
        List<String> alike = words.getOrDefault(word.length(), List.of(word));
        int band = places.getOrDefault(word, 0) / BAND * BAND;
        return alike.get(band + (int) Long.remainderUnsigned(hash, Math.min(BAND, alike.size() - band)));
    }

    /** The lower the number of a name, the more often it comes. */
    private static String name(long hash, int length) {
        double share = (hash >>> 11) * 0x1p-53;
        long letters = Digest.mix((long) (share * share * NAMES), length);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String these = i % 2 == 0 ? CONSONANTS : VOWELS;
            letters = Digest.mix(letters, i);
            name.append(these.charAt((int) Long.remainderUnsigned(letters, these.length())));
        }
        return name.toString();
    }

    private static Reading with(Reading template, Page page) {
        Report report = template.report();
        return new Reading(
                template.reader(),
                new Report(
                        page.id(),
                        page.location(),
                        Optional.empty(),
                        report.outlet(),
                        report.agency(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        report.datings(),
                        Optional.empty(),
                        report.language(),
                        page.text(),
                        report.parts(),
                        report.wording(),
                        List.of()),
                template.published(),
                template.datings(),
                template.times(),
                template.entities(),
                template.statements(),
                template.events(),
                template.figures(),
                List.of());
    }
}
