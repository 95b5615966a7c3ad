package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.page.Page;
import org.onrecord.text.Span;

/** Reads the report out of a plain text, whose words stay as they are. */
final class TextReader {

    private TextReader() {}

    static Report read(Page page) {
        String text = page.text();
        List<Span> lines = TextSetter.paragraphs(text);
        TextSorter.Sorted sorted = TextSorter.sort(text, lines, page.given().title());
        List<Part> parts = new ArrayList<>();
        List<String> head = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Verdict verdict = sorted.verdicts()[i];
            parts.add(new Part(verdict.kind(), lines.get(i), verdict.why()));
            if (verdict.kind() == PartKind.FURNITURE && i < 12) {
                head.add(lines.get(i).in(text));
            }
        }
        Draft draft = Draft.of(text, parts, sorted.dateline());
        Optional<String> issuer = Release.issuer(head);
        Imprint imprint = Imprint.ofText(draft, page.given());
        String language = Languages.of(draft.body(), Optional.empty());
        Wording wording = language.equals("en") ? Rewriting.of(draft.text(), draft.parts()) : Wording.UNKNOWN;
        return new Report(
                page.id(),
                page.location(),
                page.given().url(),
                imprint.outlet().or(() -> issuer),
                imprint.agency(),
                headline(draft, page),
                Bylines.of(draft, Testimony.NONE, imprint.outlet()),
                draft.dateline(),
                Datings.of(draft, Testimony.NONE, page, true),
                issuer,
                language,
                text,
                draft.parts(),
                wording,
                Warnings.of(page, draft, language, wording));
    }

    private static Optional<Printed> headline(Draft draft, Page page) {
        return draft.parts(PartKind.HEADLINE).stream()
                .findFirst()
                .map(part -> Printed.at(part.span(), draft.text()))
                .or(() -> page.given().title().map(title -> Printed.beside(title, "given title")));
    }
}
