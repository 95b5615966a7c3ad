package org.onrecord.report;

import java.util.Optional;
import org.onrecord.text.Span;

/**
 * Where a report was sent from: "SORHAT, Kesteria, March 3 (MNA) -".
 *
 * @param span all of it, the dash included
 * @param place "SORHAT, Kesteria"
 * @param date "March 3"
 * @param agency "MNA"
 */
public record Dateline(Span span, Optional<Span> place, Optional<Span> date, Optional<Span> agency) {}
