package org.onrecord.lab.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Documents of a CoNLL-U file or folder, {@code .gz} too.
 *
 * @see <a href="https://universaldependencies.org/format.html">CoNLL-U format</a>
 */
public final class Treebank {

    /**
     * One document.
     *
     * @param id what {@code # newdoc} calls it
     * @param sentences in order
     */
    public record Document(String id, List<Sentence> sentences) {

        public Document {
            sentences = List.copyOf(sentences);
        }

        /** The genre that GUM's names carry: {@code news} of {@code GUM_news_iodine}. */
        public String genre() {
            String[] pieces = id.split("_");
            return pieces.length > 1 ? pieces[1] : "";
        }
    }

    private static final Pattern NAME = Pattern.compile("NER=([^|]*)");
    private static final Pattern START = Pattern.compile("Start=(\\d+)");
    private static final Pattern END = Pattern.compile("End=(\\d+)");

    private Treebank() {}

    /** The documents of all files of a folder, by name. */
    public static List<Document> folder(Path folder) throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".conllu")).sorted().toList()) {
                documents.addAll(file(file));
            }
        }
        return documents;
    }

    /**
     * The documents of a file, in its order. Multiword ranges are passed over; a sentence with a broken line is left out.
     */
    public static List<Document> file(Path file) throws IOException {
        List<Document> documents = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        String id = file.getFileName().toString();
        boolean paragraph = true;
        boolean whole = true;
        try (BufferedReader reader = open(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("# newdoc")) {
                    if (!sentences.isEmpty()) {
                        documents.add(new Document(id, sentences));
                        sentences.clear();
                    }
                    id = line.substring(line.indexOf('=') + 1).strip();
                    paragraph = true;
                } else if (line.startsWith("# newpar")) {
                    paragraph = true;
                } else if (line.isEmpty()) {
                    if (!words.isEmpty() && whole) {
                        sentences.add(new Sentence(words, paragraph));
                        paragraph = false;
                    }
                    words.clear();
                    whole = true;
                } else if (line.charAt(0) != '#') {
                    whole &= word(line, words);
                }
            }
        }
        if (!words.isEmpty() && whole) {
            sentences.add(new Sentence(words, paragraph));
        }
        if (!sentences.isEmpty()) {
            documents.add(new Document(id, sentences));
        }
        return documents;
    }

    /** Adds the token of a line; false where the line is broken or does not follow the one before. */
    private static boolean word(String line, List<Word> words) {
        String[] field = line.split("\t", -1);
        if (field.length != 10) {
            return false;
        }
        if (field[0].contains("-") || field[0].contains(".")) {
            return true;
        }
        if (Integer.parseInt(field[0]) != words.size() + 1) {
            return false;
        }
        words.add(new Word(
                field[1],
                field[2],
                field[4],
                field[3],
                Integer.parseInt(field[6]),
                field[7],
                first(NAME, field[9], "O"),
                Integer.parseInt(first(START, field[9], "-1")),
                Integer.parseInt(first(END, field[9], "-1")),
                field[9]));
        return true;
    }

    private static String first(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (file.toString().endsWith(".gz")) {
            in = new GZIPInputStream(in, 1 << 16);
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
