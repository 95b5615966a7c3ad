package org.onrecord.lab.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.onrecord.OnRecord;
import org.onrecord.lab.Contract;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.record.ReadingReader;
import org.onrecord.record.ReadingWriter;

/** What holds of every page however hostile: it is read, twice the same, with spans that hold their words. */
final class Invariants {

    private final OnRecord reader = new OnRecord();
    private final Contract contract = new Contract();

    /** Reads a page and looks at what came of it. */
    void check(Page page) {
        byte[] first = written(reader.read(page));
        if (!Arrays.equals(first, written(reader.read(page)))) {
            throw new Broken("the second reading differs from the first");
        }
        check(first);
        if (!Arrays.equals(first, written(ReadingReader.read(first)))) {
            throw new Broken("the reading that was read back differs");
        }
    }

    /** Looks at a reading as it is written. */
    void check(byte[] written) {
        List<String> violations = contract.violations(new String(written, StandardCharsets.UTF_8));
        if (!violations.isEmpty()) {
            throw new Broken(String.join("; ", violations));
        }
    }

    static byte[] written(Reading reading) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ReadingWriter.write(reading, line);
        return line.toByteArray();
    }
}
