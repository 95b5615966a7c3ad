package org.onrecord.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides what a name names that training has never seen, from all places where the text prints it.
 *
 * <p>"in Velmora", "Velmora's government" and "a Velmoran spokeswoman" make a place of Velmora, also where the network takes it
 * for a person; "Ms. Hale" makes a person of Hale.
 *
 * @see <a href="https://aclanthology.org/W99-0613/">Collins and Singer 1999, contexts of names as evidence</a>
 */
final class NameKinds {

    private static final int STATE = 0;
    private static final int WHERE = 1;
    private static final WordList CONTEXT = WordList.of(NameKinds.class, "names-context.txt", "state", "where");
    /** What makes "Kesterian", "Ardanian", "Sorhati" and their plurals of a place. */
    private static final List<String> BELONGING =
            List.of("n", "an", "ian", "ean", "ese", "ish", "i", "ic", "ns", "ans", "ians", "is");

    private static final int SHORTEST_STEM = 4;
    private static final double CONTEXT_WEIGHT = 1.5;
    private static final double CERTAIN_WEIGHT = 2;
    /** More than the network says: "Askeland, now 83," is no place after "Bjorn Askeland". */
    private static final double SURNAME_WEIGHT = 2.5;
    /** What the network's own types of a name weigh together. */
    private static final double NETWORK_WEIGHT = 2;

    private final Tokens tokens;
    private final Forms forms;
    private final byte[] tags;

    NameKinds(Tokens tokens, Forms forms, byte[] tags) {
        this.tokens = tokens;
        this.forms = forms;
        this.tags = tags;
    }

    /** The names, each distinct one of unknown words with one type; and proper nouns that the text shows to be names. */
    List<Name> agree(List<Name> found) {
        List<Name> names = withFreeNouns(found);
        Map<String, double[]> evidence = new HashMap<>();
        for (Name name : names) {
            if (isUnknown(name)) {
                evidence.computeIfAbsent(lower(name), key -> new double[Name.Type.values().length])[
                        name.type().ordinal()]++;
            }
        }
        if (evidence.isEmpty()) {
            return names;
        }
        evidence.values().forEach(NameKinds::weigh);
        for (Name name : names) {
            if (isUnknown(name)) {
                context(name, Objects.requireNonNull(evidence.get(lower(name))));
            }
        }
        surnames(names, evidence);
        belonging(evidence);
        Set<Name> known = Set.copyOf(found);
        List<Name> agreed = new ArrayList<>();
        for (Name name : names) {
            double[] of = isUnknown(name) ? evidence.get(lower(name)) : null;
            Name one = of == null ? name : new Name(name.first(), name.next(), best(of, name.type()));
            if (one.type() != Name.Type.OTHER || known.contains(name)) {
                agreed.add(one);
            }
        }
        return agreed;
    }

    /** The names, and the single proper nouns of unknown kind that stand in none. */
    private List<Name> withFreeNouns(List<Name> found) {
        boolean[] taken = new boolean[tokens.size() + 1];
        found.forEach(name -> Arrays.fill(taken, name.first(), name.next(), true));
        List<Name> names = new ArrayList<>();
        int next = 0;
        for (int token = 0; token < tokens.size(); token++) {
            while (next < found.size() && found.get(next).first() <= token) {
                names.add(found.get(next++));
            }
            if (!taken[token] && isProper(token) && !isProper(token - 1) && !isProper(token + 1)) {
                Name free = new Name(token, token + 1, Name.Type.OTHER);
                if (isUnknown(free)) {
                    names.add(free);
                }
            }
        }
        return names;
    }

    private boolean isProper(int token) {
        return token >= 0 && token < tokens.size() && Tag.at(tags[token]).isProper() && forms.capital(forms.of(token));
    }

    /** Makes weights of the counts of types. "Other" is what the network says where it does not know. */
    private static void weigh(double[] of) {
        double all = Arrays.stream(of).sum();
        for (int type = 0; type < of.length; type++) {
            of[type] *= NETWORK_WEIGHT / all / (type == Name.Type.OTHER.ordinal() ? 2 : 1);
        }
    }

