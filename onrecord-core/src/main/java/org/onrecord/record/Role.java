package org.onrecord.record;

import java.util.Optional;
import org.onrecord.text.Span;

/**
 * An office or description of somebody: "Israel’s Defense Minister".
 *
 * @param span all of it
 * @param title "Defense Minister"
 * @param of whose or what's: "Israel"
 */
public record Role(Span span, Span title, Optional<Span> of) {}
