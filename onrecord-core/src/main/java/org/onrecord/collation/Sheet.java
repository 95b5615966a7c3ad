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

    /** A sentence that turns on fewer words is too short to be told from others. */
    private static final int LEAST_CONTENT = 4;

    private final Reading reading;
    private final List<Span> blocks;
    private final Quotations quotations;
    private final Map<String, Entity> entities = new HashMap<>();
    private Optional<Layout> layout = Optional.empty();
    private Optional<List<Utterance>> utterances = Optional.empty();
    private Optional<Keys> keys = Optional.empty();
    private Optional<List<Named>> named = Optional.empty();

    private Sheet(Reading reading) {
        this.reading = reading;
        this.blocks = reading.report().parts().stream()
                .filter(part -> part.kind().isRead() && !part.span().isEmpty())
                .map(Part::span)
                .toList();
        this.quotations = Quotations.in(reading.report().text(), blocks);
        reading.entities().forEach(entity -> entities.put(entity.id(), entity));
    }

    /** The words of all sentences; who compares only what is said does without. */
    private static final class Layout {

        private final Words words;
        private final BitSet body = new BitSet();
        private final long[][] content;
        private final Map<Long, int[]> sentencesOf = new HashMap<>();
        private final Sketch sketch;
        private final int[] weights;
        private final int weight;

        Layout(Reading reading, List<Span> blocks, Quotations quotations) {
            words = Words.of(reading.report().text(), blocks, quotations);
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
            sketch = Sketch.of(words, body);
            weights = IntStream.range(0, words.sentences()).map(this::weight).toArray();
            weight = Arrays.stream(weights).sum();
        }

        private int weight(int sentence) {
            if (!body.get(sentence) || content[sentence].length < LEAST_CONTENT) {
                return 0;
            }
            return (int) IntStream.range(words.sentenceStart(sentence), words.sentenceEnd(sentence))
                    .filter(word -> !words.isFunction(word) && !words.isQuoted(word))
                    .count();
        }

        private long[] content(int sentence) {
            return IntStream.range(words.sentenceStart(sentence), words.sentenceEnd(sentence))
                    .filter(word -> !words.isFunction(word))
                    .mapToLong(words::key)
                    .distinct()
                    .sorted()
                    .toArray();
        }
    }

    private Layout layout() {
        if (layout.isEmpty()) {
            layout = Optional.of(new Layout(reading, blocks, quotations));
        }
        return layout.get();
    }

    static Sheet of(Reading reading) {
        return new Sheet(reading);
    }

    private static int[] both(int[] some, int[] one) {
        int[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = one[0];
        return all;
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
        return layout().words;
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

    /** Those who are named in it, documents left out. */
    List<Named> named() {
        if (named.isEmpty()) {
            named = Optional.of(reading.entities().stream()
                    .filter(entity -> entity.named() && entity.type() != Entity.Type.DOCUMENT)
                    .map(entity -> Named.of(
                            0, entity, entity.name().in(reading.report().text())))
                    .toList());
        }
        return named.get();
    }

    /** What it is found by. */
    Keys keys() {
        if (keys.isEmpty()) {
            keys = Optional.of(Keys.of(this));
        }
        return keys.get();
    }

    Sketch sketch() {
        return layout().sketch;
    }

    /** Whether a sentence stands in a paragraph of the report's own text. */
    boolean isBody(int sentence) {
        return layout().body.get(sentence);
    }

    /** The different words that a sentence turns on, by key, ascending. */
    long[] contentOf(int sentence) {
        return layout().content[sentence];
    }

    /** The sentences that hold a word. */
    int[] sentencesWith(long key) {
        return layout().sentencesOf.getOrDefault(key, new int[0]);
    }

    Optional<Entity> entity(Optional<String> id) {
        return id.map(entities::get);
    }

    /** The words of the report's own sentences that say something and stand outside quotation marks. */
    int weight() {
        return layout().weight;
    }

    /** The same of one sentence; 0 for one that is too short to be told from others. */
    int weight(int sentence) {
        return layout().weights[sentence];
    }
}
