package org.onrecord.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.record.Mention;
import org.onrecord.record.Reading;
import org.onrecord.record.ReadingWriter;
import org.onrecord.record.Relay;
import org.onrecord.record.SourceClass;
import org.onrecord.record.Statement;
import org.onrecord.record.Time;
import org.onrecord.report.Basis;
import org.onrecord.report.PartKind;
import org.onrecord.report.Warning;
import org.onrecord.report.Wording;
import org.onrecord.text.Term;

class ContractTest {

    private static final List<String> ODD = List.of(
            "“",
            "”",
            "\"",
            "'",
            "\n\n",
            "😀",
            "\uD83D",
            "\u202E",
            "\u0301",
            "<p>",
            "&amp;",
            ", he said, ",
            " 1,0",
            "—");

    private final Contract contract = new Contract();

    @ParameterizedTest
    @ValueSource(strings = {"talks", "quake"})
    void everyReadingOfTheSamplesKeepsTheContract(String sample) throws IOException {
        List<Page> pages = Gold.files(Path.of("../samples", sample), Given.NOTHING);
        assertThat(pages).isNotEmpty();
        for (Page page : pages) {
            assertThat(contract.violations(line(page))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n\n",
                "😀 “He 😀 said no,” Mara Venn told reporters on Tuesday, killing 12 of 14 😀.",
                "“““ said said said ”””",
                "1,000 2,000 3,000 4,000",
                "He said she said he said they said."
            })
    void oddTextsKeepTheContract(String text) {
        assertThat(contract.violations(line(Page.text(text, "odd.txt", Given.NOTHING))))
                .isEmpty();
    }

    /** Cut, doubled, moved and strewn with odd characters, a report still yields what its text prints and nothing else. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void mutatedReportsKeepTheContract(int seed) throws IOException {
        Random random = new Random(seed);
        for (Page page : Gold.files(Path.of("../samples"), Given.NOTHING)) {
            for (int round = 0; round < 5; round++) {
                StringBuilder text = new StringBuilder(page.text());
                for (int change = 0; change < 1 + random.nextInt(40); change++) {
                    mutate(text, random);
                }
                Page mutated = page.kind() == Page.Kind.HTML
                        ? Page.html(text.toString(), page.location(), Given.NOTHING)
                        : Page.text(text.toString(), page.location(), Given.NOTHING);
                assertThat(contract.violations(line(mutated)))
                        .as("%s, seed %d, round %d", page.location(), seed, round)
                        .isEmpty();
            }
        }
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(30));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
            case 2 -> text.insert(at, ODD.get(random.nextInt(ODD.size())));
            default -> text.setCharAt(at, (char) (32 + random.nextInt(0x2100)));
        }
    }

    @Test
    void aWrongSliceIsFound() {
        String line = line(Page.text("“It is over,” Mara Venn said on Tuesday.", "a.txt", Given.NOTHING));
        String wrong = line.replaceFirst("\"text\":\"Tuesday\"", "\"text\":\"Monday\"");
        assertThat(wrong).isNotEqualTo(line);
        assertThat(contract.violations(wrong)).singleElement().asString().contains("/times/0");
    }

    @Test
    void aMissingKeyIsFound() {
        String line = line(Page.text("“It is over,” Mara Venn said.", "a.txt", Given.NOTHING));
        assertThat(contract.violations(line.replaceFirst("\"language\":\"en\",", "")))
                .isNotEmpty();
    }

    @Test
    void theSchemaListsTheWordsOfEveryVocabulary() throws IOException {
        Map<String, Object> schema;
        try (InputStream in = Reading.class.getResourceAsStream("reading-1.schema.json")) {
            schema = Json.object(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        Map<?, ?> definitions = (Map<?, ?>) schema.get("$defs");
        Map.ofEntries(
                        Map.entry("voice", Attribution.Voice.values()),
                        Map.entry("entity-type", Entity.Type.values()),
                        Map.entry("participant-role", Event.Part.values()),
                        Map.entry("status", Event.Status.values()),
                        Map.entry("event-type", Event.Type.values()),
                        Map.entry("bound", Figure.Bound.values()),
                        Map.entry("mention-form", Mention.Form.values()),
                        Map.entry("link", Relay.Link.values()),
                        Map.entry("source-class", SourceClass.values()),
                        Map.entry("act", Statement.Act.values()),
                        Map.entry("attitude", Statement.Attitude.values()),
                        Map.entry("form", Statement.Form.values()),
                        Map.entry("medium", Statement.Medium.values()),
                        Map.entry("time-type", Time.Type.values()),
                        Map.entry("basis", Basis.values()),
                        Map.entry("part-kind", PartKind.values()),
                        Map.entry("warning-code", Warning.Code.values()),
                        Map.entry("wording", Wording.Value.values()))
                .forEach((name, terms) -> assertThat(((Map<?, ?>) definitions.get(name)).get("enum"))
                        .as(name)
                        .isEqualTo(Arrays.stream((Term[]) terms).map(Term::word).toList()));
    }

    private static String line(Page page) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ReadingWriter.write(new OnRecord().read(page), line);
        return line.toString(StandardCharsets.UTF_8);
    }
}
