package org.onrecord.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.OnRecord;
import org.onrecord.collation.Collation;
import org.onrecord.collation.QuotationFamily;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;

class TablesTest {

    private static final Map<String, Class<?>> ROWS = Map.of(
            "reports", ReportRow.class,
            "statements", StatementRow.class,
            "events", EventRow.class,
            "figures", FigureRow.class,
            "quotations", QuotationRow.class,
            "copies", CopyRow.class,
            "series", SeriesRow.class,
            "identities", IdentityRow.class);

    private static Stream<String> tables() {
        return ROWS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void describesEveryColumn(String table) throws IOException {
        String docs = Files.readString(Path.of("../docs/tables.md"));
        String section = docs.split("\n## " + table + "\n", 2)[1].split("\n## ", 2)[0];
        List<String> described = new ArrayList<>();
        Matcher row = Pattern.compile("(?m)^\\| `(\\w+)` \\|").matcher(section);
        while (row.find()) {
            described.add(row.group(1));
        }

        Class<?> rows = Objects.requireNonNull(ROWS.get(table));
        assertThat(described)
                .isEqualTo(Arrays.stream(rows.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(Tables::column)
                        .toList());
    }

    @Test
    void makesRowsOfAReading() {
        Tables tables = new Tables(read("a.txt"));

        assertThat(tables.report().location()).isEqualTo("a.txt");
        assertThat(tables.report().publishedDay()).isEqualTo(LocalDate.of(2024, 5, 3));
        assertThat(tables.statements()).first().satisfies(row -> {
            assertThat(row.speakers()).containsExactly("Ilse Marand");
            assertThat(row.form()).isEqualTo("direct");
            assertThat(row.content()).isEqualTo("We are still hearing voices under the school");
            assertThat(row.startAt()).isEqualTo(1);
            assertThat(row.endAt()).isEqualTo(45);
        });
        assertThat(tables.figures()).singleElement().satisfies(row -> {
            assertThat(row.value()).isEqualTo(41);
            assertThat(row.bound()).isEqualTo("at least");
            assertThat(row.measure()).isEqualTo("killed");
        });
    }

    @Test
    void makesRowsOfWhatReportsHaveInCommon() {
        Map<String, Reading> readings = Stream.of(read("a.txt"), read("b.txt"))
                .collect(Collectors.toMap(reading -> reading.report().id(), Function.identity()));
        Collation collation = Collation.of(readings.values());

        assertThat(collation.copies())
                .singleElement()
                .satisfies(copy -> assertThat(Tables.copy(copy).degree()).isEqualTo("identical"));
        assertThat(Tables.quotation(collation.quotations().get(0), readings::get))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.origins()).isEqualTo(1))
                .extracting(QuotationRow::content)
                .containsOnly("We are still hearing voices under the school");
        assertThat(collation.identities().stream()
                        .flatMap(identity -> Tables.identity(identity).stream())
                        .filter(row -> row.form().equals("Ilse Marand")))
                .hasSize(2)
                .extracting(IdentityRow::identity)
                .containsOnly(collation.reports().get(0).report() + "#n1");
    }

    @Test
    void callsTwoQuotationsThatBeginAtOnePlaceByTwoNames() {
        String both =
                "“We will sell both night ferries before the winter. The crews keep their contracts until spring,” Mira"
                        + " Halvorsen told the council.\n";
        String one = "“We will sell both night ferries before the winter,” said Mira Halvorsen.\n";
        String other = "“The crews keep their contracts until spring,” said Mira Halvorsen.\n";
        Map<String, Reading> readings = Stream.of(both, one, other)
                .map(text -> new OnRecord().read(Page.text(text, text.length() + ".txt", Given.NOTHING)))
                .collect(Collectors.toMap(reading -> reading.report().id(), Function.identity()));

        List<QuotationFamily> families = Collation.of(readings.values()).quotations();

        assertThat(families).hasSizeGreaterThan(1);
        assertThat(families.stream()
                        .map(family ->
                                Tables.quotation(family, readings::get).get(0).quotation())
                        .distinct())
                .hasSameSizeAs(families);
    }

    @Test
    void tellsQuotationsApartThatBeginAtOnePlace() {
        Map<String, Reading> readings = Stream.of(read("a.txt"), read("b.txt"))
                .collect(Collectors.toMap(reading -> reading.report().id(), Function.identity()));
        QuotationFamily family = Collation.of(readings.values()).quotations().get(0);
        assertThat(family.apart()).isEmpty();
        QuotationFamily apart = new QuotationFamily(
                family.printings(),
                family.earliest(),
                family.primary(),
                family.origins(),
                family.variants(),
                Optional.of("00c0ffee"));
        assertThat(Tables.quotation(apart, readings::get))
                .extracting(QuotationRow::quotation)
                .containsOnly(apart.printings().get(0).report() + "#1~00c0ffee");
    }

    private static Reading read(String location) {
        String text = "“We are still hearing voices under the school,” spokeswoman Ilse Marand told reporters.\n\n"
                + "At least 41 people were killed in the quake, police said.\n";
        return new OnRecord().read(Page.text(text, location, Given.NOTHING.withPublished("2024-05-03")));
    }
}
