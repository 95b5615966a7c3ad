package org.onrecord.lab.coreference;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.onrecord.lab.Evaluation;
import org.onrecord.lab.Shared;
import org.onrecord.lab.corpus.PlainText;
import org.onrecord.lab.corpus.Treebank;
import org.onrecord.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lab coreference}: who is who, against people's annotation; with {@code ./lab --rivals coreference} beside rivals. */
@Command(
        name = "coreference",
        description =
                "Measures on GUM who is who: B³ over persons and organisations, their names, descriptions and pronouns.",
        mixinStandardHelpOptions = true)
public final class CoreferenceCommand implements Callable<Integer> {

    private static final List<String> TYPES = List.of("person", "organization");

    @Option(names = "--part", description = "dev, or train for looking at misses; default: ${DEFAULT-VALUE}")
    private String part = "dev";

    @Mixin
    private Evaluation evaluation = new Evaluation();

    @Option(
            names = {"-v", "--verbose"},
            description = "List every gold mention of a person and where this build puts it")
    private boolean verbose;

    @Override
    public Integer call() throws IOException {
        PrintStream to = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Resolver> resolvers = new ArrayList<>(List.of(new ReaderResolver()));
        ServiceLoader.load(Resolver.class).forEach(resolvers::add);
        List<Treebank.Document> documents = Treebank.folder(Shared.folder().resolve("corpora/gum/" + part));
        StringBuilder table = new StringBuilder("| | mentions | B³ precision | recall | F1 |\n|---|---|---|---|---|\n");
        for (Resolver resolver : resolvers) {
            measure(resolver, documents)
                    .forEach((kind, score) -> table.append(row(resolver.name() + ", " + kind, score)));
        }
        table.append("\n| | pronouns | right | wrong | nobody |\n|---|---|---|---|---|\n");
        for (Resolver resolver : resolvers) {
            PronounScore.of(resolver, documents).rows(resolver.name()).forEach(table::append);
        }
        to.print(table);
        evaluation.put("coreference", table.toString());
        if (verbose) {
            documents.forEach(document -> Misses.print(document, new ReaderResolver(), to));
        }
        return 0;
    }

    /** The scores of each kind of entity, of persons also in each genre. */
    static Map<String, CubedScore> measure(Resolver resolver, List<Treebank.Document> documents) {
        Map<String, CubedScore> scores = new TreeMap<>();
        for (Treebank.Document document : documents) {
            PlainText text = PlainText.of(document);
            List<GoldMention> gold = GoldMention.of(document, text);
            List<List<Span>> clusters = resolver.clusters(text);
            for (String type : TYPES) {
                scores.computeIfAbsent(type, key -> new CubedScore()).add(gold, clusters, type);
            }
            scores.computeIfAbsent("person in " + document.genre(), key -> new CubedScore())
                    .add(gold, clusters, "person");
        }
        return scores;
    }

    private static String row(String name, CubedScore score) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f |%n",
                name,
                score.wanted(),
                100 * score.precision(),
                100 * score.recall(),
                100 * score.f1());
    }
}
