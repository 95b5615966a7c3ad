package org.onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bytes are taken for. */
final class PageTest {

    private static final String CAFE = "<html><p>The caf\u00e9 \u201cSorhat\u201d is closed.";

    @ParameterizedTest
    @CsvSource({
        "a.html, Toll rises, HTML",
        "a.htm.gz, Toll rises, HTML",
        "a.txt, <p>Toll rises, TEXT",
        "https://harbour.example/toll?id=7, <!DOCTYPE html><p>Toll rises, HTML",
        "toll, Toll rises, TEXT",
    })
    void seesFromLocationAndStartWhetherItIsHtml(String location, String content, Page.Kind kind)
            throws UnreadablePageException {
        assertThat(Page.of(content.getBytes(StandardCharsets.UTF_8), location, Given.NOTHING)
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void decodesWhatServersSend(String charset) throws UnreadablePageException {
        String marked = charset.startsWith("UTF-16") ? "\uFEFF" + CAFE : CAFE;
        byte[] bytes = marked.getBytes(Charset.forName(charset));
        Page page = Page.of(bytes, "a.html", Given.NOTHING.withCharset(charset));
        assertThat(page.text()).isEqualTo(marked);
        assertThat(page.damaged()).isFalse();
    }

    @Test
    void believesThePageOfItsCharsetWhereTheServerIsSilent() throws UnreadablePageException {
        String html = "<meta charset=iso-8859-2><p>Gda\u0144sk";
        Page page = Page.of(html.getBytes(Charset.forName("ISO-8859-2")), "a.html", Given.NOTHING);
        assertThat(page.text()).isEqualTo(html);
    }

    @Test
    void believesTheBytesBeforeTheServer() throws UnreadablePageException {
        Page page = Page.of(CAFE.getBytes(StandardCharsets.UTF_8), "a.html", Given.NOTHING.withCharset("ISO-8859-1"));
        assertThat(page.text()).isEqualTo(CAFE);
    }

    @Test
    void readsOldQuotationMarksOfWindows() throws UnreadablePageException {
        byte[] bytes = CAFE.getBytes(Charset.forName("windows-1252"));
        assertThat(Page.of(bytes, "a.html", Given.NOTHING).text()).contains("\u201cSorhat\u201d");
    }

    @Test
    void takesTruncatedBytesForDamage() throws UnreadablePageException {
        byte[] bytes = (CAFE.repeat(30) + "\u00e9").getBytes(StandardCharsets.UTF_8);
        Page page = Page.of(java.util.Arrays.copyOf(bytes, bytes.length - 1), "a.html", Given.NOTHING);
        assertThat(page.damaged()).isTrue();
        assertThat(page.text()).contains("caf\u00e9").endsWith("\uFFFD");
    }

    @Test
    void mendsALoneSurrogate() {
        assertThat(Page.text("Sorhat \uD83D closed", "a", Given.NOTHING).text()).isEqualTo("Sorhat \uFFFD closed");
    }

    @Test
    void namesADocumentByBytesAndPlace() throws UnreadablePageException {
        byte[] bytes = CAFE.getBytes(StandardCharsets.UTF_8);
        String id = Page.of(bytes, "a.html", Given.NOTHING).id();
        assertThat(id).matches("sha256:[0-9a-f]{64}");
        assertThat(Page.of(bytes, "a.html", Given.NOTHING).id()).isEqualTo(id);
        assertThat(Page.of(bytes, "b.html", Given.NOTHING).id()).isNotEqualTo(id);
    }

    @Test
    void unpacksAFileAndBoundsWhatItUnpacksTo(@TempDir Path folder) throws IOException {
        Path bomb = folder.resolve("bomb.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            byte[] block = "a ".repeat(1 << 19).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
        }
        Page page = Page.of(bomb, Given.NOTHING);
        assertThat(page.truncated()).isTrue();
        assertThat(page.text()).hasSize(Page.LIMIT);
    }

    @Test
    void namesADamagedFile(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(CAFE.getBytes(StandardCharsets.UTF_8));
        }
        Path torn = folder.resolve("torn.html.gz");
        Files.write(torn, java.util.Arrays.copyOf(packed.toByteArray(), 20));
        assertThatThrownBy(() -> Page.of(torn, Given.NOTHING))
                .isInstanceOf(UnreadablePageException.class)
                .hasMessageContaining("torn.html.gz");
    }

    @Test
    void refusesWhiteSpaceOnly() {
        assertThatThrownBy(() -> Page.of(" \n\t ".getBytes(StandardCharsets.UTF_8), "blank.txt", Given.NOTHING))
                .hasMessageContaining("white space");
    }
}
