package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The password of a database stands in no line that a command prints, however its address is mistaken. */
class DatabasePasswordTest {

    private static final String SECRET = "hush";

    /** Nothing listens at port 1. */
    private static final List<String> ADDRESSES = List.of(
            "postgresql://ida:hush@127.0.0.1:1/news",
            "jdbc:postgresql://ida:hush@127.0.0.1:1/news",
            "postgres://127.0.0.1:1/news?user=ida&password=hush",
            "postgresql://ida:x/hush@127.0.0.1:1/news",
            "postgresql://ida:x?hush@127.0.0.1:1/news",
            "postgresql://ida:x@hush@127.0.0.1:1/news",
            "postgresql://ida:hush@127.0.0.1:port/news",
            "postgresql:/ida:hush@127.0.0.1:1/news",
            "postgresql:ida:hush@127.0.0.1:1/news",
            "postgersql://ida:hush@127.0.0.1:1/news",
            "mysql://ida:hush@127.0.0.1:1/news");

    @TempDir
    private Path folder;

    private List<String[]> commands(String address) {
        String[] record = {"--record", address};
        List<String[]> commands = new ArrayList<>();
        commands.add(new String[] {"verify", address});
        commands.add(new String[] {"read", address});
        commands.add(new String[] {"search", "--record=" + address, "--bogus", "ferry"});
        commands.add(new String[] {"stories", address});
        commands.add(new String[] {address});
        commands.add(new String[] {"add", "--record", folder.resolve("news.db").toString(), address});
        commands.add(new String[] {
            "watch", "--once", "--record", folder.resolve("news.db").toString(), address
        });
        for (List<String> words : List.of(
                List.of("add", "../samples/talks"),
                List.of("search", "ferry"),
                List.of("who", "Hale"),
                List.of("serve", "--port", "0"),
                List.of("mcp"),
                List.of("verify"),
                List.of("reread"),
                List.of("collate"),
                List.of("backup", folder.resolve("backup.db").toString()),
                List.of("bundle", "--out", folder.resolve("out.zip").toString()),
                List.of("correct", "list"))) {
            List<String> line = new ArrayList<>(List.of(words.get(0)));
            line.addAll(words.subList(1, words.get(0).equals("correct") ? 2 : 1));
            line.addAll(List.of(record));
            line.addAll(words.subList(words.get(0).equals("correct") ? 2 : 1, words.size()));
            commands.add(line.toArray(String[]::new));
        }
        return commands;
    }

    @Test
    void printsItNowhere() {
        for (String address : ADDRESSES) {
            for (String[] command : commands(address)) {
                Ran ran = Ran.onrecord(command);

                String asked = String.join(" ", command);
                assertThat(ran.status()).as(asked).isNotZero();
                assertThat(ran.err()).as(asked).isNotBlank().doesNotContain(SECRET);
                assertThat(ran.out()).as(asked).doesNotContain(SECRET);
            }
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains(SECRET));
    }

    @Test
    void saysWhatAnAddressLooksLike() {
        assertThat(Ran.onrecord("search", "--record", "postgersql://ida:hush@db.example/news", "ferry")
                        .err())
                .isEqualTo("onrecord: postgersql://ida@db.example/news: neither a file nor an address such as"
                        + " postgresql://user@host/database\n");
    }
}
