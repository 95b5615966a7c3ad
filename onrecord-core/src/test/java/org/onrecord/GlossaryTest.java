package org.onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One thing, one word: docs/glossary.md has them all, and no type is named by what says nothing. */
class GlossaryTest {

    private static final Path PROJECT = Path.of("..");

    /** A type's declaration at the start of a line. */
    private static final Pattern TYPE = Pattern.compile(
            "^\\s*(?:(?:public|protected|private|static|final|sealed|non-sealed|abstract) )*"
                    + "(?:class|record|enum|interface|@interface) (\\w+)",
            Pattern.MULTILINE);

    private static final Pattern SAYS_NOTHING =
            Pattern.compile("(Manager|Helper|Util|Utils|Utility|Processor|Impl|Snippet|Item)s?(?![a-z])");

    @ParameterizedTest
    @ValueSource(strings = {"report", "record", "collation"})
    void holdsEveryPublicType(String name) throws IOException {
        String glossary = Files.readString(PROJECT.resolve("docs/glossary.md"));
        List<String> missing = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.onrecord." + name).stream()
                        .filter(GlossaryTest::isOpen)
                        .map(type -> type.getName().replaceFirst("^org\\.onrecord\\.\\w+\\.", ""))
                        .map(type -> type.replace('$', '.'))
                        .filter(type -> !glossary.contains("`" + type + "`"))
                        .sorted()
                        .toList();
        assertThat(missing).isEmpty();
    }

    private static boolean isOpen(JavaClass type) {
        Optional<JavaClass> outer = type.getEnclosingClass();
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isAnonymousClass()
                && outer.map(GlossaryTest::isOpen).orElse(true)
                && !type.getSimpleName().equals("package-info");
    }

    @Test
    void namesEveryTypeByItsSubject() throws IOException {
        List<String> empty = new ArrayList<>();
        for (Path file : sources()) {
            Matcher type = TYPE.matcher(Files.readString(file));
            while (type.find()) {
                if (SAYS_NOTHING.matcher(type.group(1)).find()) {
                    empty.add(file + ": " + type.group(1));
                }
            }
        }
        assertThat(empty).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(PROJECT)) {
            for (Path module : modules.sorted().toList()) {
                if (Files.isDirectory(module.resolve("src"))) {
                    try (Stream<Path> files = Files.walk(module.resolve("src"))) {
                        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                    }
                }
            }
        }
        assertThat(sources).as("sources of all modules").hasSizeGreaterThan(100);
        return sources;
    }
}
