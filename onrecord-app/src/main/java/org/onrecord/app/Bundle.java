package org.onrecord.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.onrecord.OnRecord;
import org.onrecord.Provenance;
import org.onrecord.collation.Correction;
import org.onrecord.page.Page;
import org.onrecord.record.ReadingWriter;
import org.onrecord.store.Kept;
import org.onrecord.store.KeptCorrection;
import org.onrecord.store.Store;
import org.onrecord.text.Digest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Evidence to hand over: some reports of a record in one zip file that somebody else can check.
 *
 * <p>It holds every page as it came, every reading, the record of both, what made the readings, and {@code SHA256SUMS} over
 * all of it, which {@code sha256sum -c} checks too.
 */
public final class Bundle {

    /** The most bytes that a file in a bundle may unpack to. */
    static final long LARGEST = 1L << 30;

    private static final String RECORD = "record.db";
    private static final String SUMS = "SHA256SUMS";
    private static final int NAME_LENGTH = 16;
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String ABOUT = """
            Evidence kept with OnRecord.

            pages/       the pages as they came, byte for byte
            readings/    what was read from each: JSON of the contract onrecord/reading/1
            record.db    both of them as a record, to be opened with onrecord
            provenance.json  the programs, with their models and options, that made the readings
            SHA256SUMS   the hashes of all these files

            To check:    onrecord verify THIS.zip
            or without:  unzip it, and in its folder sha256sum -c SHA256SUMS
            A page's hash and its report: the report's id is the SHA-256 of the page's bytes, a NUL, and its location.
            """;

    private Bundle() {}

    /**
     * Writes the bundle of some reports.
     *
     * @param store where they are kept
     * @param ids which of them
     * @param to the zip file, which must not be there
     * @throws IOException where the file is there or cannot be written
     */
    public static void write(Store store, Collection<String> ids, Path to) throws IOException {
        Path folder = Files.createTempDirectory("onrecord-bundle");
        Path copy = folder.resolve(RECORD);
        try {
            copy(store, ids, copy);
            Files.createFile(to);
            try (OutputStream out = Files.newOutputStream(to);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                Map<String, String> sums = new TreeMap<>();
                put(zip, sums, "README.txt", ABOUT.getBytes(StandardCharsets.UTF_8));
                put(zip, sums, "provenance.json", provenance(store, ids));
                for (String id : ids) {
                    for (Map.Entry<String, byte[]> file : files(store, id).entrySet()) {
                        put(zip, sums, file.getKey(), file.getValue());
                    }
                }
                put(zip, sums, RECORD, Files.readAllBytes(copy));
                StringBuilder lines = new StringBuilder();
                sums.forEach((name, sum) ->
                        lines.append(sum).append("  ").append(name).append('\n'));
                put(zip, new TreeMap<>(), SUMS, lines.toString().getBytes(StandardCharsets.UTF_8));
            }
        } finally {
            Files.deleteIfExists(copy);
            Files.delete(folder);
        }
    }

    /** The files of a report: its page and its reading. */
    private static Map<String, byte[]> files(Store store, String id) {
        String name = id.substring("sha256:".length()).substring(0, NAME_LENGTH);
        Page page = store.page(id).orElseThrow();
        String ending = page.kind() == Page.Kind.HTML ? ".html" : ".txt";
        Map<String, byte[]> files = new TreeMap<>();
        files.put("pages/" + name + ending, page.bytes());
        files.put(
                "readings/" + name + ".json",
                ReadingWriter.bytes(store.reading(id).orElseThrow()));
        return files;
    }

    /** A record of these reports alone, with the corrections that hold of them. */
    private static void copy(Store store, Collection<String> ids, Path to) {
        try (Store part = Store.open(to)) {
            List<Correction> corrections = store.allCorrections().stream()
                    .filter(kept -> kept.undone().isEmpty())
                    .map(KeptCorrection::correction)
                    .filter(correction -> ids.contains(correction.at().report()))
                    .toList();
            for (String id : ids) {
                part.add(List.of(new Kept(
                        store.page(id).orElseThrow(), store.reading(id).orElseThrow(), Optional.of(made(store, id)))));
            }
            corrections.forEach(part::correct);
        }
    }

