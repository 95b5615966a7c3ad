package org.onrecord.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.app.web.Desk;
import org.onrecord.intake.Archive;
import org.onrecord.store.Store;

/** Every pattern that a class holds, on texts that lead patterns astray: four times the text takes about four times as long. */
@Tag("full")
class PatternsTest {

    private static final int LENGTH = 2_500;
    /** A pattern that looks back over all it has seen takes 16 times as long; a busy machine may double a time. */
    private static final double GROWTH = 9;
    /** Shorter times are noise. */
    private static final double SECONDS = 0.04;

    private static final List<String> PIECES = List.of(
            " ",
            "a",
            "A",
            "1",
            "-",
            ".",
            ",",
            "\n",
            "\t",
            "“",
            "”",
            "\"",
            "'",
            "’",
            "<",
            "&",
            "/",
            "(",
            "[",
            "#",
            "=",
            "a ",
            "A ",
            "1 ",
            "a.",
            "A.",
            "1,",
            "1.",
            "a-",
            "a/",
            " -",
            " \n",
            "\n ",
            "a\n",
            "A a ",
            "said ",
            "By ",
            "By A ",
            "Mr. ",
            "On May 1 ",
            "2024-01-",
            "the ",
            "http://a.",
            "“a ",
            "a” ",
            "<a ",
            "a=",
            "&#1",
            ";",
            ": ",
            "0",
            "0x",
            "é",
            "é ");

    /** What seems slow is measured a second time, for the machine may have been busy. */
    @Test
    @SuppressWarnings("IdentityBinaryExpression")
    void noPatternTakesMoreThanItsShare() throws Exception {
        Map<String, Pattern> patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(60);
        List<String> slow = new ArrayList<>();
        patterns.forEach((name, pattern) -> {
            for (String piece : PIECES) {
                try {
                    if (grows(pattern, piece) && grows(pattern, piece)) {
                        slow.add(name + " takes long on “" + piece + "”: " + pattern);
                        break;
                    }
                } catch (StackOverflowError e) {
                    slow.add(name + " goes too deep on “" + piece + "”: " + pattern);
                    break;
                }
            }
        });
        assertThat(slow).as(String.join("\n", slow)).isEmpty();
    }

    private static boolean grows(Pattern pattern, String piece) {
        double four = seconds(pattern, piece, 4 * LENGTH);
        return four > SECONDS && four > GROWTH * seconds(pattern, piece, LENGTH);
    }

    private static double seconds(Pattern pattern, String piece, int length) {
        String text = piece.repeat(length / piece.length()) + "\u0001";
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Matcher matcher = pattern.matcher(text);
        for (boolean found = matcher.find(); found; ) {
            found = matcher.find();
        }
        pattern.matcher(text).matches();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) * 1e-9;
    }

    private static Map<String, Pattern> patterns() throws Exception {
        Map<String, Pattern> patterns = new TreeMap<>();
        for (Class<?> module : List.of(OnRecord.class, Archive.class, Store.class, Desk.class)) {
            for (String name : classes(module)) {
                Class<?> type = Class.forName(name, false, module.getClassLoader());
                for (Field field : type.getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers())) {
                        collect(type.getName() + "." + field.getName(), field, patterns);
                    }
                }
            }
        }
        return patterns;
    }

    private static void collect(String name, Field field, Map<String, Pattern> patterns) throws IllegalAccessException {
        boolean holds = field.getType() == Pattern.class
                || Collection.class.isAssignableFrom(field.getType())
                || Map.class.isAssignableFrom(field.getType());
        if (!holds) {
            return;
        }
        field.setAccessible(true);
        Object value = field.get(null);
        if (value instanceof Pattern pattern) {
            patterns.put(name, pattern);
        }
        Collection<?> many =
                value instanceof Map<?, ?> map ? map.values() : value instanceof Collection<?> all ? all : List.of();
        int number = 0;
        for (Object one : many) {
            if (one instanceof Pattern pattern) {
                patterns.put(name + " " + number++, pattern);
            }
        }
    }

    private static List<String> classes(Class<?> module) throws IOException, URISyntaxException {
        Path place = Path.of(
                module.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            return classes(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return classes(jar.getPath("/"));
        }
    }

    private static List<String> classes(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && file.startsWith("org") && !file.contains("-info"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", "."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
