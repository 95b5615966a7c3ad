package org.onrecord.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Page;

@Timeout(30)
class MailboxTest {

    private static final String RELEASE = """
            From press@sorhat.example Mon Mar  4 08:30:00 2024
            From: Port of Sorhat <press@sorhat.example>
            Date: Mon, 04 Mar 2024 23:30:00 -0500
            Subject: =?utf-8?Q?Talks_in_the_harbour_=E2=80=93_day_nine?=
            Message-ID: <a1@sorhat.example>
            Content-Type: text/plain; charset=iso-8859-1

            “We will talk,” the port's director, Ilse Br\u00e4ndt, said.

            >From the quay, nothing moved.

            """.replace('“', '"').replace('”', '"');

    @TempDir
    Path folder;

    private final List<String> troubles = new ArrayList<>();

    private List<Page> pages(String name, String content) throws IOException {
        Path file = Files.write(folder.resolve(name), content.getBytes(ISO_8859_1));
        List<Page> pages = new ArrayList<>();
        try (Mailbox mailbox = Mailbox.open(file, given -> given, troubles::add)) {
            for (Optional<Page> page = mailbox.next(); page.isPresent(); page = mailbox.next()) {
                pages.add(page.get());
            }
        }
        return pages;
    }

    @Test
    void readsTheMessagesOfAMailbox() throws IOException {
        List<Page> pages = pages("releases.mbox", RELEASE + RELEASE.replace("a1@", "a2@"));

        assertThat(pages).hasSize(2);
        Page page = pages.get(0);
        assertThat(page.location()).isEqualTo(folder.resolve("releases.mbox") + "#a1@sorhat.example");
        assertThat(page.text()).contains("Ilse Br\u00e4ndt, said.", "\nFrom the quay, nothing moved.");
        assertThat(page.given().title()).contains("Talks in the harbour – day nine");
        assertThat(page.given().published()).contains("2024-03-04");
        assertThat(troubles).isEmpty();
    }

    @Test
    void prefersTheHtmlOfAMessageAndLeavesItsAttachments() throws IOException {
        List<Page> pages = pages("quake.eml", """
                Date: 2 Mar 2024 10:00:00 GMT
                Subject: Quake
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=M

                --M
                Content-Type: multipart/alternative; boundary=A

                --A
                Content-Type: text/plain

                The plain one.
                --A
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: base64

                PHA+VGhlIHJpY2ggb25lLjwvcD4=
                --A--
                --M
                Content-Type: text/html
                Content-Disposition: attachment; filename=list.html

                <p>An attachment.</p>
                --M--
                """);

        assertThat(pages).hasSize(1);
        assertThat(pages.get(0).text()).isEqualTo("<p>The rich one.</p>");
        assertThat(pages.get(0).kind()).isEqualTo(Page.Kind.HTML);
        assertThat(pages.get(0).given().published()).contains("2024-03-02");
    }

    @Test
    void joinsTheLinesOfFlowedText() throws IOException {
        List<Page> pages = pages("flowed.eml", """
                Subject: Talks
                Content-Type: text/plain; format=flowed

                The dockers have been on strike\s
                for nine days.
                Both sides meet on Tuesday.
                """);

        assertThat(pages.get(0).text())
                .startsWith("The dockers have been on strike for nine days.\n")
                .contains("Both sides meet on Tuesday.");
    }

    @Test
    void givesFlowedTextThatIsDecodedAgainAsItWas() throws IOException {
        Page page = pages(
                        "flowed.eml",
                        "Content-Type: text/plain; charset=iso-8859-1; format=flowed\n\n"
                                + "The strike is over, Ilse Br\u00e4ndt \nsaid.\n")
                .get(0);

        assertThat(Page.of(page.bytes(), page.location(), page.given()).text())
                .isEqualTo(page.text())
                .isEqualTo("The strike is over, Ilse Br\u00e4ndt said.\n");
    }

    @Test
    void namesMessagesWithoutTextAndGoesOn() throws IOException {
        String picture = "From a Mon\nSubject: Picture\nContent-Type: image/png\n\nabc\n\n";
        String nothing = "From a Mon\n\n\n\n";

        List<Page> pages = pages("mixed.mbox", picture + nothing + RELEASE);

        assertThat(pages).hasSize(1);
        assertThat(troubles)
                .anyMatch(trouble -> trouble.endsWith("mixed.mbox: message 1: holds no text"))
                .anyMatch(trouble -> trouble.contains("message 2: "));
    }

    @Test
    void survivesWhatIsNoMailboxAndNestsWithoutEnd() throws IOException {
        assertThat(pages("empty.mbox", "")).isEmpty();
        assertThat(pages("letters.mbox", "\u0000\u0001 no mail ".repeat(1000))).isEmpty();
        StringBuilder nest = new StringBuilder("Subject: Nest\n");
        for (int i = 0; i < 3000; i++) {
            nest.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(pages("nest.eml", nest.toString())).isEmpty();
        assertThat(troubles).isNotEmpty();
    }

    @Test
    void knowsMailboxesByTheirNames() {
        assertThat(List.of("a.mbox", "a.EML", "a.mbox.gz")).allMatch(name -> Mailbox.isMailbox(Path.of(name)));
        assertThat(List.of("a.txt", "mbox", "eml.html")).noneMatch(name -> Mailbox.isMailbox(Path.of(name)));
    }
}
