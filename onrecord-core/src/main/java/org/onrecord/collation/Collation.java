package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.onrecord.record.Reading;
import org.onrecord.text.Term;

/**
 * What many readings have in common: {@code Collation.of(readings)}.
 *
 * <p>The same readings give the same collation, in whatever order they come.
 *
 * @param readings the readings, by the ids of their reports
 * @param copies which reports are copies of which
 * @param quotations the printings of each utterance that more than one report prints
 * @param series the figures of each claimant over time
 * @param happenings the events that reports tell of
 * @param identities the names of each person and organisation
 * @param stories which reports tell of the same thing
 * @param versions what later versions of an address made of earlier ones
 * @param orphans what is attributed to documents of the record that do not print it
 * @param positions what one speaker says on one matter and then otherwise
 */
public record Collation(
        List<Reading> readings,
        List<CopyLink> copies,
        List<QuotationFamily> quotations,
        List<FigureSeries> series,
        List<Happening> happenings,
        List<Identity> identities,
        List<Story> stories,
        List<Version> versions,
        List<Orphan> orphans,
        List<Position> positions) {

    /** What a line of a written collation is about. */
    public enum Kind implements Term {
        REPORT,
        COPY,
        QUOTATION,
        SERIES,
        EVENT,
        IDENTITY,
        STORY,
        VERSION,
        ORPHAN,
        POSITION
    }

    public Collation {
        readings = List.copyOf(readings);
        copies = List.copyOf(copies);
        quotations = List.copyOf(quotations);
        series = List.copyOf(series);
        happenings = List.copyOf(happenings);
        identities = List.copyOf(identities);
        stories = List.copyOf(stories);
        versions = List.copyOf(versions);
        orphans = List.copyOf(orphans);
        positions = List.copyOf(positions);
    }

    /** Collates some readings; of two readings of one report the first counts. */
    public static Collation of(Collection<Reading> readings) {
        return of(readings, Corrections.NONE);
    }

    /**
     * Collates some readings, with the people merged and split whom a person merged and split.
     *
     * @param corrections those of people; what they say of single entries has been applied to the readings
     */
    public static Collation of(Collection<Reading> readings, Corrections corrections) {
        List<Sheet> sheets = new ArrayList<>();
        readings.stream()
                .sorted(Comparator.comparing(reading -> reading.report().id()))
                .forEach(reading -> {
                    boolean again = !sheets.isEmpty()
                            && sheets.get(sheets.size() - 1)
                                    .id()
                                    .equals(reading.report().id());
                    if (!again) {
                        sheets.add(Sheet.of(reading));
                    }
                });
        return of(sheets, corrections);
    }

    private static Collation of(List<Sheet> sheets, Corrections corrections) {
        List<Copies.Found> copies = Copies.among(sheets);
        Origins origins = new Origins(sheets, copies);
        List<WordMap> maps =
                copies.stream().map(found -> WordMap.of(sheets, found)).toList();
        Identities identities = Identities.of(sheets, corrections);
        List<List<Integer>> stories = Stories.of(sheets, identities.named(), copies);
        identities.joinMerged(corrections).joinSameNames().joinCopied(maps).joinAlike(stories);
        List<QuotationFamily> families = Families.among(sheets, copies, origins);
        return new Collation(
                sheets.stream().map(Sheet::reading).toList(),
                copies.stream().map(found -> link(sheets, found)).toList(),
                families,
                SeriesFinder.among(sheets, stories, maps, identities, origins),
                Happenings.among(sheets, stories, maps, identities, origins),
                identities.all(origins),
                stories.stream()
                        .map(story ->
                                Stories.told(story.stream().map(sheets::get).toList(), origins))
                        .toList(),
                Versions.among(sheets),
                Orphans.among(sheets, stories, origins),
                Positions.among(sheets, families, identities, origins));
    }

    /** Only what is of one kind, for who asks for no more. */
    public Collation only(Kind kind) {
        return new Collation(
                of(kind, Kind.REPORT, readings),
                of(kind, Kind.COPY, copies),
                of(kind, Kind.QUOTATION, quotations),
                of(kind, Kind.SERIES, series),
                of(kind, Kind.EVENT, happenings),
                of(kind, Kind.IDENTITY, identities),
                of(kind, Kind.STORY, stories),
                of(kind, Kind.VERSION, versions),
                of(kind, Kind.ORPHAN, orphans),
                of(kind, Kind.POSITION, positions));
    }

    private static <T> List<T> of(Kind wanted, Kind kind, List<T> all) {
        return wanted == kind ? all : List.of();
    }

    /** Only some of the identities. */
    public Collation onlyIdentities(Predicate<Identity> wanted) {
        List<Identity> some = identities.stream().filter(wanted).toList();
        return new Collation(
                List.of(), List.of(), List.of(), List.of(), List.of(), some, List.of(), List.of(), List.of(),
                List.of());
    }

    private static CopyLink link(List<Sheet> sheets, Copies.Found found) {
        Sheet copy = sheets.get(found.copy());
        Sheet of = sheets.get(found.of());
        Comparison comparison = Comparison.of(of, copy, found.overlap());
        return CopyLink.of(copy, of, comparison);
    }
}
