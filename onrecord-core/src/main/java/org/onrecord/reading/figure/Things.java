package org.onrecord.reading.figure;

import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrases;
import org.onrecord.record.Entity;
import org.onrecord.record.Figure;
import org.onrecord.record.Mention;
import org.onrecord.text.Span;

/**
 * Tells what a number counts, and what is told of it: in "the number of people killed has risen to 94" people, killed; of a
 * bare number what the sentence or the figure before it counts.
 */
final class Things {

    private static final int NONE = Analysis.NONE;
    private static final WordList TOTALS = WordList.of(Things.class, "totals.txt");
    /** Measures of a thing that is not counted. */
    private static final WordList SIZES = WordList.of("magnitude", "depth", "height", "length", "speed", "temperature");

    private static final WordList POINTING =
            WordList.of("them", "those", "these", "whom", "which", "it", "us", "others");
    private static final WordList QUAKE_PUTS = WordList.of("put", "measure", "rate", "estimate", "register", "record");
    /** Measures that are told of people only. */
    private static final WordList OF_PEOPLE = WordList.of("freed", "held", "detained", "arrested", "rescued");

    private static final int PARALLEL = 16;

    /**
     * What a number counts.
     *
     * @param noun the token of the noun that it counts; -1 where it stands alone
     * @param counted the words for what is counted
     * @param evidence the words beside the number that say so
     * @param measure what is told of it
     */
    record Thing(int noun, Optional<Span> counted, Optional<Range> evidence, Optional<String> measure) {}

    private final Copy copy;
    private final Analysis analysis;
    private final Phrases phrases;

    Things(Copy copy, Phrases phrases) {
        this.copy = copy;
        this.phrases = phrases;
        this.analysis = copy.analysis();
    }

    /** What an amount counts; the figure before it may tell. */
    Thing of(Amount amount, Optional<Figure> last) {
        if (amount.against().isPresent()) {
            return new Thing(NONE, Optional.empty(), Optional.empty(), Optional.empty());
        }
        int noun = noun(amount);
        if (noun != NONE) {
            return counting(amount, noun);
        }
        Optional<String> measure = Measures.near(analysis, amount.number());
        if (measure.filter(Things::isSize).isPresent()) {
            return new Thing(NONE, Optional.empty(), Optional.empty(), measure);
        }
        if (amount.unit().isPresent()) {
            boolean money = amount.unit().filter(FigureReader::isMoney).isPresent();
            Optional<String> fate =
                    measure.filter(word -> !OF_PEOPLE.contains(org.onrecord.language.WordHash.lower(word))
                            && !(money && AsOf.isRunning(word)));
            return new Thing(NONE, subject(amount).map(this::span), Optional.empty(), fate);
        }
        return magnitude(amount, last)
                .or(() -> tells(amount) ? total(amount, last) : Optional.empty())
                .or(() -> parallel(amount, last, measure))
                .or(() -> total(amount, last))
                .or(() -> resumed(amount, last, measure))
                .orElseGet(() -> new Thing(
                        NONE,
                        subject(amount).map(this::span),
                        Optional.empty(),
                        measure.filter(word -> !isSaved(amount))));
    }

    private Thing counting(Amount amount, int noun) {
        Optional<String> measure = Measures.near(analysis, noun).or(() -> Measures.near(analysis, amount.number()));
        measure = measure.filter(word -> !OF_PEOPLE.contains(org.onrecord.language.WordHash.lower(word))
                || isPeople(noun)
                || Measures.of(analysis, noun).isPresent());
        boolean size = measure.filter(Things::isSize).isPresent();
        boolean points = POINTING.contains(analysis.lower(noun));
        Optional<Range> words = size ? Optional.empty() : Optional.of(counted(amount, noun));
        return new Thing(noun, points ? Optional.empty() : words.map(this::span), words, measure);
    }

    /** Whether a noun names people; papers and patents are released and held too. */
    private boolean isPeople(int noun) {
        return phrases.headedBy(noun)
                .filter(phrase -> phrase.kind() != Entity.Type.OTHER && phrase.kind() != Entity.Type.DOCUMENT
                        || phrase.form() == Mention.Form.NAME
                        || analysis.tag(noun).isProper())
                .isPresent();
    }

