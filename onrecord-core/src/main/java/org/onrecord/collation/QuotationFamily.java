package org.onrecord.collation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.text.Digest;

/**
 * All printings of one utterance.
 *
 * @param printings where it is printed, the one that the others are compared with first
 * @param earliest the id of the earliest report; empty where no day is known
 * @param primary the id of the release, readout or transcript that it was taken from, where that is in the record
 * @param origins from how many independent reports it is known
 * @param variants how each of the others differs from the first
 * @param apart eight hexadecimal digits that tell it from others whose first printing begins at the same place; empty where there
 *     are none
 */
public record QuotationFamily(
        List<Printing> printings,
        Optional<String> earliest,
        Optional<String> primary,
        int origins,
        List<Variant> variants,
        Optional<String> apart) {

    public QuotationFamily {
        printings = List.copyOf(printings);
        variants = List.copyOf(variants);
    }

    /** Told from others by all of its printings. */
    QuotationFamily toldApart() {
        String places = printings.stream().map(Printing::place).sorted().collect(Collectors.joining(" "));
        String digits = String.format("%08x", (int) Digest.of(places));
        return new QuotationFamily(printings, earliest, primary, origins, variants, Optional.of(digits));
    }
}
