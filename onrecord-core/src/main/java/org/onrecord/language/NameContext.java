package org.onrecord.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Mends names by what stands beside them.
 *
 * <p>"Union envoy Beatrix Hollander" and "Hollander, 61," name a person although the network took them for none, "Miss Threlkeld"
 * is no place, and "Park Jin-ho" does not end at the hyphen.
 */
final class NameContext {

    private static final int ORGANIZATION = 0;
    private static final int PLACE = 2;
    private static final int OFFICE = 3;
    private static final WordList WORDS =
            WordList.of(NameContext.class, "name-words.txt", "organization", "either", "place", "office", "kind");
    private static final WordList TITLES = WordList.of(NameContext.class, "titles.txt", "address", "rank");
    private static final WordList PERSONS = WordList.of(NameContext.class, "persons.txt");
    private static final WordList CALENDAR = WordList.of(NameContext.class, "calendar.txt");
    /** A person's name has no more words, particles among them. */
    private static final int LONGEST = 5;

    private static final WordList PARTICLES = WordList.of(
            "van", "von", "der", "den", "de", "del", "della", "di", "da", "du", "la", "le", "bin", "bint", "ibn", "al",
            "el", "abu", "ben", "ter", "af", "zu");
    /** A given name goes on behind a hyphen with no more letters than this: "Eun-sook". */
    private static final int LONGEST_SYLLABLE = 6;

    private static final int OLDEST = 110;

    private final Tokens tokens;
    private final Forms forms;
    private final byte[] tags;
    private final List<Name> names;
    private final int[] nameAt;

    NameContext(Tokens tokens, Forms forms, byte[] tags, List<Name> names) {
        this.tokens = tokens;
        this.forms = forms;
        this.tags = tags;
        this.names = names;
        nameAt = new int[tokens.size()];
        java.util.Arrays.fill(nameAt, Analysis.NONE);
        for (int i = 0; i < names.size(); i++) {
            java.util.Arrays.fill(nameAt, names.get(i).first(), names.get(i).next(), i);
        }
    }

