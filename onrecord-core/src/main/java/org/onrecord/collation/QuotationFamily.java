package org.onrecord.collation;

import java.util.List;
import java.util.Optional;

/**
 * All printings of one utterance.
 *
 * @param printings where it is printed, the one that the others are compared with first
 * @param earliest the id of the earliest report; empty where no day is known
 * @param primary the id of the release, readout or transcript that it was taken from, where that is in the record
 * @param origins from how many independent reports it is known
 * @param variants how each of the others differs from the first
 */
public record QuotationFamily(
        List<Printing> printings,
        Optional<String> earliest,
        Optional<String> primary,
        int origins,
        List<Variant> variants) {

    public QuotationFamily {
        printings = List.copyOf(printings);
        variants = List.copyOf(variants);
    }
}
