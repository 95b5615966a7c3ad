package org.onrecord.collation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.onrecord.language.English;
import org.onrecord.language.Tokens;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;
import org.onrecord.text.Quotations;
import org.onrecord.text.Span;

/**
 * The words of a text as they are compared: without case, marks, accents and the possessive's s.
 *
 * <p>"Velmora’s 14 sailors don’t" is velmora, 14, sailors, do, not. Sentences are counted through all blocks.
 */
final class Words {

    private static final WordList FUNCTION = WordList.of(Words.class, "function-words.txt");
    private static final WordList CLASSES =
            WordList.of(Words.class, "word-classes.txt", "negation", "hedge", "pronoun", "calendar");
    private static final Map<String, String> NUMBERS = numbers();

    private final CharSequence text;
    private final List<String> forms = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final long[] keys;
    private final long[] letters;
    private final boolean[] quoted;
    private final boolean[] function;
    private final boolean[] number;
    private final int[] sentenceOf;
    private final int[] sentenceStart;
    private long[] sorted = {};
    private long[] sortedContent = {};

    private Words(CharSequence text, List<Span> blocks, Quotations quotations) {
        this.text = text;
        Tokens tokens = English.tokens(text, blocks);
        List<Integer> starts = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            int first = forms.size();
            for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
                String form = form(tokens.text(token));
                if (!form.isEmpty()) {
                    forms.add(form);
                    spans.add(tokens.span(token));
                    owners.add(starts.size());
                }
            }
            if (forms.size() > first) {
                starts.add(first);
            }
        }
        int size = forms.size();
        keys = new long[size];
        letters = new long[size];
        quoted = new boolean[size];
        function = new boolean[size];
        number = new boolean[size];
        for (int word = 0; word < size; word++) {
            keys[word] = WordHash.lower(forms.get(word));
            letters[word] = Likeness.letters(forms.get(word));
            quoted[word] = quotations.quoted(spans.get(word).start());
            function[word] = FUNCTION.contains(keys[word]);
            number[word] = Character.isDigit(forms.get(word).charAt(0));
        }
        sentenceOf = owners.stream().mapToInt(Integer::intValue).toArray();
        sentenceStart =
                Arrays.copyOf(starts.stream().mapToInt(Integer::intValue).toArray(), starts.size() + 1);
        sentenceStart[starts.size()] = size;
    }

    /** The words of some blocks of a text, which are given in order. */
    static Words of(CharSequence text, List<Span> blocks) {
        return new Words(text, blocks, Quotations.in(text, blocks));
    }

    /** The words of some parts of a text, which are given in order, in the quotations of the whole. */
    static Words of(CharSequence text, List<Span> parts, Quotations quotations) {
        return new Words(text, parts, quotations);
    }

    /** The words of a whole text. */
    static Words of(CharSequence text) {
        return of(text, List.of(new Span(0, text.length())));
    }

    private static Map<String, String> numbers() {
        Map<String, String> numbers = new HashMap<>();
        for (String line : WordList.lines(Words.class, "number-words.txt")) {
            String[] field = line.split(" ");
            numbers.put(field[0], field[1]);
        }
        return numbers;
    }

    /** How a token is compared; empty for marks and the possessive's s. */
    private static String form(String token) {
        StringBuilder form = new StringBuilder();
        boolean ascii = true;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            boolean fraction = c == '.'
                    && i > 0
                    && i + 1 < token.length()
                    && Character.isDigit(token.charAt(i + 1))
                    && Character.isDigit(token.charAt(i - 1));
            if (Character.isLetterOrDigit(c) || fraction || Character.isSurrogate(c)) {
                form.append(Character.toLowerCase(c));
                ascii &= c < 128;
            }
        }
        String word = form.toString();
        if (!ascii) {
            word = Normalizer.normalize(word, Normalizer.Form.NFKD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT);
        }
        boolean clitic = !token.isEmpty() && !Character.isLetterOrDigit(token.charAt(0));
        return switch (word) {
            case "s" -> clitic ? "" : word;
            case "nt" -> "not";
            case "wo" -> "will";
            case "ca" -> "can";
            default -> NUMBERS.getOrDefault(word, word);
        };
    }

    int size() {
        return forms.size();
    }

    /** How many words two texts share at most, in whatever order; of each no more than are compared. */
    int shared(Words other) {
        return shared(sorted(), other.sorted());
    }

    /** The same of the words that say something. */
    int sharedContent(Words other) {
        return shared(sortedContent(), other.sortedContent());
    }

    /** How many of them say something. */
    int content() {
        return (int)
                IntStream.range(0, size()).filter(word -> !isFunction(word)).count();
    }

    /** How many hashes two ascending rows share, each as often as it is in both. */
    static int shared(long[] a, long[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    private long[] sorted() {
        if (sorted.length == 0) {
            sorted = compared().mapToLong(this::key).sorted().toArray();
        }
        return sorted;
    }

    private long[] sortedContent() {
        if (sortedContent.length == 0) {
            sortedContent = compared()
                    .filter(word -> !isFunction(word))
                    .mapToLong(this::key)
                    .sorted()
                    .toArray();
        }
        return sortedContent;
    }

    private IntStream compared() {
        return IntStream.range(0, Math.min(size(), Alignment.LIMIT));
    }

    /** The word as it is compared. */
    String form(int word) {
        return forms.get(word);
    }

    /** The word as it is printed. */
    String printed(int word) {
        return spans.get(word).in(text);
    }

    /** Some words as they are printed, with what stands between them. */
    String printed(int first, int next) {
        return first >= next ? "" : span(first, next).in(text).replaceAll("\\s+", " ");
    }

    long key(int word) {
        return keys[word];
    }

    /** Which letters it has. */
    long letters(int word) {
        return letters[word];
    }

    Span span(int word) {
        return spans.get(word);
    }

    Span span(int first, int next) {
        return spans.get(first).cover(spans.get(next - 1));
    }

    /** Whether it stands in quotation marks. */
    boolean isQuoted(int word) {
        return quoted[word];
    }

    /** Whether it says little of what its sentence is about. */
    boolean isFunction(int word) {
        return function[word];
    }

    boolean isNumber(int word) {
        return number[word];
    }

    boolean isNegation(int word) {
        return CLASSES.number(keys[word]) == 0;
    }

    boolean isHedge(int word) {
        return CLASSES.number(keys[word]) == 1;
    }

    boolean isPronoun(int word) {
        return CLASSES.number(keys[word]) == 2;
    }

    /** Whether it is printed with a capital where a sentence asks for none. */
    boolean isCapital(int word) {
        return Character.isUpperCase(text.charAt(spans.get(word).start())) && !isSentenceStart(word);
    }

    /** Whether it is a part of a name: a capital inside a sentence, but no function word and no day or month. */
    boolean isName(int word) {
        return isCapital(word) && !isFunction(word) && CLASSES.number(keys[word]) < 0;
    }

    boolean isSentenceStart(int word) {
        return sentenceStart[sentenceOf[word]] == word;
    }

    int sentences() {
        return sentenceStart.length - 1;
    }

    int sentenceStart(int sentence) {
        return sentenceStart[sentence];
    }

    int sentenceEnd(int sentence) {
        return sentenceStart[sentence + 1];
    }

    /** The whole sentences that a stretch of words stands in; an empty stretch as it is. */
    Alignment.Range sentencesAround(Alignment.Range part) {
        return part.size() == 0
                ? part
                : new Alignment.Range(
                        sentenceStart(sentenceOf(part.first())), sentenceEnd(sentenceOf(part.next() - 1)));
    }

    int sentenceOf(int word) {
        return sentenceOf[word];
    }

    /** The first word that starts at or after a place of the text. */
    int from(int position) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
