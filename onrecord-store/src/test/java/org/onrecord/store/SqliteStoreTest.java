package org.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SqliteStoreTest extends StoreContract {

    @Override
    Store open(String name) {
        return Store.open(folder().resolve(name + ".db"));
    }

    @Test
    void refusesAFileThatIsNoRecord() throws IOException {
        Path file =
                Files.writeString(folder().resolve("notes.txt"), "These are only my notes, and nothing else at all.");

        assertThatThrownBy(() -> Store.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessage(file + ": not a record");
        assertThat(file).hasContent("These are only my notes, and nothing else at all.");
    }

    @Test
    void saysThatThereIsNoRecord() {
        assertThatThrownBy(() -> Store.existing(folder().resolve("none.db")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no such record");
    }
}
