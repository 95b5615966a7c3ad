package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.report.Wording;
import org.onrecord.text.Span;

/**
 * A place of a report where words that were asked for are printed, or something like them.
 *
 * @param evidence the place
 * @param alignment the report's words against the words asked for
 * @param changes what differs
 * @param share how much of the words asked for is the same there, 0 to 1
 * @param spliced whether words stand apart there that were asked for as if they followed each other
 * @param quoted whether the place is a quotation
 */
record Finding(
        Check.Evidence evidence,
        Alignment alignment,
        List<Change> changes,
        double share,
        boolean spliced,
        boolean quoted) {

    /** Places that share less than this with what was asked for are something else. */
    private static final double LEAST = 0.6;

    private static final int GAP = 4;
    private static final int LEAST_SAME = 3;

    /** The most like what was asked for first, what is no copy before copies. */
    static final Comparator<Finding> ORDER = Comparator.comparingInt(Finding::rank)
            .thenComparing(finding -> finding.evidence().copied())
            .thenComparing(finding -> finding.evidence().statement().isEmpty())
            .thenComparing(finding -> -finding.share())
            .thenComparing(
                    finding -> finding.evidence().reading().published().value().orElse("9"))
            .thenComparing(finding -> finding.evidence().reading().report().id())
            .thenComparing(finding -> finding.evidence().span());

    /** Whether a report holds enough of some words for any of its places to be like them. */
    static boolean mayBeIn(Sheet sheet, Words asked) {
        return holds(sheet.words(), 0, sheet.words().size(), asked) >= least(asked);
    }

    private static double least(Words asked) {
        return Math.max(LEAST * asked.size(), Math.min(LEAST_SAME, asked.size()));
    }

    /** How many of some words stand in a stretch, in whatever order: none of its places has more of them. */
    private static int holds(Words printed, int first, int next, Words asked) {
        Set<Long> keys = new HashSet<>();
        for (int word = first; word < next; word++) {
            keys.add(printed.key(word));
        }
        int held = 0;
        for (int word = 0; word < asked.size(); word++) {
            held += keys.contains(asked.key(word)) ? 1 : 0;
        }
        return held;
    }

    /** The places of a report that print some words, or something like them. */
    static List<Finding> in(Sheet sheet, Words asked, boolean copy) {
        List<Finding> findings = new ArrayList<>();
        Wording.Value wording = sheet.reading().report().wording().value();
        boolean copied = copy || wording == Wording.Value.REWRITTEN || wording == Wording.Value.TRANSLATED;
        for (Utterance utterance : Utterance.of(sheet)) {
            if (holds(utterance.words(), 0, utterance.words().size(), asked) < least(asked)) {
                continue;
            }
            Alignment alignment =
                    Alignment.part(utterance.words(), utterance.all(), asked, new Alignment.Range(0, asked.size()));
            Optional<String> speaker = utterance.speakers().stream().reduce((a, b) -> a + " and " + b);
            Check.Evidence evidence = new Check.Evidence(
                    sheet.reading(), utterance.span(), utterance.printing().statement(), speaker, copied);
            add(findings, evidence, utterance.words(), asked, alignment, utterance.quoted());
        }
        if (findings.stream().noneMatch(Finding::isExact)) {
            running(sheet, asked, copied).ifPresent(findings::add);
        }
        return findings;
    }

    /** The words in the running text, where nobody says them. */
    private static Optional<Finding> running(Sheet sheet, Words asked, boolean copied) {
        List<Finding> found = new ArrayList<>();
        Words words = sheet.words();
        for (int sentence = 0; sentence < words.sentences(); sentence++) {
            Alignment.Range range = Comparison.sentence(words, sentence);
            if (holds(words, range.first(), range.next(), asked) < asked.size()) {
                continue;
            }
            Alignment alignment = Alignment.part(words, range, asked, new Alignment.Range(0, asked.size()));
            if (alignment.same() == asked.size() && alignment.a().size() == asked.size()) {
                Span span = words.span(alignment.a().first(), alignment.a().next());
                Check.Evidence evidence =
                        new Check.Evidence(sheet.reading(), span, Optional.empty(), Optional.empty(), copied);
                add(found, evidence, words, asked, alignment, false);
            }
        }
        return found.stream().findFirst();
    }

    private static void add(
            List<Finding> findings,
            Check.Evidence evidence,
            Words printed,
            Words asked,
            Alignment alignment,
            boolean quoted) {
        double share = (double) alignment.same() / asked.size();
        if (alignment.same() < least(asked)) {
            return;
        }
        boolean spliced = false;
        for (int i = 1; i < alignment.pairs().size(); i++) {
            Alignment.Pair last = alignment.pairs().get(i - 1);
            Alignment.Pair next = alignment.pairs().get(i);
            spliced |= next.a() - last.a() > GAP && next.b() - last.b() == 1;
        }
        Alignment whole = new Alignment(
                alignment.pairs(), widened(printed, alignment, asked), new Alignment.Range(0, asked.size()));
        findings.add(new Finding(
                evidence, whole, Changes.of(printed, asked, whole), share, spliced && share > 0.999, quoted));
    }

    /** The printed words with as many before and behind, of the same sentences, as were asked for there in other words. */
    private static Alignment.Range widened(Words printed, Alignment alignment, Words asked) {
        Alignment.Range range = alignment.a();
        Alignment.Range around = printed.sentencesAround(range);
        return new Alignment.Range(
                Math.max(around.first(), range.first() - alignment.b().first()),
                Math.min(
                        around.next(),
                        range.next() + asked.size() - alignment.b().next()));
    }

    /** Whether all the words stand there, and nothing between them. */
    boolean isExact() {
        return changes.isEmpty();
    }

    /** How far the place is from what was asked for: 0 for the same words, quoted; the greater, the farther. */
    int rank() {
        if (isExact()) {
            return quoted ? 0 : 1;
        }
        return spliced ? 2 : 3;
    }

    /** Whether somebody of that name says it, or nobody with a name. */
    boolean mayBeSaidBy(String name) {
        return evidence.speaker().isEmpty()
                || Utterance.sharesAName(name, evidence.speaker().get());
    }

    Set<Variant.Kind> kinds() {
        Set<Variant.Kind> kinds = EnumSet.noneOf(Variant.Kind.class);
        for (Change change : changes) {
            kinds.add(
                    switch (change.what()) {
                        case NUMBER -> Variant.Kind.NUMBER;
                        case NEGATION -> Variant.Kind.NEGATION;
                        case HEDGE -> Variant.Kind.HEDGE;
                        case NAME, PRONOUN, QUOTATION, WORD -> Variant.Kind.REWORDED;
                    });
        }
        return kinds;
    }
}
