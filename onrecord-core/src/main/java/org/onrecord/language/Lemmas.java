package org.onrecord.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Dictionary forms: "said" is "say", "countries" is "country", "worst" is "bad".
 *
 * <p>Irregular forms come from a data file; regular endings are taken off so that a known verb is left.
 */
final class Lemmas {

    private static final WordList VERBS = WordList.of(Lemmas.class, "verbs.txt");

    /** Irregular forms by the hash of the form and the class of its tag. */
    private final Map<Long, String> irregular = new HashMap<>();

    /** Reads the irregular forms: lines of class, form, lemma, where the class is V, N, J or R. */
    Lemmas() {
        for (String line : WordList.lines(Lemmas.class, "lemmas.txt")) {
            String[] field = line.split(" ");
            irregular.put(key(WordHash.lower(field[1]), field[0].charAt(0)), field[2]);
        }
    }

    private static long key(long hash, char kind) {
        return hash * 31 + kind;
    }

    /** The lemma of a word with this tag. */
    String lemma(CharSequence text, int start, int end, Tag tag) {
        String form = text.subSequence(start, end).toString();
        if (tag.isProper()) {
            return form;
        }
        String lower = form.replace('’', '\'').toLowerCase(Locale.ROOT);
        char kind = kind(tag);
        String found = kind == 0 ? lower : irregular.get(key(WordHash.lower(lower), kind));
        if (found != null) {
            return found;
        }
        return switch (tag) {
            case NNS, VBZ -> withoutS(lower);
            case VBG -> stem(lower, "ing");
            case VBD, VBN -> stem(lower, "ed");
            case JJR, RBR -> positive(lower, "er");
            case JJS, RBS -> positive(lower, "est");
            default -> lower;
        };
    }

    /** The hash of the lemma; a word that is its own lemma costs no string. */
    long hash(CharSequence text, int start, int end, Tag tag, long lowerHash) {
        return switch (tag) {
            case NNS, VBZ, VBG, VBD, VBN, VBP, MD, JJR, RBR, JJS, RBS -> WordHash.lower(lemma(text, start, end, tag));
            default -> lowerHash;
        };
    }

    private static char kind(Tag tag) {
        if (tag.isVerb() || tag == Tag.MD) {
            return 'V';
        }
        return switch (tag) {
            case NN, NNS -> 'N';
            case JJ, JJR, JJS -> 'J';
            case RB, RBR, RBS -> 'R';
            default -> 0;
        };
    }

    /** The endings of plurals and of the third person. */
    private static String withoutS(String form) {
        int n = form.length();
        if (n > 4 && form.endsWith("ies")) {
            return form.substring(0, n - 3) + "y";
        }
        boolean hiss = form.endsWith("ches")
                || form.endsWith("shes")
                || form.endsWith("sses")
                || form.endsWith("xes")
                || form.endsWith("zzes")
                || n > 4 && form.endsWith("oes");
        if (hiss) {
            return form.substring(0, n - 2);
        }
        return n > 2 && form.endsWith("s") && !form.endsWith("ss") ? form.substring(0, n - 1) : form;
    }

    /** Takes off "ed" or "ing" and mends what the ending did to the stem: stopped, making, carried. */
    private static String stem(String form, String ending) {
        if (!form.endsWith(ending) || form.length() < ending.length() + 2) {
            return form;
        }
        String stem = form.substring(0, form.length() - ending.length());
        int n = stem.length();
        if (stem.endsWith("i") && ending.equals("ed")) {
            return stem.substring(0, n - 1) + "y";
        }
        boolean doubled = n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2);
        if (doubled
                && !isVerb(stem)
                && (isVerb(stem.substring(0, n - 1)) || "bdgmnprt".indexOf(stem.charAt(n - 1)) >= 0)) {
            return stem.substring(0, n - 1);
        }
        if (isVerb(stem)) {
            return isVerb(stem + "e") && endsShort(stem) ? stem + "e" : stem;
        }
        return isVerb(stem + "e") || "cvuz".indexOf(stem.charAt(n - 1)) >= 0 ? stem + "e" : stem;
    }

    private static boolean isVerb(String word) {
        return VERBS.contains(WordHash.lower(word));
    }

    /** Whether a stem ends in one vowel and one consonant: star-ing is of stare, starr-ing of star. */
    private static boolean endsShort(String stem) {
        int n = stem.length();
        return n > 2 && !isVowel(stem.charAt(n - 1)) && isVowel(stem.charAt(n - 2)) && !isVowel(stem.charAt(n - 3));
    }

    /** Takes off "er" or "est": bigger, happiest, larger. */
    private static String positive(String form, String ending) {
        if (!form.endsWith(ending) || form.length() < ending.length() + 3) {
            return form;
        }
        String stem = form.substring(0, form.length() - ending.length());
        int n = stem.length();
        if (stem.endsWith("i")) {
            return stem.substring(0, n - 1) + "y";
        }
        if (stem.charAt(n - 1) == stem.charAt(n - 2) && "bdgmnpt".indexOf(stem.charAt(n - 1)) >= 0) {
            return stem.substring(0, n - 1);
        }
        boolean lostE = stem.endsWith("c") || stem.endsWith("s") || stem.endsWith("rg") || endsShort(stem) && n <= 4;
        return lostE ? stem + "e" : stem;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