    private static void put(ZipOutputStream zip, Map<String, String> sums, String name, byte[] bytes)
            throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // The day that zip files count from: the same evidence is the same file.
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
        sums.put(name, sum(bytes));
    }

    private static String sum(byte[] bytes) {
        return Digest.bytes(bytes).substring("sha256:".length());
    }

    /** What made a reading; of one that was kept before this was noted the program alone is known. */
    private static Provenance made(Store store, String id) {
        return store.provenance(id)
                .orElseGet(
                        () -> new Provenance(store.reading(id).orElseThrow().reader(), Map.of(), OnRecord.CONFIDENCE));
    }

    /** Each program that made readings, with the reports that it read. */
    private static byte[] provenance(Store store, Collection<String> ids) {
        Map<Provenance, List<String>> made = new LinkedHashMap<>();
        ids.forEach(id ->
                made.computeIfAbsent(made(store, id), one -> new ArrayList<>()).add(id));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartArray();
            made.forEach((one, reports) -> write(one, reports, out));
            out.writeEndArray();
        }
        return bytes.toByteArray();
    }

    private static void write(Provenance made, List<String> reports, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("schema", "onrecord/provenance/1");
        out.writeStringProperty("reader", made.reader());
        out.writeNumberProperty("confidence", made.confidence());
        out.writeObjectPropertyStart("models");
        new TreeMap<>(made.models()).forEach(out::writeStringProperty);
        out.writeEndObject();
        out.writeArrayPropertyStart("reports");
        reports.forEach(out::writeString);
        out.writeEndArray();
        out.writeEndObject();
    }

    /**
     * What is wrong with the files of a bundle, each in a sentence; empty where all are there as they were written.
     *
     * @param record where to put the record that it holds
     * @throws IOException where it is no zip file or holds no record
     */
    public static List<String> unpack(Path bundle, Path record) throws IOException {
        List<String> faults = new ArrayList<>();
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            Map<String, String> sums = sums(zip, bundle);
            zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !name.equals(SUMS) && !sums.containsKey(name))
                    .forEach(name -> faults.add(name + ": was put in later"));
            for (Map.Entry<String, String> sum : sums.entrySet()) {
                ZipEntry entry = zip.getEntry(sum.getKey());
                if (entry == null) {
                    faults.add(sum.getKey() + ": is missing");
                } else if (!sum(bytes(zip, entry, bundle)).equals(sum.getValue())) {
                    faults.add(sum.getKey() + ": was changed");
                }
            }
            ZipEntry kept = zip.getEntry(RECORD);
            if (kept == null) {
                throw new IOException(bundle + ": no bundle of evidence (it holds no " + RECORD + ")");
            }
            Files.write(record, bytes(zip, kept, bundle));
            faults.addAll(compare(zip, record, bundle));
        }
        return faults;
    }

    /** The pages and readings that lie beside the record must be those that the record holds. */
    private static List<String> compare(ZipFile zip, Path record, Path bundle) throws IOException {
        List<String> faults = new ArrayList<>();
        try (Store store = Store.existing(record)) {
            for (String id : store.readOtherwiseThan("")) {
                for (Map.Entry<String, byte[]> file : files(store, id).entrySet()) {
                    ZipEntry entry = zip.getEntry(file.getKey());
                    if (entry == null || !java.util.Arrays.equals(bytes(zip, entry, bundle), file.getValue())) {
                        faults.add(file.getKey() + ": is not what the record holds");
                    }
                }
            }
        }
        return faults;
    }

    private static Map<String, String> sums(ZipFile zip, Path bundle) throws IOException {
        ZipEntry entry = zip.getEntry(SUMS);
        if (entry == null) {
            throw new IOException(bundle + ": no bundle of evidence (it holds no " + SUMS + ")");
        }
        Map<String, String> sums = new TreeMap<>();
        for (String line : new String(bytes(zip, entry, bundle), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            int gap = line.indexOf("  ");
            if (gap < 0) {
                throw new IOException(bundle + ": " + SUMS + " is damaged");
            }
            sums.put(line.substring(gap + 2), line.substring(0, gap));
        }
        return sums;
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry, Path bundle) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) LARGEST);
            if (in.read() >= 0) {
                throw new IOException(
                        bundle + ": " + entry.getName() + " unpacks to more than " + (LARGEST >> 20) + " MB");
            }
            return bytes;
        }
    }
}
