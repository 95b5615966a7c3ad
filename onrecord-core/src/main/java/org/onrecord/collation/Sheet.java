package org.onrecord.collation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.onrecord.record.Entity;
import org.onrecord.record.Reading;
import org.onrecord.report.Part;
import org.onrecord.report.PartKind;
import org.onrecord.text.Quotations;
import org.onrecord.text.Span;

/**
 * One reading laid out for comparison: its words, the words that each sentence turns on, and its sketch.
 *
 * <p>Furniture, bylines and credits are left out.
 */
final class Sheet {

    private final Reading reading;
    private final Words words;
    private final Quotations quotations;
    private final BitSet body = new BitSet();
    private final long[][] content;
    private final Map<Long, int[]> sentencesOf = new HashMap<>();
    private final Map<String, Entity> entities = new HashMap<>();
    private final Sketch sketch;
    private Optional<List<Utterance>> utterances = Optional.empty();
    private Optional<Map<Long, int[]>> saying = Optional.empty();
    private Optional<Keys> keys = Optional.empty();

    private Sheet(Reading reading) {
        this.reading = reading;
        List<Part> parts = reading.report().parts().stream()
                .filter(part -> part.kind().isRead() && !part.span().isEmpty())
                .toList();
        List<Span> blocks = parts.stream().map(Part::span).toList();
        words = Words.of(reading.report().text(), blocks);
        quotations = Quotations.in(reading.report().text(), blocks);
        content = new long[words.sentences()][];
        for (int sentence = 0; sentence < words.sentences(); sentence++) {
            content[sentence] = content(sentence);
            for (long key : content[sentence]) {
                sentencesOf.merge(key, new int[] {sentence}, Sheet::both);
            }
            int place = words.span(words.sentenceStart(sentence)).start();
            if (reading.report()
                    .partAt(place)
                    .map(Part::kind)
                    .filter(PartKind.PARAGRAPH::equals)
                    .isPresent()) {
                body.set(sentence);
            }
        }
        reading.entities().forEach(entity -> entities.put(entity.id(), entity));
        sketch = Sketch.of(this);
    }

    static Sheet of(Reading reading) {
        return new Sheet(reading);
    }

    private long[] content(int sentence) {
        return IntStream.range(words.sentenceStart(sentence), words.sentenceEnd(sentence))
                .filter(word -> !words.isFunction(word))
                .mapToLong(words::key)
                .distinct()
                .sorted()
                .toArray();
    }

    private static int[] both(int[] some, int[] one) {
        int[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = one[0];
        return all;
    }

    private static int[] once(int[] some, int[] one) {
        return some[some.length - 1] == one[0] ? some : both(some, one);
    }

    Reading reading() {
        return reading;
    }

    String id() {
        return reading.report().id();
    }

    /** The day of publication; empty unless it is known to the day. */
    Optional<String> day() {
        return reading.published().value().filter(value -> value.length() == 10);
    }

    Words words() {
        return words;
    }

    Quotations quotations() {
        return quotations;
    }

    /** All that is printed as said, in the order of the text. */
    List<Utterance> utterances() {
        if (utterances.isEmpty()) {
            utterances = Optional.of(List.copyOf(Utterance.of(this)));
        }
        return utterances.get();
    }

    /** The numbers of the utterances that hold a run of words, by its hash. */
    Map<Long, int[]> saying() {
        if (saying.isEmpty()) {
            Map<Long, int[]> filed = new HashMap<>();
            for (int number = 0; number < utterances().size(); number++) {
                for (long run : utterances().get(number).runs()) {
                    filed.merge(run, new int[] {number}, Sheet::once);
                }
            }
            saying = Optional.of(filed);
        }
        return saying.get();
    }

    /** What it is found by. */
    Keys keys() {
        if (keys.isEmpty()) {
            keys = Optional.of(Keys.of(this));
        }
        return keys.get();
    }

    Sketch sketch() {
        return sketch;
    }

    /** Whether a sentence stands in a paragraph of the report's own text. */
    boolean isBody(int sentence) {
        return body.get(sentence);
    }

    /** The different words that a sentence turns on, by key, ascending. */
    long[] contentOf(int sentence) {
        return content[sentence];
    }

    /** The sentences that hold a word. */
    int[] sentencesWith(long key) {
        return sentencesOf.getOrDefault(key, new int[0]);
    }

    Optional<Entity> entity(Optional<String> id) {
        return id.map(entities::get);
    }

    /** The words of the report's own sentences that say something and stand outside quotation marks. */
    int weight() {
        int weight = 0;
        for (int sentence = 0; sentence < words.sentences(); sentence++) {
            weight += weight(sentence);
        }
        return weight;
    }

    /** The same of one sentence; 0 for one that is too short to be told from others. */
    int weight(int sentence) {
        if (!isBody(sentence) || content[sentence].length < 4) {
            return 0;
        }
        int weight = 0;
        for (int word = words.sentenceStart(sentence); word < words.sentenceEnd(sentence); word++) {
            weight += words.isFunction(word) || words.isQuoted(word) ? 0 : 1;
        }
        return weight;
    }
}
