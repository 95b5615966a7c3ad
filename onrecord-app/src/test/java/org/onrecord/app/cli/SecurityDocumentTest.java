package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test that SECURITY.md and docs/reliability.md rely on is there. */
class SecurityDocumentTest {

    private static final Pattern NAMED = Pattern.compile("\\b([A-Z]\\w*(?:Test|Contract))\\b(?:\\.(\\w+))?");

    @Test
    void everyTestThatItNamesIsThere() throws IOException {
        Map<String, String> tests = tests();
        for (String page : List.of("SECURITY.md", "docs/reliability.md")) {
            Matcher named = NAMED.matcher(Files.readString(Path.of("..", page)));
            int count = 0;
            while (named.find()) {
                assertThat(tests).as(page).containsKey(named.group(1));
                if (named.group(2) != null) {
                    assertThat(tests.get(named.group(1))).as(named.group()).contains("void " + named.group(2) + "(");
                }
                count++;
            }
            assertThat(count).as(page).isGreaterThan(10);
        }
    }

    /** The sources of all test classes by name. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path folder : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(file -> file.toString().endsWith(".java"))
                            .toList()) {
                        tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                    }
                }
            }
        }
        return tests;
    }
}
