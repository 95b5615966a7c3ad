package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.onrecord.record.Reading;
import org.onrecord.text.Term;

/**
 * What many readings have in common: {@code Collation.of(readings)}.
 *
 * <p>The same readings give the same collation, in whatever order they come.
 *
 * @param reports the reports, by their ids
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
        List<Listed> reports,
        List<CopyLink> copies,
        List<QuotationFamily> quotations,
        List<FigureSeries> series,
        List<Happening> happenings,
        List<Identity> identities,
        List<Story> stories,
        List<Version> versions,
        List<Orphan> orphans,
        List<Position> positions) {

    /** The number of the rules by which reports are collated: by others, the same reports may give another collation. */
    public static final int RULES = 4;

    /** About so many reports are collated at a time. */
    private static final int AT_A_TIME = 256;

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

    /**
     * A report as a collation lists it.
     *
     * @param report its id
     * @param location where it was found
     * @param outlet who published it
     * @param published when
     */
    public record Listed(String report, String location, Optional<String> outlet, Optional<String> published) {

        static Listed of(Reading reading) {
            return new Listed(
                    reading.report().id(),
                    reading.report().location(),
                    reading.report().outlet(),
                    reading.published().value());
        }
    }

    public Collation {
        reports = List.copyOf(reports);
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
        Map<String, Sheet> sheets = new TreeMap<>();
        readings.forEach(reading -> sheets.computeIfAbsent(reading.report().id(), unseen -> Sheet.of(reading)));
        Clusters.Changed clusters = Clusters.of(new InMemory(sheets), List.of(), sheets::get);
        List<Collation> parts = new ArrayList<>();
        for (List<String> reports : clusters.grown()) {
            parts.add(ofSheets(reports.stream().map(sheets::get).toList(), corrections));
        }
        return joined(
                parts, corrections, id -> Optional.ofNullable(sheets.get(id)).map(Sheet::reading));
    }

    /** The readings that are collated at once, none of which was before. */
    private record InMemory(Map<String, Sheet> sheets) implements Clusters.Shelf {

        @Override
        public void each(Consumer<Filed> reader) {
            sheets.forEach((id, sheet) -> reader.accept(new Filed(id, sheet.keys(), Filed.NONE)));
        }
    }

    /**
     * Collates the reports of one cluster.
     *
     * @param readings all of them, by the ids of their reports
     */
    public static Collation ofCluster(Collection<Reading> readings, Corrections corrections) {
        return ofSheets(readings.stream().map(Sheet::of).toList(), corrections);
    }

    /**
     * Collates clusters on all processors, a few at a time; they come in the order given.
     *
     * @param clusters the ids of the reports of each, ascending
     * @param reader is handed each cluster with its collation
     */
    public static void eachCluster(
            List<List<String>> clusters,
            Sheets sheets,
            Corrections corrections,
            BiConsumer<List<String>, Collation> reader) {
        for (int first = 0; first < clusters.size(); ) {
            int next = first;
            int reports = 0;
            while (next < clusters.size() && reports < AT_A_TIME) {
                reports += clusters.get(next++).size();
            }
            List<List<String>> some = clusters.subList(first, next);
            List<List<Sheet>> read = some.stream()
                    .map(cluster -> cluster.stream().map(sheets::sheet).toList())
                    .toList();
            List<Collation> collated = read.parallelStream()
                    .map(cluster -> ofSheets(cluster, corrections))
                    .toList();
            for (int cluster = 0; cluster < some.size(); cluster++) {
                reader.accept(some.get(cluster), collated.get(cluster));
            }
            first = next;
        }
    }

    /**
     * The collation of some clusters: people and organizations that several of them name are one.
     *
     * @param clusters their collations, in any order
     * @param readings the reading of a report by its id, where it is here
     */
    public static Collation joined(
            Collection<Collation> clusters, Corrections corrections, Function<String, Optional<Reading>> readings) {
        return new Collation(
                all(clusters, Collation::reports, Comparator.comparing(Listed::report)),
                all(clusters, Collation::copies, Comparator.comparing(CopyLink::report)),
                all(
                        clusters,
                        Collation::quotations,
                        Comparator.comparing(family -> family.printings().get(0).report())),
                all(
                        clusters,
                        Collation::series,
                        Comparator.comparing(series -> series.points().get(0).report())),
                all(
                        clusters,
                        Collation::happenings,
                        Comparator.comparing(
                                happening -> happening.tellings().get(0).report())),
                Identity.joined(
                        clusters.stream()
                                .flatMap(cluster -> cluster.identities().stream())
                                .toList(),
                        corrections,
                        readings),
                all(
                        clusters,
                        Collation::stories,
                        Comparator.comparing(story -> story.reports().get(0))),
                all(clusters, Collation::versions, Comparator.comparing(Version::later)),
                all(clusters, Collation::orphans, Comparator.comparing(Orphan::report)),
                all(
                        clusters,
                        Collation::positions,
                        Comparator.comparing(position -> position.one().report())));
    }

    /** All of one kind by a report of theirs: those of one report are of one cluster, and keep its order. */
    private static <T> List<T> all(
            Collection<Collation> clusters, Function<Collation, List<T>> part, Comparator<T> order) {
        return clusters.stream()
                .flatMap(cluster -> part.apply(cluster).stream())
                .sorted(order)
                .toList();
    }

    private static Collation ofSheets(List<Sheet> sheets, Corrections corrections) {
        List<Copies.Found> copies = Copies.among(sheets);
        Origins origins = new Origins(sheets, copies);
        List<WordMap> maps =
                copies.stream().map(found -> WordMap.of(sheets, found)).toList();
        Identities identities = Identities.of(sheets, corrections);
        List<List<Integer>> stories = Stories.of(sheets, identities.named(), copies);
        identities.joinMerged(corrections).joinSameNames().joinCopied(maps).joinAlike(stories);
        List<QuotationFamily> families = Families.among(sheets, copies, origins);
        return new Collation(
                sheets.stream().map(sheet -> Listed.of(sheet.reading())).toList(),
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
                of(kind, Kind.REPORT, reports),
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

    /** Some people and organizations, with the reports that name them. */
    public static Collation of(List<Identity> identities, Function<String, Optional<Reading>> readings) {
        List<Listed> reports = identities.stream()
                .flatMap(identity -> identity.reports().stream())
                .distinct()
                .sorted()
                .flatMap(report -> readings.apply(report).stream())
                .map(Listed::of)
                .toList();
        return new Collation(
                reports,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                identities,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static CopyLink link(List<Sheet> sheets, Copies.Found found) {
        Sheet copy = sheets.get(found.copy());
        Sheet of = sheets.get(found.of());
        Comparison comparison = Comparison.of(of, copy, found.overlap());
        return new CopyLink(copy.id(), of.id(), comparison.degree(), comparison.shared(), comparison.changes());
    }
}
