package org.onrecord.report;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Given;
import org.onrecord.report.Told.About;

/**
 * Whose report it is: who published the page, and the agency that it was taken over from.
 *
 * <p>An agency is never promoted to outlet: a text that prints "CNN" under its place line has an agency and no outlet.
 *
 * @param outlet who published this page
 * @param agency whose report it is, where it is taken over
 */
record Imprint(Optional<String> outlet, Optional<String> agency) {

    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?:©|\\(c\\)|(?i:copyright))[\\s©]*(?:(?:19|20)\\d\\d(?:\\s?[-–]\\s?(?:19|20)?\\d\\d)?)?[,\\s]*(?:by\\s)?([\\p{Lu}][\\p{L}\\p{N}.’'&! -]{2,50}?)"
                    + "(?:[.,|]|\\s(?:[Aa]ll|[Ii]nc|[Ll]td|[Ll][Ll][Cc]|Company|Corp|is)\\b|$)");
    private static final Pattern RESERVED =
            Pattern.compile("(?i:all rights reserved(?: to)?)[\\s:.-]*([\\p{Lu}][\\p{L}\\p{N}.’'&! -]{2,50})");

    /** Where pages tell of their house, the surest first. */
    private static final List<String> SOURCES = List.of(
            "json-ld publisher",
            "meta og:site_name",
            "json-ld newsmediaorganization",
            "json-ld website",
            "microdata publisher",
            "meta ",
            "json-ld",
            "microdata");

    static Imprint of(Draft draft, Testimony testimony, Given given, Optional<String> address) {
        Optional<String> outlet = given.outlet()
                .or(() -> told(testimony))
                .or(() -> titleEnd(draft, testimony))
                .or(() -> reserved(draft))
                .or(() -> address.flatMap(Imprint::host));
        return new Imprint(outlet, agency(draft, testimony, outlet));
    }

    /** Of the plain text only what was given is the outlet. */
    static Imprint ofText(Draft draft, Given given) {
        return new Imprint(given.outlet(), agency(draft, Testimony.NONE, given.outlet()));
    }

    private static Optional<String> told(Testimony testimony) {
        for (String source : SOURCES) {
            for (Told told : testimony.about(About.OUTLET)) {
                if (told.from(source) && isName(told.text()) && !isHeadline(told.text(), testimony)) {
                    return Optional.of(told.text());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isHeadline(String text, Testimony testimony) {
        String letters = Letters.of(text);
        return testimony.about(About.HEADLINE).stream()
                .anyMatch(
                        told -> letters.length() > 24 && Letters.of(told.text()).startsWith(letters));
    }

    private static boolean isName(String text) {
        return text.length() >= 2
                && text.length() <= 60
                && !text.startsWith("http")
                && !text.startsWith("©")
                && text.chars().anyMatch(Character::isLetter)
                && !text.contains("  ");
    }

    /** What the title of the page has beyond the headline: "Toll rises - Daily News". */
    private static Optional<String> titleEnd(Draft draft, Testimony testimony) {
        Optional<String> headline =
                draft.parts(PartKind.HEADLINE).stream().findFirst().map(draft::words);
        String title = testimony.about(About.HEADLINE).stream()
                .filter(told -> told.from("title"))
                .findFirst()
                .map(Told::text)
                .orElse("");
        if (headline.isEmpty()) {
            return Optional.empty();
        }
        String known = Letters.of(headline.get());
        List<String> pieces = new ArrayList<>();
        for (String piece : title.split("\\s+[|\\-–—•·»]\\s+|\\s*(?:\\||::|»)\\s*")) {
            String letters = Letters.of(piece);
            if (!letters.isEmpty() && !known.contains(letters) && !letters.contains(known)) {
                pieces.add(piece.strip());
            }
        }
        return pieces.isEmpty() || !Letters.of(title).contains(known)
                ? Optional.empty()
                : Optional.of(pieces.get(pieces.size() - 1)).filter(Imprint::isName);
    }

    private static Optional<String> reserved(Draft draft) {
        for (Part part : draft.parts(PartKind.FURNITURE)) {
            String words = draft.words(part);
            if (words.length() <= 300) {
                for (Pattern pattern : List.of(COPYRIGHT, RESERVED)) {
                    Matcher matcher = pattern.matcher(words);
                    if (matcher.find() && !matcher.group(1).matches("(?i)all rights.*")) {
                        return Optional.of(matcher.group(1).strip());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(new URI(address.strip()).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^(?:www|m|amp)\\.", ""));
        } catch (java.net.URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The agency that the dateline, a byline or a credit names, unless it is the house itself. */
    private static Optional<String> agency(Draft draft, Testimony testimony, Optional<String> outlet) {
        List<String> named = new ArrayList<>();
        draft.dateline().flatMap(Dateline::agency).ifPresent(span -> named.add(span.in(draft.text())));
        for (Part part : draft.parts(PartKind.BYLINE)) {
            for (String piece : draft.words(part).split("\\s*(?:[,|/•]|\\s[-–—]\\s|\\bfor\\b|^By\\s|^by\\s)\\s*")) {
                if (Agencies.isOne(piece)) {
                    named.add(piece.strip());
                }
            }
        }
        for (Told told : testimony.about(About.AUTHOR)) {
            if (Agencies.isOne(told.text())) {
                named.add(told.text());
            }
        }
        signedOff(draft).ifPresent(named::add);
        String house = outlet.map(Letters::of).orElse("");
        return named.stream().filter(name -> !isSame(name, house)).findFirst();
    }

    /** How much of the last paragraph may hold the agency. */
    private static final int SIGNED = 60;

    /** Some papers print the agency behind the last sentence, or its copyright below. */
    private static Optional<String> signedOff(Draft draft) {
        List<Part> paragraphs = draft.parts(PartKind.PARAGRAPH);
        if (paragraphs.isEmpty()) {
            return Optional.empty();
        }
        String paragraph = draft.words(paragraphs.get(paragraphs.size() - 1));
        String last = paragraph.substring(Math.max(0, paragraph.length() - SIGNED));
        Matcher sign = Pattern.compile("[.!?”\"’)]\\s+(?:[-–—(]\\s?)?([A-Z][A-Za-z/ -]{1,24})\\)?$")
                .matcher(last);
        if (sign.find() && Agencies.isOne(sign.group(1))) {
            return Optional.of(sign.group(1));
        }
        return Agencies.isOne(last.replaceAll("^\\W+|\\W+$", ""))
                ? Optional.of(last.replaceAll("^\\W+|\\W+$", ""))
                : Optional.empty();
    }

    private static boolean isSame(String agency, String house) {
        if (house.isEmpty()) {
            return false;
        }
        String letters = Letters.of(agency);
        String full = Agencies.fullName(agency).map(Letters::of).orElse(letters);
        return house.equals(letters) || house.contains(full) || letters.length() > 3 && house.contains(letters);
    }
}
