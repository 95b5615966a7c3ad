package org.onrecord.reading.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Phrases;
import org.onrecord.reading.statement.Utterance;
import org.onrecord.reading.time.Dated;
import org.onrecord.record.Attribution;
import org.onrecord.record.Mention;
import org.onrecord.record.Relay;
import org.onrecord.record.Source;
import org.onrecord.record.SourceClass;
import org.onrecord.record.Statement;
import org.onrecord.report.Warning;
import org.onrecord.text.Span;

/** Gives every statement its speaker, and the chain of those who hand it on. */
public final class SpeakerReader {

    private final Copy copy;
    private final Analysis analysis;
    private final Phrases phrases;
    private final List<Utterance> utterances;
    private final SourceClasses classes;
    private final SaidOn saidOn;
    private final CastReader reader;
    private final Cast cast;
    private final Pairs pairs;
    private final List<Warning> warnings = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();

    private SpeakerReader(Copy copy, Phrases phrases, List<Utterance> utterances, Dated dated) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.phrases = phrases;
        this.utterances = utterances;
        this.classes = new SourceClasses(copy);
        this.saidOn = new SaidOn(copy, dated);
        this.reader = new CastReader(copy, phrases, utterances);
        this.cast = reader.read();
        this.pairs = new Pairs(copy, cast);
    }

    /** Finds out who is who and who said what. */
    public static Spoken read(Copy copy, Phrases phrases, List<Utterance> utterances, Dated dated) {
        return new SpeakerReader(copy, phrases, utterances, dated).read();
    }

    private Spoken read() {
        warnings.addAll(reader.warnings());
        firstPersons();
        for (int i = 0; i < utterances.size(); i++) {
            statements.add(statement(i));
        }
        List<Statement> carried = new ChainCarrier(copy, utterances, statements).carry();
        return new Spoken(cast, new Entities(copy, cast, classes).all(), saidOn.carry(carried, utterances), warnings);
    }

    private void firstPersons() {
        FirstPersons persons = new FirstPersons(copy, cast);
        for (int i = 0; i < utterances.size(); i++) {
            List<Phrase> sources = phrasesOf(i);
            if (sources.size() == 1 && cast.of(sources.get(0)).isPresent()) {
                persons.of(utterances.get(i), cast.of(sources.get(0)).get());
            }
        }
        persons.others();
    }

    /** The phrases that name the sources of an utterance; of the one that it goes on with where none are printed. */
    private List<Phrase> phrasesOf(int number) {
        Utterance utterance = utterances.get(number);
        if (utterance.sources().isEmpty() && utterance.continues().isPresent()) {
            return phrasesOf(utterance.continues().get());
        }
        List<Phrase> found = new ArrayList<>();
        for (Range source : utterance.sources()) {
            head(source).ifPresent(found::add);
        }
        return found;
    }

    /** The phrase that the rest of a range hangs on. */
    private Optional<Phrase> head(Range range) {
        Phrase best = null;
        for (Phrase phrase : phrases.within(range)) {
            int above = analysis.head(phrase.head());
            boolean outer = above == Analysis.NONE || !range.contains(above);
            boolean first = best == null;
            boolean bestOuter = best != null
                    && (analysis.head(best.head()) == Analysis.NONE || !range.contains(analysis.head(best.head())));
            if (first || outer && !bestOuter) {
                best = phrase;
            }
        }
        return Optional.ofNullable(best);
    }

    private Statement statement(int number) {
        Utterance utterance = utterances.get(number);
        List<Source> sources = sources(utterance, number);
        List<Relay> via = new ArrayList<>();
        for (Utterance.RelayPhrase relay : utterance.via()) {
            via.add(relay(relay));
        }
        Optional<Attribution.Cue> cue = utterance.cue().map(range -> new Attribution.Cue(span(range), lemma(range)));
        List<Statement.Addressee> addressees = new ArrayList<>();
        for (Range addressee : utterance.addressees()) {
            addressees.add(
                    new Statement.Addressee(span(addressee), head(addressee).flatMap(this::entity)));
        }
        List<Statement.Content> content = new ArrayList<>();
        for (Range range : utterance.contents()) {
            Span span = span(range);
            boolean quoted = utterance.script() || copy.quotations().allQuoted(copy.text(), span);
            content.add(new Statement.Content(span, quoted));
        }
        Attribution attribution = new Attribution(Attribution.Voice.ATTRIBUTED, sources, cue, via);
        return new Statement(
                "s" + (number + 1),
                form(content),
                utterance.act(),
                utterance.attitude(),
                content,
                attribution,
                addressees,
                saidOn.printed(utterance),
                utterance.setting(),
                utterance.negated(),
                utterance.within().map(outer -> "s" + (outer + 1)),
                utterance.confidence(),
                utterance.why());
    }

    private Statement.Form form(List<Statement.Content> content) {
        boolean all = !content.isEmpty() && content.stream().allMatch(Statement.Content::quoted);
        boolean some = content.stream().anyMatch(piece -> copy.quotations().anyQuoted(copy.text(), piece.span()));
        return all ? Statement.Form.DIRECT : some ? Statement.Form.MIXED : Statement.Form.INDIRECT;
    }

    private List<Source> sources(Utterance utterance, int number) {
        List<Source> sources = new ArrayList<>();
        List<Phrase> named = phrasesOf(number);
        List<Range> printed = utterance.sources().isEmpty()
                ? named.stream().map(Phrase::range).toList()
                : utterance.sources();
        for (Range range : printed) {
            Phrase phrase = head(range).orElse(null);
            if (phrase == null) {
                sources.add(new Source(span(range), Optional.empty(), SourceClass.UNKNOWN, List.of()));
                continue;
            }
            Optional<Being> being = cast.of(phrase);
            if (being.isEmpty() && phrase.form() != Mention.Form.PRONOUN) {
                being = Optional.of(cast.enter(phrase));
            }
            List<String> alternatives = new ArrayList<>();
            cast.rivals(phrase).forEach(rival -> alternatives.add(Spoken.id(cast, rival)));
            for (Range rival : utterance.rivals()) {
                head(rival).flatMap(this::entity).ifPresent(alternatives::add);
            }
            List<Being> two = being.map(one -> pairs.of(one)).orElse(List.of());
            if (!two.isEmpty()) {
                two.forEach(one -> sources.add(
                        new Source(span(range), Optional.of(Spoken.id(cast, one)), SourceClass.NAMED, List.of())));
                continue;
            }
            SourceClass sourceClass = classes.of(phrase, being);
            sources.add(new Source(span(range), being.map(one -> Spoken.id(cast, one)), sourceClass, alternatives));
        }
        warnUnclear(utterance, named, sources);
        return sources;
    }

    private void warnUnclear(Utterance utterance, List<Phrase> named, List<Source> sources) {
        if (!utterance.rivals().isEmpty() && !sources.isEmpty()) {
            warnings.add(new Warning(
                    Warning.Code.UNCLEAR_SPEAKER,
                    "Two sentences claim this quotation for different speakers.",
                    List.of(sources.get(0).span(), span(utterance.rivals().get(0)))));
        }
        for (Phrase phrase : named) {
            boolean official = phrase.form() == Mention.Form.NOMINAL
                    && phrase.core().length() == 2
                    && analysis.is(phrase.core().first(), "the")
                    && !phrase.plural()
                    && phrase.isPerson();
            boolean alone = cast.of(phrase)
                    .map(being -> !being.named() && being.mentions.get(0).head() == phrase.head())
                    .orElse(true);
            if (official && alone && classes.of(phrase, cast.of(phrase)) == SourceClass.UNNAMED) {
                warnings.add(new Warning(
                        Warning.Code.UNCLEAR_SPEAKER,
                        "Nobody was called so before: " + span(phrase.core()).in(copy.text()) + ".",
                        List.of(span(phrase.core()))));
            }
        }
    }

    private Relay relay(Utterance.RelayPhrase relay) {
        Optional<Phrase> phrase = head(relay.range());
        Optional<Being> being = phrase.flatMap(cast::of);
        if (being.isEmpty() && phrase.isPresent() && phrase.get().form() != Mention.Form.PRONOUN) {
            being = Optional.of(cast.enter(phrase.get()));
        }
        Optional<Being> found = being;
        SourceClass sourceClass = phrase.map(one -> classes.of(one, found)).orElse(SourceClass.UNKNOWN);
        return new Relay(span(relay.range()), relay.link(), being.map(one -> Spoken.id(cast, one)), sourceClass);
    }

    private Optional<String> entity(Phrase phrase) {
        return cast.of(phrase).map(being -> Spoken.id(cast, being));
    }

    private String lemma(Range cue) {
        int best = cue.first();
        for (int token = cue.first(); token < cue.end(); token++) {
            best = analysis.tag(token).isVerb() ? token : best;
        }
        return analysis.lemma(best);
    }

    private Span span(Range range) {
        return copy.span(range.first(), range.end());
    }
}
