package org.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * The numbers that blocks are described by, on a page of every kind of block.
 *
 * <p>The trees of the body model were learnt from these numbers in this order. Where one of them comes to mean something else, no
 * sentence goes wrong, only the judgement gets worse: {@code features.txt} changes together with {@code body.model}, or not at all.
 */
final class FeaturesTest {

    private static final String PAGE = "<html lang=en><head><title>Tanker closes Sorhat port - Harbour Media</title>"
            + "<meta name=description content='Divers are to look at the hull of the ship before the port is open again.'>"
            + "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Tanker closes Sorhat port\","
            + "\"articleBody\":\"" + Sheet.FIRST + " " + Sheet.SECOND + "\"}</script></head><body>"
            + "<nav><ul><li><a href=/>Home</a><li><a href=/world>World</a> | <a href=/sport>Sport</a></ul></nav>"
            + "<main><article class=story><h1>Tanker closes Sorhat port</h1><p class=dek>Divers are to look at the hull of"
            + " the ship before the port is open again.</p><p class=byline>By <a class=author href=/lena>Lena Farrow</a></p>"
            + "<div><time class=date>March 4, 2024</time></div><figure><img src=a.jpg><figcaption>The tanker off Sorhat on"
            + " Monday. <span class=credit>(Photo: Idris Vane)</span></figcaption></figure><div class=story-body><p>"
            + Sheet.FIRST + "</p><h2>Oil on the beaches</h2><p>" + Sheet.SECOND
            + "</p><div class=related><h3><a href=/r>Related</a> stories</h3><ul><li><a href=/a>Fishermen in Drawen strike</a>"
            + "<li><a href=/b>Ferries leave later</a></ul></div><p>— “We are clearing the line,” <em>Mara Venn</em>, who?</p>"
            + "<table><tr><td>South pier<td>22<tr><td>Long sands<td>18</table><p><b>What comes next:</b></p><p>the tugs …</p>"
            + "<p>[Sorhat]</p></div></article><section class=comments><h3>2 comments</h3><p>@reader: They should have closed it"
            + " last year, as I said in the council! Nobody hears.</p></section></main><aside class=newsletter><p>Sign up for our"
            + " newsletter and get the news of the coast by mail every morning.</p></aside>"
            + "<footer><p>&copy; 2024 Harbour Media. All rights reserved.</p><p>Home</p></footer></body></html>";

    /** A block and its numbers that are not 0, by their places: {@code Home: 0=1 1=4 …}. */
    private static List<String> described() {
        Document document = Jsoup.parse(PAGE);
        PageFacts facts = new PageFacts(HtmlSetter.set(document.body()), Testimony.of(document), 2);
        float[][] rows = Features.of(facts);
        DecimalFormat number = new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
        List<String> lines = new ArrayList<>();
        for (int block = 0; block < rows.length; block++) {
            StringBuilder line =
                    new StringBuilder(facts.blocks.get(block).text().replace('\t', ' ')).append(':');
            for (int i = 0; i < rows[block].length; i++) {
                if (rows[block][i] != 0) {
                    line.append(" " + i + "=" + number.format(rows[block][i]));
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    @Test
    void describesBlocksInTheNumbersThatTheTreesWereLearntFrom() throws IOException {
        try (InputStream in = FeaturesTest.class.getResourceAsStream("features.txt")) {
            assertThat(described())
                    .containsExactly(
                            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        }
    }
}
