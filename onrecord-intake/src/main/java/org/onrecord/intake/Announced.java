package org.onrecord.intake;

import java.util.Optional;

/**
 * A report that a feed tells of: {@code https://gazette.example/2024/03/talks}, published 2024-03-03.
 *
 * @param url its address
 * @param title its title as the feed has it
 * @param published the day on which it was published, as its outlet counts days
 */
public record Announced(String url, Optional<String> title, Optional<String> published) {}
