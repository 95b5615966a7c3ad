package org.onrecord.record;

import java.util.Optional;

/**
 * When something was said or happened.
 *
 * @param value a TIMEX3 date or interval
 * @param time the id of the time that says so; empty where only the context does
 */
public record When(String value, Optional<String> time) {}
