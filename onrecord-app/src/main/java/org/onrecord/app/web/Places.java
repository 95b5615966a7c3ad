package org.onrecord.app.web;

import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.Collated;
import org.onrecord.collation.Collation;
import org.onrecord.collation.CopyLink;
import org.onrecord.collation.FigureSeries;
import org.onrecord.collation.Happening;
import org.onrecord.collation.Identity;
import org.onrecord.collation.QuotationFamily;
import org.onrecord.collation.Story;

/**
 * Where something that reports share is found: by an entry of one of its reports.
 *
 * <p>{@code /quotations/0a1b2c3d4e5f6071/s3} leads to the quotation that statement s3 prints, however many printings the
 * record has of it by now; so an address that was cited holds while the record grows.
 */
final class Places {

    private final Map<String, QuotationFamily> quotations = new HashMap<>();
    private final Map<String, FigureSeries> series = new HashMap<>();
    private final Map<String, Identity> identities = new HashMap<>();
    private final Map<String, CopyLink> copies = new HashMap<>();
    private final Map<String, CopyLink> origins = new HashMap<>();
    private final Map<String, Story> stories = new HashMap<>();
    private final Map<String, List<Happening>> happenings = new HashMap<>();
    private final Map<Matter, List<FigureSeries>> matters = new HashMap<>();

    /** What figures are about, whoever claims them. */
    private record Matter(Optional<String> measure, Optional<String> counted, Optional<String> where) {

        static Matter of(FigureSeries series) {
            return new Matter(small(series.measure()), small(series.counted()), small(series.where()));
        }

        private static Optional<String> small(Optional<String> words) {
            return words.map(some -> some.toLowerCase(Locale.ROOT));
        }
    }

    private Places(Collation all) {
        all.quotations()
                .forEach(family -> family.printings()
                        .forEach(one -> quotations.putIfAbsent(at(one.report(), QuotationPages.entry(one)), family)));
        all.series()
                .forEach(one -> one.points()
                        .forEach(point -> series.putIfAbsent(
                                at(point.report(), point.figure().id()), one)));
        all.series()
                .forEach(one -> matters.computeIfAbsent(Matter.of(one), unseen -> new ArrayList<>())
                        .add(one));
        all.identities()
                .forEach(identity -> identity.forms()
                        .forEach(form -> identities.putIfAbsent(at(form.report(), form.entity()), identity)));
        all.copies().forEach(copy -> {
            copies.putIfAbsent(at(copy.report(), Shelf.key(copy.of())), copy);
            origins.putIfAbsent(copy.report(), copy);
        });
        all.stories().forEach(story -> story.reports().forEach(id -> stories.putIfAbsent(Shelf.key(id), story)));
        for (Happening happening : all.happenings()) {
            happening.tellings().stream()
                    .map(Happening.Telling::report)
                    .distinct()
                    .forEach(id -> happenings
                            .computeIfAbsent(id, unseen -> new ArrayList<>())
                            .add(happening));
        }
    }

    static Places in(Collated collated) {
        return collated.once(Places.class, all -> new Places(all.collation()));
    }

    private static String at(String report, String entry) {
        return Shelf.key(report) + "/" + entry;
    }

    QuotationFamily quotation(String report, String entry) {
        return there(quotations.get(report + "/" + entry), "quotation");
    }

    FigureSeries series(String report, String entry) {
        return there(series.get(report + "/" + entry), "figure");
    }

    Identity identity(String report, String entry) {
        return there(identities.get(report + "/" + entry), "person or organization");
    }

    /** A copy, by itself and the report that it was made of. */
    CopyLink copy(String report, String original) {
        return there(copies.get(report + "/" + original), "copy");
    }

    Story story(String report) {
        return there(stories.get(report), "story");
    }

    private static <T> T there(@Nullable T found, String what) {
        if (found == null) {
            throw new NotFoundResponse("The record has no " + what + " at this address.");
        }
        return found;
    }

    /** Who an entity of a report is; empty for what no identity was made of. */
    Optional<Identity> who(String report, String entity) {
        return Optional.ofNullable(identities.get(at(report, entity)));
    }

    /** The series that a figure of a report belongs to. */
    Optional<FigureSeries> figure(String report, String figure) {
        return Optional.ofNullable(series.get(at(report, figure)));
    }

    /** All who give figures on the matter of a series, that series too. */
    List<FigureSeries> beside(FigureSeries series) {
        return matters.getOrDefault(Matter.of(series), List.of(series));
    }

    /** The story that a report belongs to. */
    Optional<Story> storyOf(String report) {
        return Optional.ofNullable(stories.get(Shelf.key(report)));
    }

    /** What a report was made of, where it is a copy. */
    Optional<CopyLink> madeOf(String report) {
        return Optional.ofNullable(origins.get(report));
    }

    /** The report at the beginning of a chain of copies; the report itself where it is none. */
    String origin(String report) {
        String origin = report;
        for (int step = 0; step < origins.size() && origins.containsKey(origin); step++) {
            origin = origins.get(origin).of();
        }
        return origin;
    }

    /** The events that a report tells. */
    List<Happening> happenings(String report) {
        return happenings.getOrDefault(report, List.of());
    }
}
