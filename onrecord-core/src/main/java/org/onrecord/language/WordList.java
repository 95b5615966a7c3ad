package org.onrecord.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words from a data file, each with a small number (its class), asked for by hash.
 *
 * <p>A file holds one entry a line; {@code #} starts a comment. The word is the last field of a line, the fields before
 * it are the caller's to understand.
 */
public final class WordList {

    private static final int ABSENT = -1;

    private final long[] keys;
    private final byte[] values;
    private final int mask;
    private final int size;

    private WordList(int entries) {
        int capacity = Integer.highestOneBit(Math.max(8, entries * 2)) * 2;
        keys = new long[capacity];
        values = new byte[capacity];
        mask = capacity - 1;
        size = entries;
    }

    /** Reads a file that stands beside a class, one word a line. */
    public static WordList of(Class<?> beside, String file) {
        List<String> lines = lines(beside, file);
        WordList list = new WordList(lines.size());
        lines.forEach(line -> list.put(WordHash.lower(line), 0));
        return list;
    }

    /** Reads a file whose lines name a class first: {@code title mr}; its number is its place in {@code classes}. */
    public static WordList of(Class<?> beside, String file, String... classes) {
        List<String> order = Arrays.asList(classes);
        List<String> lines = lines(beside, file);
        WordList list = new WordList(lines.size());
        for (String line : lines) {
            int blank = line.indexOf(' ');
            int number = blank < 0 ? ABSENT : order.indexOf(line.substring(0, blank));
            if (number < 0) {
                throw new IllegalStateException(file + ": a line names none of " + order + ": " + line);
            }
            list.put(WordHash.lower(line.substring(blank + 1).strip()), number);
        }
        return list;
    }

    /** A list of these words. */
    public static WordList of(String... words) {
        WordList list = new WordList(words.length);
        for (String word : words) {
            list.put(WordHash.lower(word), 0);
        }
        return list;
    }

    /** The lines of a data file that stands beside a class, without comments and empty ones. */
    public static List<String> lines(Class<?> beside, String file) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " does not stand beside " + beside.getName());
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int comment = line.indexOf('#');
                String entry = (comment < 0 ? line : line.substring(0, comment)).strip();
                if (!entry.isEmpty()) {
                    lines.add(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return lines;
    }

    /** Whether a word with this {@link WordHash#lower lower-case hash} stands in the list. */
    public boolean contains(long lowerHash) {
        return number(lowerHash) >= 0;
    }

    /** The class of a word; -1 where it does not stand in the list. */
    public int number(long lowerHash) {
        int slot = (int) lowerHash & mask;
        while (keys[slot] != 0) {
            if (keys[slot] == lowerHash) {
                return values[slot];
            }
            slot = (slot + 1) & mask;
        }
        return ABSENT;
    }

    /** The number of entries. */
    public int size() {
        return size;
    }

    private void put(long key, int value) {
        int slot = (int) key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        values[slot] = (byte) value;
    }
}
