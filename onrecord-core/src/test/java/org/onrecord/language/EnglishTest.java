package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

class EnglishTest {

    private static Analysis read(String text) {
        return English.engine().analyse(text, List.of(new Span(0, text.length())));
    }

    private static List<String> names(String text) {
        Analysis analysis = read(text);
        return analysis.names().stream()
                .map(name -> name.type() + " "
                        + text.substring(
                                analysis.tokens().start(name.first()),
                                analysis.tokens().end(name.next() - 1)))
                .toList();
    }

    @Test
    void tagsAndParsesASentenceOfNews() {
        Analysis analysis = read("The minister told reporters that talks had failed.");
        assertThat(analysis.tag(2)).isEqualTo(Tag.VBD);
        assertThat(analysis.head(1)).isEqualTo(2);
        assertThat(analysis.relation(1)).isEqualTo(Relation.NSUBJ);
        assertThat(analysis.head(3)).isEqualTo(2);
        assertThat(analysis.head(7)).isEqualTo(2);
        assertThat(analysis.relation(7)).isEqualTo(Relation.CCOMP);
    }

    @Test
    void findsNamesBehindTheirTitles() {
        assertThat(names("National Security Council spokesman John Harwell flew to Geneva on Monday."))
                .containsExactly("ORGANIZATION National Security Council", "PERSON John Harwell", "PLACE Geneva");
    }

    @Test
    void knowsASurnameAgainAfterTheFullName() {
        assertThat(names("Oksana Reel arrived on Monday. The budget, Reel said, was balanced."))
                .containsExactly("PERSON Oksana Reel", "PERSON Reel");
    }

    @Test
    void takesForAPlaceWhatHasAPeopleAndAGovernment() {
        assertThat(names("Tervia’s government met in Ostrava. A Tervian spokeswoman said Tervia would wait."))
                .contains("PLACE Tervia")
                .doesNotContain("PERSON Tervia", "ORGANIZATION Tervia");
    }

    @Test
    void takesForAPersonWhoIsSpokenToWithATitle() {
        assertThat(names("Ms. Vantorre arrived late. Vantorre declined to answer."))
                .containsOnly("PERSON Vantorre");
    }

    @Test
    void readsALineOfNothingButMarks() {
        assertThat(read("“".repeat(300)).size()).isEqualTo(300);
        assertThat(read("a , ".repeat(400)).size()).isEqualTo(800);
    }

    @Test
    void manyThreadsReadTheSame() throws Exception {
        String text = "Oksana Reel told the council on Monday that the harbor would reopen in March.";
        String expected = describe(read(text));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> readings = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                readings.add(() -> describe(read(text)));
            }
            for (Future<String> reading : threads.invokeAll(readings)) {
                assertThat(reading.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static String describe(Analysis analysis) {
        StringBuilder described = new StringBuilder();
        for (int token = 0; token < analysis.size(); token++) {
            described.append(analysis.tag(token)).append(analysis.head(token)).append(analysis.relation(token));
        }
        return described.append(analysis.names()).toString();
    }
}
