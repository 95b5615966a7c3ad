package org.onrecord.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.onrecord.language.LanguageTrainer;
import org.onrecord.reading.speaker.SalienceTrainer;
import org.onrecord.reading.statement.Jackknife;
import org.onrecord.report.BodyTrainer;
import org.onrecord.report.UsageTrainer;
import org.onrecord.report.WordingTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab train MODEL}: learns one of the shipped models anew; the same data give the same file. */
@Command(
        name = "train",
        description = "Learns a shipped model anew from the data in ../shared; the same data give the same file.",
        mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {

    /** What can be trained. */
    enum Model {
        language("language.model"),
        attribution("attribution.model"),
        pages("body.model"),
        pronouns("salience.txt"),
        usage("usage.model"),
        wording("rewriting.txt");

        private final String file;

        Model(String file) {
            this.file = file;
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", description = "${COMPLETION-CANDIDATES}")
    private Model model = Model.language;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Where the model is written; default: ${DEFAULT-VALUE}")
    private Path to = Path.of("onrecord-lab/target/models");

    @Override
    public Integer call() throws IOException {
        if (!Shared.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the data to train on are not in " + Shared.folder().toAbsolutePath());
        }
        Files.createDirectories(to);
        Path file = to.resolve(model.file);
        train(file);
        System.err.printf("%s: %,d bytes%n", file, Files.size(file));
        return 0;
    }

    private void train(Path file) throws IOException {
        Path evaluation = Shared.folder().resolve("eval");
        Path polnear = evaluation.resolve("polnear");
        Path pages = evaluation.resolve("pages");
        switch (model) {
            case language -> LanguageTrainer.train(Shared.folder().resolve("corpora"), file);
            case attribution -> Jackknife.train(polnear.resolve("train.jsonl"), file);
            case pages -> BodyTrainer.train(pages, file);
            case pronouns -> SalienceTrainer.train(Shared.folder().resolve("corpora/gum/train"), file);
            case usage -> UsageTrainer.train(polnear.resolve("train.jsonl"), file);
            case wording ->
                WordingTrainer.train(evaluation.resolve("reuse"), polnear.resolve("dev.jsonl"), pages, file);
        }
    }
}
