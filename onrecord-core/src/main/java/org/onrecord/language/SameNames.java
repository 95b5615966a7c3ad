package org.onrecord.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries names through a report: what was found to be a name once is the same name where the network missed it, and a person's
 * surname is a person.
 *
 * <p>"Teodor Brask" makes a person of "Brask" three paragraphs on.
 */
final class SameNames {

    /** No name is longer. */
    private static final int LONGEST = 6;

    private static final WordList IN = WordList.of("in", "into", "inside", "across", "throughout", "near", "off");

    private final Tokens tokens;
    private final Forms forms;
    private final byte[] tags;
    private final List<Name> names;
    private final boolean[] named;
    private final Map<Long, int[]> votes = new HashMap<>();
    /** First and last words of persons' full names. */
    private final Set<Long> known = new HashSet<>();
    /** Words that stand where places do: "in Tarsk", "Tarsk's government". */
    private final Set<Long> places = new HashSet<>();
    /** Words that are printed in small letters too. */
    private final Set<Long> common = new HashSet<>();

    SameNames(Tokens tokens, Forms forms, byte[] tags, List<Name> names) {
        this.tokens = tokens;
        this.forms = forms;
        this.tags = tags;
        this.names = names.stream().map(this::trim).toList();
        named = new boolean[tokens.size()];
    }

    /** All names, those found again among them, in the order of the text. */
    List<Name> all() {
        for (int token = 0; token < tokens.size(); token++) {
            if (!forms.capital(forms.of(token))) {
                common.add(forms.lower(forms.of(token)));
            }
        }
        for (Name name : names) {
            if (name.type() == Name.Type.PERSON && name.next() - name.first() == 1 && isPlaced(name)) {
                places.add(hash(name.first(), name.next()));
            }
            Arrays.fill(named, name.first(), name.next(), true);
            vote(hash(name.first(), name.next()), name.type());
            if (name.type() == Name.Type.ORGANIZATION
                    && name.next() - name.first() == 2
                    && NameContext.endsOrganization(forms.lower(forms.of(name.first() + 1)))) {
                vote(hash(name.first(), name.first() + 1), name.type());
            }
            if (name.type() == Name.Type.PERSON && name.next() - name.first() > 1) {
                vote(hash(name.next() - 1, name.next()), name.type());
                known.add(hash(name.next() - 1, name.next()));
                known.add(hash(name.first(), name.first() + 1));
            }
        }
        List<Name> all = new ArrayList<>();
        int next = 0;
        for (int token = 0; token < tokens.size(); ) {
            if (next < names.size() && names.get(next).first() == token) {
                all.add(agreed(names.get(next)));
                token = names.get(next++).next();
            } else {
                Name again = isFree(token) ? again(token) : null;
                if (again != null) {
                    all.add(again);
                }
                token = again == null ? token + 1 : again.next();
            }
        }
        return all;
    }

    /** A name without the common nouns in front of it: "organiser Berta Lindqvist". */
    private Name trim(Name name) {
        int first = name.first();
        while (first + 1 < name.next()
                && Tag.at(tags[first]) == Tag.NN
                && !forms.capital(forms.of(first))
                && forms.capital(forms.of(first + 1))) {
            first++;
        }
        return new Name(first, name.next(), name.type());
    }

    /** A name is of the type that it has most often; one of a single word where no person's full name holds it. */
    private Name agreed(Name name) {
        long hash = hash(name.first(), name.next());
        int[] found = votes.get(hash);
        boolean single = name.next() - name.first() == 1;
        if (single && name.type() == Name.Type.PERSON && !known.contains(hash) && found != null) {
            Name.Type type = places.contains(hash) || found[Name.Type.PLACE.ordinal()] > 0
                    ? Name.Type.PLACE
                    : found[Name.Type.ORGANIZATION.ordinal()] > 0 ? Name.Type.ORGANIZATION : Name.Type.PERSON;
            return new Name(name.first(), name.next(), type);
        }
        Name.Type most = found == null || single && known.contains(hash) ? name.type() : most(found, name.type());
        return new Name(name.first(), name.next(), most);
    }

    private boolean isPlaced(Name name) {
        int sentence = tokens.sentenceOf(name.first());
        boolean in =
                name.first() > tokens.sentenceStart(sentence) && IN.contains(forms.lower(forms.of(name.first() - 1)));
        int owned = name.next() + 1;
        boolean owner = name.next() < tokens.sentenceEnd(sentence) && Tag.at(tags[name.next()]) == Tag.POS;
        boolean state = owner
                && owned < tokens.sentenceEnd(sentence)
                && (NameContext.isOfState(forms.lower(forms.of(owned)))
                        || owned + 1 < tokens.sentenceEnd(sentence)
                                && NameContext.isOfState(forms.lower(forms.of(owned + 1))));
        return in && !owner || state;
    }

    private static Name.Type most(int[] found, Name.Type type) {
        int best = type.ordinal();
        for (int other = 0; other < found.length; other++) {
            best = found[other] > found[best] ? other : best;
        }
        return Name.Type.values()[best];
    }

    private void vote(long hash, Name.Type type) {
        votes.computeIfAbsent(hash, key -> new int[Name.Type.values().length])[type.ordinal()]++;
    }

    /** A capital alone makes a name of a word that was a name before or is part of a full one: "Pocket", "Butcher". */
    private boolean isFree(int token) {
        if (named[token] || !forms.capital(forms.of(token))) {
            return false;
        }
        Tag tag = Tag.at(tags[token]);
        return tag.isProper()
                || tag != Tag.NNS && isKnown(hash(token, token + 1)) && !common.contains(forms.lower(forms.of(token)));
    }

    private boolean isKnown(long hash) {
        return known.contains(hash) || votes.containsKey(hash);
    }

    /** The longest run of free proper nouns from a token on that is known as a name. */
    private @Nullable Name again(int first) {
        int sentence = tokens.sentenceOf(first);
        int end = first;
        while (end < tokens.sentenceEnd(sentence) && end - first < LONGEST && isFree(end)) {
            end++;
        }
        boolean joined = end < tokens.sentenceEnd(sentence) && named[end] && end > first
                || first > tokens.sentenceStart(sentence) && named[first - 1];
        for (int next = end; next > first && !joined; next--) {
            int[] found = votes.get(hash(first, next));
            if (found != null) {
                return new Name(first, next, most(found, Name.Type.PERSON));
            }
            if (next == first + 1 && known.contains(hash(first, next))) {
                return new Name(first, next, Name.Type.PERSON);
            }
        }
        return null;
    }

    private long hash(int first, int next) {
        long hash = 0;
        for (int token = first; token < next; token++) {
            hash = (hash ^ forms.lower(forms.of(token))) * 0x9E3779B97F4A7C15L;
        }
        return hash;
    }
}
