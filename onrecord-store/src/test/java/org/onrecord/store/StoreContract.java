package org.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.OnRecord;
import org.onrecord.Provenance;
import org.onrecord.collation.Collation;
import org.onrecord.collation.Correction;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.record.ReadingWriter;
import org.onrecord.record.Statement;

/** What every store does, whatever database it keeps a record in. */
abstract class StoreContract implements CollationContract, PackingContract {

    static final String TOLL = "At least 41 people were killed in the quake, police said.\n\n"
            + "“We are still hearing voices,” spokeswoman Ilse Marand told reporters.\n";

    static final OnRecord READER = new OnRecord();

    static final String MADE = "2024-05-05T08:00:00Z";

    @TempDir
    private Path folder;

    /** A folder for files, which is emptied after each test. */
    final Path folder() {
        return folder;
    }

    @Test
    void keepsAReportOnlyOnce() {
        try (Store store = open("news")) {
            assertThat(store.add(List.of(kept("a.txt", TOLL)))).isEqualTo(1);
            assertThat(store.add(List.of(kept("a.txt", TOLL)))).isZero();
            assertThat(store.size()).isEqualTo(1);
        }
    }

    @Test
    void listsTheLatestReportsFirst() {
        Page march = Page.text(TOLL, "march.txt", Given.NOTHING.withPublished("2024-03-04"));
        Page april = Page.text(TOLL, "april.txt", Given.NOTHING.withPublished("2024-04-05"));
        try (Store store = open("news")) {
            store.add(List.of(
                    new Kept(march, READER.read(march)),
                    kept("undated.txt", TOLL),
                    new Kept(april, READER.read(april))));

            assertThat(store.listed())
                    .extracting(Collation.Listed::location)
                    .containsExactly("april.txt", "march.txt", "undated.txt");
        }
    }

    @Test
    void givesBackTheReadingAfterReopening() {
        Kept kept = kept("a.txt", TOLL);
        try (Store store = open("news")) {
            store.add(List.of(kept));
        }
        try (Store store = open("news")) {
            assertThat(store.contains(kept.page().id())).isTrue();
            assertThat(store.reading(kept.page().id()).orElseThrow().statements())
                    .extracting(Statement::content)
                    .isNotEmpty()
                    .isEqualTo(kept.reading().statements().stream()
                            .map(Statement::content)
                            .toList());
        }
    }

    @Test
    void handsOutReadingsByIdWhateverTheOrderTheyCameIn() {
        Kept first = kept("a.txt", TOLL);
        Kept second = kept("b.txt", TOLL);

        assertThat(ids(List.of(first, second))).isEqualTo(ids(List.of(second, first)));
    }

    @Test
    void findsTheReportsThatMayPrintAQuotation() {
        String other = "At least 41 people left the hall before the quake, and others were told later.\n";
        try (Store store = open("news")) {
            store.add(List.of(kept("a.txt", TOLL), kept("b.txt", other)));

            for (String asked :
                    List.of("We are still hearing voices", "We are still hearing other voices", "“voices!”")) {
                assertThat(store.printing(asked, 5))
                        .extracting(reading -> reading.report().location())
                        .containsExactly("a.txt");
            }
            assertThat(store.printing("the moon is made of green cheese", 5)).isEmpty();
            assertThat(store.printing("…", 5)).isEmpty();
        }
    }

    @Test
    void findsAStatementByItsWords() {
        try (Store store = open("news")) {
            store.add(List.of(kept("a.txt", TOLL), kept("b.txt", "Rain is likely in the north on Friday.\n")));

            List<Hit> hits = store.search(Query.parse("\"hearing voices\" kind:statement", 10));

            assertThat(hits).singleElement().satisfies(hit -> {
                assertThat(hit.location()).isEqualTo("a.txt");
                assertThat(hit.text()).isEqualTo("We are still hearing voices");
            });
        }
    }

    @Test
    void findsAWholeReportByWordsThatNoEntryHolds() {
        try (Store store = open("news")) {
            store.add(List.of(kept("a.txt", TOLL), kept("b.txt", "Rain is likely in the north on Friday.\n")));

            assertThat(store.search(Query.parse("rain", 10)))
                    .extracting(Hit::kind, Hit::location)
                    .containsExactly(tuple(Query.Kind.REPORT, "b.txt"));
        }
    }

    @Test
    void searchesForWhateverIsTyped() {
        try (Store store = open("news")) {
            store.add(List.of(kept("a.txt", TOLL)));
            for (String line :
                    List.of("NEAR(", "a\"b", "*", "speaker:%", "AND OR NOT", "-", "'; DROP TABLE reports", "“")) {
                assertThat(store.search(Query.parse(line, 5))).as(line).isNotNull();
            }
            assertThat(store.size()).isEqualTo(1);
        }
    }

    @Test
    void findsNoFaultInASoundRecordAndCopiesItWhole() {
        Path copy = folder.resolve("copy.db");
        try (Store store = open("news")) {
            store.add(List.of(kept("a.txt", TOLL)));
            assertThat(store.faults()).isEmpty();
            store.backup(copy);
        }
        try (Store store = Store.existing(copy)) {
            assertThat(store.size()).isEqualTo(1);
            assertThat(store.faults()).isEmpty();
        }
    }

