package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.record.Reading;

class SheetsTest {

    private static Map<String, Reading> many(int many) {
        Map<String, Reading> readings = new TreeMap<>();
        IntStream.range(0, many)
                .mapToObj(number -> Press.read(number + ".txt", "Nora Hellem opened stall " + number + ".\n"))
                .forEach(reading -> readings.put(reading.report().id(), reading));
        return readings;
    }

    @Test
    void readsAReportOnceWhileItIsKept() {
        Map<String, Reading> readings = many(3);
        List<String> asked = new ArrayList<>();
        Sheets sheets = new Sheets(id -> {
            asked.add(id);
            return readings.get(id);
        });
        List<String> ids = List.copyOf(readings.keySet());

        assertThat(sheets.reading(ids.get(1))).isSameAs(readings.get(ids.get(1)));
        assertThat(sheets.reading(ids.get(1))).isSameAs(readings.get(ids.get(1)));
        assertThat(sheets.reading(ids.get(2))).isSameAs(readings.get(ids.get(2)));
        assertThat(asked).containsExactly(ids.get(1), ids.get(2));
    }

    @Test
    void filesReportsInTheOrderGiven() {
        Map<String, Reading> readings = many(300);
        List<String> ids = new ArrayList<>(readings.keySet());
        List<Filed> filed = new ArrayList<>();

        new Sheets(readings::get).each(ids, filed::add);

        assertThat(filed).extracting(Filed::report).isEqualTo(ids);
        assertThat(filed).allSatisfy(one -> {
            assertThat(one.cluster()).isEqualTo(Filed.NONE);
            assertThat(one.keys().bytes())
                    .isEqualTo(Keys.of(Objects.requireNonNull(readings.get(one.report())))
                            .bytes());
        });
    }

    @Test
    void keepsWhatItFiled() {
        Map<String, Reading> readings = many(2);
        List<String> asked = new ArrayList<>();
        Sheets sheets = new Sheets(id -> {
            asked.add(id);
            return readings.get(id);
        });

        sheets.each(List.copyOf(readings.keySet()), filed -> {});
        readings.keySet().forEach(sheets::reading);

        assertThat(asked).hasSize(2);
    }

    @Test
    void readsTheKeysThatWereKeptOnlyWhenTheyAreAskedFor() {
        Keys keys = Keys.of(Press.read("strike.txt", Press.STRIKE));
        Filed filed = new Filed("strike", keys.bytes(), 7);
        Filed damaged = new Filed("damaged", new byte[] {1, 2}, 7);

        assertThat(filed.report()).isEqualTo("strike");
        assertThat(filed.cluster()).isEqualTo(7);
        assertThat(filed.isNew()).isFalse();
        assertThat(filed.keys().bytes()).isEqualTo(keys.bytes());
        assertThat(filed.keys()).isSameAs(filed.keys());
        assertThat(damaged.report()).isEqualTo("damaged");
        assertThat(new Filed("new", keys, Filed.NONE).isNew()).isTrue();
    }
}
