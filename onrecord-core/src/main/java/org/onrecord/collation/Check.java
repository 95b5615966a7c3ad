package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onrecord.record.Reading;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/**
 * Whether somebody is on record with some words: {@code Check.of("nobody will be paid", Optional.of("Brask"), readings)}.
 *
 * @param verdict in a word
 * @param how what kinds of difference there are between the words and the best printing
 * @param changes which words were changed, from the printing to what was asked for
 * @param evidence the printings that the verdict rests on, best first
 */
public record Check(Verdict verdict, List<Variant.Kind> how, List<Change> changes, List<Evidence> evidence) {

    /** The verdicts. */
    public enum Verdict implements Term {
        /** A report prints these words as said, in this order. */
        VERBATIM,
        /** A report prints something like it. */
        ALTERED,
        /** All of it is printed, but in pieces that stand apart. */
        SPLICED,
        /** It is printed, but somebody else says it. */
        ANOTHER_SPEAKERS,
        /** Only reports that were rewritten or copied print it so. */
        ONLY_IN_COPIES,
        /** Nothing like it is printed. */
        NOT_FOUND;

        @Override
        public String word() {
            return this == ANOTHER_SPEAKERS
                    ? "another speaker's"
                    : Term.super.word().replace('-', ' ');
        }
    }

    /**
     * A printing.
     *
     * @param reading its report
     * @param span where it stands
     * @param statement the id of the statement; empty where nobody was found to say it
     * @param speaker who says it, as named there
     * @param copied whether that report was rewritten, or copied from another one here
     */
    public record Evidence(
            Reading reading, Span span, Optional<String> statement, Optional<String> speaker, boolean copied) {

        /** The words that are printed. */
        public String text() {
            return span.in(reading.report().text());
        }
    }

    /** The most printings that are shown. */
    private static final int MOST = 5;

    public Check {
        how = List.copyOf(how);
        changes = List.copyOf(changes);
        evidence = List.copyOf(evidence);
    }

    /**
     * Looks for some words in some readings.
     *
     * @param quotation the words, with or without quotation marks around them
     * @param speaker who is to have said them
     */
    public static Check of(String quotation, Optional<String> speaker, Collection<Reading> readings) {
        Words words = Words.of(quotation.strip());
        List<Sheet> sheets = readings.stream()
                .sorted(Comparator.comparing(reading -> reading.report().id()))
                .map(Sheet::of)
                .toList();
        List<Sheet> holding =
                sheets.stream().filter(sheet -> Finding.mayBeIn(sheet, words)).toList();
        if (words.size() == 0 || holding.isEmpty()) {
            return judged(Verdict.NOT_FOUND, List.of());
        }
        Origins origins = new Origins(sheets, Copies.among(sheets));
        List<Finding> findings = new ArrayList<>();
        for (Sheet sheet : holding) {
            findings.addAll(Finding.in(sheet, words, origins.isCopy(sheet.id())));
        }
        findings.sort(Finding.ORDER);
        return verdict(findings, speaker);
    }

    private static Check verdict(List<Finding> findings, Optional<String> speaker) {
        List<Finding> theirs = speaker.isEmpty()
                ? findings
                : findings.stream()
                        .filter(finding -> finding.mayBeSaidBy(speaker.get()))
                        .toList();
        if (theirs.isEmpty()) {
            return judged(findings.isEmpty() ? Verdict.NOT_FOUND : Verdict.ANOTHER_SPEAKERS, findings);
        }
        Finding best = theirs.get(0);
        boolean othersBetter =
                findings.get(0).rank() < best.rank() && findings.get(0).isExact();
        if (othersBetter && !best.isExact()) {
            return judged(Verdict.ANOTHER_SPEAKERS, findings);
        }
        List<Finding> equal =
                theirs.stream().filter(finding -> finding.rank() == best.rank()).toList();
        boolean copiesOnly =
                equal.stream().allMatch(finding -> finding.evidence().copied());
        if (copiesOnly && best.isExact()) {
            return judged(Verdict.ONLY_IN_COPIES, theirs);
        }
        return judged(best.isExact() ? Verdict.VERBATIM : best.spliced() ? Verdict.SPLICED : Verdict.ALTERED, theirs);
    }

    private static Check judged(Verdict verdict, List<Finding> findings) {
        List<Variant.Kind> how = new ArrayList<>();
        List<Change> changes = List.of();
        // What only copies print may still be printed otherwise by their originals: that printing is shown too.
        Optional<Finding> told = findings.stream()
                .filter(finding ->
                        verdict != Verdict.ONLY_IN_COPIES || !finding.evidence().copied())
                .findFirst();
        if (told.isPresent() && !told.get().isExact()) {
            changes = told.get().changes();
            how.addAll(told.get().kinds());
        }
        List<Evidence> evidence = new ArrayList<>();
        findings.stream().limit(MOST).map(Finding::evidence).forEach(evidence::add);
        told.map(Finding::evidence).filter(shown -> !evidence.contains(shown)).ifPresent(evidence::add);
        return new Check(verdict, how, changes, evidence);
    }
}