    private static Name.Type best(double[] of, Name.Type type) {
        int best = type.ordinal();
        for (int other = 0; other < of.length; other++) {
            best = of[other] > of[best] ? other : best;
        }
        return Name.Type.values()[best];
    }

    /** Whether a name is a single word that training has not seen. */
    private boolean isUnknown(Name name) {
        return name.next() - name.first() == 1
                && name.type() != Name.Type.ORGANIZATION
                && forms.word(forms.of(name.first())) == Words.UNKNOWN
                && forms.capital(forms.of(name.first()));
    }

    private void context(Name name, double[] of) {
        int sentence = tokens.sentenceOf(name.first());
        boolean hasPrevious = name.first() > tokens.sentenceStart(sentence);
        boolean owns = name.next() < tokens.sentenceEnd(sentence) && Tag.at(tags[name.next()]) == Tag.POS;
        if (hasPrevious) {
            long before = forms.lower(forms.of(name.first() - 1));
            if (NameContext.isTitle(before)) {
                of[Name.Type.PERSON.ordinal()] += CERTAIN_WEIGHT;
            } else if (NameContext.isPerson(before)) {
                of[Name.Type.PERSON.ordinal()]++;
            } else if (CONTEXT.number(before) == WHERE && !owns) {
                of[Name.Type.PLACE.ordinal()] += CONTEXT_WEIGHT;
            }
        }
        boolean stateBefore = name.first() - 2 >= tokens.sentenceStart(sentence)
                && kind(name.first() - 2) == STATE
                && Tag.at(tags[name.first() - 1]) == Tag.IN;
        boolean stateBehind = owns && isState(name.next() + 1, tokens.sentenceEnd(sentence));
        if (stateBefore || stateBehind) {
            of[Name.Type.PLACE.ordinal()] += CONTEXT_WEIGHT;
        }
    }

    private boolean isState(int first, int end) {
        for (int token = first; token < Math.min(end, first + 2); token++) {
            if (kind(token) == STATE) {
                return true;
            }
        }
        return false;
    }

    private int kind(int token) {
        return CONTEXT.number(forms.lower(forms.of(token)));
    }

    /** The last word of a person's full name is a person. */
    private void surnames(List<Name> names, Map<String, double[]> evidence) {
        for (Name name : names) {
            if (name.type() == Name.Type.PERSON && name.next() - name.first() > 1) {
                double[] of = evidence.get(lower(name.next() - 1));
                if (of != null) {
                    of[Name.Type.PERSON.ordinal()] += SURNAME_WEIGHT;
                }
            }
        }
    }

    /** A name is a place where the text prints what belongs to it: "Kesterian" beside "Kesteria". */
    private void belonging(Map<String, double[]> evidence) {
        Map<String, List<double[]>> belongings = new HashMap<>();
        evidence.forEach((name, of) -> {
            String stem = name.replaceFirst("[aeiouy]+$", "");
            if (stem.length() >= SHORTEST_STEM) {
                Stream.of(stem, name)
                        .distinct()
                        .flatMap(start -> BELONGING.stream().map(end -> start + end))
                        .filter(word -> !word.equals(name))
                        .distinct()
                        .forEach(word -> belongings
                                .computeIfAbsent(word, key -> new ArrayList<>())
                                .add(of));
            }
        });
        boolean[] seen = new boolean[forms.size()];
        for (int token = 0; token < tokens.size(); token++) {
            int form = forms.of(token);
            if (!seen[form] && forms.capital(form) && forms.word(form) == Words.UNKNOWN) {
                seen[form] = true;
                belongings
                        .getOrDefault(lower(token), List.of())
                        .forEach(of -> of[Name.Type.PLACE.ordinal()] += CERTAIN_WEIGHT);
            }
        }
    }

    private String lower(Name name) {
        return lower(name.first());
    }

    private String lower(int token) {
        return tokens.text()
                .subSequence(tokens.start(token), tokens.end(token))
                .toString()
                .toLowerCase(Locale.ROOT);
    }
}
