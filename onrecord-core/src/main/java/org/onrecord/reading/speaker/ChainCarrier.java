package org.onrecord.reading.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.reading.Copy;
import org.onrecord.reading.statement.Utterance;
import org.onrecord.record.Attribution;
import org.onrecord.record.Relay;
import org.onrecord.record.SourceClass;
import org.onrecord.record.Statement;

/**
 * Carries a document on to what the same speaker says in the next sentences: "in a statement Netanyahu said … Our soldiers are
 * not in vain, the prime minister said" has both from the statement.
 */
final class ChainCarrier {

    /** A document is not looked for further back than this many statements. */
    private static final int FAR = 12;

    private final Copy copy;
    private final List<Utterance> utterances;
    private final List<Statement> statements;

    ChainCarrier(Copy copy, List<Utterance> utterances, List<Statement> statements) {
        this.copy = copy;
        this.utterances = utterances;
        this.statements = statements;
    }

    List<Statement> carry() {
        List<Statement> carried = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            Optional<Statement> before = before(i, carried);
            boolean plain = statement.attribution().via().isEmpty()
                    && statement.setting().isEmpty()
                    && statement.within().isEmpty()
                    && statement.addressees().isEmpty();
            Statement chained = before.isPresent() && plain
                    ? with(statement, before.get().attribution().via())
                    : statement;
            carried.add(issued(chained, carried));
        }
        return carried;
    }

    /** "according to the transcript": who released it was told before. */
    private static Statement issued(Statement statement, List<Statement> before) {
        List<Relay> via = statement.attribution().via();
        Optional<String> document = via.isEmpty() || via.get(via.size() - 1).sourceClass() != SourceClass.DOCUMENT
                ? Optional.empty()
                : via.get(via.size() - 1).entity();
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - FAR) && document.isPresent(); i--) {
            List<Relay> known = before.get(i).attribution().via();
            for (int hop = 0; hop + 1 < known.size(); hop++) {
                if (known.get(hop).entity().equals(document)) {
                    List<Relay> whole = new ArrayList<>(via);
                    whole.addAll(known.subList(hop + 1, known.size()));
                    return with(statement, whole);
                }
            }
        }
        return statement;
    }

    /** The last statement of the same speaker, where it stands in this paragraph or the one before and has a document. */
    private Optional<Statement> before(int number, List<Statement> carried) {
        Optional<String> speaker = speaker(statements.get(number));
        for (int i = number - 1; i >= 0 && speaker.isPresent(); i--) {
            Statement other = carried.get(i);
            if (block(number) - block(i) > 1) {
                break;
            }
            if (other.within().isEmpty()) {
                boolean document = other.attribution().via().stream().anyMatch(ChainCarrier::goesOn);
                boolean same = speaker(other).equals(speaker);
                return same && document ? Optional.of(other) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Statements and transcripts hold more than one sentence; a post or an outlet that was told does not. */
    private static boolean goesOn(Relay relay) {
        return relay.sourceClass() == SourceClass.DOCUMENT && relay.link() != Relay.Link.ON;
    }

    private int block(int number) {
        return copy.blockOf()[utterances.get(number).first()];
    }

    private static Optional<String> speaker(Statement statement) {
        List<org.onrecord.record.Source> sources = statement.attribution().sources();
        return sources.size() == 1 ? sources.get(0).entity() : Optional.empty();
    }

    private static Statement with(Statement s, List<Relay> via) {
        Attribution attribution = new Attribution(
                s.attribution().voice(),
                s.attribution().sources(),
                s.attribution().cue(),
                via);
        return new Statement(
                s.id(),
                s.form(),
                s.act(),
                s.attitude(),
                s.content(),
                attribution,
                s.addressees(),
                s.when(),
                s.setting(),
                s.negated(),
                s.within(),
                s.confidence(),
                s.why());
    }
}