    /** "poised to save millions": money or time, where nobody is told of. */
    private boolean isSaved(Amount amount) {
        int verb = analysis.head(amount.number());
        return amount.value().isEmpty() && verb != NONE && analysis.lemma(verb).equals("save");
    }

    private static boolean isSize(String measure) {
        return SIZES.contains(org.onrecord.language.WordHash.lower(measure));
    }

    /** The noun that a number counts; none where it stands alone. */
    private int noun(Amount amount) {
        int number = amount.number();
        int behind = amount.range().end();
        boolean rate = amount.unit().isPresent()
                && behind < copy.size()
                && (analysis.is(behind, "a") || analysis.is(behind, "an") || analysis.is(behind, "per"));
        if (rate) {
            return NONE;
        }
        int head = analysis.head(number);
        Relation relation = analysis.relation(number);
        boolean modifies = relation == Relation.NUMMOD
                || relation == Relation.AMOD
                || relation == Relation.COMPOUND
                || relation == Relation.DET;
        if (modifies && head > number && analysis.tag(head).isNoun() && !isUnit(head)) {
            return head;
        }
        int end = amount.range().end();
        if (end < copy.size() && analysis.is(end, "of")) {
            for (int token = number; token < end; token++) {
                int of = analysis.child(token, Relation.NMOD);
                if (of != NONE && of > end) {
                    return of;
                }
            }
        }
        boolean vague = amount.value().isEmpty() && end + 1 < copy.size() && analysis.is(end, "of");
        if (vague && analysis.tag(end + 1) == Tag.NNS) {
            return end + 1;
        }
        boolean share = amount.unit().filter("%"::equals).isPresent();
        if (share && end < copy.size() && analysis.tag(end).isNoun() && copy.blockOf()[end] == copy.blockOf()[number]) {
            int whole = end;
            while (whole + 1 < copy.size() && analysis.tag(whole + 1).isNoun() && analysis.head(whole) == whole + 1) {
                whole++;
            }
            return isUnit(whole) ? NONE : whole;
        }
        for (int token = end; token < Math.min(copy.size(), end + 4); token++) {
            boolean plural =
                    analysis.tag(token) == Tag.NNS || analysis.tag(token) == Tag.NNPS || analysis.is(token, "people");
            if (plural && amount.unit().isEmpty() && copy.blockOf()[token] == copy.blockOf()[number]) {
                return token;
            }
            boolean between =
                    analysis.tag(token).isAdjective() || analysis.tag(token).isNoun() || analysis.tag(token) == Tag.VBN;
            if (!between || analysis.tag(token).isPunctuation()) {
                break;
            }
        }
        return NONE;
    }

    private boolean isUnit(int token) {
        return Units.of(analysis.lower(token)).isPresent() || analysis.is(token, "cent");
    }

    /** The noun with what stands between it and the number: "American hostages"; of what was done also to whom. */
    private Range counted(Amount amount, int noun) {
        int end = amount.range().end();
        int first = Math.min(noun, end);
        boolean of = end < copy.size() && analysis.is(end, "of");
        if (of) {
            first = end + 1;
            while (first < noun && (analysis.tag(first) == Tag.DT || analysis.tag(first) == Tag.CD)) {
                first++;
            }
        }
        while (first < noun && isUnit(first)) {
            first++;
        }
        int next = noun + 1;
        boolean joined = next + 1 < copy.size()
                && analysis.is(next, "and")
                && analysis.tag(next + 1).isNoun()
                && analysis.head(next + 1) == noun
                && analysis.childCount(next + 1) <= 2;
        int whom = analysis.child(noun, Relation.NMOD);
        boolean done = Measures.of(analysis, noun).isPresent()
                && whom > noun
                && whom - noun <= 4
                && next < copy.size()
                && analysis.is(next, "of");
        next = joined ? next + 2 : done ? whom + 1 : next;
        return noun < first ? Range.of(noun) : new Range(first, next);
    }

