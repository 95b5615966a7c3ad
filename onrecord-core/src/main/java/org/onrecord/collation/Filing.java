package org.onrecord.collation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Which reports stand under which key: those of a set of keys, the reports under each ascending. */
final class Filing {

    private final IntNumbers keys;
    private final int[] start;
    private final int[] reports;

    /**
     * Files reports under those of their keys that are asked for.
     *
     * @param keysOf the keys of a report, each once
     */
    Filing(IntNumbers keys, List<Filed> all, Function<Keys, int[]> keysOf) {
        this.keys = keys;
        this.start = new int[keys.size() + 1];
        int[][] numbers = new int[all.size()][];
        for (int report = 0; report < all.size(); report++) {
            numbers[report] = asked(keysOf.apply(all.get(report).keys()));
            for (int number : numbers[report]) {
                start[number + 1]++;
            }
        }
        for (int number = 0; number < keys.size(); number++) {
            start[number + 1] += start[number];
        }
        int[] next = Arrays.copyOf(start, keys.size());
        this.reports = new int[start[keys.size()]];
        for (int report = 0; report < all.size(); report++) {
            for (int number : numbers[report]) {
                reports[next[number]++] = report;
            }
        }
    }

    /** The numbers of those of some keys that are asked for. */
    private int[] asked(int[] all) {
        int[] numbers = new int[all.length];
        int size = 0;
        for (int key : all) {
            int number = keys.of(key);
            numbers[size] = number;
            size += number >= 0 ? 1 : 0;
        }
        return Arrays.copyOf(numbers, size);
    }

    /** How many keys there are. */
    int keys() {
        return keys.size();
    }

    /** The number of a key; -1 where it was not asked for. */
    int number(int key) {
        return keys.of(key);
    }

    /** How many reports stand under the key of a number. */
    int size(int number) {
        return start[number + 1] - start[number];
    }

    /** The report at a place under the key of a number. */
    int at(int number, int place) {
        return reports[start[number] + place];
    }

    /** The place of a report under the key of a number. */
    int place(int number, int report) {
        return Arrays.binarySearch(reports, start[number], start[number + 1], report) - start[number];
    }
}
