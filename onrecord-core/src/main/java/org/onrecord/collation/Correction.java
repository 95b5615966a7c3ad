package org.onrecord.collation;

import java.util.Optional;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;
import org.onrecord.record.Reading;
import org.onrecord.text.Term;

/**
 * What a person put right in the record: that "Fontaine", not "she", said it; that two names are of one man.
 *
 * <p>It stands beside the readings and changes none: a report that is read anew is corrected anew.
 *
 * @param kind what is put right
 * @param at the entry that it is about
 * @param other the name of the right speaker in the same report, or the other of two that are merged or split
 * @param by who says so
 * @param made when, as an instant of ISO 8601
 * @param note why
 */
public record Correction(Kind kind, Anchor at, Optional<Anchor> other, String by, String made, String note) {

    /** What can be put right. */
    public enum Kind implements Term {
        /** The entry is wrong and is left out. */
        REJECT,
        /** Somebody else says it. */
        SPEAKER,
        /** Two entities are one person or organization. */
        MERGE,
        /** Two entities are not the same. */
        SPLIT
    }

    /**
     * That an entry is wrong.
     *
     * @throws IllegalArgumentException where it is no statement, figure or event of the reading
     */
    public static Correction reject(Reading reading, String id, String by, String made, String note) {
        Anchor at = anchor(reading, id);
        if (at.kind() == Anchor.Kind.ENTITY) {
            throw new IllegalArgumentException("only statements, figures and events are rejected; " + id + " is none");
        }
        return new Correction(Kind.REJECT, at, Optional.empty(), by, made, note);
    }

    /**
     * Who says a statement: somebody whom its report names so.
     *
     * @param name the id of an entity, or words that the report uses for one, with a title or without: "Governor Tomas Orhel"
     * @throws IllegalArgumentException where there is no such statement, or the report does not print that name
     */
    public static Correction speaker(Reading reading, String id, String name, String by, String made, String note) {
        Anchor at = anchor(reading, id);
        if (at.kind() != Anchor.Kind.STATEMENT) {
            throw new IllegalArgumentException("only statements have speakers; " + id + " is none");
        }
        Mention mention = null;
        for (Entity entity : reading.entities()) {
            for (Mention one : entity.mentions()) {
                boolean meant = entity.id().equals(name)
                        || isPrinted(name, one, reading.report().text());
                if (meant && (mention == null || distance(one, at) < distance(mention, at))) {
                    mention = one;
                }
            }
        }
        if (mention == null) {
            throw new IllegalArgumentException(reading.report().location() + " names nobody “" + name + "”");
        }
        return new Correction(Kind.SPEAKER, at, Optional.of(Anchor.of(reading, mention)), by, made, note);
    }

    /** Whether a text prints a name where a mention is, or where it ends. */
    private static boolean isPrinted(String name, Mention mention, String text) {
        String printed = mention.span().in(text).replaceAll("\\s+", " ");
        int first = mention.span().end() - name.length();
        boolean titled = first >= 0
                && first < mention.span().start()
                && (first == 0 || !Character.isLetterOrDigit(text.charAt(first - 1)));
        return printed.equalsIgnoreCase(name)
                || titled && text.substring(first, mention.span().end()).equalsIgnoreCase(name);
    }

    private static int distance(Mention mention, Anchor at) {
        return Math.abs(mention.span().start() - at.span().start());
    }

    /** That two entities are the same, or that they are not. */
    public static Correction ofTwo(Kind kind, Anchor one, Anchor other, String by, String made, String note) {
        if (one.kind() != Anchor.Kind.ENTITY || other.kind() != Anchor.Kind.ENTITY) {
            throw new IllegalArgumentException("only people and organizations are merged and split");
        }
        return new Correction(kind, one, Optional.of(other), by, made, note);
    }

    private static Anchor anchor(Reading reading, String id) {
        return Anchor.of(reading, id)
                .orElseThrow(() -> new IllegalArgumentException(reading.report().location() + " has no entry " + id));
    }

    /** What a corrected statement says of itself: {@code corrected by Ida Brekke on 2026-11-22}. */
    String why() {
        return "corrected by " + by + " on " + made.substring(0, Math.min(10, made.length()));
    }
}
