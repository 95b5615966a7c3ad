package org.onrecord.record;

import java.util.Optional;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/**
 * A time that a report prints: "Thursday" is the {@code DATE} {@code 2023-12-14}.
 *
 * @param id {@code t1}, unique in its reading
 * @param span the words
 * @param type date, clock time, duration or set
 * @param value a TIMEX3 value; with {@code XXXX} for a year that nothing fixes
 * @param mod a TIMEX3 modifier: {@code APPROX}, {@code START}, {@code END}, {@code LESS_THAN} …
 * @param anchor what a relative time is counted from: {@code published} or the id of another time
 * @see <a href="https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html">TimeML 1.2.1</a>
 */
public record Time(String id, Span span, Type type, String value, Optional<String> mod, Optional<String> anchor) {

    /** The types of TIMEX3, printed in capitals. */
    public enum Type implements Term {
        DATE,
        TIME,
        DURATION,
        SET;

        @Override
        public String word() {
            return name();
        }
    }

    /** The anchor of times that are counted from the report's date. */
    public static final String PUBLISHED = "published";
}
