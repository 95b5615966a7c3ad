package org.onrecord.store;

/**
 * An alert as the record keeps it.
 *
 * @param number by which it can be removed
 * @param alert what is waited for, and who is told
 */
public record KeptAlert(long number, Alert alert) {}
