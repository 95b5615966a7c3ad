package org.onrecord.reading.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.language.Analysis;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.speaker.Spoken;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Mention;
import org.onrecord.record.Time;
import org.onrecord.record.When;
import org.onrecord.report.Part;
import org.onrecord.report.Row;
import org.onrecord.text.Span;

/** Tells what the head of a column, the label of a row and the caption of a table say of its numbers. */
final class Headings {

    private static final Pattern SIGN = Pattern.compile(
            "(US\\$|HK\\$|NZ\\$|AU?\\$|C\\$|S\\$|R\\$|[$€£¥₹₩₦%]|(?<![A-Za-z])(?:USD|EUR|GBP|JPY|CNY|INR|AUD|CAD|CHF)(?![A-Za-z]))");
    /** Words that are units behind a number only. */
    private static final WordList NO_UNITS =
            WordList.of("second", "point", "points", "pounds", "won", "real", "m", "g");

    private static final Pattern SCALE = Pattern.compile(
            "(?i)(?<![a-z])(?<!\\d ?)(?:in )?(thousands?|millions?|billions?|trillions?|mn|bn|lakhs?|crores?)(?![a-z])|[$€£]\\s?(m|bn)(?![a-z])|['’]000|000s");
    private static final Pattern VOTE = Pattern.compile("(?i)\\A.*\\bvotes?\\b.*", Pattern.DOTALL);
    private static final WordList OF = WordList.of("of", "the", "a", "an", "by", "per");

    /**
     * What a heading says.
     *
     * @param counts whether numbers under it count anything
     * @param counted the thing that it names
     * @param measure what it tells of that
     * @param unit the unit that it names
     * @param scale what it multiplies by: "in thousands"
     * @param when the day or year that it names
     * @param where the place that it names
     * @param isName whether it is a name: of a party, a firm
     * @param told whether it has words at all
     * @param isVote whether it speaks of votes
     */
    record Heading(
            boolean counts,
            Optional<Span> counted,
            Optional<String> measure,
            Optional<String> unit,
            double scale,
            Optional<When> when,
            Optional<Event.Place> where,
            boolean isName,
            boolean told,
            boolean isVote) {}

    private static final Heading NONE = new Heading(
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            false);

    private final Copy copy;
    private final Analysis analysis;
    private final Spoken spoken;
    private final List<Time> times;

