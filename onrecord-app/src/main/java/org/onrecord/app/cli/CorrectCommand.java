package org.onrecord.app.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.onrecord.app.Answers;
import org.onrecord.app.JsonLines;
import org.onrecord.app.Pointer;
import org.onrecord.app.view.Terminal;
import org.onrecord.collation.Anchor;
import org.onrecord.collation.Correction;
import org.onrecord.record.Reading;
import org.onrecord.store.KeptCorrection;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code onrecord correct}: puts right what the reader got wrong, in every view and for every later version.
 *
 * <p>An entry is named by its report and its id: {@code talks-3.txt#s9}.
 */
@Command(
        name = "correct",
        description = {
            "Puts right what was read wrongly; it holds in every view and when reports are read again, and can be undone.",
            "An entry is named by its report and its id, such as talks-3.txt#s9."
        },
        mixinStandardHelpOptions = true)
final class CorrectCommand {

    /** Who corrects, where, and why. */
    static final class Hand {

        @Mixin
        private RecordOption record;

        @Option(names = "--by", paramLabel = "NAME", description = "Who corrects; default: the user of this machine")
        private String by = System.getProperty("user.name", "unknown");

        @Option(names = "--note", paramLabel = "WORDS", description = "Why.")
        private String note = "";

        private static String now() {
            return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        }
    }

    /** Makes a correction of what a record keeps. */
    private interface Making {
        Correction of(Store store);
    }

    private static int keep(Hand hand, Making making) {
        try (Store store = hand.record.existing()) {
            Correction correction = making.of(store);
            System.out.printf("correction %d: %s%n", store.correct(correction), Answers.told(correction));
        }
        return 0;
    }

    @Command(
            name = "reject",
            description = "Leaves out a statement, figure or event that is wrong.",
            mixinStandardHelpOptions = true)
    int reject(@Mixin Hand hand, @Parameters(paramLabel = "REPORT#ENTRY") String entry) {
        return keep(hand, store -> {
            Pointer pointer = Pointer.of(entry);
            return Correction.reject(pointer.reading(store), pointer.entry(), hand.by, Hand.now(), hand.note);
        });
    }

    @Command(
            name = "speaker",
            description = "Says who says a statement, in words that its report uses for him.",
            mixinStandardHelpOptions = true)
    int speaker(
            @Mixin Hand hand,
            @Parameters(paramLabel = "REPORT#STATEMENT") String entry,
            @Parameters(paramLabel = "NAME") String name) {
        return keep(hand, store -> {
            Pointer pointer = Pointer.of(entry);
            return Correction.speaker(pointer.reading(store), pointer.entry(), name, hand.by, Hand.now(), hand.note);
        });
    }

    @Command(
            name = "merge",
            description = "Says that two names are of one person or organization.",
            mixinStandardHelpOptions = true)
    int merge(
            @Mixin Hand hand,
            @Parameters(paramLabel = "NAME|REPORT#ENTITY") String one,
            @Parameters(paramLabel = "NAME|REPORT#ENTITY") String other) {
        return keep(hand, store -> both(Correction.Kind.MERGE, store, one, other, hand));
    }

    @Command(
            name = "split",
            description = "Says that two names are not of one person or organization.",
            mixinStandardHelpOptions = true)
    int split(
            @Mixin Hand hand,
            @Parameters(paramLabel = "NAME|REPORT#ENTITY") String one,
            @Parameters(paramLabel = "NAME|REPORT#ENTITY") String other) {
        return keep(hand, store -> both(Correction.Kind.SPLIT, store, one, other, hand));
    }

    private static Correction both(Correction.Kind kind, Store store, String one, String other, Hand hand) {
        Anchor first = Pointer.entity(store, one);
        Anchor second = Pointer.entity(store, other);
        return Correction.ofTwo(kind, first, second, hand.by, Hand.now(), hand.note);
    }

    @Command(name = "undo", description = "Undoes a correction by its number.", mixinStandardHelpOptions = true)
    int undo(@Mixin Hand hand, @Parameters(paramLabel = "NUMBER") long number) {
        try (Store store = hand.record.existing()) {
            if (!store.undo(number, hand.by, Hand.now())) {
                throw new IllegalArgumentException("no correction " + number + " holds");
            }
            System.out.printf("correction %d undone%n", number);
        }
        return 0;
    }

    @Command(
            name = "list",
            description = "Lists all corrections, by whom and when, also those undone.",
            mixinStandardHelpOptions = true)
    int list(@Mixin RecordOption record, @Mixin FormatOption format) {
        try (Store store = record.existing()) {
            List<KeptCorrection> corrections = store.allCorrections();
            format.print(
                    (out, terminal) -> corrections.forEach(kept -> print(kept, store, out, terminal)),
                    out -> corrections.forEach(
                            kept -> JsonLines.write(out, json -> Answers.correction(kept, store, json))));
        }
        return 0;
    }

    private static void print(KeptCorrection kept, Store store, PrintStream out, Terminal terminal) {
        Correction correction = kept.correction();
        out.println(kept.number() + "  " + Answers.told(correction));
        String who = correction.by() + ", " + correction.made()
                + (correction.note().isEmpty() ? "" : ": " + correction.note())
                + kept.undone()
                        .map(undone -> "; undone by " + undone.by() + ", " + undone.when())
                        .orElse(effect(correction, store) ? "" : "; finds its words no longer");
        out.println("    " + terminal.faint(who));
    }

    /** Whether the entry that a correction is about still stands in the report as it reads now. */
    private static boolean effect(Correction correction, Store store) {
        Optional<Reading> reading = store.reading(correction.at().report());
        boolean there = reading.flatMap(correction.at()::in).isPresent();
        return correction.kind() == Correction.Kind.REJECT ? reading.isPresent() : there;
    }
}