    /** "The monitor put it at 6.1" where a magnitude is told before. */
    private Optional<Thing> magnitude(Amount amount, Optional<Figure> last) {
        int head = analysis.head(amount.number());
        double value = amount.value().orElse(0);
        boolean puts = head != NONE && QUAKE_PUTS.contains(analysis.lemmaHash(head));
        if (isRichter(amount)) {
            return Optional.of(new Thing(NONE, Optional.empty(), Optional.empty(), Optional.of("magnitude")));
        }
        return last.filter(figure -> puts && value > 0 && value < 10)
                .flatMap(Figure::measure)
                .filter(measure -> measure.equals("magnitude"))
                .map(measure -> new Thing(NONE, Optional.empty(), Optional.empty(), Optional.of(measure)));
    }

    /** "measured 5.8 on the Richter scale". */
    private boolean isRichter(Amount amount) {
        int end = amount.range().end();
        return end + 2 < copy.size()
                && analysis.is(end, "on")
                && (analysis.is(end + 1, "richter") || analysis.is(end + 2, "richter"));
    }

    /** "The number of people killed has risen to 94", "cut the death toll to 89", "puts the number at 38". */
    private Optional<Thing> total(Amount amount, Optional<Figure> last) {
        int noun = totalBefore(amount);
        if (noun == NONE) {
            return Optional.empty();
        }
        int of = analysis.child(noun, Relation.NMOD);
        boolean tells = of != NONE && of > noun && of < amount.range().first() && hasCase(of, "of");
        Optional<String> measure = Measures.near(analysis, tells ? of : noun)
                .or(() -> Measures.near(analysis, noun(amount.range().first(), of)));
        if (!tells && measure.isEmpty()) {
            return last.filter(figure ->
                            figure.measure().isPresent() || figure.counted().isPresent())
                    .map(figure -> new Thing(NONE, figure.counted(), Optional.empty(), figure.measure()));
        }
        Optional<Range> counted = tells && analysis.tag(of).isNoun() ? Optional.of(thing(of)) : Optional.empty();
        return Optional.of(new Thing(NONE, counted.map(this::span), Optional.empty(), measure));
    }

    /** The noun for a number that stands before an amount in its clause: "the number of injured had risen to 512". */
    private int totalBefore(Amount amount) {
        int start = analysis.tokens().sentenceStart(analysis.tokens().sentenceOf(amount.number()));
        for (int token = amount.range().first() - 1; token >= start; token--) {
            if (analysis.tokens().is(token, ';') || copy.blockOf()[token] != copy.blockOf()[amount.number()]) {
                return NONE;
            }
            if (isTotal(token)) {
                return token;
            }
        }
        return NONE;
    }

    /** Whether such a noun tells of what it is the number, with no other number between. */
    private boolean tells(Amount amount) {
        int noun = totalBefore(amount);
        int of = noun == NONE ? NONE : analysis.child(noun, Relation.NMOD);
        boolean near = of > noun && hasCase(of, "of");
        for (int token = of + 1; near && token < amount.range().first(); token++) {
            near = analysis.tag(token) != Tag.CD;
        }
        return near;
    }

    /** The participle behind what is counted: of "number of people killed" the last word. */
    private static int noun(int before, int of) {
        return of != NONE && of + 1 < before ? of + 1 : Math.max(of, 0);
    }

    private boolean isTotal(int token) {
        return analysis.tag(token).isNoun()
                && (TOTALS.contains(analysis.lemmaHash(token))
                        || analysis.relation(token) == Relation.NSUBJ && hasPeople(token));
    }

    /** "the tally of dead", "a variety of individuals". */
    private boolean hasPeople(int token) {
        int of = analysis.child(token, Relation.NMOD);
        return of > token
                && hasCase(of, "of")
                && analysis.tag(of) == Tag.NNS
                && analysis.tag(token) == Tag.NN
                && Measures.near(analysis, of).isPresent();
    }

    private boolean hasCase(int token, String word) {
        int mark = analysis.child(token, Relation.CASE);
        return mark != NONE && analysis.is(mark, word);
    }

