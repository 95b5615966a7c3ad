package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;

class SideBySideTest {

    private static final OnRecord READER = new OnRecord();

    private static String told(List<Aligned> words) {
        return words.stream()
                .map(piece -> piece.change().isEmpty()
                        ? piece.to()
                        : "[" + piece.from() + "|" + piece.to() + " "
                                + piece.change().get().word() + "]")
                .collect(Collectors.joining(" "));
    }

    @Test
    void alignsWordByWordAndTellsWhatEachChangeTouches() {
        assertThat(told(Aligned.of("The ferry will sail at 9 on Monday", "The ferry may sail at 11 on Monday")))
                .isEqualTo("The ferry [will|may hedge] sail at [9|11 number] on Monday");
        assertThat(told(Aligned.of("We will not pay", "We will pay"))).isEqualTo("We will [not| negation] pay");
        assertThat(told(Aligned.of("", "We pay"))).isEqualTo("[|We pay word]");
    }

    @Test
    void setsACopyBesideItsOriginalSentenceBySentence() {
        Reading original = read(
                "Ferry runs aground near Talvik\n\nA ferry with 94 people aboard ran aground near Talvik on Monday morning, the"
                        + " coast guard said.\n\nAll crew on the vessel were unhurt when it struck the reef.\n\nThe weather was calm"
                        + " and the sea was smooth at that hour, fishermen said.\n");
        Reading copy = read(
                "Ferry runs aground near Talvik\n\nA ferry with 49 people aboard ran aground near Talvik on Monday morning, the"
                        + " coast guard said.\n\nThe weather was calm and the sea was smooth at that hour, fishermen said.\n");

        List<String> rows = SideBySide.of(original, copy).rows().stream()
                .map(row -> told(row.words()))
                .toList();

        assertThat(rows)
                .anySatisfy(row -> assertThat(row).contains("A ferry with [94|49 number] people"))
                .anySatisfy(row ->
                        assertThat(row).startsWith("[All crew on the vessel").endsWith("| word]"))
                .anySatisfy(row -> assertThat(row).startsWith("The weather was calm"));
    }

    private static Reading read(String text) {
        return READER.read(Page.text(text, "ferry.txt", Given.NOTHING));
    }
}
