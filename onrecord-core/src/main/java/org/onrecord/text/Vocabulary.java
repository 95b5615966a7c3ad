package org.onrecord.text;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The terms of a vocabulary by their words, looked up once. */
final class Vocabulary {

    private static final ClassValue<Map<String, Term>> TERMS = new ClassValue<>() {
        @Override
        protected Map<String, Term> computeValue(Class<?> vocabulary) {
            return Arrays.stream(vocabulary.getEnumConstants())
                    .map(Term.class::cast)
                    .collect(Collectors.toUnmodifiableMap(Term::word, term -> term));
        }
    };

    private Vocabulary() {}

    static Map<String, Term> of(Class<? extends Term> vocabulary) {
        return TERMS.get(vocabulary);
    }
}
