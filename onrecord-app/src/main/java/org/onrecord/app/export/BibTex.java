package org.onrecord.app.export;

import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.record.Reading;
import org.onrecord.report.Printed;
import org.onrecord.report.Report;

/** Reports as a bibliography: {@code @misc{a38e21cce, title = {Talks resume in Sorhat}, …}}. */
public final class BibTex {

    private static final int KEY_LENGTH = 12;

    private BibTex() {}

    /** One report. */
    public static void entry(Reading reading, PrintStream out) {
        Report report = reading.report();
        String id = report.id().substring(report.id().indexOf(':') + 1);
        out.print("@misc{r" + id.substring(0, Math.min(KEY_LENGTH, id.length())));
        field("title", report.headline().map(Printed::text).or(() -> Optional.of(report.location())), out);
        String authors = report.bylines().stream()
                .map(byline -> "{" + escaped(byline.name()) + "}")
                .collect(Collectors.joining(" and "));
        if (!authors.isEmpty()) {
            out.print(",\n  author = {" + authors + "}");
        }
        field("howpublished", report.outlet(), out);
        Optional<String> day = reading.published().value();
        field("year", day.map(value -> value.substring(0, 4)), out);
        field("month", day.filter(value -> value.matches("\\d{4}-\\d\\d.*")).map(value -> value.substring(5, 7)), out);
        field("date", day, out);
        field("url", report.url(), out);
        out.print("\n}\n\n");
    }

    private static void field(String name, Optional<String> value, PrintStream out) {
        value.ifPresent(words ->
                out.print(",\n  " + name + " = {" + (name.equals("url") ? bare(words) : escaped(words)) + "}"));
    }

    private static String bare(String url) {
        return url.replaceAll("[{}\\\\\\s]", "");
    }

    /** Characters that TeX takes for orders are written out. */
    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        for (char c : words.replaceAll("\\s+", " ").strip().toCharArray()) {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '{', '}', '%', '$', '#', '_', '&' -> escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
