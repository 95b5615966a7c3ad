package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.record.Statement;
import org.onrecord.text.Span;

/** Quotations of the samples with one thing changed, in a copy of their report and in a report of another house. */
class MutationTest {

    private static final int LEAST_CASES = 200;
    private static final double RECALL = 0.98;
    private static final int LEAST_WORDS = 8;
    private static final int DRAWS = 4;
    private static final OnRecord READER = new OnRecord();

    private static final Pattern VERB = Pattern.compile(
            "\\b(?:is|are|was|were|will|would|can|could|should|must|has|have|had|may|might)\\b(?! not)");
    private static final Pattern NOT = Pattern.compile("\\b(?:not|never) |n[’']t\\b");
    private static final Pattern NUMBER =
            Pattern.compile("\\b(?:\\d+|two|three|four|five|six|seven|eight|nine|ten)\\b");
    private static final List<String> NAMES =
            List.of("Ingrid Falkenrath", "Piet Zondervan", "Oluchi Mbeki", "Ravindra Castellane");

    /** A council meeting with much to deny and to count. */
    private static final String COUNCIL = """
            Council argues over the price of the new ferry

            The council of Marrow Bay met on Tuesday to talk about the ferry that should have sailed in May.

            “The yard has sent us 14 invoices and we have paid every one of them,” said Dorian Abell, the treasurer.

            “We will not open the ramp before the 9 inspectors have signed for it,” said Hanne Oskarsson, the harbour master.

            “I was told in June that the engines were ready and that nobody had asked for more money,” said Yusuf Temiz.

            “The island cannot live on 3 boats a week and the council should know it by now,” said Clemence Roux, a doctor.

            “There are 212 families out there, and they have been waiting for an answer since spring,” said Bram Toller.

            “No contract was signed in this room and no contract would have been lawful,” said Priya Nandakumar, the clerk.

            “My office could have stopped the payment if the papers had come to us in time,” said Lorna Whitfield.

            “The hull is sound, the crew is trained and the first trip will be on Sunday,” said Captain Otto Brandl.

            “It would be wrong to blame the 60 welders for a drawing that was never finished,” said Sunniva Hagen.
            """;

    /** A quotation of a sample with the words that stand for it in another report. */
    private record Case(
            Reading original, Statement statement, String changed, String speaker, Variant.Kind kind, boolean copied) {

        String was() {
            return words(original, statement);
        }
    }

    @Test
    void findsAndTypesOneChangeInAQuotation() throws Exception {
        List<Case> cases = cases();
        List<String> missed = new ArrayList<>();
        for (Case one : cases) {
            String text = one.copied() ? copy(one) : report(one);
            if (!isTold(one, Press.read("other.txt", text, "2024-10-02"))) {
                missed.add((one.copied() ? "copy, " : "") + one.kind().word() + ": " + one.was() + " -> "
                        + one.speaker() + ": " + one.changed());
            }
        }

        assertThat(cases.size()).isGreaterThanOrEqualTo(LEAST_CASES);
        assertThat((double) missed.size() / cases.size())
                .as(cases.size() + " cases, missed " + String.join("\n", missed))
                .isLessThanOrEqualTo(1 - RECALL);
    }

    private static String report(Case one) {
        return "An evening in the assembly\n\nThe hall was cold and the lamps were lit before noon.\n\n“"
                + one.changed() + ",” " + one.speaker() + " said.\n";
    }

    /** The sample with the change in it. */
    private static String copy(Case one) {
        String text = one.original().report().text();
        Span content = one.statement().content().get(0).span();
        Span source = one.statement().attribution().sources().get(0).span();
        boolean before = source.end() <= content.start();
        Span first = before ? source : content;
        Span second = before ? content : source;
        String speaker = one.kind() == Variant.Kind.SPEAKER ? one.speaker() : source.in(text);
        return text.substring(0, first.start())
                + (before ? speaker : one.changed())
                + text.substring(first.end(), second.start())
                + (before ? one.changed() : speaker)
                + text.substring(second.end());
    }

