package org.onrecord.reading.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrases;
import org.onrecord.record.Relay;
import org.onrecord.record.Statement;

/**
 * Reads who said what: networks find cues, sources and contents; rules do what needs no learning.
 *
 * <p>The result tells words and tokens only; who "he" is comes in the next stage.
 */
public final class StatementReader {

    private static final WordList REFUSING =
            WordList.of("decline", "refuse", "ask", "request", "want", "wish", "prefer", "insist");
    private static final WordList UNNAMED = WordList.of("named", "identified", "quoted");

    private static final double UNSOURCED = 0.65;
    private static final double THING = 0.55;

    private final Copy copy;
    private final Analysis analysis;
    private final Phrases phrases;
    private final Worksheet sheet;

    private StatementReader(Copy copy, Phrases phrases) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.phrases = phrases;
        this.sheet = new Worksheet(copy, phrases);
    }

    /**
     * The statements of a report, in the order of the text, inner ones behind those that they are nested in.
     *
     * @param confidence the least confidence, 0 to 1, that a statement must have
     */
    public static List<Utterance> read(Copy copy, Phrases phrases, double confidence) {
        return new StatementReader(copy, phrases).read(confidence);
    }

    private List<Utterance> read(double confidence) {
        Drafts drafts = sheet.drafts();
        for (Found found : AttributionModel.shipped().find(copy)) {
            if (found.probability() >= confidence && !found.contents().isEmpty()) {
                drafts.add(Draft.of(found));
            }
        }
        rules(sheet).forEach(Rule::apply);
        drafts.all().stream().filter(this::saysNothing).forEach(drafts::remove);
        drafts.all().forEach(draft -> cutJoined(draft, drafts));
        nest(drafts);
        List<Draft> outer = drafts.all();
        outer.forEach(this::trim);
        outer.removeIf(
                draft -> draft.contents.isEmpty() && !draft.bare || draft.probability < least(draft, confidence));
        outer.sort(Comparator.comparingInt(draft -> draft.whole().first()));
        NestedCues nested = new NestedCues(sheet);
        List<Draft> all = new ArrayList<>();
        for (Draft draft : outer) {
            all.add(draft);
            for (Draft inner : nested.in(draft)) {
                boolean known = inner.cue != null && drafts.withCue(inner.cue).isPresent();
                if (!known) {
                    trim(inner);
                    all.add(inner);
                }
            }
        }
        return utterances(all);
    }

    /**
     * How sure a statement must be: "Alcohol is not permitted" names nobody who says it, and "The bill addresses the shortage" may
     * speak of dealing with things.
     */
    private double least(Draft draft, double confidence) {
        boolean unsourced = draft.sources.isEmpty() && draft.before == null;
        if (confidence == 0 || !unsourced && !isThing(draft)) {
            return confidence;
        }
        return Math.max(confidence, unsourced ? UNSOURCED : THING);
    }

    /** Whether a verb that is not known for saying has a bare noun for what was said. */
    private boolean isThing(Draft draft) {
        int cue = draft.cue == null || draft.contents.size() != 1 ? Analysis.NONE : CueClause.head(analysis, draft.cue);
        if (cue == Analysis.NONE || CueLexicon.kind(analysis.lemmaHash(cue)).isPresent()) {
            return false;
        }
        Range content = draft.contents.get(0);
        for (int token = content.first(); token < content.end(); token++) {
            Relation relation = analysis.relation(token);
            boolean clause = analysis.tag(token).isVerb()
                    && relation != Relation.ACL
                    && relation != Relation.ACL_RELCL
                    && relation != Relation.AMOD;
            if (clause || copy.quotations().quoted(analysis.tokens().start(token))) {
                return false;
            }
        }
        return true;
    }

    /** The rules in the order in which they build on each other. */
    private static List<Rule> rules(Worksheet sheet) {
        return List.of(
                new SayingRules(sheet),
                new Complements(sheet),
                new Prefaces(sheet),
                new Answers(sheet),
                new ScriptLines(sheet),
                new Credits(sheet),
                new QuotationTags(sheet),
                new QuotationRules(sheet),
                new Accounts(sheet),
                new Mouthpieces(sheet),
                new Subjects(sheet),
                new RivalCues(sheet));
    }

    /** "Velmora says it has freed 22; rights monitors say fewer": a clause that is joined to the cue is not what was said. */
    private void cutJoined(Draft draft, Drafts drafts) {
        int head = draft.cue == null || draft.contents.isEmpty() ? Analysis.NONE : CueClause.head(analysis, draft.cue);
        if (head == Analysis.NONE) {
            return;
        }
        for (Draft other : drafts.near(draft.whole())) {
            int joined = other.cue == null || other == draft ? Analysis.NONE : CueClause.head(analysis, other.cue);
            boolean beside = joined > head
                    && draft.says(joined)
                    && analysis.head(joined) == head
                    && (analysis.relation(joined) == Relation.CONJ || analysis.relation(joined) == Relation.PARATAXIS);
            if (beside) {
                draft.unsay(new Range(analysis.leftEdge(joined), draft.whole().end()));
            }
            if (draft.contents.isEmpty()) {
                return;
            }
        }
    }

    /** Words that nobody is told to have said, or that stand for a source: "citing an unnamed prosecutor". */
    private boolean saysNothing(Draft draft) {
        if (draft.cue == null || draft.script || draft.contents.isEmpty()) {
            return false;
        }
        if (isTopic(draft, draft.cue)) {
            return true;
        }
        int head = CueClause.head(analysis, draft.cue);
        if (asksForSilence(head)) {
            return true;
        }
        boolean cites =
                analysis.lemma(head).equals("cite") || analysis.lemma(head).equals("quote");
        boolean bare = draft.contents.stream().noneMatch(this::isSpeech);
        return bare && (cites || draft.sources.isEmpty());
    }

    /** "Kesteria earthquake: Toll reaches 94" tells what it is about, not who says it. */
    private boolean isTopic(Draft draft, Range cue) {
        boolean colon = cue.length() == 1 && analysis.tag(cue.first()) == Tag.COLON;
        return colon
                && !draft.sources.isEmpty()
                && draft.sources.stream()
                        .allMatch(source -> phrases.within(source).stream()
                                .noneMatch(phrase -> sheet.clauses().speaks(phrase.head())))
                && draft.contents.stream()
                        .noneMatch(content ->
                                copy.quotations().quoted(analysis.tokens().start(content.first())));
    }

    /** "who declined to be named": that tells of the source, not of what it said. */
    private boolean asksForSilence(int head) {
        int end = Math.min(copy.size(), head + 5);
        for (int token = head + 1; REFUSING.contains(analysis.lemmaHash(head)) && token < end; token++) {
            if (UNNAMED.contains(analysis.lower(token))) {
                return analysis.is(token - 1, "be");
            }
        }
        return false;
    }

    /** Whether a content has a verb or a quotation mark. */
    private boolean isSpeech(Range content) {
        for (int token = content.first(); token < content.end(); token++) {
            if (analysis.tag(token).isVerb()
                    || analysis.tag(token) == Tag.MD
                    || copy.quotations().quoted(analysis.tokens().start(token))) {
                return true;
            }
        }
        return false;
    }

    /** A statement whose cue and words another one holds is nested in that. */
    private static void nest(Drafts drafts) {
        for (Draft inner : drafts.all()) {
            Range cue = inner.cue;
            if (cue == null || inner.contents.isEmpty()) {
                continue;
            }
            for (Draft outer : drafts.near(cue)) {
                boolean holds = outer != inner
                        && outer.outer != inner
                        && outer.says(cue.first())
                        && inner.contents.stream().allMatch(piece -> outer.shared(piece) == piece.length());
                if (holds && outer.whole().length() > inner.whole().length()) {
                    inner.outer = outer;
                }
            }
        }
    }

    /** Cuts cues, sources, marks and "that" off the contents. */
    private void trim(Draft draft) {
        if (draft.script) {
            return;
        }
        draft.cue().ifPresent(cue -> {
            draft.unsay(cue);
            draft.cue = bare(cue);
        });
        draft.sources.forEach(draft::unsay);
        List<Range> pieces = new ArrayList<>();
        for (Range content : draft.contents) {
            Range piece = strip(content);
            boolean empty = piece.length() == 1 && draft.contents.size() > 1 && analysis.is(piece.first(), "it");
            if (piece.length() > 0 && !empty) {
                pieces.add(piece);
            }
        }
        draft.contents.clear();
        draft.contents.addAll(pieces);
        draft.sources.replaceAll(this::stripMarks);
    }

    /** A cue without a colon or comma at its end; one of marks alone stays. */
    private Range bare(Range cue) {
        Range words = stripMarks(cue);
        return words.length() == 0 ? cue : words;
    }

    private Range strip(Range content) {
        Range piece = stripMarks(content);
        int first = piece.first();
        boolean that = piece.length() > 1
                && analysis.is(first, "that")
                && (analysis.tag(first) == Tag.IN
                        || analysis.tag(first) == Tag.WDT
                                && !analysis.tag(first + 1).isVerb());
        return that ? stripMarks(new Range(piece.first() + 1, piece.end())) : piece;
    }

    /** A range without punctuation at its ends; a closing bracket that was opened inside stays. */
    private Range stripMarks(Range range) {
        int first = range.first();
        int end = range.end();
        while (first < end && isMark(first)) {
            first++;
        }
        while (end > first && isMark(end - 1) && !(analysis.tag(end - 1) == Tag.RRB && opens(first, end - 1))) {
            end--;
        }
        return new Range(first, end);
    }

    private boolean isMark(int token) {
        Tag tag = analysis.tag(token);
        return tag.isPunctuation() && tag != Tag.LRB
                || !Character.isLetterOrDigit(analysis.tokens().first(token))
                        && analysis.tokens().length(token) == 1
                        && tag != Tag.DOLLAR
                        && tag != Tag.SYM
                        && tag != Tag.LRB;
    }

    private boolean opens(int first, int end) {
        for (int token = first; token < end; token++) {
            if (analysis.tag(token) == Tag.LRB) {
                return true;
            }
        }
        return false;
    }

    private List<Utterance> utterances(List<Draft> drafts) {
        Map<Draft, Integer> numbers = new IdentityHashMap<>();
        drafts.forEach(draft -> numbers.put(draft, numbers.size()));
        Relays relays = new Relays(copy, phrases);
        List<Utterance> utterances = new ArrayList<>();
        for (Draft draft : drafts) {
            utterances.add(utterance(draft, relays, numbers));
        }
        return utterances;
    }

    private Utterance utterance(Draft draft, Relays relays, Map<Draft, Integer> numbers) {
        List<Range> addressees = List.of();
        Optional<Statement.Setting> setting = Optional.empty();
        CueLexicon.Kind kind = new CueLexicon.Kind(Statement.Act.SAY, Statement.Attitude.SPEECH);
        boolean negated = false;
        if (draft.cue != null) {
            CueClause clause = new CueClause(copy, phrases, draft, draft.cue);
            relays.read(draft, clause);
            addressees = clause.addressees();
            setting = clause.setting();
            kind = clause.kind();
            negated = clause.negated(draft.cue);
        }
        if (draft.outer != null && draft.outer.document != null && draft.via.isEmpty()) {
            draft.via.add(new Utterance.RelayPhrase(draft.outer.document, Relay.Link.IN));
            draft.outer.sources.forEach(
                    source -> draft.via.add(new Utterance.RelayPhrase(source, Relay.Link.PROVIDED_BY)));
        }
        return new Utterance(
                split(draft.sources),
                draft.rivals,
                draft.cue(),
                draft.contents,
                draft.via,
                addressees,
                setting,
                kind.act(),
                kind.attitude(),
                draft.script,
                negated,
                Optional.ofNullable(draft.outer).map(numbers::get),
                Optional.ofNullable(draft.before).map(numbers::get),
                draft.probability,
                draft.why);
    }

    /** Joint speakers are several sources: "the prime minister and Sullivan". */
    private List<Range> split(List<Range> sources) {
        List<Range> split = new ArrayList<>();
        for (Range source : sources) {
            List<Integer> cuts = new ArrayList<>();
            for (int token = source.first() + 1; token + 1 < source.end(); token++) {
                boolean joins =
                        analysis.tag(token) == Tag.CC && (analysis.is(token, "and") || analysis.is(token, "nor"));
                if (joins && joinsSpeakers(source, token)) {
                    cuts.add(token);
                }
            }
            int from = source.first();
            for (int cut : cuts) {
                split.add(stripMarks(new Range(from, cut)));
                from = cut + 1;
            }
            split.add(stripMarks(new Range(from, source.end())));
        }
        split.removeIf(range -> range.length() == 0);
        return split;
    }

    /** Whether an "and" joins two who speak, not two words of one name or title. */
    private boolean joinsSpeakers(Range source, int and) {
        if (analysis.nameOf(and) != Analysis.NONE) {
            return false;
        }
        int right = analysis.head(and);
        int left = right == Analysis.NONE ? Analysis.NONE : analysis.head(right);
        return right != Analysis.NONE
                && left != Analysis.NONE
                && source.contains(right)
                && source.contains(left)
                && !source.contains(analysis.head(left) == Analysis.NONE ? -1 : analysis.head(left))
                && phrases.headedBy(left).isPresent()
                && phrases.headedBy(right).isPresent();
    }
}
