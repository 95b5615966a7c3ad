package org.onrecord.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a page stands on the web, and which names fit that: {@code www.namibian.com.na} vouches for "The Namibian".
 *
 * @param name the host without what browsers prepend
 * @param label the word that the house has registered
 */
record Host(String name, String label) {

    /** Names of registries below those of lands: {@code com.na}, {@code co.uk}. */
    private static final List<String> REGISTRIES = List.of("co", "com", "org", "net", "gov", "ac", "or", "ne", "edu");

    /** The host of an address. */
    static Optional<Host> of(String address) {
        try {
            return Optional.ofNullable(new URI(address.strip()).getHost()).map(Host::named);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Host named(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst("^(?:www|m|amp)\\.", "");
        String[] labels = name.split("\\.");
        int at = Math.max(0, labels.length - 2);
        boolean registry = at > 0 && REGISTRIES.contains(labels[at]);
        return new Host(name, Letters.of(labels[registry ? at - 1 : at]));
    }

    /** Whether a name is the registered word, most of it, or spelled out by it. */
    boolean vouchesFor(String house) {
        String letters = Letters.of(house);
        String bare = letters.startsWith("the") ? letters.substring(3) : letters;
        if (label.length() < 2 || bare.isEmpty()) {
            return false;
        }
        boolean most = bare.length() >= 4 && 10 * bare.length() >= 6 * label.length() && label.contains(bare);
        boolean longer = label.length() >= 4 && letters.contains(label);
        String initials = initials(house);
        return most || longer || bare.equals(label) || initials.equals(label) || initials.equals("t" + label);
    }

    private static String initials(String house) {
        return Arrays.stream(house.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
