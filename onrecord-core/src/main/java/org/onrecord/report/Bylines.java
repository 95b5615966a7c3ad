package org.onrecord.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.report.Told.About;
import org.onrecord.text.Span;

/** Collects who wrote a report, from its bylines and from what the page tells. */
final class Bylines {

    private static final int MOST = 12;

    private Bylines() {}

    /**
     * The writers. People come before houses; what the page tells before what is printed, since it is in one piece.
     *
     * @param outlet who published the page: its own name is no byline
     */
    static List<Byline> of(Draft draft, Testimony testimony, Optional<String> outlet) {
        List<Byline> told = new ArrayList<>();
        for (Told author : testimony.about(About.AUTHOR)) {
            if (told.isEmpty() || told.get(0).printed().where().equals(Optional.of(author.where()))) {
                addTold(author, told);
            }
        }
        List<Byline> printed = new ArrayList<>();
        for (Part part : draft.parts(PartKind.BYLINE)) {
            for (Span span : Writers.in(draft.words(part))) {
                Span at =
                        new Span(part.span().start() + span.start(), part.span().start() + span.end());
                printed.add(new Byline(Printed.at(at, draft.text()), at.in(draft.text())));
            }
        }
        if (told.isEmpty()) {
            testimony.about(About.AUTHOR).stream()
                    .filter(author -> Writers.isNickname(author.text()))
                    .limit(1)
                    .forEach(author ->
                            told.add(new Byline(Printed.beside(author.text(), author.where()), author.text())));
        }
        List<Byline> people = people(told);
        List<Byline> chosen =
                !people.isEmpty() ? people : !people(printed).isEmpty() ? people(printed) : houses(told, printed);
        return distinct(chosen, outlet, draft);
    }

    private static void addTold(Told author, List<Byline> told) {
        for (Span span : Writers.in(author.text())) {
            told.add(new Byline(Printed.beside(author.text(), author.where()), span.in(author.text())));
        }
    }

    private static List<Byline> people(List<Byline> bylines) {
        return bylines.stream()
                .filter(byline -> Writers.isPerson(byline.name()) || Writers.isNickname(byline.name()))
                .toList();
    }

    private static List<Byline> houses(List<Byline> told, List<Byline> printed) {
        return told.isEmpty() ? printed : told;
    }

    private static List<Byline> distinct(List<Byline> bylines, Optional<String> outlet, Draft draft) {
        List<Byline> distinct = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        outlet.filter(house -> !Agencies.isOne(house)).map(Letters::of).ifPresent(seen::add);
        for (Byline byline : bylines) {
            if (distinct.size() < MOST && seen.add(Letters.of(byline.name()))) {
                distinct.add(printed(byline, draft));
            }
        }
        return distinct;
    }

    /** A name that is told is shown where it is printed, if it is. */
    private static Byline printed(Byline byline, Draft draft) {
        if (byline.printed().span().isPresent()) {
            return byline;
        }
        for (Part part : draft.parts(PartKind.BYLINE)) {
            int at = draft.words(part).indexOf(byline.name());
            if (at >= 0) {
                int start = part.span().start() + at;
                Span span = new Span(start, start + byline.name().length());
                return new Byline(Printed.at(span, draft.text()), byline.name());
            }
        }
        return byline;
    }
}
