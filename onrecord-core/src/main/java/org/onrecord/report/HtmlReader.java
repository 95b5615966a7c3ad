package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.onrecord.page.Page;
import org.onrecord.report.Told.About;

/** Reads the report out of an HTML page. */
final class HtmlReader {

    private final Page page;
    private final Manuscript manuscript;
    private final Testimony testimony;
    private final Galley galley;
    private final boolean monthFirst;

    private HtmlReader(Page page) {
        this.page = page;
        this.manuscript = Manuscript.of(page.text());
        Document document = manuscript.parse();
        this.testimony = Testimony.of(document);
        this.galley = HtmlSetter.set(document.body());
        this.monthFirst = monthFirst();
    }

    static Report read(Page page) {
        return new HtmlReader(page).read();
    }

    private Report read() {
        Optional<String> address =
                page.given().url().or(() -> testimony.first(About.ADDRESS).map(Told::text));
        Optional<Block> headline = HeadlineFinder.in(galley, testimony, address.flatMap(Host::of));
        PageFacts facts =
                new PageFacts(galley, testimony, headline.map(Block::number).orElse(-1));
        Verdict[] verdicts = galley.blocks().isEmpty() ? new Verdict[0] : HtmlSorter.sort(facts, monthFirst);
        List<Part> parts = new ArrayList<>();
        for (Block block : galley.blocks()) {
            Verdict verdict = verdicts[block.number()];
            parts.add(new Part(verdict.kind(), block.span(), verdict.why()));
        }
        Draft cut = Draft.of(galley.text(), parts, Optional.empty());
        Imprint imprint = Imprint.of(cut, testimony, page.given(), address);
        Draft draft = imprint.outlet().map(cut::withPlaceBehind).orElse(cut);
        String language =
                Languages.of(draft.body(), testimony.first(About.LANGUAGE).map(Told::text));
        Wording wording = language.equals("en") ? Rewriting.of(draft.text(), draft.parts()) : Wording.UNKNOWN;
        return new Report(
                page.id(),
                page.location(),
                address,
                imprint.outlet(),
                imprint.agency(),
                headline(headline, imprint),
                Bylines.of(draft, testimony, imprint.outlet()),
                draft.dateline(),
                Datings.of(draft, testimony, page, monthFirst),
                Optional.empty(),
                language,
                draft.text(),
                draft.parts(),
                wording,
                warnings(draft, language, wording));
    }

    private List<Warning> warnings(Draft draft, String language, Wording wording) {
        List<Warning> warnings = Warnings.of(page, draft, language, wording);
        if (galley.truncated()) {
            warnings.add(new Warning(
                    Warning.Code.TRUNCATED,
                    "Only the first " + HtmlSetter.MOST_BLOCKS + " blocks of the page were read."));
        } else if (manuscript.cut()) {
            warnings.add(new Warning(
                    Warning.Code.TRUNCATED, "The page has far more tags than text; only its beginning was read."));
        }
        if (galley.deep()) {
            warnings.add(new Warning(
                    Warning.Code.TRUNCATED,
                    "The page nests more than " + Manuscript.MOST_DEEP
                            + " elements in one another; those that stand deeper were read side by side."));
        }
        return warnings;
    }

    private Optional<Printed> headline(Optional<Block> printed, Imprint imprint) {
        List<String> houses = new ArrayList<>(
                testimony.about(About.OUTLET).stream().map(Told::text).toList());
        imprint.outlet().ifPresent(houses::add);
        if (printed.isPresent()) {
            return Titles.agreedBeside(printed.get().text(), testimony, houses)
                    .map(told -> Printed.beside(told.text(), told.where()))
                    .or(() -> printed.map(block -> Printed.at(block.span(), galley.text())));
        }
        return page.given()
                .title()
                .map(title -> Printed.beside(title, "given title"))
                .or(() -> testimony
                        .first(About.HEADLINE)
                        .map(told -> Printed.beside(Titles.bare(told.text(), houses), told.where())));
    }

    /** Whether 04/03/2024 is the third of April: in the United States, and where nobody says otherwise, in .com. */
    private boolean monthFirst() {
        String language = testimony.about(About.LANGUAGE).stream()
                .map(Told::text)
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (language.matches("en[-_].*")) {
            return language.matches("en[-_](us|ca|ph).*");
        }
        String address = page.given()
                .url()
                .or(() -> testimony.first(About.ADDRESS).map(Told::text))
                .orElse("");
        return !address.matches(
                "(?i)https?://[^/]*\\.(?:uk|au|nz|ie|in|za|ng|ke|gh|sg|my|hk|pk|bd|lk|eu|de|fr|es|it|nl|pl)(?:[:/].*)?");
    }
}
