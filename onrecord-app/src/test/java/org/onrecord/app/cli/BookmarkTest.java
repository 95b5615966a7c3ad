package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.intake.Left;

class BookmarkTest {

    @TempDir
    Path folder;

    @Test
    void comesBackFromItsWords() {
        Bookmark bookmark =
                new Bookmark(975, "2024-03-04T08:30:00Z", 812, "sha256:0a", 9, 3, Map.of(Left.DAMAGED, 2), false);

        assertThat(Bookmark.of(bookmark.words()).map(Bookmark::words)).contains(bookmark.words());
        assertThat(bookmark.words()).contains("position=812").contains("DAMAGED=2");
        assertThat(Bookmark.of("no bookmark")).isEmpty();
    }

    @Test
    void readsAnArchiveAgainThatHasChangedOrWhoseReportsAreGone() throws IOException {
        Path crawl = folder.resolve("crawl.warc.gz");
        try (WarcFile file = new WarcFile(crawl)) {
            file.report(1).report(2);
        }
        String record = folder.resolve("news.db").toString();
        Ran.onrecord("add", "--record", record, crawl.toString());
        assertThat(Ran.onrecord("add", "--record", record, crawl.toString()).err())
                .contains("0 added, 2 kept already", "read to its end before");

        try (WarcFile file = new WarcFile(crawl)) {
            file.report(1).report(2).report(3);
        }
        assertThat(Ran.onrecord("add", "--record", record, crawl.toString()).err())
                .contains("1 added, 2 kept already");

        Files.delete(Path.of(record));
        assertThat(Ran.onrecord("add", "--record", record, crawl.toString()).err())
                .contains("3 added, 0 kept already");
    }
}
