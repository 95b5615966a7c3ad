package org.onrecord.reading.speaker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.onrecord.language.Analysis;
import org.onrecord.language.Tag;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;

/** The words of phrases as descriptions are compared by: in small letters, without articles. */
final class Wording {

    private final Analysis analysis;
    private final Map<Range, Set<String>> wordsOf = new HashMap<>();

    Wording(Copy copy) {
        this.analysis = copy.analysis();
    }

    String word(int token) {
        return analysis.tokens().text(token).toLowerCase(Locale.ROOT);
    }

    Set<String> words(Range range) {
        return wordsOf.computeIfAbsent(range, this::wordsIn);
    }

    private Set<String> wordsIn(Range range) {
        Set<String> words = new HashSet<>();
        for (int token = range.first(); token < range.end(); token++) {
            Tag tag = analysis.tag(token);
            if (tag != Tag.DT && tag != Tag.POS && !tag.isPunctuation()) {
                words.add(word(token));
            }
        }
        return words;
    }

    boolean sameHead(Phrase a, Phrase b) {
        return analysis.lemmaHash(a.head()) == analysis.lemmaHash(b.head())
                || analysis.lower(a.head()) == analysis.lower(b.head());
    }

    /** Whether a description holds a word that the other, longer one lacks: "the health ministry" is not "the Defense Ministry". */
    boolean contradicts(Phrase known, Phrase phrase) {
        Set<String> all = null;
        for (int token = phrase.core().first(); token < phrase.core().end(); token++) {
            if (token == phrase.head()
                    || !analysis.tag(token).isNoun() && !analysis.tag(token).isAdjective()) {
                continue;
            }
            if (all == null) {
                all = wordsWithRoles(known);
            }
            String word = word(token);
            if (!all.contains(word) && all.stream().noneMatch(other -> sameStem(other, word))) {
                return true;
            }
        }
        return false;
    }

    private Set<String> wordsWithRoles(Phrase phrase) {
        Set<String> words = new HashSet<>(words(phrase.range()));
        for (Phrase.RolePhrase role : phrase.roles()) {
            words.addAll(words(role.range()));
        }
        return words;
    }

    /** Whether two words share a stem, as invented countries and their adjectives do: Velmora, Velmoran. */
    static boolean sameStem(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int common = 0;
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common >= 5 && common >= shorter - 2;
    }
}
