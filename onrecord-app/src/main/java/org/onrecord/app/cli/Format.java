package org.onrecord.app.cli;

/** How a command prints what it found. */
enum Format {
    text,
    json
}
