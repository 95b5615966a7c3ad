package org.onrecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    public Provenance {
        models = Map.copyOf(models);
    }

    /** Of the readings that this program makes with that confidence. */
    public static Provenance of(double confidence) {
        Map<String, String> hashes = new TreeMap<>();
        for (Model model : MODELS) {
            hashes.put(model.file(), hash(model));
        }
        return new Provenance(OnRecord.READER, hashes, confidence);
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
