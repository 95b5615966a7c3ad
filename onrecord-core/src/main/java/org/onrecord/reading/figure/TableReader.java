package org.onrecord.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.record.Time;
import org.onrecord.report.Part;
import org.onrecord.report.PartKind;
import org.onrecord.report.Row;
import org.onrecord.text.Span;

/** Puts the rows of a report together to tables of figures: captions, heads, rows and notes. Tables of games are none. */
final class TableReader {

    /** The classes of columns.txt, in the order of their numbers. */
    static final WordList WORDS = WordList.of(TableReader.class, "columns.txt", "label", "sport", "place", "total");

    static final int LABEL = 0;
    static final int SPORT = 1;
    static final int PLACE = 2;
    static final int TOTAL = 3;

    private static final int GAMES = 3;
    private static final int FEWEST_WORDS = 9;
    private static final int LONGEST = 40;
    private static final int LONGEST_CAPTION = 120;
    private static final Pattern NUMBER = Pattern.compile(
            "\\A\\P{L}{0,4}(?:US|HK|NZ|AU|[ACS]|Rs\\.?|[A-Z]{3}|ca?\\.|(?:[a-z]+ ){1,3})?\\P{L}{0,4}\\d.*");
    private static final Pattern YEAR = Pattern.compile("(?:FY ?)?(?:1[5-9]|20)\\d\\d(?:[-–/]\\d\\d(?:\\d\\d)?)?[*†]?");
    private static final Pattern CLOCK_OR_DAY = Pattern.compile(
            "(?i)\\A(?:\\d{1,2}[:.h]\\d\\d(?::\\d\\d)?\\s*(?:[ap]\\.?m\\.?|h|gmt|utc)?|\\d{1,2}\\s*[ap]\\.?m\\.?"
                    + "|\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}|\\d+(?:st|nd|rd|th)\\b.*|#\\d+)");
    private static final Pattern NOTHING = Pattern.compile("(?i)\\W*|n/?a\\.?|none|unknown|nil|tbc|tba|unclear");

    private final Copy copy;
    private final List<Time> times;
    private final List<Table> tables = new ArrayList<>();
    private List<Part> captions = new ArrayList<>();
    private List<Row> heads = new ArrayList<>();
    private List<Row> rows = new ArrayList<>();
    private List<Part> notes = new ArrayList<>();

    TableReader(Copy copy, List<Time> times) {
        this.copy = copy;
        this.times = times;
    }

    /** The tables of a report in order. */
    List<Table> read() {
        for (Part part : copy.blocks()) {
            if (part.kind() == PartKind.TABLE) {
                take(part);
            } else {
                end();
                if (isCaption(part)) {
                    captions.add(part);
                }
            }
        }
        end();
        return List.copyOf(tables);
    }

    /** Whether a row holds sentences, as where a table only lays out a page. */
    static boolean isProse(Copy copy, Part row) {
        return Row.of(copy.text(), row.span()).cells().stream()
                .anyMatch(cell -> cell.in(copy.text()).split("\\s+").length >= FEWEST_WORDS);
    }

    /** Plain texts print the caption of a table as a line above it. */
    private boolean isCaption(Part part) {
        String words = part.span().in(copy.text());
        return words.length() <= LONGEST_CAPTION
                && ".!?:".indexOf(words.charAt(words.length() - 1)) < 0
                && (part.kind() == PartKind.SUBHEAD || part.kind() == PartKind.PARAGRAPH);
    }

    private void take(Part part) {
        Row row = Row.of(copy.text(), part.span());
        if (row.filled() <= 1) {
            (rows.isEmpty() ? captions : notes).add(part);
        } else if (holdsNumbers(row)) {
            rows.add(row);
        } else if (rows.isEmpty() || !isEmpty(row)) {
            startAnew();
            if (heads.isEmpty() || row.cells().get(0).isEmpty() || !row.tabbed() && rows.isEmpty()) {
                heads.add(row);
            }
        }
    }

    /** Behind the rows of one table the head of another; the line between is its caption. */
    private void startAnew() {
        if (!rows.isEmpty()) {
            List<Part> between = notes;
            end();
            captions.addAll(between);
        }
    }

    private void end() {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<Row> wide = rows.stream().map(row -> row.wide(width)).toList();
        List<Row> over = heads.stream().map(row -> row.wide(width)).toList();
        if (width > 1 && (wide.size() > 1 || !over.isEmpty()) && !isOfGames(over)) {
            tables.add(new Table(captions, over, wide, notes, label(wide, width)));
        }
        captions = new ArrayList<>();
        heads = new ArrayList<>();
        rows = new ArrayList<>();
        notes = new ArrayList<>();
    }

    /** Whether a row has a number in any column but the first, which is not a year or a day. */
    private boolean holdsNumbers(Row row) {
        for (int column = 1; column < row.cells().size(); column++) {
            Span cell = row.cells().get(column);
            if (isNumber(cell) && !isTime(cell)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEmpty(Row row) {
        return row.cells().stream()
                .skip(1)
                .allMatch(cell -> NOTHING.matcher(cell.in(copy.text())).matches());
    }

    /** Whether a cell holds a number and little else. */
    boolean isNumber(Span cell) {
        String words = cell.in(copy.text());
        return words.length() <= LONGEST
                && NUMBER.matcher(words).matches()
                && !CLOCK_OR_DAY.matcher(words).matches();
    }

    /** Whether a cell is a year or a day. */
    private boolean isTime(Span cell) {
        return isYear(cell.in(copy.text()))
                || times.stream()
                        .anyMatch(time -> time.type() == Time.Type.DATE
                                && time.span().overlaps(cell)
                                && 2 * time.span().length() > cell.length());
    }

    static boolean isYear(String words) {
        return YEAR.matcher(words).matches();
    }

    /** The first column whose cells are words for the most part. */
    private int label(List<Row> wide, int width) {
        for (int column = 0; column < width; column++) {
            int at = column;
            long words = wide.stream()
                    .map(row -> row.cells().get(at))
                    .filter(cell -> !cell.isEmpty() && !isNumber(cell))
                    .count();
            if (2 * words > wide.size()) {
                return column;
            }
        }
        return 0;
    }

    /** "Club, Played, Won, Lost, Points": results of games are no figures. */
    private boolean isOfGames(List<Row> over) {
        return over.stream()
                .anyMatch(row -> row.cells().stream()
                                .filter(cell -> WORDS.number(WordHash.lower(cell.in(copy.text()))) == SPORT)
                                .count()
                        >= GAMES);
    }
}
