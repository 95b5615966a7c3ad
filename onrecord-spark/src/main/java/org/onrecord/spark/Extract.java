package org.onrecord.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.onrecord.collation.Namesakes;
import org.onrecord.collation.Sheet;
import org.onrecord.collation.Stories;
import org.onrecord.collation.Utterances;
import scala.Tuple2;

/**
 * What others are found by, drawn once from each report.
 *
 * @param number the number of the report
 * @param id its id
 * @param day its day of publication, empty where it is not known to the day
 * @param wording the keys of its wording
 * @param names its full names
 * @param bearers who it names
 * @param utterances the keys of each of its utterances
 */
record Extract(
        int number,
        String id,
        String day,
        long[] wording,
        String[] names,
        List<Bearer> bearers,
        List<long[]> utterances)
        implements Serializable {

    /**
     * Somebody that a report names.
     *
     * @param entity the id of the entity
     * @param key what full names have in common; empty for one that is not full
     */
    record Bearer(String entity, String key) implements Serializable {}

    static Extract of(Numbered report) {
        Sheet sheet = report.sheet();
        List<Bearer> bearers = new ArrayList<>();
        for (Namesakes.Bearer bearer : Namesakes.in(sheet, false)) {
            bearers.add(new Bearer(bearer.entity(), bearer.full() ? bearer.key() : ""));
        }
        Set<String> names = Stories.names(sheet);
        return new Extract(
                report.number(),
                report.id(),
                sheet.day().orElse(""),
                sheet.wordingKeys(),
                names.toArray(String[]::new),
                bearers,
                new ArrayList<>(Utterances.of(sheet).keys()));
    }

    /** Each of its full names with its number. */
    Iterator<Tuple2<String, Integer>> namings() {
        return Arrays.stream(names).map(name -> new Tuple2<>(name, number)).iterator();
    }

    /** A node for everybody it names, with what full names have in common. */
    Iterator<Tuple2<String, Long>> fullNames() {
        List<Tuple2<String, Long>> full = new ArrayList<>();
        for (int place = 0; place < bearers.size(); place++) {
            if (!bearers.get(place).key().isEmpty()) {
                full.add(new Tuple2<>(bearers.get(place).key(), Node.of(number, place)));
            }
        }
        return full.iterator();
    }

    /** Its utterances as they are filed. */
    Iterator<Keys.Filed> filedUtterances() {
        List<Keys.Filed> filed = new ArrayList<>();
        for (int place = 0; place < utterances.size(); place++) {
            filed.add(new Keys.Filed(Node.of(number, place), utterances.get(place)));
        }
        return filed.iterator();
    }
}
