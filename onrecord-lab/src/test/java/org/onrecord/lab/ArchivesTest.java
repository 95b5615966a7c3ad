package org.onrecord.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onrecord.intake.Archive;
import org.onrecord.intake.Left;

/** Archives that other readers stumbled over: damaged, truncated, chunked, brotli, revisits. */
@Tag("full")
class ArchivesTest {

    private static final Set<String> DAMAGED =
            Set.of("warcio-bad.arc", "warcio-example-space-in-url.arc", "warcio-example-trunc.warc");

    @Test
    void readsEveryArchiveToItsEndAndNamesTheDamaged() throws IOException {
        if (!Shared.isPresent()) {
            assertThat(System.getenv("CI"))
                    .as("CI wants the evaluation data in ../shared")
                    .isNull();
            assumeTrue(false, "the archives of ../shared are not here; nothing is read");
        }
        Set<String> damaged = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(Shared.folder().resolve("eval/warc"))) {
            files = all.sorted().toList();
        }
        int records = 0;
        for (Path file : files) {
            int left;
            try (Archive archive = Archive.open(file, given -> given, trouble -> {})) {
                while (archive.next().isPresent()) {
                    assertThat(archive.position()).isBetween(0L, archive.size());
                }
                records += archive.records();
                left = archive.left().getOrDefault(Left.DAMAGED, 0);
            }
            if (left > 0) {
                damaged.add(file.getFileName().toString());
            }
        }
        assertThat(files).hasSizeGreaterThan(30);
        assertThat(damaged).isEqualTo(new TreeSet<>(DAMAGED));
        assertThat(records).isEqualTo(2177);
    }
}
