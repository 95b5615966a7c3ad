import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Figure;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.Statement;
import org.onrecord.text.Span;

/** Prints who said what in a report, and which figures it gives on whose word: {@code WhoSaidWhat report.html}. */
public final class WhoSaidWhat {

    private WhoSaidWhat() {}

    public static void main(String[] arguments) throws IOException {
        // Loads the models; one reader serves all threads of a program.
        OnRecord onRecord = new OnRecord();
        for (String file : arguments) {
            Reading reading = onRecord.read(Page.of(Path.of(file), Given.NOTHING.withUrl("https://gazette.example/talks")));
            System.out.println(file + ", of " + reading.published().value().orElse("an unknown day"));
            reading.statements().forEach(statement -> print(statement, reading));
            reading.figures().forEach(figure -> print(figure, reading));
            reading.warnings().forEach(warning -> System.out.println("  ! " + warning.code()));
        }
    }

    private static void print(Statement statement, Reading reading) {
        String speakers = statement.attribution().sources().stream()
                .map(source -> name(source, reading))
                .collect(Collectors.joining(" and "));
        String content = statement.content().stream()
                .map(piece -> printed(piece.span(), reading))
                .collect(Collectors.joining(" … "));
        System.out.println("  " + speakers + ": " + content);
    }

    private static void print(Figure figure, Reading reading) {
        System.out.println("  # " + printed(figure.evidence(), reading));
    }

    /** The fullest name that the report gives a source, or the words that it has for it. */
    private static String name(Source source, Reading reading) {
        return reading.entities().stream()
                .filter(entity -> source.entity().equals(Optional.of(entity.id())))
                .findFirst()
                .map(entity -> printed(entity.name(), reading))
                .orElseGet(() -> printed(source.span(), reading));
    }

    /** Spans count UTF-16 characters, as String does; exports count code points. */
    private static String printed(Span span, Reading reading) {
        return span.in(reading.report().text());
    }
}
