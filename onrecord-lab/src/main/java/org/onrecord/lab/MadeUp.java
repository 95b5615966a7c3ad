package org.onrecord.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Published;
import org.onrecord.record.Reading;
import org.onrecord.report.Report;
import org.onrecord.store.Kept;

/**
 * Made-up readings, as many as are wanted: those of a set with {@link OtherWords}, {@value #A_DAY} a day.
 *
 * <p>One report of four is another one with other figures, a copy.
 */
final class MadeUp {

    /** So many reports a newsroom may keep a day. */
    private static final int A_DAY = 200;

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);

    /** So many neighbours in the set tell of the same people. */
    private static final int NEIGHBOURS = 6;

    private final List<Reading> templates;

    private final OtherWords words;

    private MadeUp(List<Reading> templates) {
        this.templates = templates;
        this.words = new OtherWords(
                templates.stream().map(reading -> reading.report().text()).toList());
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
        String text = words.in(reading.report().text(), story, random);
        Page page = Page.text(text, "made-up/" + number + ".txt", Given.NOTHING);
        return new Kept(page, with(reading, page, day(number)));
    }

    /** The day of the report of a number: they come in the order of their days. */
    static LocalDate day(int number) {
        return FIRST_DAY.plusDays(number / A_DAY);
    }

    private static Reading with(Reading template, Page page, LocalDate day) {
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
                new Published(Optional.of(day.toString()), Optional.empty(), 1, "made up"),
                template.datings(),
                template.times(),
                template.entities(),
                template.statements(),
                template.events(),
                template.figures(),
                List.of());
    }
}
