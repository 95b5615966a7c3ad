package org.onrecord.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.collation.Collation;
import org.onrecord.collation.Corrections;
import org.onrecord.record.Reading;
import org.onrecord.table.Tables;

/**
 * What the reports of one cluster have in common, as rows.
 *
 * @param copies rows of copies
 * @param quotations rows of quotations
 * @param series rows of series
 * @param people whom the reports name
 */
record Collated(List<Dated> copies, List<Dated> quotations, List<Dated> series, List<People.Somebody> people)
        implements Serializable {

    static Collated of(List<Numbered> reports) {
        Map<String, Reading> readings = new HashMap<>();
        Map<String, String> days = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Numbered report : reports) {
            Reading reading = report.reading();
            readings.put(report.id(), reading);
            days.put(report.id(), Dated.day(reading));
            numbers.put(report.id(), report.number());
        }
        Collation collation = Collation.ofCluster(
                reports.stream().map(report -> reading(readings, report.id())).toList(), Corrections.NONE);
        List<Dated> quotations = new ArrayList<>();
        collation
                .quotations()
                .forEach(family -> Tables.quotation(family, id -> reading(readings, id))
                        .forEach(row -> quotations.add(Dated.of(row, days.getOrDefault(row.report(), "")))));
        List<Dated> series = new ArrayList<>();
        collation
                .series()
                .forEach(one -> Tables.series(one)
                        .forEach(row -> series.add(Dated.of(row, days.getOrDefault(row.report(), "")))));
        List<Dated> copies = new ArrayList<>();
        collation
                .copies()
                .forEach(copy -> copies.add(Dated.of(Tables.copy(copy), days.getOrDefault(copy.report(), ""))));
        List<People.Somebody> people = new ArrayList<>();
        collation.identities().forEach(identity -> {
            int first = numbers.getOrDefault(identity.forms().get(0).report(), 0);
            people.add(People.Somebody.of(Node.of(first, people.size()), identity, days));
        });
        return new Collated(copies, quotations, series, people);
    }

    private static Reading reading(Map<String, Reading> readings, String id) {
        return Optional.ofNullable(readings.get(id)).orElseThrow();
    }
}
