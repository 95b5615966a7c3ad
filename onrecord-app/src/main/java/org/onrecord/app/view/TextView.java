package org.onrecord.app.view;

import java.io.PrintStream;
import java.util.List;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.record.Reading;
import org.onrecord.record.Statement;
import org.onrecord.report.Dating;
import org.onrecord.report.Part;
import org.onrecord.report.PartKind;
import org.onrecord.report.Warning;
import org.onrecord.text.Span;

/**
 * A reading on a terminal: headline and dates first with any warning, then who said what with the chain, what happened,
 * and the figures.
 */
public final class TextView {

    private static final String INDENT = "      ";
    private static final int LONGEST_LINE = 160;

    private final Terminal terminal;
    private final boolean explain;
    private final PrintStream out;
    private final Reading reading;
    private final Telling telling;

    /**
     * A view of one reading.
     *
     * @param explain whether to say why each entry and each part was taken for what it is
     */
    public TextView(Reading reading, PrintStream out, Terminal terminal, boolean explain) {
        this.reading = reading;
        this.out = out;
        this.terminal = terminal;
        this.explain = explain;
        this.telling = new Telling(reading);
    }

    /** Prints it. */
    public void print() {
        head();
        section("Who said what", reading.statements().isEmpty(), this::statements);
        section("What happened, is planned or is denied", reading.events().isEmpty(), this::events);
        section("Figures", reading.figures().isEmpty(), this::figures);
        if (explain) {
            section("Parts of the page", reading.report().parts().isEmpty(), this::parts);
        }
        out.println();
    }

    private void head() {
        paragraph("", terminal.bold(telling.headline()));
        paragraph("", terminal.faint(Telling.line(reading.report().location()) + " · " + telling.imprint()));
        paragraph(
                "",
                "Published " + terminal.bold(reading.published().value().orElse("on a day unknown")) + ": "
                        + Telling.line(reading.published().why()));
        for (Dating dating : reading.datings()) {
            dating.rejected()
                    .ifPresent(reason -> paragraph(
                            "  ",
                            terminal.faint("not " + dating.value() + ", “"
                                    + Telling.line(dating.printed().text()) + "”: " + Telling.line(reason))));
        }
        for (Warning warning : reading.warnings()) {
            paragraph("", terminal.warning("! " + warning.code().word() + ": " + Telling.line(warning.message())));
        }
        long furniture = reading.report().parts(PartKind.FURNITURE).size();
        if (furniture > 0 && !explain) {
            paragraph("", terminal.faint("Left out as furniture: " + lines(furniture) + " (--explain shows which)"));
        }
    }

    private static String lines(long count) {
        return count == 1 ? "1 line" : count + " lines";
    }

    private void section(String title, boolean empty, Runnable entries) {
        if (!empty) {
            out.println();
            out.println(terminal.title(title));
            entries.run();
        }
    }

    private void statements() {
        for (Statement statement : reading.statements()) {
            entry(
                    statement.id(),
                    terminal.bold(telling.said(statement)) + terminal.faint("  " + telling.circumstances(statement)));
            String content = telling.content(statement);
            if (!content.isEmpty()) {
                paragraph(INDENT, content);
            }
            if (!statement.attribution().via().isEmpty()) {
                paragraph(INDENT, terminal.chain(telling.chain(statement.attribution())));
            }
            why(statement.why(), statement.confidence());
        }
    }

    private void events() {
        for (Event event : reading.events()) {
            entry(event.id(), terminal.bold(telling.happened(event)));
            paragraph(INDENT, shortened(event.evidence()));
            telling.claimant(event.attribution()).ifPresent(chain -> paragraph(INDENT, terminal.chain(chain)));
            why(event.why(), event.confidence());
        }
    }

    private void figures() {
        for (Figure figure : reading.figures()) {
            String measured = telling.measured(figure);
            String claimant = telling.claimant(figure.attribution())
                    .map(chain -> "  " + terminal.chain(chain))
                    .orElse("");
            entry(
                    figure.id(),
                    terminal.bold(telling.words(figure.evidence()))
                            + (measured.isEmpty() ? "" : terminal.faint("  " + measured))
                            + claimant);
            why(figure.why(), figure.confidence());
        }
    }

    private void parts() {
        for (Part part : reading.report().parts()) {
            paragraph("  ", part.kind().word() + ": " + shortened(part.span()));
            paragraph(INDENT, terminal.faint("why: " + Telling.line(part.why())));
        }
    }

    private void entry(String id, String line) {
        paragraph(String.format("  %-4s", id), line);
    }

    private void why(String reason, double confidence) {
        if (explain) {
            paragraph(INDENT, terminal.faint("why: " + Telling.why(reason, confidence)));
        }
    }

    private void paragraph(String indent, String line) {
        List<String> lines = terminal.wrap(indent, line);
        lines.forEach(out::println);
    }

    private String shortened(Span span) {
        String line = telling.words(span);
        if (line.length() <= LONGEST_LINE) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST_LINE - 2);
        return line.substring(0, end < LONGEST_LINE / 2 ? LONGEST_LINE - 2 : end) + " …";
    }
}
