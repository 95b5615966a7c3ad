package org.onrecord.collation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.onrecord.record.Reading;
import org.onrecord.report.Basis;
import org.onrecord.report.Dating;
import org.onrecord.report.Printed;
import org.onrecord.report.Wording;

/**
 * What other reports tell of the day of one that does not tell it itself: {@code new Testimonies(others).of(asked, more)}.
 *
 * <p>A copy that a machine rewrote is of the day of its original; "March 3" without a year is of 2024 where another report of the
 * same story is of 2024-03-04.
 */
public final class Testimonies {

    /** A year is told by reports so near to the day that lacks it. */
    private static final int DAYS = 14;

    private static final String NO_YEAR = "XXXX-";

    private final List<Reading> others;
    private Optional<List<Sheet>> laidOut = Optional.empty();

    /** The testimonies of some reports, which may be asked for the days of many; they are laid out when they first are. */
    public Testimonies(Collection<Reading> others) {
        this.others = List.copyOf(others);
    }

    /** Whether a report leaves its day open in a way that others may settle: rewritten, or dated without a year. */
    public static boolean isAsked(Reading reading) {
        Wording.Value wording = reading.report().wording().value();
        return !isSettledAlone(reading)
                && (wording == Wording.Value.REWRITTEN
                        || wording == Wording.Value.TRANSLATED
                        || !yearless(reading).isEmpty());
    }

    /** Whether a report tells its day itself. */
    private static boolean isSettledAlone(Reading reading) {
        boolean settled = reading.published()
                .value()
                .filter(value -> value.length() == 10)
                .isPresent();
        return settled && reading.datings().stream().noneMatch(dating -> dating.basis() == Basis.COPY);
    }

    /** Those that tell their own day themselves: only they count. */
    private static List<Sheet> told(Collection<Reading> readings) {
        return readings.stream()
                .filter(Testimonies::isSettledAlone)
                .map(Sheet::of)
                .toList();
    }

    private List<Sheet> others() {
        if (laidOut.isEmpty()) {
            laidOut = Optional.of(told(others));
        }
        return laidOut.get();
    }

    /**
     * What they tell of the day of a report.
     *
     * @param more others that are asked for this one alone
     */
    public List<Dating> of(Reading asked, Collection<Reading> more) {
        Map<String, Sheet> byId = new TreeMap<>();
        others().forEach(other -> byId.put(other.id(), other));
        told(more).forEach(other -> byId.putIfAbsent(other.id(), other));
        byId.remove(asked.report().id());
        List<Sheet> sheets = new ArrayList<>(byId.values());
        int own = sheets.size();
        sheets.add(Sheet.of(asked));
        List<Copies.Found> copies = Copies.among(sheets);
        Optional<Copies.Found> copied =
                copies.stream().filter(found -> found.copy() == own).findFirst();
        if (copied.isPresent()) {
            Sheet original = sheets.get(copied.get().of());
            return List.of(dating(original.day().orElseThrow(), "its original, ", original));
        }
        List<Sheet> story = Stories.of(
                        sheets, Identities.of(sheets, Corrections.NONE).named(), copies)
                .stream()
                .filter(reports -> reports.contains(own))
                .flatMap(List::stream)
                .filter(report -> report != own)
                .map(sheets::get)
                .toList();
        return yearless(asked).stream()
                .limit(1)
                .flatMap(day -> inYear(day, story).stream())
                .toList();
    }

    private static List<MonthDay> yearless(Reading reading) {
        List<MonthDay> days = new ArrayList<>();
        for (Dating dating : reading.datings()) {
            if (dating.value().startsWith(NO_YEAR) && dating.rejected().isEmpty()) {
                try {
                    days.add(MonthDay.parse("--" + dating.value().substring(NO_YEAR.length())));
                } catch (DateTimeParseException e) {
                    // A month alone is in too many places of a year.
                }
            }
        }
        return days;
    }

    /** The day in the one year that all reports of its story near it are of. */
    private static Optional<Dating> inYear(MonthDay day, List<Sheet> story) {
        Set<LocalDate> days = new TreeSet<>();
        Optional<Sheet> near = Optional.empty();
        for (Sheet sheet : story) {
            LocalDate other = LocalDate.parse(sheet.day().orElseThrow());
            for (int year = other.getYear() - 1; year <= other.getYear() + 1; year++) {
                LocalDate one = day.atYear(year);
                if (Math.abs(ChronoUnit.DAYS.between(one, other)) <= DAYS) {
                    days.add(one);
                    near = near.or(() -> Optional.of(sheet));
                }
            }
        }
        return days.size() == 1
                ? near.map(sheet -> dating(days.iterator().next().toString(), "a report of the same story, ", sheet))
                : Optional.empty();
    }

    private static Dating dating(String day, String which, Sheet sheet) {
        String where = which + sheet.reading().report().location();
        return Dating.of(day, Basis.COPY, new Printed(sheet.day().orElseThrow(), Optional.empty(), Optional.of(where)));
    }
}