    /** "67 deaths in one province and 22 in another": the same as the number before. */
    private Optional<Thing> parallel(Amount amount, Optional<Figure> last, Optional<String> measure) {
        int end = amount.range().end();
        int before = last.map(figure -> analysis.tokens().at(figure.evidence().start()))
                .orElse(NONE);
        boolean near = before != NONE
                && amount.range().first() - before <= PARALLEL
                && analysis.tokens().sentenceOf(before) == analysis.tokens().sentenceOf(amount.number());
        boolean elsewhere = end < copy.size()
                && (analysis.is(end, "in") || analysis.is(end, "at") || analysis.is(end, "near") || ends(end));
        boolean own = measure.isPresent()
                && last.flatMap(Figure::measure).isPresent()
                && !measure.equals(last.get().measure());
        return last.filter(figure -> near && elsewhere && figure.unit().isEmpty())
                .map(figure -> new Thing(
                        NONE,
                        figure.counted(),
                        Optional.empty(),
                        own ? measure : figure.measure().or(() -> measure)));
    }

    private boolean ends(int token) {
        return analysis.tag(token).isPunctuation();
    }

    /** "Fewer than 10 have been let go", "injured more than 50,000": of the kind that was counted before. */
    private Optional<Thing> resumed(Amount amount, Optional<Figure> last, Optional<String> near) {
        Optional<String> measure = near.or(() -> passive(amount.range().end()));
        return last.filter(
                        figure -> figure.counted().isPresent() && figure.unit().isEmpty() && measure.isPresent())
                .filter(figure -> analysis.tokens().sentenceOf(amount.number())
                                - analysis.tokens()
                                        .sentenceOf(analysis.tokens()
                                                .at(figure.evidence().start()))
                        <= 1)
                .map(figure -> new Thing(NONE, figure.counted(), Optional.empty(), measure));
    }

    /** Behind a number "have been let", "were freed". */
    private Optional<String> passive(int end) {
        int at = end;
        while (at < copy.size()
                && at < end + 3
                && (analysis.lemma(at).equals("have") || analysis.lemma(at).equals("be"))) {
            at++;
        }
        return at > end && at < copy.size() && analysis.tag(at) == Tag.VBN
                ? Measures.of(analysis, at)
                : Optional.empty();
    }

    /** The subject or object of the verb that a lone number hangs on. */
    private Optional<Range> subject(Amount amount) {
        int at = analysis.head(amount.number());
        boolean of = at != NONE
                && at < amount.range().first()
                && analysis.tag(at).isNoun()
                && analysis.is(amount.range().first() - 1, "of");
        if (of) {
            return Optional.of(thing(at));
        }
        for (int steps = 0; at != NONE && steps < 4; steps++) {
            if (Reported.isSaying(analysis, at)) {
                return Optional.empty();
            }
            if (amount.unit().filter(unit -> !unit.equals("%")).isPresent()) {
                return Optional.empty();
            }
            for (Relation relation : new Relation[] {Relation.NSUBJ, Relation.NSUBJ_PASS, Relation.OBJ}) {
                int argument = analysis.child(at, relation);
                boolean done = relation == Relation.NSUBJ && isDone(at, amount.number());
                if (argument != NONE
                        && !done
                        && !(relation == Relation.OBJ && analysis.relation(amount.number()) == Relation.NSUBJ)
                        && analysis.child(argument, Relation.NUMMOD) == NONE
                        && argument != amount.number()
                        && analysis.tag(argument).isNoun()
                        && !amount.range().contains(argument)) {
                    return Optional.of(thing(argument));
                }
            }
            if (analysis.tag(at).isVerb()) {
                return Optional.empty();
            }
            at = analysis.head(at);
        }
        return Optional.empty();
    }

    /** "Gunmen kill 14": of the gunmen nothing is counted. */
    private boolean isDone(int verb, int number) {
        return analysis.relation(number) == Relation.OBJ
                && analysis.head(number) == verb
                && Measures.of(analysis, verb).isPresent();
    }

    /** A noun with the adjectives and nouns before it. */
    private Range thing(int noun) {
        int first = noun;
        while (first > 0
                && analysis.head(first - 1) == noun
                && (analysis.relation(first - 1) == Relation.AMOD || analysis.relation(first - 1) == Relation.COMPOUND)
                && !isUnit(first - 1)
                && analysis.tag(first - 1) != Tag.CD) {
            first--;
        }
        return new Range(first, noun + 1);
    }

    private Span span(Range range) {
        return copy.span(range.first(), range.end());
    }
}