    @Test
    void saysWhatMadeEachReading() {
        Kept mine = kept("a.txt", TOLL);
        Kept other = kept("b.txt", TOLL);
        Provenance elsewhere = new Provenance(OnRecord.READER, Map.of("language.model", "sha256:0a1b2c3d"), 0.5);
        Path copy = folder.resolve("made.db");
        try (Store store = open("news")) {
            store.add(List.of(mine, new Kept(other.page(), other.reading(), Optional.of(elsewhere))));

            assertThat(store.provenance(mine.page().id())).contains(Provenance.usual());
            assertThat(store.provenance(other.page().id())).contains(elsewhere);
            store.backup(copy);
            store.reread(List.of(other));
            assertThat(store.provenance(other.page().id())).contains(Provenance.usual());
            store.restore(copy);
            assertThat(store.provenance(other.page().id())).contains(elsewhere);
        }
    }

    @Test
    void keepsCorrectionsWhenReportsAreReadAgainAndUndoesThem() {
        Kept kept = kept("a.txt", TOLL);
        String id = kept.page().id();
        String marand = kept.reading().statements().stream()
                .filter(statement -> statement.form() == Statement.Form.DIRECT)
                .findFirst()
                .orElseThrow()
                .id();
        try (Store store = open("news")) {
            store.add(List.of(kept));
            long number = store.correct(Correction.reject(kept.reading(), marand, "ida", MADE, "no such words"));
            store.reread(List.of(new Kept(store.page(id).orElseThrow(), kept.reading())));

            assertThat(store.search(Query.parse("hearing", 5)))
                    .extracting(Hit::kind)
                    .containsExactly(Query.Kind.REPORT);
            assertThat(store.reading(id).orElseThrow().statements())
                    .extracting(Statement::id)
                    .doesNotContain(marand);

            assertThat(store.timesCorrected()).isEqualTo(1);

            assertThat(store.undo(number, "ole", MADE)).isTrue();
            assertThat(store.undo(number, "ole", MADE)).isFalse();
            assertThat(store.timesCorrected()).isEqualTo(2);
            assertThat(store.search(Query.parse("hearing", 5)))
                    .extracting(Hit::kind)
                    .contains(Query.Kind.STATEMENT);
            assertThat(store.allCorrections())
                    .extracting(KeptCorrection::undone)
                    .containsExactly(Optional.of(new KeptCorrection.Undone("ole", MADE)));
            assertThat(store.faults()).isEmpty();
        }
    }

    @Test
    void givesBackThePageAsItCame() throws IOException {
        byte[] latin = "<html><head><meta charset=\"iso-8859-1\"></head><p>Caf\u00e9 d\u00e9j\u00e0 vu.</p></html>"
                .getBytes(StandardCharsets.ISO_8859_1);
        Page page = Page.of(latin, "a.html", Given.NOTHING.withOutlet("The Harbour Gazette"));
        Page pasted = Page.html("<meta charset=\"iso-8859-1\"><p>Caf\u00e9</p>", "b", Given.NOTHING);
        Page part = Page.text(TOLL, "c.txt", Given.NOTHING).limitedTo(30);
        try (Store store = open("news")) {
            for (Page one : List.of(page, pasted, part)) {
                store.add(List.of(new Kept(one, new OnRecord().read(one))));
                Page back = store.page(one.id()).orElseThrow();
                assertThat(back.text()).isEqualTo(one.text());
                assertThat(back.given()).isEqualTo(one.given());
                assertThat(back.bytes()).isEqualTo(one.bytes());
                assertThat(json(store.reading(one.id()).orElseThrow())).isEqualTo(json(new OnRecord().read(one)));
            }
        }
    }

    @Test
    void showsAStatementInPiecesWithoutItsCue() {
        try (Store store = open("news")) {
            store.add(List.of(kept(
                    "a.txt", "“The rota 𝕣 stays as it is,” Teodor Brask said, “until both ferries sail again.”\n")));

            assertThat(store.search(Query.parse("ferries kind:statement", 5)))
                    .extracting(Hit::text)
                    .containsExactly("The rota 𝕣 stays as it is … until both ferries sail again");
        }
    }

    @Test
    void forgetsAReportThatIsTakenOut() {
        try (Store store = open("news")) {
            Kept kept = kept("a.txt", TOLL);
            store.add(List.of(kept));
            store.collate();

            assertThat(store.remove(List.of(kept.page().id(), "sha256:none"))).isEqualTo(1);
            assertThat(store.size()).isZero();
            assertThat(store.search(Query.parse("voices", 5))).isEmpty();
            assertThat(store.collation().stories()).isEmpty();
            assertThat(store.faults()).isEmpty();
        }
    }

    private static String json(Reading reading) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReadingWriter.write(reading, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void restoresABackup() {
        Path copy = folder.resolve("a copy.db");
        try (Store store = open("news")) {
            store.add(List.of(kept("a.txt", TOLL)));
            store.backup(copy);
            store.add(List.of(kept("b.txt", TOLL)));
            store.restore(copy);
            assertThat(store.size()).isEqualTo(1);
            assertThat(store.faults()).isEmpty();
        }
    }

    private List<String> ids(List<Kept> reports) {
        List<String> ids = new ArrayList<>();
        try (Store store = open("order-" + System.nanoTime())) {
            reports.forEach(kept -> store.add(List.of(kept)));
            store.each(reading -> ids.add(reading.report().id()));
        }
        return ids;
    }

    static Kept kept(String location, String text) {
        Page page = Page.text(text, location, Given.NOTHING);
        return new Kept(page, new OnRecord().read(page));
    }
}
