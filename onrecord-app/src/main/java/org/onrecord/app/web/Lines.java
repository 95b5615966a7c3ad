package org.onrecord.app.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.app.Collated;
import org.onrecord.collation.Collation;
import org.onrecord.collation.CollationWriter;

/** What reports share as programs get it, one object for each entry, written when it is asked for. */
final class Lines {

    private final Collated collated;
    private final Map<Object, Integer> places = new IdentityHashMap<>();

    private Lines(Collated collated) {
        this.collated = collated;
        for (Collation.Kind kind : Collation.Kind.values()) {
            List<?> entries = entries(kind);
            for (int i = 0; i < entries.size(); i++) {
                places.put(entries.get(i), i);
            }
        }
    }

    static Lines in(Collated collated) {
        return collated.once(Lines.class, Lines::new);
    }

    /** Everything of one kind, in the order of the collation. */
    List<?> entries(Collation.Kind kind) {
        Collation all = collated.collation();
        return switch (kind) {
            case REPORT -> all.reports();
            case COPY -> all.copies();
            case QUOTATION -> all.quotations();
            case SERIES -> all.series();
            case EVENT -> all.happenings();
            case IDENTITY -> all.identities();
            case STORY -> all.stories();
            case VERSION -> all.versions();
            case ORPHAN -> all.orphans();
            case POSITION -> all.positions();
        };
    }

    /**
     * An entry as {@code onrecord collate} writes it.
     *
     * @throws IllegalArgumentException where it is none of this collation
     */
    String line(Collation.Kind kind, Object entry) {
        Integer place = places.get(entry);
        if (place == null) {
            throw new IllegalArgumentException("no entry of this collation");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CollationWriter.write(collated.collation(), kind, place, collated::reading, out);
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