    /** The names, mended and with those that their neighbours give away, in order and apart. */
    List<Name> all() {
        List<Name> all = new ArrayList<>();
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            boolean plain = !isTitleCase(sentence);
            int end = tokens.sentenceEnd(sentence);
            for (int token = tokens.sentenceStart(sentence); token < end; ) {
                int name = nameAt[token];
                if (name != Analysis.NONE) {
                    Name mended = mended(names.get(name), end);
                    extendLeft(all, mended, tokens.sentenceStart(sentence));
                    token = Math.max(mended.next(), names.get(name).next());
                } else {
                    int next = plain ? introduced(token, sentence) : token;
                    if (next > token) {
                        all.add(new Name(token, next, Name.Type.PERSON));
                    }
                    token = Math.max(next, token + 1);
                }
            }
        }
        return all;
    }

    /** Adds a name, with the given name that the network left before a surname: "Colonel Artem" before "Dusek". */
    private void extendLeft(List<Name> all, Name name, int start) {
        int first = name.first();
        boolean surname = name.type() == Name.Type.PERSON && name.next() - first == 1;
        boolean given = surname
                && first > start
                && nameAt[first - 1] == Analysis.NONE
                && isNamePart(first - 1)
                && !isTitle(first - 1)
                && !isRole(first - 1)
                && !tellsOther(first - 1, first)
                && (all.isEmpty() || all.get(all.size() - 1).next() < first);
        if (name.next() > first) {
            all.add(given ? new Name(first - 1, name.next(), name.type()) : name);
        }
    }

    /** A name without what is no part of it; empty where nothing is left. */
    private Name mended(Name name, int end) {
        int verb = name.first();
        while (verb < name.next() && !isVerb(verb)) {
            verb++;
        }
        if (verb < name.next()) {
            boolean rest = verb - name.first() > 1 || verb > name.first() && !PERSONS.contains(lower(name.first()));
            return new Name(name.first(), rest ? verb : name.first(), name.type());
        }
        boolean office = name.next() - name.first() == 1 && isOfficeInLetters(name.first());
        if (office || smallWords(name) > 1) {
            return new Name(name.first(), name.first(), name.type());
        }
        int next = hyphenated(name, end);
        int first = name.type() == Name.Type.PERSON ? withoutOffice(name.first(), next) : name.first();
        boolean person =
                name.type() != Name.Type.PERSON && (isTitle(first) && next - first > 1 || isPerson(first, next, end));
        boolean organization =
                name.type() == Name.Type.PERSON && next - first > 1 && WORDS.number(lower(next - 1)) == ORGANIZATION;
        return new Name(first, next, person ? Name.Type.PERSON : organization ? Name.Type.ORGANIZATION : name.type());
    }

    /** "Special Envoy Hale" is named Hale. */
    private int withoutOffice(int first, int next) {
        for (int token = next - 2; token >= first; token--) {
            if (WORDS.number(lower(token)) == OFFICE) {
                return token + 1;
            }
        }
        return first;
    }

    /** "Park Jin" goes on to "Park Jin-ho". */
    private int hyphenated(Name name, int end) {
        int next = name.next();
        boolean joined = name.type() == Name.Type.PERSON
                && next - name.first() > 1
                && next + 1 < end
                && nameAt[next] == Analysis.NONE
                && tokens.is(next, '-')
                && !tokens.spaceBefore(next)
                && !tokens.spaceBefore(next + 1);
        if (!joined || tokens.length(next + 1) > LONGEST_SYLLABLE || tag(next + 1) == Tag.VBN) {
            return next;
        }
        boolean noun = next + 2 < end && tag(next + 2).isNoun() && !isCapital(next + 2);
        return noun ? next : next + 2;
    }

    /** Whether the words around a name of another kind give a person away: an office before it, an age behind it. */
    private boolean isPerson(int first, int next, int end) {
        if (next - first > LONGEST || tellsOther(first, next)) {
            return false;
        }
        return hasAge(next, end) || next - first > 1 && isClose(first) && isRole(first - 1);
    }

    /** The end of a person's name that begins at a token outside the names found; the token where none does. */
    private int introduced(int token, int sentence) {
        int end = tokens.sentenceEnd(sentence);
        if (!isNamePart(token) || isRole(token) || isTitle(token)) {
            return token;
        }
        int next = token;
        while (next < end && next - token < LONGEST && nameAt[next] == Analysis.NONE && isNamePart(next)
                || next > token
                        && next + 1 < end
                        && isParticle(next)
                        && nameAt[next] == Analysis.NONE
                        && isNamePart(next + 1)) {
            next++;
        }
        boolean touches = next < end && nameAt[next] != Analysis.NONE
                || token > tokens.sentenceStart(sentence) && nameAt[token - 1] != Analysis.NONE;
        if (touches || tellsOther(token, next) || next - token > LONGEST) {
            return token;
        }
        boolean first = token == tokens.sentenceStart(sentence);
        boolean titled = !first && isTitle(token - 1);
        boolean inOffice = !first && isRole(token - 1);
        return titled || inOffice || hasAge(next, end) ? next : token;
    }

    /** Whether the token before stands in the same sentence. */
    private boolean isClose(int token) {
        return token > 0 && tokens.sentenceOf(token - 1) == tokens.sentenceOf(token);
    }

    /** ", 61," or ", 61." behind a name, as papers print ages. */
    private boolean hasAge(int next, int end) {
        if (next + 2 >= end || !tokens.is(next, ',') || tokens.length(next + 1) > 3 || tag(next + 1) != Tag.CD) {
            return false;
        }
        int age = 0;
        for (int i = tokens.start(next + 1); i < tokens.end(next + 1); i++) {
            char c = tokens.text().charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            age = age * 10 + c - '0';
        }
        boolean closed = tokens.is(next + 2, ',') || tokens.is(next + 2, '.') || tokens.is(next + 2, ';');
        return closed && age > 0 && age < OLDEST;
    }

    /** "Northgrid says" is no name: a verb in small letters ends it. */
    private boolean isVerb(int token) {
        Tag tag = tag(token);
        return !isCapital(token) && (tag == Tag.VBZ || tag == Tag.VBD || tag == Tag.VBP || tag == Tag.MD);
    }

    /** "CM", "PM", "CEO". */
    private boolean isOfficeInLetters(int token) {
        return forms.isAllCapitals(forms.of(token)) && tokens.length(token) < 4 && PERSONS.contains(lower(token));
    }

    /** How many nouns, verbs and adjectives are set in small letters: names have few, whole headlines many. */
    private int smallWords(Name name) {
        int small = 0;
        for (int token = name.first(); token < name.next(); token++) {
            Tag tag = tag(token);
            boolean word = tag.isNoun() || tag.isVerb() || tag.isAdjective();
            small += word && !isCapital(token) && !isParticle(token) ? 1 : 0;
        }
        return small;
    }

    private boolean isNamePart(int token) {
        return tag(token) == Tag.NNP
                && isCapital(token)
                && tokens.length(token) > 1
                && !CALENDAR.contains(lower(token));
    }

    private boolean isParticle(int token) {
        return PARTICLES.contains(lower(token));
    }

    private boolean isTitle(int token) {
        return isCapital(token) && isTitle(lower(token));
    }

    /** Whether a noun is an office, trade or tie of one person. */
    private boolean isRole(int token) {
        Tag tag = tag(token);
        return (tag == Tag.NN || tag == Tag.NNP) && nameAt[token] == Analysis.NONE && PERSONS.contains(lower(token));
    }

    /** Whether a word of a name is one of organisations or places: "President Corden Foundation". */
    private boolean tellsOther(int first, int next) {
        for (int token = first; token < next; token++) {
            int number = WORDS.number(lower(token));
            if (number >= ORGANIZATION && number <= PLACE || tag(token) == Tag.POS) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is a title before a person's name: "Ms.". */
    static boolean isTitle(long lower) {
        return TITLES.contains(lower);
    }

    /** Whether a noun is an office, trade or tie of a person: "spokeswoman". */
    static boolean isPerson(long lower) {
        return PERSONS.contains(lower);
    }

    /** Whether a word ends the names of organisations and is no surname: "plc". */
    static boolean endsOrganization(long lower) {
        return WORDS.number(lower) == ORGANIZATION;
    }

    /** Whether most words of a line are set in capitals, as in headlines of American papers. */
    private boolean isTitleCase(int sentence) {
        int words = 0;
        int capitals = 0;
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (tokens.length(token) > 3) {
                words++;
                capitals += isCapital(token) ? 1 : 0;
            }
        }
        boolean stops = tag(tokens.sentenceEnd(sentence) - 1) == Tag.STOP;
        return !stops && words > 3 && capitals * 10 >= words * 7;
    }

    private boolean isCapital(int token) {
        return forms.capital(forms.of(token));
    }

    private long lower(int token) {
        return forms.lower(forms.of(token));
    }

    private Tag tag(int token) {
        return Tag.at(tags[token]);
    }
}
