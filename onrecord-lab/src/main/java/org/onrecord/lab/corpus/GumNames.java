package org.onrecord.lab.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of GUM's documents, from its entity annotation.
 *
 * <p>GUM marks whole noun phrases ("Afghan Ambassador to the United States Hamdullah Mohib"); the name is the run of proper
 * nouns around the head, without titles ("Hamdullah Mohib").
 */
public final class GumNames {

    /**
     * A noun phrase that GUM marks in a sentence.
     *
     * @param id the number of what it speaks of
     * @param first its first token
     * @param last its last token
     * @param type GUM's type: person, organization, place, …
     * @param heads the tokens that it cannot be told without, in order
     */
    public record Phrase(String id, int first, int last, String type, List<Integer> heads) {

        public Phrase {
            heads = List.copyOf(heads);
        }

        /** The first token of its head. */
        public int head() {
            return heads.get(0);
        }
    }

    /** A name: its first token, its last token and GUM's type. */
    public record Found(int first, int last, String type) {}

    private record Open(String id, int first, String type, String head) {}

    private static final Pattern MARK = Pattern.compile("\\(([^()]+)(\\))?|([^()]+)\\)");

    private GumNames() {}

    /** The noun phrases of a sentence. */
    public static List<Phrase> phrases(Sentence sentence) {
        List<Phrase> phrases = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        for (int i = 0; i < sentence.words().size(); i++) {
            String misc = sentence.words().get(i).misc();
            int at = misc.indexOf("Entity=");
            if (at < 0) {
                continue;
            }
            String entity = misc.substring(at + 7).split("\\|")[0];
            Matcher mark = MARK.matcher(entity);
            while (mark.find()) {
                if (mark.group(1) != null) {
                    String[] field = mark.group(1).split("-");
                    if (field.length < 6) {
                        continue;
                    }
                    Open one = new Open(field[0], i, field[1], field[5]);
                    if (mark.group(2) != null) {
                        phrases.add(phrase(one, i));
                    } else {
                        open.push(one);
                    }
                } else {
                    close(mark.group(3), i, open, phrases);
                }
            }
        }
        return phrases;
    }

    private static void close(String id, int last, Deque<Open> open, List<Phrase> phrases) {
        for (Open one : open) {
            if (one.id().equals(id)) {
                phrases.add(phrase(one, last));
                open.remove(one);
                return;
            }
        }
    }

    private static Phrase phrase(Open open, int last) {
        List<Integer> heads = new ArrayList<>();
        for (String head : open.head().split(",")) {
            int offset = head.matches("\\d+") ? Integer.parseInt(head) - 1 : 0;
            heads.add(Math.min(last, open.first() + offset));
        }
        return new Phrase(open.id(), open.first(), last, open.type(), heads);
    }

    /** The names of a sentence, apart from each other, longer ones first chosen. */
    public static List<Found> names(Sentence sentence) {
        List<Found> found = new ArrayList<>();
        for (Phrase phrase : phrases(sentence)) {
            if (!phrase.type().equals("time") && isProper(sentence, phrase.head())) {
                found.add(core(sentence, phrase));
            }
        }
        found.sort(Comparator.comparingInt(name -> name.first() - name.last()));
        List<Found> apart = new ArrayList<>();
        for (Found name : found) {
            if (apart.stream().noneMatch(o -> o.first() <= name.last() && name.first() <= o.last())) {
                apart.add(name);
            }
        }
        apart.sort(Comparator.comparingInt(Found::first));
        return apart;
    }

    private static Found core(Sentence sentence, Phrase phrase) {
        int first = phrase.head();
        int last = phrase.head();
        while (last < phrase.last()) {
            int next = last + 1;
            if (isLink(sentence, next) && next < phrase.last() && isProper(sentence, next + 1)) {
                next++;
            } else if (isLink(sentence, next)
                    && next + 1 < phrase.last()
                    && isArticle(sentence, next + 1)
                    && isProper(sentence, next + 2)) {
                next += 2;
            }
            if (!isProper(sentence, next)) {
                break;
            }
            last = next;
        }
        while (first > phrase.first()) {
            int before = first - 1;
            if (isLink(sentence, before)
                    && before > phrase.first()
                    && isProper(sentence, before - 1)
                    && !sentence.words().get(before).form().equals(",")) {
                before--;
            }
            if (!isProper(sentence, before)
                    || sentence.words().get(before).relation().equals("nmod:desc")) {
                break;
            }
            first = before;
        }
        return new Found(first, last, phrase.type());
    }

    private static boolean isProper(Sentence sentence, int i) {
        return i < sentence.words().size() && sentence.words().get(i).tag().startsWith("NNP");
    }

    private static boolean isLink(Sentence sentence, int i) {
        return List.of("of", "for", "and", "&", "-", "de", "al", "van", "von", "bin")
                .contains(sentence.words().get(i).form());
    }

    private static boolean isArticle(Sentence sentence, int i) {
        return sentence.words().get(i).form().equals("the");
    }
}
