package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onrecord.text.Span;

/**
 * A report on its way: its text and parts, before names, houses and days are read from them.
 *
 * @param text all words
 * @param parts the parts in order
 * @param dateline where it was sent from
 */
record Draft(String text, List<Part> parts, Optional<Dateline> dateline) {

    private static final Pattern SPEAKER = Pattern.compile("[\\p{Lu}][\\p{Lu}. ’'-]{1,40}(?:, [\\p{Lu} ]{2,30})?:");

    Draft {
        parts = List.copyOf(parts);
    }

    /** Cuts datelines from paragraphs, and credits from captions. */
    static Draft of(String text, List<Part> whole, Optional<Dateline> printedApart) {
        List<Part> parts = new ArrayList<>();
        Optional<Dateline> dateline = printedApart;
        boolean transcript = isTranscript(text, whole);
        int paragraphs = 0;
        for (Part part : whole) {
            if (part.kind() == PartKind.PARAGRAPH) {
                Optional<Dateline> found = dateline.isEmpty() && paragraphs++ < 2
                        ? DatelineReader.in(part.span().in(text), part.span().start(), transcript)
                        : Optional.empty();
                dateline = dateline.or(() -> found);
                cutDateline(part, found, text, parts);
            } else if (part.kind() == PartKind.CAPTION) {
                cutCredit(part, text, parts);
            } else {
                parts.add(part);
            }
        }
        return new Draft(text, parts, dateline);
    }

    private static void cutDateline(Part part, Optional<Dateline> dateline, String text, List<Part> parts) {
        if (dateline.isEmpty()) {
            parts.add(part);
            return;
        }
        Span span = dateline.get().span();
        parts.add(new Part(PartKind.DATELINE, span, "place, day or agency before the first sentence"));
        Span rest = new Span(span.end(), part.span().end()).strip(text);
        if (!rest.isEmpty()) {
            parts.add(new Part(PartKind.PARAGRAPH, rest, part.why()));
        }
    }

    private static void cutCredit(Part part, String text, List<Part> parts) {
        int start = part.span().start();
        Optional<Span> tail = Credits.tail(part.span().in(text));
        if (tail.isEmpty()) {
            parts.add(part);
            return;
        }
        Span credit = new Span(start + tail.get().start(), start + tail.get().end());
        parts.add(new Part(PartKind.CAPTION, new Span(start, credit.start()).strip(text), part.why()));
        parts.add(new Part(PartKind.CREDIT, credit, Credits.why(credit.in(text))));
    }

    /** Whether several paragraphs begin with a name in capitals and a colon: then the first one does too. */
    private static boolean isTranscript(String text, List<Part> parts) {
        return parts.stream()
                        .filter(part -> part.kind() == PartKind.PARAGRAPH)
                        .map(part -> part.span().in(text))
                        .filter(words -> SPEAKER.matcher(words).lookingAt())
                        .limit(3)
                        .count()
                >= 2;
    }

    /** The draft with the place that a byline prints behind its house: "KTV World, Sorhat". */
    Draft withPlaceBehind(String house) {
        if (dateline.isPresent()) {
            return this;
        }
        List<Part> cut = new ArrayList<>();
        Optional<Dateline> found = Optional.empty();
        int start = start();
        for (Part part : parts) {
            String words = words(part);
            boolean place = found.isEmpty()
                    && part.span().start() < start
                    && words.length() < house.length() + 40
                    && words.startsWith(house + ", ")
                    && DatelineReader.isPlaceLine(words.substring(house.length() + 2));
            if (place) {
                int at = part.span().start() + house.length() + 2;
                Span span = new Span(at, part.span().end());
                found = Optional.of(new Dateline(span, Optional.of(span), Optional.empty(), Optional.empty()));
                cut.add(new Part(PartKind.BYLINE, new Span(part.span().start(), at - 2), "the house above the text"));
                cut.add(new Part(PartKind.DATELINE, span, "place behind the name of the house"));
            } else {
                cut.add(part);
            }
        }
        return new Draft(text, cut, found);
    }

    List<Part> parts(PartKind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }

    /** The words of a part. */
    String words(Part part) {
        return part.span().in(text);
    }

    /** Where the first paragraph starts; the end of the text where there is none. */
    int start() {
        return parts.stream()
                .filter(part -> part.kind() == PartKind.PARAGRAPH)
                .mapToInt(part -> part.span().start())
                .findFirst()
                .orElse(text.length());
    }

    /** All paragraphs, one a line. */
    String body() {
        StringBuilder body = new StringBuilder();
        for (Part part : parts(PartKind.PARAGRAPH)) {
            body.append(part.span().in(text)).append('\n');
        }
        return body.toString();
    }
}
