package org.onrecord;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The way of the data: a package knows those on its left only. */
class ArrowsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.onrecord");

    /** Each package, and those of the project that it knows today. */
    private static final Map<String, List<String>> ARROWS = arrows();

    private static Map<String, List<String>> arrows() {
        Map<String, List<String>> arrows = new LinkedHashMap<>();
        arrows.put("text", List.of());
        arrows.put("net", List.of());
        arrows.put("language", List.of("text", "net"));
        arrows.put("page", List.of("text"));
        arrows.put("report", List.of("text", "language", "page"));
        arrows.put("record", List.of("text", "report"));
        arrows.put("reading", List.of("text", "language", "report"));
        arrows.put("reading.time", List.of("text", "language", "report", "record", "reading"));
        arrows.put("reading.name", List.of("text", "language", "report", "record", "reading"));
        arrows.put(
                "reading.statement", List.of("text", "net", "language", "report", "record", "reading", "reading.name"));
        arrows.put(
                "reading.speaker",
                List.of(
                        "text",
                        "language",
                        "report",
                        "record",
                        "reading",
                        "reading.time",
                        "reading.name",
                        "reading.statement"));
        arrows.put("reading.figure", behindSpeaker());
        arrows.put("reading.event", with(behindSpeaker(), "reading.figure"));
        arrows.put("collation", List.of("text", "language", "report", "record"));
        arrows.put("table", List.of("text", "report", "record", "collation"));
        return arrows;
    }

    private static List<String> behindSpeaker() {
        return List.of(
                "text",
                "language",
                "report",
                "record",
                "reading",
                "reading.time",
                "reading.name",
                "reading.statement",
                "reading.speaker");
    }

    private static List<String> with(List<String> packages, String more) {
        List<String> all = new ArrayList<>(packages);
        all.add(more);
        return all;
    }

    static Stream<String> packages() {
        return ARROWS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void knowsOnlyPackagesOnItsLeft(String name) {
        List<String> right = ARROWS.keySet().stream()
                .filter(other -> !other.equals(name)
                        && !ARROWS.getOrDefault(name, List.of()).contains(other))
                .map(ArrowsTest::full)
                .toList();
        noClasses()
                .that()
                .resideInAPackage(full(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(right.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void nothingInsideKnowsTheDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.onrecord")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.onrecord")
                .check(CLASSES);
    }

    @Test
    void coreNeedsThreeLibrariesAndTheJdk() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "org.onrecord..",
                        "java..",
                        "org.jspecify.annotations",
                        "org.jsoup..",
                        "tools.jackson.core..",
                        "org.mozilla.universalchardet.."))
                .check(CLASSES);
    }

    @Test
    void everyPackageHasItsPlace() {
        Set<String> there = CLASSES.stream()
                .map(one -> one.getPackageName().replaceFirst("^org\\.onrecord\\.?", ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(there).isEqualTo(new TreeSet<>(ARROWS.keySet()));
    }

    @Test
    void noArrowPointsBothWays() {
        List<String> order = new ArrayList<>(ARROWS.keySet());
        ARROWS.forEach((name, left) -> assertThat(order.subList(0, order.indexOf(name)))
                .as("what stands left of %s", name)
                .containsAll(left));
    }

    private static String full(String name) {
        return "org.onrecord." + name;
    }
}
