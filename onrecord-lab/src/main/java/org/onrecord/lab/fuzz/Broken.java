package org.onrecord.lab.fuzz;

/** Says that something that must always hold does not: {@code the second reading differs from the first}. */
final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Broken(String message) {
        super(message);
    }
}
