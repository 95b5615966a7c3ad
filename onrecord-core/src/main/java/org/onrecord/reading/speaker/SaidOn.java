package org.onrecord.reading.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.statement.Utterance;
import org.onrecord.reading.time.Dated;
import org.onrecord.reading.time.SentenceTimes;
import org.onrecord.record.Source;
import org.onrecord.record.Statement;
import org.onrecord.record.Time;
import org.onrecord.record.When;

/** When something was said: on the day printed with its cue, or on the day on which the same speaker spoke just before. */
final class SaidOn {

    private static final int DAY = 10;

    private final Copy copy;
    private final Analysis analysis;
    private final SentenceTimes times;

    SaidOn(Copy copy, Dated dated) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.times = new SentenceTimes(copy, dated.times());
    }

    /** The day that stands with the cue of an utterance: "said Thursday", "on Wednesday". */
    Optional<When> printed(Utterance utterance) {
        if (utterance.cue().isEmpty()) {
            return Optional.empty();
        }
        Range cue = utterance.cue().get();
        for (Time time : times.in(analysis.tokens().sentenceOf(cue.first()))) {
            int token = analysis.tokens().at(time.span().start());
            boolean here = analysis.tokens().start(token) < time.span().end();
            boolean said = utterance.contents().stream().anyMatch(content -> content.contains(token));
            if (here && !said && isDay(time) && hangsOn(token, cue)) {
                return Optional.of(new When(day(time.value()), Optional.of(time.id())));
            }
        }
        return Optional.empty();
    }

    private static boolean isDay(Time time) {
        boolean date = time.type() == Time.Type.DATE || time.type() == Time.Type.TIME;
        return date && time.value().matches("\\d{4}-\\d{2}-\\d{2}.*");
    }

    private static String day(String value) {
        return value.substring(0, DAY);
    }

    /** Whether the first of a few steps up the tree that is a verb is the cue. */
    private boolean hangsOn(int token, Range cue) {
        int at = token;
        for (int steps = 0; at != Analysis.NONE && steps < 5; steps++) {
            if (cue.contains(at)) {
                return true;
            }
            if (steps > 0 && analysis.tag(at).isVerb()) {
                return false;
            }
            at = analysis.head(at);
        }
        return false;
    }

    /** Gives statements without a day that of the same speaker's statement before, in this paragraph or the last. */
    List<Statement> carry(List<Statement> statements, List<Utterance> utterances) {
        List<Statement> dated = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            for (int j = i - 1; j >= 0 && statement.when().isEmpty() && near(utterances, i, j); j--) {
                Statement other = dated.get(j);
                if (other.when().isPresent() && sameSpeaker(statement, other)) {
                    statement = on(statement, new When(other.when().get().value(), Optional.empty()));
                }
            }
            dated.add(statement);
        }
        return dated;
    }

    private boolean near(List<Utterance> utterances, int i, int j) {
        int here = copy.blockOf()[utterances.get(i).first()];
        int there = copy.blockOf()[utterances.get(j).first()];
        return here - there <= 1;
    }

    private static boolean sameSpeaker(Statement a, Statement b) {
        List<Source> first = a.attribution().sources();
        List<Source> second = b.attribution().sources();
        return first.size() == 1
                && second.size() == 1
                && first.get(0).entity().isPresent()
                && first.get(0).entity().equals(second.get(0).entity());
    }

    private static Statement on(Statement s, When when) {
        return new Statement(
                s.id(),
                s.form(),
                s.act(),
                s.attitude(),
                s.content(),
                s.attribution(),
                s.addressees(),
                Optional.of(when),
                s.setting(),
                s.negated(),
                s.within(),
                s.confidence(),
                s.why());
    }
}
