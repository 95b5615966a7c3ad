package org.onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationsTest {

    /** The quotations of some paragraphs, one a line: level, what stands between the marks, and what is odd about it. */
    private static List<String> read(String text) {
        List<String> told = new ArrayList<>();
        Quotations quotations = Quotations.in(text, paragraphs(text));
        for (Quotation one : quotations.all()) {
            told.add(one.level() + " " + one.inner().in(text) + (one.closed() ? "" : " (open)")
                    + (one.resumed() ? " (resumed)" : ""));
        }
        quotations.unbalanced().forEach(mark -> told.add("? " + mark.start()));
        return told;
    }

    private static List<Span> paragraphs(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            paragraphs.add(new Span(start, start + line.length()));
            start += line.length() + 1;
        }
        return paragraphs;
    }

    @Test
    void readsMarksOfEveryStyle() {
        assertThat(read("“We are tired,” she said.")).containsExactly("1 We are tired,");
        assertThat(read("\"We are tired,\" she said.")).containsExactly("1 We are tired,");
        assertThat(read("''We are tired,'' she said.")).containsExactly("1 We are tired,");
        assertThat(read("``We are tired,'' she said.")).containsExactly("1 We are tired,");
        assertThat(read("„We are tired,“ she said.")).containsExactly("1 We are tired,");
        assertThat(read("«We are tired,» she said.")).containsExactly("1 We are tired,");
        assertThat(read("‘We are tired,’ she said.")).containsExactly("1 We are tired,");
        assertThat(read("'We are tired,' she said.")).containsExactly("1 We are tired,");
        assertThat(read("'We are tired,' she said, 'and cold.'")).containsExactly("1 We are tired,", "1 and cold.");
    }

    @Test
    void readsAQuotationInsideAnother() {
        assertThat(read("“He told me ‘never again’ twice,” she said."))
                .containsExactly("1 He told me ‘never again’ twice,", "2 never again");
        assertThat(read("‘He told me “never again” twice,’ she said."))
                .containsExactly("1 He told me “never again” twice,", "2 never again");
        // What is left open inside ends with what holds it.
        assertThat(read("“He told me ‘never,” she said. “Then he left.’”")).hasSize(2);
    }

    @Test
    void takesNoApostropheForAMark() {
        assertThat(read("The workers’ union didn’t say. It's Ida's and the miners' vote."))
                .isEmpty();
        assertThat(read("Back in the '90s and '90 they'd rock 'n' roll, 'twas said."))
                .isEmpty();
        assertThat(read("‘The workers’ union won’t wait,’ she said."))
                .containsExactly("1 The workers’ union won’t wait,");
        assertThat(read("'The workers' union will wait,' she said."))
                .containsExactly("1 The workers' union will wait,");
    }

    @Test
    void takesAnInchForNoMark() {
        assertThat(read("A 12\" pipe and a 6\", she said.")).isEmpty();
        assertThat(read("\"A 12\" pipe.")).hasSize(1);
    }

    @Test
    void resumesAnUtteranceInTheNextParagraph() {
        assertThat(read("“We waited.\n“Nobody came,” she said."))
                .containsExactly("1 We waited. (open)", "1 Nobody came, (resumed)");
        assertThat(read("“We waited.\n“Nobody came.\n“We left.”"))
                .containsExactly("1 We waited. (open)", "1 Nobody came. (open) (resumed)", "1 We left. (resumed)");
        assertThat(read("“We waited,” she said.\n“Nobody came,” she said."))
                .containsExactly("1 We waited,", "1 Nobody came,");
        assertThat(read("“We waited.  \nShe said: “Nobody came.”"))
                .containsExactly("1 We waited. (open)", "1 Nobody came.");
    }

    @Test
    void namesMarksWithoutAPartner() {
        assertThat(read("We waited,” she said.")).containsExactly("? 10");
        assertThat(read("“We “waited,” she said.")).containsExactly("1 We “waited,", "? 4");
    }

    @Test
    void knowsWhatStandsInsideMarks() {
        String text = "Ida said “we wait” - “now”.";
        Quotations quotations = Quotations.in(text, paragraphs(text));

        assertThat(quotations.quoted(8)).isFalse();
        assertThat(quotations.quoted(9)).isTrue();
        assertThat(quotations.quoted(17)).isTrue();
        assertThat(quotations.quoted(18)).isFalse();
        assertThat(quotations.allQuoted(text, new Span(9, 26))).isTrue();
        assertThat(quotations.allQuoted(text, new Span(7, 18))).isFalse();
        assertThat(quotations.allQuoted(text, new Span(8, 18))).isTrue();
        assertThat(quotations.anyQuoted(text, new Span(0, 10))).isFalse();
        assertThat(quotations.anyQuoted(text, new Span(0, 11))).isTrue();
        assertThat(quotations.anyQuoted(text, new Span(17, 22))).isFalse();
        assertThat(quotations.anyQuoted(text, new Span(0, 0))).isFalse();
        assertThat(Quotations.isMark('’')).isTrue();
        assertThat(Quotations.isMark('a')).isFalse();
    }

    @Test
    void looksForTheEndOfASingleQuotationWithinTheDoubleOneOnly() {
        assertThat(read("“It was ‘done.” Then the boys’ turn came.")).containsExactly("1 It was ‘done.");
        assertThat(read("“It was 'done' before,” he said.")).containsExactly("1 It was 'done' before,", "2 done");
    }
}
