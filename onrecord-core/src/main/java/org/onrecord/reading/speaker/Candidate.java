package org.onrecord.reading.speaker;

/**
 * Somebody whom a pronoun may speak of, and what speaks for and against it.
 *
 * @param being who it may be
 * @param features one number for each {@link Salience.Feature}
 */
record Candidate(Being being, double[] features) {}
