package org.onrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

    private static final Provenance MADE =
            new Provenance("onrecord 0.1.0", Map.of("language.model", "sha256:9f86d081884c"), 0.44);

    @Test
    void namesEveryModelOfTheProgram() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            assertThat(Provenance.usual().models())
                    .containsOnlyKeys(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".model"))
                            .toList());
        }
    }

    @Test
    void isReadBackFromItsWords() {
        assertThat(MADE.words()).isEqualTo("onrecord 0.1.0\nconfidence 0.44\nlanguage.model sha256:9f86d081884c");
        assertThat(Provenance.parse(MADE.words())).isEqualTo(MADE);
        assertThatThrownBy(() -> Provenance.parse("onrecord 0.1.0\nlanguage.model"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesWhatIsDifferentInAnotherProgram() {
        Provenance other = new Provenance("onrecord 0.2.0", Map.of("language.model", "sha256:0a1b2c3d4e5f"), 0.5);

        assertThat(MADE.differences(MADE)).isEmpty();
        assertThat(MADE.differences(other))
                .containsExactly(
                        "onrecord 0.1.0, not onrecord 0.2.0",
                        "confidence 0.44, not 0.5",
                        "language.model sha256:9f86d081, not sha256:0a1b2c3d");
        assertThat(MADE.differences(new Provenance("onrecord 0.1.0", Map.of(), 0.44)))
                .containsExactly("language.model sha256:9f86d081, not unknown");
    }
}
