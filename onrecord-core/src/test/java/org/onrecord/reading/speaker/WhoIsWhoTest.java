package org.onrecord.reading.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.Statement;

/**
 * Whole reports, each with who said what and who is meant below its line of {@code ====}.
 *
 * <p>{@code said | words of a statement | speaker | class}, the class where it is not named; {@code mention | words that a mention
 * opens | whom it means}.
 */
class WhoIsWhoTest {

    private static final String LINE = "\n====\n";

    static Stream<Path> reports() throws IOException, URISyntaxException {
        Path folder = Path.of(WhoIsWhoTest.class.getResource("reports").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void tellsWhoSaidWhatAndWhoIsMeant(Path file) throws IOException {
        String whole = Files.readString(file);
        int cut = whole.indexOf(LINE);
        Reading reading = new OnRecord()
                .read(Page.text(
                        whole.substring(0, cut + 1),
                        file.getFileName().toString(),
                        Given.NOTHING.withPublished("2024-05-08")));

        List<String> wrong = new ArrayList<>();
        for (String line : whole.substring(cut + LINE.length()).split("\n")) {
            String[] field = line.split(" \\| ");
            List<String> read =
                    field[0].equals("said") ? speakers(reading, field[1]) : List.of(meant(reading, field[1]));
            String wanted = field[2] + (field.length > 3 ? " · " + field[3] : "");
            if (read.stream().noneMatch(one -> fits(one, wanted))) {
                wrong.add(line + " -> " + read);
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean fits(String read, String wanted) {
        return read.contains(" · ") == wanted.contains(" · ")
                && read.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }

    /** The speakers of all statements whose content holds the words, each with its class where that is not named. */
    private static List<String> speakers(Reading reading, String words) {
        int at = reading.report().text().indexOf(words);
        List<String> speakers = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            boolean holds = statement.content().stream()
                    .anyMatch(content ->
                            content.span().start() <= at && at < content.span().end());
            for (Source source : holds ? statement.attribution().sources() : List.<Source>of()) {
                String word = source.sourceClass().name().toLowerCase(Locale.ROOT);
                speakers.add(source.entity().map(id -> name(reading, id)).orElse("nobody")
                        + (word.equals("named") ? "" : " · " + word));
            }
        }
        return speakers;
    }

    /** Whom the shortest mention at the beginning of some words means, an article passed over. */
    private static String meant(Reading reading, String words) {
        int at = reading.report().text().indexOf(words);
        int noun = words.toLowerCase(Locale.ROOT).startsWith("the ") ? at + 4 : at;
        Optional<Entity> meant = reading.entities().stream()
                .filter(entity -> shortest(entity, at, noun) < Integer.MAX_VALUE)
                .min(Comparator.comparingInt(entity -> shortest(entity, at, noun)));
        return meant.map(entity -> name(reading, entity.id())).orElse("nobody");
    }

    private static int shortest(Entity entity, int at, int noun) {
        return entity.mentions().stream()
                .map(Mention::span)
                .filter(span -> span.start() == at || span.start() == noun)
                .mapToInt(span -> span.length())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static String name(Reading reading, String id) {
        return reading.entities().stream()
                .filter(entity -> entity.id().equals(id))
                .map(entity -> entity.name().in(reading.report().text()))
                .findFirst()
                .orElse("nobody");
    }
}
