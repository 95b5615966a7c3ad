package org.onrecord.collation;

import java.util.List;
import org.onrecord.record.Entity;

/**
 * One person or organisation under the names that reports give it: "Teodor Brask", "Theodor Brask", "Brask".
 *
 * @param name its fullest name in the reports that are no copies
 * @param type what it is
 * @param forms its fullest name in each report
 */
public record Identity(String name, Entity.Type type, List<Form> forms) {

    /**
     * A name in a report.
     *
     * @param text the name
     * @param report the id of the report
     * @param entity the id of the entity in its reading
     */
    public record Form(String text, String report, String entity) {}

    public Identity {
        forms = List.copyOf(forms);
    }
}
