package org.onrecord.collation;

import java.util.Arrays;

/** Keys that are numbered in the order in which they come, in little room. */
final class IntNumbers {

    private int[] keys = new int[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int size;

    IntNumbers() {
        Arrays.fill(numbers, -1);
    }

    void add(int key) {
        if (2 * size >= keys.length) {
            grow();
        }
        int place = place(key);
        if (numbers[place] < 0) {
            keys[place] = key;
            numbers[place] = size++;
        }
    }

    private void grow() {
        int[] beforeKeys = keys;
        int[] beforeNumbers = numbers;
        keys = new int[2 * beforeKeys.length];
        numbers = new int[2 * beforeKeys.length];
        Arrays.fill(numbers, -1);
        for (int place = 0; place < beforeKeys.length; place++) {
            if (beforeNumbers[place] >= 0) {
                int now = place(beforeKeys[place]);
                keys[now] = beforeKeys[place];
                numbers[now] = beforeNumbers[place];
            }
        }
    }

    /** The number of a key, from 0; -1 where it did not come. */
    int of(int key) {
        return numbers[place(key)];
    }

    int size() {
        return size;
    }

    void addAll(int[] all) {
        for (int key : all) {
            add(key);
        }
    }

    boolean containsAny(int[] all) {
        for (int key : all) {
            if (of(key) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Where a key stands, or the free place where it would. */
    private int place(int key) {
        int place = (key * 0x9E3779B9 >>> 7) & keys.length - 1;
        while (numbers[place] >= 0 && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }
}
