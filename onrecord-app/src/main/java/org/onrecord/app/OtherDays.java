package org.onrecord.app;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.OnRecord;
import org.onrecord.collation.Testimonies;
import org.onrecord.page.Page;
import org.onrecord.record.Entity;
import org.onrecord.record.Reading;
import org.onrecord.report.Basis;
import org.onrecord.report.Dating;
import org.onrecord.store.Kept;
import org.onrecord.store.Store;

/** Dates reports by others of a record: copies by their originals, datelines without a year by their story. */
public final class OtherDays {

    /** So many reports that share the most names are asked. */
    private static final int REPORTS = 6;

    /** Of no other reports than those of the record. */
    public static final Testimonies NOBODY = new Testimonies(List.of());

    private final Store store;
    private final OnRecord reader;
    private final Set<String> asked = new LinkedHashSet<>();

    public OtherDays(Store store, OnRecord reader) {
        this.store = store;
        this.reader = reader;
    }

    /** Reads a page; where it leaves its day open, the reports of the record are asked. */
    public Reading read(Page page) {
        return dated(new Kept(page, reader.read(page)), NOBODY).reading();
    }

    /** A report that leaves its day open as the reports of the record and some others tell it; else as it is. */
    public Kept dated(Kept kept, Testimonies others) {
        if (!Testimonies.isAsked(kept.reading())) {
            return kept;
        }
        List<Dating> told = told(kept.reading(), others);
        return told.isEmpty() ? kept : new Kept(kept.page(), reader.read(kept.page(), told));
    }

    private List<Dating> told(Reading asked, Testimonies others) {
        return others.of(asked, store.like(names(asked), REPORTS));
    }

    /** Notes whose days some reports may tell that were kept just now. */
    public void note(Collection<Reading> kept) {
        for (Reading reading : kept) {
            if (!Testimonies.isAsked(reading) && reading.published().value().isPresent()) {
                asked.addAll(store.askedLike(names(reading), REPORTS));
            }
        }
    }

    /** Reads those reports again whose days are told otherwise now. */
    public void settle() {
        for (String id : asked) {
            Reading before = store.reading(id).orElseThrow();
            List<Dating> told = told(before, NOBODY);
            if (!values(told).equals(values(before.datings()))) {
                Page page = store.page(id).orElseThrow();
                store.reread(List.of(new Kept(page, reader.read(page, told))));
            }
        }
        asked.clear();
    }

    /** The days that others told. */
    private static List<String> values(List<Dating> datings) {
        return datings.stream()
                .filter(dating -> dating.basis() == Basis.COPY)
                .map(dating -> dating.value() + " " + dating.printed().where())
                .toList();
    }

    private static String names(Reading reading) {
        String text = reading.report().text();
        return reading.entities().stream()
                .filter(Entity::named)
                .map(entity -> entity.name().in(text))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
