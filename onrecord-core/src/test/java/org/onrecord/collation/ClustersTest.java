package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
        private Set<Long> gone = Set.of();
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
            gone = changed.gone();
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

    /** Fifty people say a phrase of the day, each in two reports that share nothing else but a surname. */
    private static List<Reading> phrase() {
        List<Reading> phrase = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            String name = words(2, 5000 + number % 50);
            String surname = name.substring(7, 8).toUpperCase(Locale.ROOT) + name.substring(8);
            String full =
                    "said Mayor " + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1, 7) + surname;
            String text = "“Ferries need crews at night,” " + (number < 50 ? full : surname + " told a rally")
                    + ".\n\nThe " + words(14, 6000 + number) + ".\n\nThe " + words(14, 7000 + number) + ".\n";
            phrase.add(Press.read("phrase-" + number + ".txt", text));
        }
        phrase.sort(Comparator.comparing(reading -> reading.report().id()));
        return phrase;
    }

    @Test
    void comparesACrowdWithItsFirstInWhateverOrderTheyCome() {
        List<Reading> phrase = phrase();
        Box whole = new Box();
        phrase.forEach(whole::add);
        whole.collate();
        assertThat(whole.clusters().stream().mapToInt(Set::size)).contains(1, 2);

        Collections.reverse(phrase);
        Box box = new Box();
        for (Reading reading : phrase) {
            box.add(reading);
            box.collate();
        }
        assertThat(box.clusters()).isEqualTo(whole.clusters());
        for (Reading reading : phrase.subList(80, 100)) {
            box.remove(reading.report().id());
            box.collate();
        }
        Box rest = new Box();
        phrase.subList(0, 80).forEach(rest::add);
        rest.collate();
        assertThat(box.clusters()).isEqualTo(rest.clusters());
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

    @Test
    void comparesNobodyAnewForANameThatWasCommonBefore() {
        Box box = new Box();
        town(40).forEach(box::add);
        box.collate();

        box.add(Press.read("late.txt", "The mayor, Ingrid Vasterholt, saw Ruben Okafor at a wedding.\n", "2024-05-03"));

        assertThat(box.collate()).isEqualTo(1);
        assertThat(box.gone).isEmpty();
    }

    @Test
    void joinsAgainWhatANameHoldsThatIsCommonNoMore() {
        List<Reading> town = town(40);
        Box box = new Box();
        town.forEach(box::add);
        box.collate();

        town.subList(10, 40).forEach(reading -> box.remove(reading.report().id()));
        box.collate();

        assertThat(box.clusters()).hasSize(1);
        assertThat(box.gone).hasSize(8);
    }

    @Test
    void takesApartWhatOnlyALostReportHeldTogether() {
        String rota = "“We will not load another crate until the rota is fair,” said Mira Halvorsen.";
        String grain = "“Nobody ever counted the sacks of grain that burnt in May,” said Peter Oyelaran.";
        Reading one = Press.read("one.txt", "Rain fell on the quays all morning.\n\n" + rota + "\n");
        Reading both = Press.read("both.txt", "A band played for children.\n\n" + rota + "\n\n" + grain + "\n");
        Reading other = Press.read("other.txt", "Bakers closed early for a wedding.\n\n" + grain + "\n");
        Box box = new Box();
        List.of(one, both, other).forEach(box::add);
        box.collate();
        assertThat(box.clusters()).hasSize(1);

        box.remove(both.report().id());
        box.collate();

        assertThat(box.clusters())
                .containsExactlyInAnyOrder(
                        Set.of(one.report().id()), Set.of(other.report().id()));
    }

    @Test
    void growsAClusterByWhatJoinsIt() {
        Box box = new Box();
        Reading strike = Press.read("strike.txt", Press.STRIKE);
        Reading rain = Press.read("rain.txt", "Rain is likely in the north, forecaster Olga Brenner said.\n");
        box.add(strike);
        box.add(rain);
        box.collate();

        Reading spun = Press.read("spun.txt", Press.SPUN);
        box.add(spun);

        assertThat(box.collate()).isEqualTo(2);
        assertThat(box.gone).hasSize(1);
        assertThat(box.clusters())
                .containsExactlyInAnyOrder(
                        Set.of(strike.report().id(), spun.report().id()),
                        Set.of(rain.report().id()));
        assertThat(box.collate()).isZero();
    }
}
