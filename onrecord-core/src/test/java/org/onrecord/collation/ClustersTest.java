package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.onrecord.record.Reading;

class ClustersTest {

    /** Reports that are collated as they come, some at a time. */
    private static final class Box implements Clusters.Shelf {

        private final Map<String, Reading> readings = new TreeMap<>();
        private final Map<String, Filed> filed = new HashMap<>();
        private final List<Filed> lost = new ArrayList<>();
        private long last;

        void add(Reading reading) {
            String id = reading.report().id();
            readings.put(id, reading);
            filed.put(id, new Filed(id, Keys.of(Keys.of(reading).bytes()), Filed.NONE));
        }

        void remove(String report) {
            readings.remove(report);
            Filed gone = Objects.requireNonNull(filed.remove(report));
            if (gone.cluster() != Filed.NONE) {
                lost.add(gone);
            }
        }

        @Override
        public void each(Consumer<Filed> reader) {
            filed.values().forEach(reader);
        }

        int collate() {
            Clusters.Changed changed = Clusters.of(this, lost, new Sheets(readings::get));
            lost.clear();
            for (List<String> reports : changed.grown()) {
                last++;
                for (String report : reports) {
                    Filed before = Objects.requireNonNull(filed.get(report));
                    filed.put(report, new Filed(report, before.keys(), last));
                }
            }
            return changed.grown().stream().mapToInt(List::size).sum();
        }

        Set<Set<String>> clusters() {
            Map<Long, Set<String>> clusters = new HashMap<>();
            filed.values()
                    .forEach(one -> clusters.computeIfAbsent(one.cluster(), unseen -> new HashSet<>())
                            .add(one.report()));
            return new HashSet<>(clusters.values());
        }
    }

    /**
     * Days in town: all name the mayor and the harbour master and print one phrase of the day, groups of five quote one baker, each
     * has its own matter.
     */
    private static List<Reading> town(int many) {
        List<Reading> town = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            String text = "“We " + words(9, number / 5) + " before the lantern fair opens,” said a baker on Friday.\n\n"
                    + "The mayor, Ingrid Vasterholt, met Ruben Okafor about " + words(8, 1000 + number) + ".\n\n"
                    + "They " + words(12, 2000 + number) + ".\n\nThe " + words(12, 3000 + number) + ".\n";
            town.add(Press.read("town-" + number + ".txt", text, "2024-05-0" + (1 + number % 5)));
        }
        return town;
    }

    /** Made-up words, others for each matter. */
    private static String words(int many, int matter) {
        Random random = new Random(matter);
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < many; word++) {
            words.append(word == 0 ? "" : " ");
            for (int syllable = 0; syllable < 3; syllable++) {
                words.append("bdfgklmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
            }
        }
        return words.toString();
    }

    @Test
    void sortsReportsIntoTheSameClustersInWhateverOrderTheyCome() {
        List<Reading> town = town(75);
        Box whole = new Box();
        town.forEach(whole::add);
        whole.collate();

        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            List<Reading> order = new ArrayList<>(town);
            Collections.shuffle(order, random);
            Box box = new Box();
            for (Reading reading : order) {
                box.add(reading);
                if (random.nextInt(8) == 0) {
                    box.collate();
                }
                if (random.nextInt(10) == 0) {
                    box.remove(reading.report().id());
                    box.collate();
                    box.add(reading);
                }
            }
            box.collate();
            assertThat(box.clusters()).isEqualTo(whole.clusters());
        }
    }

    @Test
    void comparesAReportOnlyWithThoseThatShareSomethingWithIt() {
        Box box = new Box();
        town(20).forEach(box::add);
        box.collate();

        box.add(Press.read("rain.txt", "Rain is likely in the north on Friday, forecaster Olga Brenner said.\n"));

        assertThat(box.collate()).isEqualTo(1);
    }

    @Test
    void takesApartWhatOnlyACommonNameHeldTogether() {
        Box few = new Box();
        town(10).forEach(few::add);
        few.collate();
        Box many = new Box();
        town(40).forEach(many::add);
        many.collate();

        assertThat(few.clusters()).hasSize(1);
        assertThat(many.clusters()).hasSize(8);
    }
}
