package org.onrecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.onrecord.language.English;
import org.onrecord.reading.statement.StatementReader;
import org.onrecord.report.Report;
import org.onrecord.text.Digest;

/**
 * What made a reading: the same page, reader, models and options give the same reading, byte for byte.
 *
 * <p>{@code Provenance.of(0.44).models()} names each model with the hash of its weights:
 * {@code language.model=sha256:9f86d081…}.
 *
 * @param reader the program and its version
 * @param models the trained models by name, each with the SHA-256 of its bytes
 * @param confidence the least confidence that a statement has
 */
public record Provenance(String reader, Map<String, String> models, double confidence) {

    /** The trained models, with a class that each stands beside. */
    private record Model(Class<?> beside, String file) {}

    private static final List<Model> MODELS = List.of(
            new Model(English.class, "language.model"),
            new Model(StatementReader.class, "attribution.model"),
            new Model(Report.class, "body.model"),
            new Model(Report.class, "usage.model"));

    private static final String CONFIDENCE = "confidence";

    /** The characters of a hash that tell models apart in a sentence: {@code sha256:9f86d081}. */
    private static final int SHORT = 15;

    private static final class Usual {
        private static final Provenance MADE = of(OnRecord.CONFIDENCE);
    }

    public Provenance {
        models = Map.copyOf(models);
    }

    /** Of the readings that this program makes unless told otherwise; the models are hashed once. */
    public static Provenance usual() {
        return Usual.MADE;
    }

    /** Of the readings that this program makes with that confidence. */
    public static Provenance of(double confidence) {
        Map<String, String> hashes = new TreeMap<>();
        for (Model model : MODELS) {
            hashes.put(model.file(), hash(model));
        }
        return new Provenance(OnRecord.READER, hashes, confidence);
    }

    /** All of it in lines: the program, {@code confidence 0.44}, then each model by name with its hash. */
    public String words() {
        StringBuilder words = new StringBuilder(reader)
                .append('\n')
                .append(CONFIDENCE)
                .append(' ')
                .append(confidence);
        new TreeMap<>(models)
                .forEach((name, hash) ->
                        words.append('\n').append(name).append(' ').append(hash));
        return words.toString();
    }

    /**
     * Reads back what {@link #words} wrote.
     *
     * @throws IllegalArgumentException where it is something else
     */
    public static Provenance parse(String words) {
        List<String> lines = words.lines().toList();
        if (lines.size() < 2 || !lines.get(1).startsWith(CONFIDENCE + " ")) {
            throw new IllegalArgumentException("no provenance: " + words);
        }
        Map<String, String> models = new TreeMap<>();
        for (String line : lines.subList(2, lines.size())) {
            int gap = line.indexOf(' ');
            if (gap < 0) {
                throw new IllegalArgumentException("no model with its hash: " + line);
            }
            models.put(line.substring(0, gap), line.substring(gap + 1));
        }
        double confidence = Double.parseDouble(lines.get(1).substring(CONFIDENCE.length() + 1));
        return new Provenance(lines.get(0), models, confidence);
    }

    /**
     * What is different in another one, each in words: {@code language.model sha256:0a1b2c3d, not sha256:9f86d081}.
     *
     * @param other what is looked for
     */
    public List<String> differences(Provenance other) {
        List<String> differences = new ArrayList<>();
        if (!reader.equals(other.reader)) {
            differences.add(reader + ", not " + other.reader);
        }
        if (confidence != other.confidence) {
            differences.add(CONFIDENCE + " " + confidence + ", not " + other.confidence);
        }
        TreeSet<String> names = new TreeSet<>(models.keySet());
        names.addAll(other.models.keySet());
        for (String name : names) {
            String mine = shown(name);
            String others = other.shown(name);
            if (!Optional.ofNullable(models.get(name)).equals(Optional.ofNullable(other.models.get(name)))) {
                differences.add(name + " " + mine + ", not " + others);
            }
        }
        return differences;
    }

    private String shown(String model) {
        return Optional.ofNullable(models.get(model))
                .map(hash -> hash.substring(0, Math.min(SHORT, hash.length())))
                .orElse("unknown");
    }

    private static String hash(Model model) {
        try (InputStream in = model.beside().getResourceAsStream(model.file())) {
            if (in == null) {
                throw new IllegalStateException(model.file() + " does not stand beside " + model.beside());
            }
            return Digest.bytes(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(model.file(), e);
        }
    }
}
