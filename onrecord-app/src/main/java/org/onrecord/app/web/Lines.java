package org.onrecord.app.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.app.Collated;
import org.onrecord.collation.Collation;
import org.onrecord.collation.CollationWriter;

/** What reports share as programs get it, an object a line, each kind written when it is first asked for. */
final class Lines {

    private final Collated collated;
    private final Collation all;
    private final Map<Collation.Kind, List<String>> lines = new EnumMap<>(Collation.Kind.class);
    private final Map<Object, Integer> places = new IdentityHashMap<>();

    private Lines(Collated collated) {
        this.collated = collated;
        this.all = collated.collation();
        List.of(all.quotations(), all.series(), all.copies(), all.identities(), all.stories())
                .forEach(this::number);
    }

    static Lines in(Collated collated) {
        return collated.once(Lines.class, Lines::new);
    }

    private void number(List<?> entries) {
        for (int i = 0; i < entries.size(); i++) {
            places.put(entries.get(i), i);
        }
    }

    /** Everything of one kind, in the order of the collation. */
    synchronized List<String> of(Collation.Kind kind) {
        return lines.computeIfAbsent(kind, wanted -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CollationWriter.write(all.only(wanted), collated::reading, out);
            return out.toString(StandardCharsets.UTF_8).lines().toList();
        });
    }

    /** The place of an entry among those of its kind. */
    int place(Object entry) {
        Integer place = places.get(entry);
        if (place == null) {
            throw new IllegalArgumentException("no entry of this collation");
        }
        return place;
    }
}
