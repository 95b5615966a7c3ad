package org.onrecord.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onrecord.language.WordList;

/** The news agencies of the world, by the names and letters that papers print: "AFP", "The Associated Press". */
final class Agencies {

    private static final Map<String, String> NAMES = read();

    private Agencies() {}

    /** Whether these words, as printed, are the name of an agency. */
    static boolean isOne(String words) {
        return NAMES.containsKey(key(words));
    }

    /** The name in full of an agency. */
    static Optional<String> fullName(String words) {
        return Optional.ofNullable(NAMES.get(key(words)));
    }

    /** Short names are letters, and letters are compared as they stand: AP is one, ap is not. */
    private static String key(String words) {
        String plain = words.strip();
        return plain.length() <= 3 ? plain : plain.toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> read() {
        Map<String, String> names = new HashMap<>();
        for (String line : WordList.lines(Agencies.class, "agencies.txt")) {
            String[] forms = line.split("\\|");
            for (String form : forms) {
                names.put(key(form), forms[0]);
            }
        }
        return names;
    }
}
