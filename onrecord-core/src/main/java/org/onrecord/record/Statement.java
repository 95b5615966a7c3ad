package org.onrecord.record;

import java.util.List;
import java.util.Optional;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/**
 * Something that somebody said, as a report prints it.
 *
 * @param id {@code s1}, unique in its reading
 * @param form how much of it stands in quotation marks
 * @param act what kind of saying it is
 * @param attitude whether it is speech, belief, intention or feeling
 * @param content what was said, in order; in pieces where a cue interrupts it
 * @param attribution who said it, and through whom it is known
 * @param addressees to whom it was said
 * @param when the day on which it was said, where the text or its context fixes it
 * @param setting the occasion
 * @param negated whether it was <em>not</em> said: "declined to comment"
 * @param within the id of the statement that it is nested in
 * @param confidence 0 to 1
 * @param why the rule or model that decided
 */
public record Statement(
        String id,
        Form form,
        Act act,
        Attitude attitude,
        List<Content> content,
        Attribution attribution,
        List<Addressee> addressees,
        Optional<When> when,
        Optional<Setting> setting,
        boolean negated,
        Optional<String> within,
        double confidence,
        String why) {

    /** How much of a content stands in quotation marks: all of it, none, some. */
    public enum Form implements Term {
        DIRECT,
        INDIRECT,
        MIXED
    }

    /** Speech acts. */
    public enum Act implements Term {
        SAY,
        ASK,
        ANSWER,
        DENY,
        CONFIRM,
        DECLINE,
        THANK,
        APOLOGIZE,
        PROMISE,
        OFFER,
        THREATEN,
        WARN,
        URGE,
        DEMAND,
        AGREE,
        REJECT,
        ACCUSE,
        CRITICIZE,
        PRAISE,
        ANNOUNCE,
        DISCLOSE,
        ESTIMATE,
        PREDICT,
        CITE,
        BELIEVE,
        DOUBT,
        INTEND,
        HOPE,
        FEAR,
        OTHER
    }

    /** What a statement tells of its source. */
    public enum Attitude implements Term {
        SPEECH,
        BELIEF,
        INTENTION,
        FEELING
    }

    /**
     * A piece of what was said.
     *
     * @param span the words, without quotation marks at their ends
     * @param quoted whether all of them stand in quotation marks
     */
    public record Content(Span span, boolean quoted) {}

    /**
     * One to whom something was said.
     *
     * @param span the words
     * @param entity the id of who that is
     */
    public record Addressee(Span span, Optional<String> entity) {}

    /**
     * The occasion of a statement: "during a White House briefing".
     *
     * @param span the words
     * @param medium what kind of occasion it is
     */
    public record Setting(Span span, Medium medium) {}

    /** Occasions and media of statements. */
    public enum Medium implements Term {
        BRIEFING,
        NEWS_CONFERENCE,
        INTERVIEW,
        STATEMENT,
        READOUT,
        TRANSCRIPT,
        SPEECH,
        BROADCAST,
        POST,
        CALL,
        LETTER,
        EMAIL,
        MESSAGE,
        TESTIMONY,
        COURT,
        DEBATE,
        MEETING,
        RALLY,
        REPORT,
        BOOK,
        OTHER
    }

    public Statement {
        content = List.copyOf(content);
        addressees = List.copyOf(addressees);
    }
}
