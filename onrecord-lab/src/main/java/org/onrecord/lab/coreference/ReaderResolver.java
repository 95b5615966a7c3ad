package org.onrecord.lab.coreference;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.OnRecord;
import org.onrecord.lab.corpus.PlainText;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.reading.Copy;
import org.onrecord.reading.name.Phrases;
import org.onrecord.reading.speaker.SpeakerReader;
import org.onrecord.reading.statement.StatementReader;
import org.onrecord.reading.time.TimeReader;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;
import org.onrecord.report.Part;
import org.onrecord.report.PartKind;
import org.onrecord.report.Report;
import org.onrecord.report.ReportReader;
import org.onrecord.text.Span;

/** The entities of this build; every paragraph is read, so that the stage is measured and not the reading of pages. */
public final class ReaderResolver implements Resolver {

    @Override
    public String name() {
        return OnRecord.READER;
    }

    @Override
    public List<List<Span>> clusters(PlainText text) {
        Copy copy = copy(text);
        Phrases phrases = Phrases.of(copy);
        List<List<Span>> clusters = new ArrayList<>();
        for (Entity entity : SpeakerReader.read(
                        copy, phrases, StatementReader.read(copy, phrases, OnRecord.CONFIDENCE), TimeReader.read(copy))
                .entities()) {
            clusters.add(entity.mentions().stream().map(Mention::span).toList());
        }
        return clusters;
    }

    /** The text as the stages of reading share it. */
    public static Copy copy(PlainText text) {
        Report report = ReportReader.read(Page.text(text.text(), "text", Given.NOTHING));
        List<Part> paragraphs = text.paragraphs().stream()
                .map(span -> new Part(PartKind.PARAGRAPH, span, "a paragraph"))
                .toList();
        return Copy.of(report.withParts(paragraphs));
    }
}
