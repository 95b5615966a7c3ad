package org.onrecord.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onrecord.OnRecord;
import org.onrecord.Provenance;
import org.onrecord.collation.Corrections;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.record.ReadingWriter;
import org.onrecord.report.Basis;
import org.onrecord.report.Dating;
import org.onrecord.store.Store;
import org.onrecord.store.StoreException;

/**
 * Whether the readings of a record can be made again from its pages, byte for byte.
 *
 * <p>{@code Reproduction.of(store, new OnRecord()).faults()} is empty where every page is the one that its report is named
 * for and every reading by this version comes out the same. What other reports told of a day stands in the reading and is
 * told again; corrections are made again.
 *
 * @param same how many readings came out the same
 * @param others how many readings another version of the reader or other models made, which these cannot make again
 * @param differences by what these were made, each with how many readings it made:
 *     {@code language.model sha256:0a1b2c3d, not sha256:9f86d081}
 * @param faults what is wrong, each in a sentence that names the report
 */
public record Reproduction(int same, int others, Map<String, Integer> differences, List<String> faults) {

    private static final int BATCH = 64;

    public Reproduction {
        differences = Collections.unmodifiableMap(new TreeMap<>(differences));
        faults = List.copyOf(faults);
    }

    /** What came of one report. */
    private enum Outcome {
        SAME,
        OTHER,
        LOST,
        DIFFERENT
    }

    /** Reads every page of a record again. */
    public static Reproduction of(Store store, OnRecord reader) {
        Corrections corrections = store.corrections();
        List<String> ids = store.readOtherwiseThan("");
        int same = 0;
        int others = 0;
        Map<String, Integer> differences = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<Pair> pairs = pairs(store, ids.subList(from, Math.min(ids.size(), from + BATCH)));
            List<Outcome> outcomes = pairs.parallelStream()
                    .map(pair -> pair.outcome(reader, corrections))
                    .toList();
            for (int i = 0; i < pairs.size(); i++) {
                same += outcomes.get(i) == Outcome.SAME ? 1 : 0;
                if (outcomes.get(i) == Outcome.OTHER) {
                    others++;
                    pairs.get(i).differences().forEach(one -> differences.merge(one, 1, Integer::sum));
                }
                fault(pairs.get(i).id(), outcomes.get(i)).ifPresent(faults::add);
            }
        }
        return new Reproduction(same, others, differences, faults);
    }

    private static List<Pair> pairs(Store store, List<String> ids) {
        return ids.stream()
                .map(id -> {
                    try {
                        return new Pair(id, store.page(id), store.reading(id), store.provenance(id));
                    } catch (StoreException | IllegalArgumentException e) {
                        return new Pair(id, Optional.empty(), Optional.empty(), Optional.empty());
                    }
                })
                .toList();
    }

    private static Optional<String> fault(String id, Outcome outcome) {
        return switch (outcome) {
            case SAME, OTHER -> Optional.empty();
            case LOST -> Optional.of(id + ": its page is not the one that it is named for");
            case DIFFERENT -> Optional.of(id + ": its page, read again, gives another reading");
        };
    }

    /** A report as it is kept; a page or reading is absent where it cannot be read. */
    private record Pair(String id, Optional<Page> page, Optional<Reading> reading, Optional<Provenance> made) {

        Outcome outcome(OnRecord reader, Corrections corrections) {
            if (page.isEmpty() || reading.isEmpty() || !page.get().id().equals(id)) {
                return Outcome.LOST;
            }
            if (!reading.get().reader().equals(OnRecord.READER)) {
                return Outcome.OTHER;
            }
            Reading again = corrections.of(reader.read(page.get(), told(reading.get())));
            if (Arrays.equals(ReadingWriter.bytes(again), ReadingWriter.bytes(reading.get()))) {
                return Outcome.SAME;
            }
            return differences().isEmpty() ? Outcome.DIFFERENT : Outcome.OTHER;
        }

        /** In what the program that made the reading was another one than this. */
        List<String> differences() {
            return made.map(made -> made.differences(Provenance.usual()))
                    .orElseGet(() -> reading.map(Reading::reader)
                            .filter(reader -> !reader.equals(OnRecord.READER))
                            .map(reader -> List.of(reader + ", not " + OnRecord.READER))
                            .orElse(List.of()));
        }

        /** What other reports told of its day. */
        private static List<Dating> told(Reading reading) {
            return reading.datings().stream()
                    .filter(dating -> dating.basis() == Basis.COPY)
                    .map(dating -> Dating.of(dating.value(), dating.basis(), dating.printed()))
                    .toList();
        }
    }
}
