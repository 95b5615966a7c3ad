package org.onrecord.reading.statement;

import java.util.List;
import java.util.Optional;
import org.onrecord.reading.Range;
import org.onrecord.record.Relay;
import org.onrecord.record.Statement;

/**
 * A statement before it is known who its "he" is: words and tokens only.
 *
 * @param sources who says it, one range for each joint speaker; none where nobody is told
 * @param rivals who else may have said it, where two cues compete
 * @param cue the word that says that it was said
 * @param contents what was said, in order; cues, sources and quotation marks at the ends left out
 * @param via who relays it, from the speaker outwards
 * @param addressees to whom it was said
 * @param setting the occasion
 * @param act what kind of saying it is
 * @param attitude whether it is speech, belief, intention or feeling
 * @param script whether it is a line of a script, quoted without marks
 * @param negated whether it was not said
 * @param within the number of the utterance that it is nested in
 * @param continues the number of the utterance whose speaker goes on here, where no source is printed
 * @param confidence 0 to 1
 * @param why the rule or model that decided
 */
public record Utterance(
        List<Range> sources,
        List<Range> rivals,
        Optional<Range> cue,
        List<Range> contents,
        List<RelayPhrase> via,
        List<Range> addressees,
        Optional<Statement.Setting> setting,
        Statement.Act act,
        Statement.Attitude attitude,
        boolean script,
        boolean negated,
        Optional<Integer> within,
        Optional<Integer> continues,
        double confidence,
        String why) {

    public Utterance {
        sources = List.copyOf(sources);
        rivals = List.copyOf(rivals);
        contents = List.copyOf(contents);
        via = List.copyOf(via);
        addressees = List.copyOf(addressees);
    }

    /** The first token of what was said, or of the cue where nothing is printed. */
    public int first() {
        return contents.isEmpty()
                ? cue.map(Range::first).orElse(0)
                : contents.get(0).first();
    }

    /**
     * One who hands on what another said.
     *
     * @param range the words that name the relay
     * @param link how it is tied to the statement
     */
    public record RelayPhrase(Range range, Relay.Link link) {}
}
