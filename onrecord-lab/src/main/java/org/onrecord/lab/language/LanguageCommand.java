package org.onrecord.lab.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import org.onrecord.lab.Evaluation;
import org.onrecord.lab.Shared;
import org.onrecord.language.EngineAnnotator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./lab language}: how good the language engine is, and with {@code ./lab --rivals language} who is better. */
@Command(
        name = "language",
        description = "Measures tokens, sentences, tags, trees and names on GUM, on held-out news and on the stories.",
        mixinStandardHelpOptions = true)
public final class LanguageCommand implements Callable<Integer> {

    @Mixin
    private Evaluation evaluation = new Evaluation();

    @Override
    public Integer call() throws IOException {
        LanguageMeasures measures = new LanguageMeasures(Shared.folder().resolve("corpora"));
        Map<String, Map<String, Double>> columns = new LinkedHashMap<>();
        Annotator own = new EngineAnnotator();
        Map<String, Double> ours = measures.of(own);
        StoryNames names = new StoryNames(Shared.folder().resolve("reports"));
        ours.put(StoryNames.MEASURE, names.share());
        names.missed().forEach(name -> System.err.println("not found: " + name));
        columns.put(own.name(), ours);
        for (Annotator rival : ServiceLoader.load(Annotator.class)) {
            System.err.println("measuring " + rival.name());
            Map<String, Double> theirs = new LinkedHashMap<>();
            measures.gum(rival).forEach((measure, value) -> theirs.put("gum-dev " + measure, value));
            columns.put(rival.name(), theirs);
        }
        String table = table(columns);
        System.out.print(table);
        evaluation.put("language", table);
        return 0;
    }

    private static String table(Map<String, Map<String, Double>> columns) {
        Set<String> rows = new LinkedHashSet<>();
        columns.values().forEach(column -> rows.addAll(column.keySet()));
        List<String> lines = new ArrayList<>();
        lines.add("| measure | " + String.join(" | ", columns.keySet()) + " |");
        lines.add("|---|" + "---|".repeat(columns.size()));
        for (String row : rows) {
            StringBuilder line = new StringBuilder("| " + row + " |");
            for (Map<String, Double> column : columns.values()) {
                Double value = column.get(row);
                line.append(value == null ? "  |" : String.format(Locale.ROOT, " %.1f |", 100 * value));
            }
            lines.add(line.toString());
        }
        return String.join("\n", lines) + "\n";
    }
}
