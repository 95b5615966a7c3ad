package org.onrecord.report;

import java.util.HashSet;
import java.util.Set;
import org.onrecord.language.WordList;

/** The lands and states that a dateline prints behind its city: "Costa Rica", "Wis.". */
final class Lands {

    private static final Set<String> NAMES = read();

    private Lands() {}

    static boolean isOne(String name) {
        return NAMES.contains(name.strip());
    }

    private static Set<String> read() {
        Set<String> names = new HashSet<>();
        for (String line : WordList.lines(WordList.class, "countries.txt")) {
            names.addAll(Set.of(line.split("\\|")[0].split(";")));
        }
        for (String line : WordList.lines(Lands.class, "states.txt")) {
            for (String form : line.split("\\|")) {
                names.add(form);
            }
        }
        return names;
    }
}