    private static boolean isTold(Case one, Reading other) {
        return Collation.of(List.of(one.original(), other)).quotations().stream()
                .filter(family -> family.printings().stream()
                        .anyMatch(printing -> printing.statement()
                                .filter(one.statement().id()::equals)
                                .isPresent()))
                .flatMap(family -> family.variants().stream())
                .anyMatch(variant -> variant.kinds().contains(one.kind()));
    }

    private static List<Case> cases() throws Exception {
        Random random = new Random(11);
        List<Case> cases = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of("../samples"))) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        List<Reading> readings = new ArrayList<>(List.of(Press.read("council.txt", COUNCIL, "2024-10-01")));
        for (Path file : files) {
            readings.add(READER.read(Page.of(file, Given.NOTHING)));
        }
        for (Reading reading : readings) {
            for (Statement statement : reading.statements()) {
                if (statement.form() == Statement.Form.DIRECT && isNamed(reading, statement)) {
                    add(cases, reading, statement, random);
                }
            }
        }
        return cases;
    }

    private static void add(List<Case> cases, Reading reading, Statement statement, Random random) {
        String words = words(reading, statement);
        if (words.split(" ").length < LEAST_WORDS) {
            return;
        }
        String speaker = name(reading, statement);
        for (String changed : negated(words)) {
            both(cases, reading, statement, changed, speaker, Variant.Kind.NEGATION);
        }
        Matcher number = NUMBER.matcher(words);
        while (number.find()) {
            for (int draw = 0; draw < DRAWS; draw++) {
                String changed =
                        words.substring(0, number.start()) + (11 + random.nextInt(980)) + words.substring(number.end());
                both(cases, reading, statement, changed, speaker, Variant.Kind.NUMBER);
            }
        }
        for (String name : NAMES) {
            both(cases, reading, statement, words, name, Variant.Kind.SPEAKER);
        }
    }

    /** In a report of another house, and in a copy of a report that is plain text. */
    private static void both(
            List<Case> cases, Reading reading, Statement statement, String changed, String speaker, Variant.Kind kind) {
        cases.add(new Case(reading, statement, changed, speaker, kind, false));
        boolean apart = !statement
                .content()
                .get(0)
                .span()
                .overlaps(statement.attribution().sources().get(0).span());
        if (apart && reading.report().location().endsWith(".txt")) {
            cases.add(new Case(reading, statement, changed, speaker, kind, true));
        }
    }

    /** The words with a "not" put in behind each auxiliary in turn, and with each "not" taken out in turn. */
    private static List<String> negated(String words) {
        List<String> negated = new ArrayList<>();
        Matcher verb = VERB.matcher(words);
        while (verb.find()) {
            negated.add(words.substring(0, verb.end()) + " not" + words.substring(verb.end()));
        }
        Matcher not = NOT.matcher(words);
        while (not.find()) {
            negated.add(words.substring(0, not.start()) + words.substring(not.end()));
        }
        return negated;
    }

    private static String words(Reading reading, Statement statement) {
        String text = reading.report().text();
        Span whole = statement.content().stream()
                .map(Statement.Content::span)
                .reduce(Span::cover)
                .orElseThrow();
        return statement.content().size() == 1
                ? whole.in(text).replaceAll("\\s+", " ").replaceAll("[.,?!]$", "")
                : "";
    }

    private static boolean isNamed(Reading reading, Statement statement) {
        return statement.attribution().sources().size() == 1
                && reading.entities().stream()
                        .anyMatch(entity -> entity.named()
                                && statement
                                        .attribution()
                                        .sources()
                                        .get(0)
                                        .entity()
                                        .equals(Optional.of(entity.id())));
    }

    private static String name(Reading reading, Statement statement) {
        return reading.entities().stream()
                .filter(entity ->
                        statement.attribution().sources().get(0).entity().equals(Optional.of(entity.id())))
                .findFirst()
                .orElseThrow()
                .name()
                .in(reading.report().text());
    }
}
