package org.onrecord.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                    + "(?:[.,|]|\\s(?i:all|inc|ltd|llc|company|corp|is)\\b|$)");
    private static final Pattern RESERVED =
            Pattern.compile("(?i:all rights reserved(?: to)?)[\\s:.-]*([\\p{Lu}][\\p{L}\\p{N}.’'&! -]{2,50})");

    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}]\\.\\p{L}{2,6}$");

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
        Optional<Host> host = address.flatMap(Host::of);
        List<String> told = told(testimony);
        List<String> titled = titled(draft, testimony);
        Optional<String> outlet = given.outlet()
                .or(() -> host.flatMap(known -> vouched(known, told)))
                .or(() -> told.stream().findFirst())
                .or(() -> host.flatMap(known -> vouched(known, titled)))
                .or(() -> titled.stream().findFirst().filter(end -> namesHeadline(draft, testimony)))
                .or(() -> reserved(draft))
                .or(() -> host.map(Host::name));
        return new Imprint(outlet, agency(draft, testimony, outlet));
    }

    /** Of the plain text only what was given is the outlet. */
    static Imprint ofText(Draft draft, Given given) {
        return new Imprint(given.outlet(), agency(draft, Testimony.NONE, given.outlet()));
    }

    /** The names that the page gives to its house, the surest first. */
    private static List<String> told(Testimony testimony) {
        Set<String> names = new LinkedHashSet<>();
        for (String source : SOURCES) {
            for (Told told : testimony.about(About.OUTLET)) {
                String name = told.text().replaceAll("^@|[\\s|,:–—-]+$", "");
                if (told.from(source) && isName(name) && !isHeadline(name, testimony)) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    /**
     * The first name that fits the address: the makers of a page's template call themselves publisher too, and names
     * drag their mottoes along: "WSVN 7News | Miami News, Weather, Sports".
     */
    private static Optional<String> vouched(Host host, List<String> names) {
        for (String name : names) {
            if (host.vouchesFor(name)
                    && (name.equals(names.get(0)) || !DOMAIN.matcher(name).find())) {
                return Titles.pieces(name).stream()
                        .filter(host::vouchesFor)
                        .findFirst()
                        .or(() -> Optional.of(name));
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

    /** What the title of the page has beyond the headline, the last first: "Toll rises - Daily News". */
    private static List<String> titled(Draft draft, Testimony testimony) {
        String known = headline(draft);
        List<String> names = new ArrayList<>();
        for (String piece : Titles.pieces(title(testimony))) {
            String letters = Letters.of(piece);
            boolean other = !letters.isEmpty() && !known.contains(letters) && !letters.contains(known);
            if (other && isName(piece) && !Writers.opens(piece)) {
                names.add(0, piece);
            }
        }
        return known.isEmpty() ? List.of() : names;
    }

    private static boolean namesHeadline(Draft draft, Testimony testimony) {
        return Letters.of(title(testimony)).contains(headline(draft));
    }

    private static String headline(Draft draft) {
        return draft.parts(PartKind.HEADLINE).stream()
                .findFirst()
                .map(draft::words)
                .map(Letters::of)
                .orElse("");
    }

    private static String title(Testimony testimony) {
        return testimony.about(About.HEADLINE).stream()
                .filter(told -> told.from("title"))
                .findFirst()
                .map(Told::text)
                .orElse("");
    }

    private static Optional<String> reserved(Draft draft) {
        for (Part part : draft.parts(PartKind.FURNITURE)) {
            String words = draft.words(part);
            if (words.length() <= 300) {
                for (Pattern pattern : List.of(COPYRIGHT, RESERVED)) {
                    Matcher matcher = pattern.matcher(words);
                    if (matcher.find() && !matcher.group(1).matches("(?i)all rights.*|CC[ -]BY.*")) {
                        return Optional.of(matcher.group(1).strip());
                    }
                }
            }
        }
        return Optional.empty();
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
        String house = outlet.orElse("");
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

    /** Whether an agency is the house itself: "AP" at "AP News". */
    private static boolean isSame(String agency, String outlet) {
        if (outlet.isEmpty()) {
            return false;
        }
        String letters = Letters.of(agency);
        String house = Letters.of(outlet);
        Optional<String> full = Agencies.fullName(agency);
        Optional<String> own = Agencies.fullName(outlet.replaceFirst("(?i) news$", ""));
        return house.equals(letters)
                || own.isPresent() && own.equals(full)
                || house.contains(full.map(Letters::of).orElse(letters))
                || letters.length() > 3 && house.contains(letters);
    }
}
