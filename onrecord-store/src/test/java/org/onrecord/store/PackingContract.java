package org.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Page;

/** How every store packs what it keeps. */
interface PackingContract {

    /** A record of this name, which is made if it is not there. */
    Store open(String name);

    /** More reports than are packed before there is something to learn from. */
    static List<Kept> many() {
        List<Kept> many = new ArrayList<>();
        for (int berth = 0; berth < 1200; berth++) {
            many.add(StoreContract.kept(
                    berth + ".txt",
                    "Berth " + berth + " of Sundholm will open on day " + berth * 31 % 365
                            + ", said Mira Halvorsen.\n"));
        }
        return many;
    }

    /** Adds reports, the last ones when there is something to learn from. */
    static void fill(Store store, List<Kept> reports) {
        store.add(reports.subList(0, 1100));
        store.add(reports.subList(1100, reports.size()));
    }

    @Test
    default void givesBackWhatItPackedBeforeItLearnedAndAfter() {
        List<Kept> reports = many();
        try (Store store = open("news")) {
            fill(store, reports);
        }
        try (Store store = open("news")) {
            assertAllThere(store, reports);
            assertThat(store.faults()).isEmpty();
        }
    }

    @Test
    default void givesToAnotherRecordWhatItPackedWith() {
        List<Kept> reports = many();
        try (Store store = open("news");
                Store other = open("other")) {
            fill(store, reports);
            other.take(store);

            assertAllThere(other, reports);
            assertThat(other.faults()).isEmpty();
        }
    }

    @Test
    default void packsOnWhereAddingWasBrokenOffWhenItHadJustLearned() {
        List<Kept> reports = many();
        List<Kept> broken = new ArrayList<>(reports.subList(1100, 1150));
        broken.add(null);
        try (Store store = open("news")) {
            store.add(reports.subList(0, 1100));
            assertThatThrownBy(() -> store.add(broken)).isInstanceOf(NullPointerException.class);
            store.add(reports.subList(1100, reports.size()));

            assertAllThere(store, reports);
            assertThat(store.faults()).isEmpty();
        }
    }

    @Test
    default void backsUpWhatItPackedWith(@TempDir Path folder) {
        List<Kept> reports = many();
        Path backup = folder.resolve("backup.db");
        try (Store store = open("news")) {
            fill(store, reports);
            store.backup(backup);
        }
        try (Store store = open("other")) {
            store.restore(backup);

            assertAllThere(store, reports);
            assertThat(store.faults()).isEmpty();
        }
    }

    private static void assertAllThere(Store store, List<Kept> reports) {
        assertThat(reports).allSatisfy(kept -> {
            String id = kept.page().id();
            assertThat(store.page(id).map(Page::text)).hasValue(kept.page().text());
            assertThat(store.reading(id).orElseThrow().statements())
                    .hasSameSizeAs(kept.reading().statements());
        });
    }
}