    Headings(Copy copy, Spoken spoken, List<Time> times) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.spoken = spoken;
        this.times = times;
    }

    /** What the cells over a column say. */
    Heading head(Table table, int column) {
        List<Span> over = table.heads(column);
        boolean places = over.stream().anyMatch(this::isOfPlaces);
        Heading all = NONE;
        for (Span cell : over) {
            all = join(read(cell, false), all);
        }
        boolean counts = over.isEmpty() || !places && !over.stream().allMatch(this::isLabel);
        return counts == all.counts() ? all : without(all);
    }

    /** What the label of a row says; the head over the labels may tell that they are places. */
    Heading label(Table table, Row row) {
        boolean places = table.heads(table.label()).stream().anyMatch(this::isOfPlaces);
        return table.label(row).map(cell -> read(cell, places)).orElse(NONE);
    }

    /** What the captions say, and the sentence that leads to a table. */
    Heading over(Table table) {
        Heading all = NONE;
        for (Part caption : table.captions()) {
            all = join(all, read(caption.span(), false));
        }
        Optional<Part> lead = TableClaimants.lead(copy, table);
        if (lead.isPresent()) {
            Heading said = read(lead.get().span(), false);
            all = join(
                    all,
                    new Heading(
                            true,
                            Optional.empty(),
                            said.measure(),
                            Optional.empty(),
                            1,
                            said.when(),
                            said.where(),
                            false,
                            true,
                            false));
        }
        return all;
    }

    private static Heading without(Heading all) {
        return new Heading(
                false,
                all.counted(),
                all.measure(),
                all.unit(),
                all.scale(),
                all.when(),
                all.where(),
                all.isName(),
                all.told(),
                all.isVote());
    }

    private static Heading join(Heading one, Heading other) {
        return new Heading(
                one.counts() && other.counts(),
                one.counted().or(other::counted),
                one.measure().or(other::measure),
                one.unit().or(other::unit),
                Math.max(one.scale(), other.scale()),
                one.when().or(other::when),
                one.where().or(other::where),
                one.isName() || other.isName(),
                one.told() || other.told(),
                one.isVote() || other.isVote());
    }

    private Heading read(Span cell, boolean places) {
        Range range = tokens(cell);
        String words = cell.in(copy.text());
        Optional<When> when = when(cell);
        Optional<Event.Place> where =
                when.isPresent() && !hasMany(range) ? Optional.empty() : where(range, cell, places);
        boolean total = isTotal(range);
        boolean place = where.isPresent()
                && (places
                        || where.get().span().equals(cell)
                        || covers(range, where.get().span()));
        boolean year = when.isPresent() && !hasMany(range);
        Optional<String> measure = place || year ? Optional.empty() : measure(range);
        Optional<Span> counted = place || year || total ? Optional.empty() : counted(range);
        return new Heading(
                true,
                counted,
                measure,
                unit(range, words),
                scale(words),
                when,
                total ? Optional.empty() : where,
                isName(range),
                true,
                VOTE.matcher(words).matches());
    }

    private Range tokens(Span cell) {
        int first = analysis.tokens().at(cell.start());
        return new Range(first, Math.max(first, analysis.tokens().at(cell.end())));
    }

    private boolean isLabel(Span cell) {
        Range range = tokens(cell);
        for (int token = range.first(); token < range.end(); token++) {
            boolean label = TableReader.WORDS.number(analysis.lower(token)) == TableReader.LABEL
                    || analysis.tag(token).isPunctuation();
            if (!label) {
                return false;
            }
        }
        return true;
    }

    private boolean isOfPlaces(Span cell) {
        Range range = tokens(cell);
        return range.length() > 0
                && range.length() <= 3
                && (TableReader.WORDS.number(analysis.lower(range.first())) == TableReader.PLACE
                        || TableReader.WORDS.number(analysis.lower(range.end() - 1)) == TableReader.PLACE);
    }

    private boolean isTotal(Range range) {
        return range.length() > 0
                && range.length() <= 3
                && TableReader.WORDS.number(analysis.lower(range.first())) == TableReader.TOTAL
                && (range.length() == 1 || !analysis.is(range.first() + 1, "of"))
                && measure(range).isEmpty();
    }

    private boolean hasMany(Range range) {
        return range.length() > 4;
    }

    private Optional<When> when(Span cell) {
        return times.stream()
                .filter(time -> time.type() == Time.Type.DATE
                        && time.span().overlaps(cell)
                        && time.value().matches("\\d{4}.*"))
                .findFirst()
                .map(time -> new When(time.value(), Optional.of(time.id())))
                .or(() -> Optional.of(cell.in(copy.text()))
                        .filter(words -> words.matches("(?:1[5-9]|20)\\d\\d"))
                        .map(year -> new When(year, Optional.empty())));
    }

    private Optional<Event.Place> where(Range range, Span cell, boolean places) {
        Optional<Phrase> phrase = spoken.phrases().within(range).stream()
                .filter(one -> one.kind() == Entity.Type.PLACE && one.form() == Mention.Form.NAME)
                .reduce((first, second) -> second);
        if ((places || isOfPlaces(cell) && range.length() > 1) && !isTotal(range)) {
            return Optional.of(new Event.Place(cell, phrase.flatMap(spoken::entityOf)));
        }
        return phrase.map(
                one -> new Event.Place(copy.span(one.core().first(), one.core().end()), spoken.entityOf(one)));
    }

    /** Whether a place is all that a heading names: "Dravan province". */
    private boolean covers(Range range, Span place) {
        Range words = tokens(place);
        return words.length() >= range.length() - 1;
    }

    /** The one measure that a heading tells. */
    private Optional<String> measure(Range range) {
        Set<String> measures = new TreeSet<>();
        for (int token = range.first(); token < range.end(); token++) {
            Measures.of(analysis, token).ifPresent(measures::add);
        }
        return measures.size() == 1 ? Optional.of(measures.iterator().next()) : Optional.empty();
    }

    /** The thing that a heading names, without what is told of it: of "Homes damaged (%)" the homes. */
    private Optional<Span> counted(Range range) {
        int first = range.first();
        int end = first;
        while (end < range.end() && !isBreak(end)) {
            end++;
        }
        while (first < end && (isMeasured(first) || isFiller(first))) {
            first++;
        }
        while (end > first && (isMeasured(end - 1) || isFiller(end - 1))) {
            end--;
        }
        if (first == end) {
            for (int token = range.first(); token < range.end(); token++) {
                if (analysis.tokens().last(token) == 's' && isMeasured(token)) {
                    return Optional.of(copy.span(token, token + 1));
                }
            }
            return Optional.empty();
        }
        boolean thing = false;
        for (int token = first; token < end; token++) {
            thing |= (analysis.tag(token).isNoun() || analysis.tag(token).isAdjective()) && !isUnit(token);
        }
        return thing ? Optional.of(copy.span(first, end)) : Optional.empty();
    }

    private boolean isMeasured(int token) {
        return Measures.of(analysis, token).isPresent();
    }

    private boolean isBreak(int token) {
        return analysis.tag(token).isPunctuation() && !analysis.tokens().is(token, '-')
                || analysis.is(token, "by")
                || analysis.is(token, "in")
                || analysis.is(token, "as")
                || analysis.is(token, "since");
    }

    private boolean isFiller(int token) {
        return TableReader.WORDS.number(analysis.lower(token)) == TableReader.TOTAL
                || OF.contains(analysis.lower(token))
                || analysis.is(token, "and");
    }

    private boolean isName(Range range) {
        for (int token = range.first(); token < range.end(); token++) {
            if (analysis.nameOf(token) != Analysis.NONE) {
                return true;
            }
        }
        return range.length() > 0 && analysis.tag(range.end() - 1).isProper();
    }

    private Optional<String> unit(Range range, String words) {
        Matcher matcher = SIGN.matcher(words);
        if (matcher.find()) {
            String sign = matcher.group(1);
            return Units.currency(sign).or(() -> Optional.of(sign));
        }
        for (int token = range.first(); token < range.end(); token++) {
            if (analysis.is(token, "percentage") || analysis.is(token, "per") && isWord(token + 1, range, "cent")) {
                return Optional.of("%");
            }
            if (isUnit(token)) {
                return Units.of(analysis.lower(token));
            }
        }
        return Optional.empty();
    }

    private boolean isWord(int token, Range range, String word) {
        return token < range.end() && analysis.is(token, word);
    }

    private boolean isUnit(int token) {
        return !NO_UNITS.contains(analysis.lower(token))
                && Units.of(analysis.lower(token)).isPresent();
    }

    private static double scale(String words) {
        Matcher matcher = SCALE.matcher(words);
        if (!matcher.find()) {
            return 1;
        }
        String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        if (word == null) {
            return 1000;
        }
        String single = word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        double scale = NumberWords.scale(WordHash.lower(single));
        return Double.isNaN(scale) ? 1 : scale;
    }
}
