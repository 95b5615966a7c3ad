package org.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.store.StoreContract.MADE;
import static org.onrecord.store.StoreContract.READER;
import static org.onrecord.store.StoreContract.TOLL;
import static org.onrecord.store.StoreContract.kept;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.collation.Anchor;
import org.onrecord.collation.Collation;
import org.onrecord.collation.CollationWriter;
import org.onrecord.collation.CopyLink;
import org.onrecord.collation.Correction;
import org.onrecord.collation.Identity;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;

/** What every store makes of what its reports have in common, and of the people in them. */
interface CollationContract {

    /** Opens a record of that name, or begins one that holds nothing. */
    Store open(String name);

    @Test
    default void showsWhatWasCollatedLastUntilWhatCameSinceIs() {
        try (Store store = open("news")) {
            store.add(List.of(kept("a.txt", TOLL), kept("b.txt", TOLL)));
            assertThat(store.lastCollation()).isEmpty();
            store.collate();
            assertThat(store.tallies()).hasSize(2);
            store.add(List.of(kept("c.txt", TOLL)));

            assertThat(store.lastCollation().orElseThrow().copies()).hasSize(1);
            assertThat(store.collation().copies()).hasSize(2);
            assertThat(store.lastCollation()).isEmpty();
            assertThat(store.tallies()).hasSize(3);
        }
    }

    @Test
    default void tellsHowManyReportsWaitToBeCompared() {
        List<Long> told = new ArrayList<>();
        try (Store store = open("news")) {
            store.onCollating(told::add);
            store.add(List.of(kept("a.txt", TOLL), kept("b.txt", TOLL)));
            store.collate();
            assertThat(told).containsExactly(2L, 0L);
            store.collate();
        }
        assertThat(told).containsExactly(2L, 0L, 0L);
    }

    @Test
    default void showsNothingOfBeforeWhereAReportIsGone() {
        Kept gone = kept("b.txt", TOLL);
        try (Store store = open("news")) {
            store.add(List.of(kept("a.txt", TOLL), gone));
            store.collate();
            store.remove(List.of(gone.page().id()));

            assertThat(store.lastCollation()).isEmpty();
        }
    }

    @Test
    default void keepsTheCollationOfItsReportsInWhateverOrderTheyCame() throws IOException {
        List<Kept> reports = new ArrayList<>(samples());
        for (int number = 0; number < 6; number++) {
            reports.add(kept("voices-" + number + ".txt", TOLL.replace("41", Integer.toString(41 + number / 2))));
        }
        String whole = written(Collation.of(reports.stream().map(Kept::reading).toList()), reports);
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            Collections.shuffle(reports, random);
            try (Store store = open("order-" + seed)) {
                for (Kept kept : reports) {
                    store.add(List.of(kept));
                    if (random.nextInt(3) == 0) {
                        store.collate();
                    }
                    if (random.nextInt(4) == 0) {
                        store.remove(List.of(kept.page().id()));
                        store.collate();
                        store.add(List.of(kept));
                    }
                    if (random.nextInt(4) == 0) {
                        store.reread(List.of(kept));
                    }
                }
                assertThat(written(store.collation(), reports)).isEqualTo(whole);
                assertThat(store.faults()).isEmpty();
            }
        }
    }

    @Test
    default void collatesOnlyWhatIsNew() throws IOException {
        try (Store store = open("news")) {
            store.add(samples());
            long first = store.collate();
            assertThat(store.collate()).isEqualTo(first);

            store.add(List.of(kept("a.txt", TOLL), kept("b.txt", TOLL)));
            assertThat(store.collate()).isNotEqualTo(first);
            assertThat(store.collation(Set.of(Collation.Kind.COPY)).copies())
                    .extracting(CopyLink::degree)
                    .contains(CopyLink.Degree.IDENTICAL);
        }
    }

    @Test
    default void findsPeopleByWordsOfTheirNamesAndUnderTheirOtherNames() throws IOException {
        try (Store store = open("news")) {
            store.add(samples());
            for (String name : List.of("Teodor Brask", "brask", "Theodor Bra")) {
                assertThat(store.who(name, 100).found())
                        .as(name)
                        .filteredOn(identity -> identity.name().equals("Teodor Brask"))
                        .isEqualTo(store.collation(Set.of(Collation.Kind.IDENTITY)).identities().stream()
                                .filter(identity -> identity.name().equals("Teodor Brask"))
                                .toList());
            }
            assertThat(store.who("Nobody Atall", 100).found()).isEmpty();
            assertThat(store.who("said", 100).found())
                    .as("printed, but nobody's name")
                    .isEmpty();
        }
    }

    @Test
    default void followsAMergeByHandToWhomNoNameLeads() {
        Kept toll = kept("a.txt", TOLL);
        Kept rota = kept("b.txt", "“The rota stays as it is,” Teodor Brask told the crews of both ferries.\n");
        try (Store store = open("news")) {
            store.add(List.of(toll, rota));
            assertThat(names(store.who("Marand", 100))).containsExactly("Ilse Marand");

            store.correct(Correction.ofTwo(
                    Correction.Kind.MERGE,
                    Anchor.of(toll.reading(), entity(toll, "Ilse Marand")).orElseThrow(),
                    Anchor.of(rota.reading(), entity(rota, "Teodor Brask")).orElseThrow(),
                    "ida",
                    MADE,
                    ""));
            assertThat(names(store.who("Marand", 100))).containsExactlyInAnyOrder("Ilse Marand", "Teodor Brask");
            assertThat(names(store.who("brask", 100))).containsExactlyInAnyOrder("Ilse Marand", "Teodor Brask");
        }
    }

    @Test
    default void looksIntoAsManyClustersAsItIsToldAndSaysThatThereAreMore() {
        try (Store store = open("news")) {
            store.add(List.of(
                    kept("a.txt", "“Nobody was hurt,” Teodor Brask told the harbour board on Monday morning.\n"),
                    kept("b.txt", "Taxes will fall by a tenth, as Teodor Brask promised farmers in a letter.\n"),
                    kept("c.txt", "The choir of Lorne was led by Teodor Brask, who sang the last song alone.\n")));
            People all = store.who("Brask", 100);
            People one = store.who("Brask", 1);

            assertThat(all.more()).isFalse();
            assertThat(names(all)).hasSize(3);
            assertThat(one.more()).isTrue();
            assertThat(names(one)).hasSize(1);
        }
    }

    private static List<String> names(People people) {
        return people.found().stream()
                .flatMap(identity -> identity.forms().stream())
                .map(Identity.Form::text)
                .toList();
    }

    private static String entity(Kept kept, String name) {
        return kept.reading().entities().stream()
                .filter(entity ->
                        entity.name().in(kept.reading().report().text()).equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<Kept> samples() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of("../samples"))) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        List<Kept> kept = new ArrayList<>();
        for (Path file : files) {
            Page page = Page.of(file, Given.NOTHING);
            kept.add(new Kept(page, READER.read(page)));
        }
        return kept;
    }

    private static String written(Collation collation, List<Kept> reports) {
        Map<String, Reading> readings = reports.stream()
                .map(Kept::reading)
                .collect(Collectors.toMap(reading -> reading.report().id(), Function.identity()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CollationWriter.write(collation, readings::get, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
