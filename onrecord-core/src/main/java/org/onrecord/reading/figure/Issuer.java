package org.onrecord.reading.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.record.Attribution;
import org.onrecord.record.Source;
import org.onrecord.record.SourceClass;
import org.onrecord.report.Report;
import org.onrecord.text.Span;

/** Who speaks in a release or readout where nobody else does: the office that gives it out. */
final class Issuer {

    private static final int FEWEST_WORDS = 2;

    private Issuer() {}

    /** The office as the source of what its release says, where its name is printed. */
    static Optional<Attribution> of(Report report) {
        return report.issuer()
                .flatMap(name -> printed(report.text(), name))
                .map(span -> new Attribution(
                        Attribution.Voice.ATTRIBUTED,
                        List.of(new Source(span, Optional.empty(), SourceClass.NAMED, List.of())),
                        Optional.empty(),
                        List.of()));
    }

    /** Letterheads print "MINISTRY OF FOREIGN AFFAIRS" over "REPUBLIC OF ARDANIA": as much of the name as stands together. */
    private static Optional<Span> printed(String text, String name) {
        String[] words = name.split(" ");
        String lower = text.toLowerCase(Locale.ROOT);
        for (int count = words.length; count >= Math.min(FEWEST_WORDS, words.length); count--) {
            String part = String.join(" ", List.of(words).subList(0, count)).toLowerCase(Locale.ROOT);
            int start = lower.indexOf(part);
            if (start >= 0 && lower.length() == text.length()) {
                return Optional.of(new Span(start, start + part.length()));
            }
        }
        return Optional.empty();
    }
}
