package org.onrecord.intake;

import java.util.Map;
import java.util.Optional;

/** What a watch remembers from one time to the next, also when the program was ended between. */
public interface Memory {

    /** What was noted last about something. */
    Optional<String> of(String about);

    /** Notes something about each of these. */
    void note(Map<String, String> words);
}
