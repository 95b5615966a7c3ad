package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.onrecord.record.Entity;
import org.onrecord.record.Source;
import org.onrecord.record.Statement;
import org.onrecord.text.Digest;
import org.onrecord.text.Quotation;
import org.onrecord.text.Span;

/**
 * What a report prints as said: a statement, or words in quotation marks that belong to none.
 *
 * @param sheet its report
 * @param statement the statement
 * @param span from its first word to its last
 * @param words its words alone, without an interrupting cue
 * @param quoted whether some of them stand in quotation marks
 */
record Utterance(Sheet sheet, Optional<Statement> statement, Span span, Words words, boolean quoted) {

    /** Quotation marks around fewer words than this set off a name or a term. */
    private static final int LEAST_WORDS = 4;

    /** Utterances of fewer words are one only where they share words that say something, */
    static final int SHORT = 5;

    /** so many at least. */
    static final int FEW_CONTENT = 2;

    /** Marks at which a sentence or a part of one ends. */
    private static final String BREAKS = ".!?;:…—–“\"\n";

    /** All that a report prints as said, in the order of its text. */
    static List<Utterance> of(Sheet sheet) {
        List<Utterance> utterances = new ArrayList<>();
        List<Span> told = new ArrayList<>();
        String text = sheet.reading().report().text();
        for (Statement statement : sheet.reading().statements()) {
            List<Span> pieces = statement.content().stream()
                    .map(Statement.Content::span)
                    .sorted()
                    .toList();
            if (pieces.isEmpty() || statement.negated()) {
                continue;
            }
            told.addAll(pieces);
            Span whole = pieces.get(0).cover(pieces.get(pieces.size() - 1));
            boolean quoted = statement.form() != Statement.Form.INDIRECT;
            utterances.add(new Utterance(
                    sheet, Optional.of(statement), whole, Words.of(text, apart(pieces), sheet.quotations()), quoted));
        }
        for (Quotation quotation : sheet.quotations().all()) {
            Span inner = quotation.inner();
            if (quotation.level() == 1 && told.stream().noneMatch(inner::overlaps)) {
                Words words = Words.of(text, List.of(inner), sheet.quotations());
                if (words.size() >= LEAST_WORDS) {
                    utterances.add(new Utterance(sheet, Optional.empty(), inner, words, true));
                }
            }
        }
        utterances.removeIf(utterance -> utterance.words().size() == 0);
        utterances.sort((a, b) -> a.span().compareTo(b.span()));
        return utterances;
    }

    /** The pieces without overlaps. */
    private static List<Span> apart(List<Span> pieces) {
        List<Span> apart = new ArrayList<>();
        int end = 0;
        for (Span piece : pieces) {
            if (piece.end() > end) {
                apart.add(new Span(Math.max(end, piece.start()), piece.end()));
                end = piece.end();
            }
        }
        return apart;
    }

    /** Whether it is too short to be told from others: "he will", "I did it". */
    boolean isTooShort() {
        int content = words.content();
        return content == 0 || content < FEW_CONTENT && words.size() < SHORT;
    }

    /** Its runs of three words and its pairs of neighbouring words that say something, as hashes, ascending. */
    long[] runs() {
        return LongStream.concat(
                        Arrays.stream(triples()), Arrays.stream(pairs()).map(pair -> pair + 1))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Its runs of three words, as hashes; of no more words than are compared. */
    long[] triples() {
        int size = Math.min(words.size(), Alignment.LIMIT);
        return IntStream.range(2, size)
                .mapToLong(word -> Digest.mix(Digest.mix(words.key(word - 2), words.key(word - 1)), words.key(word)))
                .toArray();
    }

    /** The same but for those in which no word says something, "he would not": they are everywhere. */
    long[] tellingTriples() {
        long[] triples = triples();
        return IntStream.range(0, triples.length)
                .filter(at -> !words.isFunction(at) || !words.isFunction(at + 1) || !words.isFunction(at + 2))
                .mapToLong(at -> triples[at])
                .toArray();
    }

    /** Its pairs of neighbouring words that say something, as hashes; of no more words than are compared. */
    long[] pairs() {
        return pairs(true);
    }

    /** The same but for pairs of names, "United Nations": they tell who or where, not what is said. */
    long[] tellingPairs() {
        return pairs(false);
    }

    private long[] pairs(boolean namesToo) {
        int[] content = IntStream.range(0, Math.min(words.size(), Alignment.LIMIT))
                .filter(word -> !words.isFunction(word))
                .toArray();
        return IntStream.range(1, content.length)
                .filter(at -> namesToo || !words.isName(content[at - 1]) || !words.isName(content[at]))
                .mapToLong(at -> Digest.mix(words.key(content[at - 1]), words.key(content[at])))
                .toArray();
    }

    /** The same, printed from one of its words to another. */
    Utterance cut(int first, int last) {
        int start = first == 0 ? span.start() : words.span(first).start();
        int end = last == words.size() - 1 ? span.end() : words.span(last).end();
        return new Utterance(sheet, statement, new Span(start, end), words, quoted);
    }

    /** Whether a sentence or a part of one ends between a word, not the first, and the one before it. */
    boolean breaksBefore(int word) {
        String text = sheet.reading().report().text();
        for (int at = words.span(word - 1).end(); at < words.span(word).start(); at++) {
            if (BREAKS.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    Printing printing() {
        return new Printing(sheet.id(), statement.map(Statement::id), span);
    }

    Alignment.Range all() {
        return new Alignment.Range(0, words.size());
    }

    /** The names of those who say it, as fully as the report prints them. */
    List<String> speakers() {
        List<String> names = new ArrayList<>();
        String text = sheet.reading().report().text();
        for (Source source : sources()) {
            names.add(sheet.entity(source.entity())
                    .map(Entity::name)
                    .orElse(source.span())
                    .in(text));
        }
        return names;
    }

    /** Those who say it and have a name. */
    List<Entity> named() {
        return sources().stream()
                .flatMap(source -> sheet.entity(source.entity()).stream())
                .filter(Entity::named)
                .toList();
    }

    private List<Source> sources() {
        return statement.map(found -> found.attribution().sources()).orElse(List.of());
    }

    /** Whether somebody with a name says the one, and somebody with quite another name the other. */
    boolean isAnothersThan(Utterance other) {
        if (named().isEmpty() || other.named().isEmpty()) {
            return false;
        }
        for (String mine : speakers()) {
            for (String theirs : other.speakers()) {
                if (sharesAName(mine, theirs)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether two names have a word in common that is spelt alike: "Gen. Sadiq", "Rohan Sadik". */
    static boolean sharesAName(String one, String other) {
        for (String a : one.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            for (String b : other.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                if (a.length() > 2 && (a.equals(b) || Likeness.alike(a, b))) {
                    return true;
                }
            }
        }
        return false;
    }
}
