package org.onrecord.lab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lab mutation text}: changes the program at one place after another and counts the changes that some test notices.
 *
 * @see <a href="https://pitest.org/">PIT</a>
 */
@Command(
        name = "mutation",
        description =
                "Changes packages of the core at one place after another and counts the changes that tests notice.",
        mixinStandardHelpOptions = true)
public final class MutationCommand implements Callable<Integer> {

    private static final Path FOUND = Path.of("onrecord-core/target/pit-reports/mutations.xml");
    private static final Path ROWS = Path.of("onrecord-lab/target/mutation");

    @Parameters(paramLabel = "PACKAGE", description = "Of org.onrecord, with those inside; default: ${DEFAULT-VALUE}")
    private List<String> packages = List.of("text", "report", "reading", "collation");

    @Option(
            names = "--most",
            paramLabel = "N",
            description =
                    "No more changes of a class than these, spread evenly over it; default: all, which takes hours.")
    private int most;

    @Option(
            names = "--tests",
            paramLabel = "CLASSES",
            defaultValue = "org.onrecord.*",
            description = "Only these tests, with * for any letters, comma between; default: ${DEFAULT-VALUE}")
    private String tests = "org.onrecord.*";

    @Mixin
    private Evaluation evaluation = new Evaluation();

    @Override
    public Integer call() throws IOException, InterruptedException, XMLStreamException {
        Files.createDirectories(ROWS);
        for (String name : packages) {
            int status = new ProcessBuilder(command(name)).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IOException("PIT ended with " + status);
            }
            Files.writeString(ROWS.resolve(name + ".row"), row(name, outcomes()));
        }
        String table = table();
        System.out.print(table);
        evaluation.put("mutation", table);
        return 0;
    }

    private List<String> command(String name) {
        return List.of(
                "./mvnw",
                "-q",
                "-B",
                "-ntp",
                "-Pmutation",
                "-Dspotless.check.skip",
                "-pl",
                "onrecord-core",
                "-DtargetClasses=org.onrecord." + name + ".*",
                "-DtargetTests=" + tests,
                "-Dfeatures=" + (most == 0 ? "" : "+CLASSLIMIT(limit[" + most + "])"),
                "test-compile",
                "org.pitest:pitest-maven:mutationCoverage");
    }

    /** How many changes came to which end. */
    private static Map<String, Integer> outcomes() throws IOException, XMLStreamException {
        Map<String, Integer> outcomes = new TreeMap<>();
        try (InputStream in = Files.newInputStream(FOUND)) {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("mutation")) {
                    outcomes.merge(xml.getAttributeValue(null, "status"), 1, Integer::sum);
                }
            }
        }
        return outcomes;
    }

    private String row(String name, Map<String, Integer> outcomes) {
        int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        int survived = outcomes.getOrDefault("SURVIVED", 0);
        int unseen = outcomes.getOrDefault("NO_COVERAGE", 0);
        return String.format(
                Locale.ROOT,
                "| %s | %s | `%s` | %,d | %,d | %,d | %,d | %.0f %% | %s |%n",
                name,
                most == 0 ? "all" : most + " of each class",
                tests,
                all,
                all - survived - unseen,
                survived,
                unseen,
                100.0 * (all - survived - unseen) / Math.max(1, all),
                LocalDate.now(ZoneOffset.UTC));
    }

    /** The latest run of each package. */
    private static String table() throws IOException {
        StringBuilder table = new StringBuilder("| package | changes | tests | tried | noticed | not noticed |"
                + " where no test comes | score | on |\n|---|---|---|---|---|---|---|---|---|\n");
        try (var rows = Files.list(ROWS)) {
            for (Path row : rows.sorted().toList()) {
                table.append(Files.readString(row));
            }
        }
        return table.toString();
    }
}
