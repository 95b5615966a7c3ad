package org.onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/** Four times the text takes about four times as long, whatever it is made of. */
@Tag("full")
class GrowthTest {

    private static final int LENGTH = 10_000;
    private static final int TRIES = 4;
    /** A stage that looks at all it has seen takes 16 times as long; a busy machine may double a time. */
    private static final double GROWTH = 9;
    /** Shorter times are noise. */
    private static final double SECONDS = 0.12;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final OnRecord reader = new OnRecord();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“",
                "”",
                "\"",
                "'",
                "’",
                "‘a’ ",
                "“a” ",
                "“a,” he said. ",
                "\"a\n",
                "“a\n\n",
                "''",
                "(",
                "—",
                "x",
                "X",
                " ",
                "\n",
                "1",
                "1,",
                "1 ",
                "12 of 14 ",
                "$1 million ",
                "May 1, 2024 ",
                "Monday ",
                "on Monday 5 p.m. ",
                "last week ",
                "1999 ",
                "2024-01-01 ",
                "A. ",
                "Mr. ",
                "Mr. %s ",
                "%s ",
                "%s, ",
                "%s and ",
                "%s of %s ",
                "the minister ",
                "the %s ",
                "he ",
                "said ",
                "said that ",
                "he said that she said that ",
                "according to ",
                "said a spokesman for ",
                "By %s\n",
                "%s: no.\n\n",
                "SORHAT, May 1 - It rained.\n\n",
                "(Photo: %s)\n",
                "Correction: %s\n",
                "http://a.b/c ",
                "%s said on Monday that 12 people died. ",
                "%s met %s in Oslo on Monday. ",
                "“No,” %s told %s.\n\n",
                "The dog barked at the %s",
                "killed ",
                "met ",
                "not ",
                "to ",
                "of the ",
                "who ",
                ", ",
                ".",
                "…",
                "é",
                "😀",
                "\u0301",
                "\u202e",
                "\u0000",
                "а",
                "中",
                "It rained.\n",
                "- ",
                "| a | b |\n",
                "* a\n"
            })
    void readsFourTimesTheTextInFourTimesTheTime(String piece) {
        growsWithItsLength(piece, Page.Kind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<p>%s said so.",
                "<p>",
                "<b>",
                "<table><tr><td>",
                "<tr><td>a",
                "<ul><li>",
                "<a href=x>%s</a>",
                "<h1>%s</h1>",
                "<time datetime=2024-01-01>",
                "<span>a</span>",
                "<br>",
                "<!-- ",
                "<script>",
                "<meta property=og:title content=%s>",
                "<script type=application/ld+json>{\"a\":[</script>",
                "<article>",
                "<blockquote>",
                "<section itemscope>",
                "&amp;",
                "&#",
                "<",
                "</p>",
                "<figure><figcaption>%s</figcaption>",
                "<p class=byline>By %s",
                "<svg>",
                "<template>",
                "<select>"
            })
    void readsFourTimesTheMarkupInFourTimesTheTime(String piece) {
        growsWithItsLength(piece, Page.Kind.HTML);
    }

    private void growsWithItsLength(String piece, Page.Kind kind) {
        String why = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            double one = seconds(text(piece, LENGTH), kind);
            double four = seconds(text(piece, 4 * LENGTH), kind);
            if (four < SECONDS || four < GROWTH * one) {
                return;
            }
            why = "%.2f s, then %.2f s".formatted(one, four);
        }
        assertThat(why).as("“%s” repeated", piece).isEmpty();
    }

    private double seconds(String text, Page.Kind kind) {
        Page page = kind == Page.Kind.HTML
                ? Page.html(text, "grown.html", Given.NOTHING)
                : Page.text(text, "grown.txt", Given.NOTHING);
        long began = THREADS.getCurrentThreadCpuTime();
        reader.read(page);
        return (THREADS.getCurrentThreadCpuTime() - began) * 1e-9;
    }

    private static String text(String piece, int length) {
        StringBuilder text = new StringBuilder("It rained. ");
        for (int i = 0; text.length() < length; i++) {
            text.append(piece.replace("%s", name(i)));
        }
        return text.toString();
    }

    private static String name(int number) {
        StringBuilder name = new StringBuilder("K");
        for (int rest = number; rest > 0; rest /= 20) {
            name.append("aeioulmnrstvbdgkpfzh".charAt(rest % 20));
        }
        return name.append("er").toString();
    }
}
