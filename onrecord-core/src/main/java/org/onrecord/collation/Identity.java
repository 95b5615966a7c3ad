package org.onrecord.collation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.record.Entity;
import org.onrecord.record.Reading;

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

    /** Told by the name and the first form: somebody of whom a thousand reports tell is looked up as fast as anybody. */
    @Override
    public int hashCode() {
        return 31 * name.hashCode() + (forms.isEmpty() ? 0 : forms.get(0).hashCode());
    }

    /** The ids of the reports that name it. */
    public Set<String> reports() {
        return forms.stream().map(Form::report).collect(Collectors.toUnmodifiableSet());
    }

    /** The full names under which it is known, without titles, in small letters: by them other clusters may know it. */
    public List<String> fullNames() {
        return Identified.fullNames(this);
    }

    /**
     * The identities of several clusters, those of one full name, or that somebody joined, as one.
     *
     * @param readings the reading of a report by its id, where it is here
     */
    public static List<Identity> joined(
            Collection<Identity> all, Corrections corrections, Function<String, Optional<Reading>> readings) {
        return Identified.across(
                all.stream()
                        .sorted(Comparator.comparing(
                                identity -> identity.forms().get(0).report()))
                        .toList(),
                corrections,
                readings);
    }
}
