package org.onrecord.app;

import java.util.List;
import org.onrecord.collation.Anchor;
import org.onrecord.record.Reading;
import org.onrecord.store.Store;

/**
 * An entry as it is named on the command line: {@code talks-3.txt#s9}.
 *
 * @param report a report, by its location, the end of it, its id or the beginning of it
 * @param entry the id of the entry in its reading
 */
public record Pointer(String report, String entry) {

    /**
     * Understands a name.
     *
     * @throws IllegalArgumentException where it names no entry
     */
    public static Pointer of(String name) {
        int mark = name.lastIndexOf('#');
        if (mark <= 0 || mark == name.length() - 1) {
            throw new IllegalArgumentException("“" + name + "” names no entry; one is named such as talks-3.txt#s9");
        }
        return new Pointer(name.substring(0, mark), name.substring(mark + 1));
    }

    /**
     * The reading of the report.
     *
     * @throws IllegalArgumentException where the record has none of that name, or several
     */
    public Reading reading(Store store) {
        List<String> meant = store.meant(report);
        if (meant.size() != 1) {
            throw new IllegalArgumentException(
                    meant.isEmpty()
                            ? "no report “" + report + "”"
                            : meant.size() + " reports are named “" + report + "”");
        }
        return store.reading(meant.get(0)).orElseThrow();
    }

    /**
     * Who is meant by a name, or by an entity of a report.
     *
     * @throws IllegalArgumentException where there is nobody of that name
     */
    public static Anchor entity(Store store, String named) {
        Pointer pointer;
        if (named.indexOf('#') > 0) {
            pointer = Pointer.of(named);
        } else {
            List<Store.Named> found = store.named(named);
            if (found.isEmpty()) {
                throw new IllegalArgumentException("nobody is named “" + named + "” in full in any report");
            }
            pointer = new Pointer(found.get(0).report(), found.get(0).entity());
        }
        return Anchor.of(pointer.reading(store), pointer.entry())
                .orElseThrow(() -> new IllegalArgumentException(named + ": no such entity"));
    }
}
