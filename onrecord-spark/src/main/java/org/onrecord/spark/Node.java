package org.onrecord.spark;

/** A report's number and that of something in it, as one number that sorts alike: report 7, utterance 3. */
final class Node {

    private Node() {}

    static long of(int report, int inside) {
        return (long) report << 32 | inside;
    }

    static int report(long node) {
        return (int) (node >>> 32);
    }

    static int inside(long node) {
        return (int) node;
    }
}
