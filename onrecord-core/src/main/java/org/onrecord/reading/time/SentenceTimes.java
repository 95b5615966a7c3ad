package org.onrecord.reading.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.language.Tokens;
import org.onrecord.reading.Copy;
import org.onrecord.record.Time;

/** The times of a report by the sentence that they begin in: "on Monday" of "He resigned on Monday." */
public final class SentenceTimes {

    private final Map<Integer, List<Time>> bySentence = new HashMap<>();

    /** Sorts times, which keep their order. */
    public SentenceTimes(Copy copy, List<Time> times) {
        Tokens tokens = copy.analysis().tokens();
        for (Time time : times) {
            int token = tokens.at(time.span().start());
            if (token < copy.size()) {
                bySentence
                        .computeIfAbsent(tokens.sentenceOf(token), key -> new ArrayList<>())
                        .add(time);
            }
        }
    }

    /** The times of a sentence. */
    public List<Time> in(int sentence) {
        return bySentence.getOrDefault(sentence, List.of());
    }
}
