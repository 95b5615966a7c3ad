package org.onrecord.reading.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.reading.Copy;
import org.onrecord.report.Dating;
import org.onrecord.report.ReportReader;

/** The example of {@code docs/dating.md} is read as that page says. */
class DatingPageTest {

    private static final Path DOCUMENT = Path.of("../docs/dating.md");

    @Test
    void datesItsExampleAsItSays() throws IOException {
        String document = Files.readString(DOCUMENT);
        int start = document.indexOf("```html\n") + "```html\n".length();
        String html = document.substring(start, document.indexOf("\n```", start));
        Dated dated = TimeReader.read(Copy.of(ReportReader.read(Page.html(html, "ferry.html", Given.NOTHING))));
        assertThat(dated.published().value()).contains("2024-03-04");
        assertThat(dated.published().confidence()).isEqualTo(0.96);
        String said = document.replaceAll("\\s+", " ");
        assertThat(said).contains(dated.published().why());
        assertThat(said).contains(dated.warnings().get(0).message());
        assertThat(document)
                .contains(String.join(
                        "\n", dated.datings().stream().map(DatingPageTest::row).toList()));
    }

    private static String row(Dating dating) {
        String rejected = dating.rejected().map(reason -> reason + " ").orElse("");
        return "| " + dating.value() + " | " + dating.basis().word() + " | " + rejected + "|";
    }
}
