package org.onrecord.collation;

/** A set of numbers that takes four bytes for each and some room between them. */
final class IntSet {

    private int[] table = new int[1 << 10];
    private int size;
    private boolean hasZero;

    void add(int number) {
        if (number == 0) {
            hasZero = true;
            return;
        }
        if (2 * size >= table.length) {
            int[] before = table;
            table = new int[2 * before.length];
            for (int one : before) {
                if (one != 0) {
                    table[place(one)] = one;
                }
            }
        }
        int place = place(number);
        size += table[place] == 0 ? 1 : 0;
        table[place] = number;
    }

    boolean contains(int number) {
        return number == 0 ? hasZero : table[place(number)] != 0;
    }

    /** Where a number stands, or the free place where it would. */
    private int place(int number) {
        int place = (number * 0x9E3779B9 >>> 7) & table.length - 1;
        while (table[place] != 0 && table[place] != number) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    void addAll(Keys keys) {
        for (int place = 0; place < keys.size(); place++) {
            add(keys.at(place));
        }
    }

    boolean containsAny(Keys keys) {
        for (int place = 0; place < keys.size(); place++) {
            if (contains(keys.at(place))) {
                return true;
            }
        }
        return false;
    }
}
