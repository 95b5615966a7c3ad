package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What README promises is what the program does. */
class ReadmeTest {

    private static final Path README = Path.of("../README.md");

    @Test
    void theStatementOfTheReadmeIsRead() throws IOException {
        Matcher block = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL).matcher(Files.readString(README));
        assertThat(block.find()).isTrue();
        String statement = block.group(1).replaceAll("\n *", "");
        Ran ran = Ran.onrecord("read", "--format", "json", "../samples/talks/talks-2.html");
        assertThat(ran.out()).contains(statement);
    }

    @Test
    void everyCommandOfTheReadmeIsThere() throws IOException {
        Matcher line = Pattern.compile("(?m)^    \\./onrecord (\\w+)").matcher(Files.readString(README));
        List<String> commands =
                line.results().map(found -> found.group(1)).distinct().toList();
        assertThat(commands).contains("demo", "read", "add", "check");
        for (String command : commands) {
            assertThat(Ran.onrecord(command, "--help").status()).as(command).isZero();
        }
    }

    @Test
    void whatThePageHidesStandsOnThePage() throws IOException {
        String page = Files.readString(Path.of("../samples/talks/talks-3.txt"));
        assertThat(page)
                .contains("Sunday, August 17, 2025")
                .contains("Callaway said. The president wrote in X.")
                .contains("3 million missing");
    }
}
