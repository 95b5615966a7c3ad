package org.onrecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.page.Page;
import org.onrecord.reading.Copy;
import org.onrecord.reading.event.EventReader;
import org.onrecord.reading.event.Headlines;
import org.onrecord.reading.figure.FigureReader;
import org.onrecord.reading.name.Phrases;
import org.onrecord.reading.speaker.SpeakerReader;
import org.onrecord.reading.speaker.Spoken;
import org.onrecord.reading.statement.StatementReader;
import org.onrecord.reading.statement.Utterance;
import org.onrecord.reading.time.Dated;
import org.onrecord.reading.time.TimeReader;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.record.Reading;
import org.onrecord.report.Dating;
import org.onrecord.report.Report;
import org.onrecord.report.ReportReader;
import org.onrecord.report.Warning;

/**
 * Reads news reports: {@code new OnRecord().read(Page.of(Path.of("gaza.html"), Given.NOTHING))}.
 *
 * <p>One reader serves many threads. The same page gives the same reading, byte for byte.
 */
public final class OnRecord {

    /** The program and its version, as readings carry it. */
    public static final String READER = "onrecord 0.1.0";

    /** The least confidence that a statement has unless told otherwise. */
    public static final double CONFIDENCE = 0.44;

    private final double confidence;

    /** A reader with the usual confidence. */
    public OnRecord() {
        this(CONFIDENCE);
    }

    /**
     * A reader that leaves out what is less sure.
     *
     * @param confidence the least confidence of a statement, 0 to 1
     */
    public OnRecord(double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be from 0 to 1, not " + confidence);
        }
        this.confidence = confidence;
    }

    /** Reads a page. Whatever is wrong with it becomes a warning of the reading. */
    public Reading read(Page page) {
        return read(page, List.of());
    }

    /**
     * Reads a page of whose day other reports tell.
     *
     * @param known what they tell, with the basis {@code COPY}
     */
    public Reading read(Page page, List<Dating> known) {
        return read(ReportReader.read(page), known);
    }

    /** Reads a report that was cut out of its page before. */
    public Reading read(Report report) {
        return read(report, List.of());
    }

    private Reading read(Report report, List<Dating> known) {
        Copy copy = Copy.of(report);
        Dated dated = TimeReader.read(copy, known);
        Phrases phrases = Phrases.of(copy);
        List<Utterance> utterances = StatementReader.read(copy, phrases, confidence);
        Spoken spoken = SpeakerReader.read(copy, phrases, utterances, dated);
        List<Event> events = EventReader.read(copy, spoken, dated);
        List<Figure> figures = FigureReader.read(copy, spoken, dated);
        List<Warning> warnings = new ArrayList<>(report.warnings());
        warnings.addAll(dated.warnings());
        warnings.addAll(spoken.warnings());
        if (copy.analysis().tokens().isCut()) {
            warnings.add(new Warning(
                    Warning.Code.TRUNCATED,
                    String.format(
                            Locale.ROOT, "Only the first %,d words and marks of the report were read.", copy.size())));
        }
        warnings.addAll(Headlines.unsupported(copy, events, figures));
        return new Reading(
                READER,
                report,
                dated.published(),
                dated.datings(),
                dated.times(),
                spoken.entities(),
                spoken.statements(),
                events,
                figures,
                warnings);
    }
}
