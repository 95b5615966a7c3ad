package org.onrecord.report;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * Reads the dateline at the start of a paragraph: "SORHAT, Kesteria, March 3 (MNA) - ".
 *
 * <p>Papers print the city in capitals, then land, day and agency as they need; a dash or a colon divides it from the
 * text, or the agency's brackets do.
 */
final class DatelineReader {

    private static final String WORD = "[\\p{Lu}][\\p{L}\\p{M}.’'-]*";
    private static final String SHOUTED = "[\\p{Lu}][\\p{Lu}\\p{M}.’'-]+";
    private static final String CITY = SHOUTED + "(?:[ -](?:" + SHOUTED + "|de|del|la|el|al|du|of|the|upon)){0,4}";
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
    /** Not "Thursday Island". */
    private static final String WEEKDAY =
            "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b(?!\\s(?!" + MONTH + ")\\p{Lu})";

    private static final String PLACE = "(?<place>(?:" + CITY + "(?:/" + CITY + ")?"
            + "|(?<mixed>" + WORD + "(?: " + WORD + "){0,3}))"
            + "(?:,\\s(?!" + MONTH + "\\w*\\.?\\s\\d|" + WEEKDAY + ")" + WORD + "(?: " + WORD + "){0,3}){0,2})";
    private static final String DATE = "(?:,?\\s(?<date>(?:" + WORD + ",?\\s)?(?:" + MONTH
            + "[a-z]*\\.?\\s\\d{1,2}|\\d{1,2}\\s" + MONTH + "[a-z]*\\.?)(?:,?\\s\\d{4})?|(?<=,\\s)" + WEEKDAY + "))?";
    private static final String AGENCY = "\\((?<agency>[\\p{Lu}][\\p{L}\\p{M}.’'/& -]{1,40})\\)";
    private static final String DASH = "\\s{0,2}(?:--?|[–—―_]|:)\\s{0,2}";

    /** City, day, agency and dash, with something that tells it from the start of a sentence. */
    private static final Pattern FULL =
            Pattern.compile("^" + PLACE + DATE + "(?:,?\\s?" + AGENCY + ")?" + "(?<dash>" + DASH + "|\\s?)");

    /** An agency alone: "(Reuters) - ". */
    private static final Pattern ALONE = Pattern.compile("^" + AGENCY + "(?<dash>" + DASH + ")");

    /** Words in capitals before a colon or dash that are no place. */
    private static final Set<String> LABELS = Set.of(
            "UPDATE",
            "UPDATED",
            "EXCLUSIVE",
            "BREAKING",
            "WATCH",
            "VIDEO",
            "PHOTOS",
            "PHOTO",
            "NOTE",
            "CORRECTION",
            "CLARIFICATION",
            "READ",
            "MORE",
            "LIVE",
            "ANALYSIS",
            "OPINION",
            "EDITORIAL",
            "REVIEW",
            "WARNING",
            "ALERT",
            "FACT",
            "FALSE",
            "TRUE",
            "QUESTION",
            "ANSWER",
            "Q",
            "A",
            "HOST",
            "BYLINE",
            "THE",
            "SPOILER",
            "RELATED",
            "ABSTRACT",
            "SUMMARY",
            "TLDR",
            "LISTEN",
            "GALLERY",
            "INTERVIEW",
            "PODCAST",
            "SPONSORED",
            "AD",
            "TIP");

    private static final int LONGEST = 90;

    private DatelineReader() {}

    /**
     * The dateline that a paragraph begins with.
     *
     * @param paragraph the paragraph
     * @param offset where it stands in the text
     * @param label whether a name before a colon may be a speaker, as in a transcript
     */
    static Optional<Dateline> in(String paragraph, int offset, boolean label) {
        String start = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
        Matcher full = FULL.matcher(start);
        if (full.find() && isDateline(full, paragraph, label)) {
            return Optional.of(new Dateline(
                    new Span(
                            offset,
                            offset
                                    + start.substring(0, full.end())
                                            .stripTrailing()
                                            .length()),
                    span(full, "place", offset),
                    span(full, "date", offset),
                    span(full, "agency", offset)));
        }
        Matcher alone = ALONE.matcher(start);
        if (alone.find()) {
            return Optional.of(new Dateline(
                    new Span(
                            offset,
                            offset
                                    + start.substring(0, alone.end())
                                            .stripTrailing()
                                            .length()),
                    Optional.empty(),
                    Optional.empty(),
                    span(alone, "agency", offset)));
        }
        return Optional.empty();
    }

    private static Optional<Span> span(Matcher matcher, String group, int offset) {
        return matcher.group(group) == null
                ? Optional.empty()
                : Optional.of(new Span(matcher.start(group) + offset, matcher.end(group) + offset));
    }

    private static boolean isDateline(Matcher full, String paragraph, boolean label) {
        String place = full.group("place");
        String dash = full.group("dash").strip();
        boolean agency = full.group("agency") != null;
        if (LABELS.contains(place.split("[ ,]")[0]) || full.end() >= paragraph.length() && !agency) {
            return false;
        }
        boolean shouted = full.group("mixed") == null;
        boolean land = Lands.isOne(place.substring(place.lastIndexOf(',') + 1)) && place.contains(",");
        if (agency && (shouted || land || Agencies.isOne(full.group("agency")))) {
            return !dash.isEmpty() || Agencies.isOne(full.group("agency")) && startsSentence(paragraph, full.end());
        }
        if (dash.isEmpty() || agency) {
            return false;
        }
        if (shouted) {
            return !dash.equals(":") || !label && place.length() > 2;
        }
        // A city in small letters needs its land or its day beside it: "New York, NY – ".
        return !dash.equals("-") && (land || isDay(full.group("date")) && !dash.equals(":"));
    }

    /** Whether a date tells more than a weekday. */
    private static boolean isDay(@Nullable String date) {
        return date != null && date.chars().anyMatch(Character::isDigit);
    }

    private static boolean startsSentence(String paragraph, int at) {
        return at >= paragraph.length() || !Character.isLowerCase(paragraph.charAt(at));
    }

    /** The agency's name where a line of its own follows a place: "Washington", then "CNN". */
    static boolean isPlaceLine(String line) {
        return line.length() <= 40
                && line.matches(
                        WORD + "(?: (?:" + WORD + "|de|la|al|of|the)){0,3}(?:, " + WORD + "(?: " + WORD + "){0,2})?");
    }
}
