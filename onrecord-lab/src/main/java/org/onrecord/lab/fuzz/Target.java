package org.onrecord.lab.fuzz;

import java.util.Locale;
import java.util.function.Supplier;

/** A door through which input from outside comes in. */
enum Target {
    HTML("a page of HTML, bytes as they came", PageTrials::html),
    TEXT("a plain text, bytes as they came", PageTrials::text),
    DATES("dates and addresses told with a report", PageTrials::dates),
    JSONL("a line of JSON that holds a report", PageTrials::jsonl),
    ARCHIVE("a WARC or ARC file", ArchiveTrials::new),
    READING("a reading in JSON, read back", ReadingTrials::new),
    QUERY("a line typed into the search", RecordTrials::search),
    CHECK("a quotation to check", RecordTrials::check),
    API("requests to the desk", DeskTrials::new),
    TOOLS("requests to the tools (MCP)", ToolTrials::new),
    FEED("a feed", FeedTrials::new),
    SITEMAP("a sitemap", FeedTrials::new),
    MAILBOX("a mailbox, and a message", MailboxTrials::new);

    private final String input;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Supplier<Trial> trial;

    Target(String input, Supplier<Trial> trial) {
        this.input = input;
        this.trial = trial;
    }

    /** One try of an input. */
    interface Trial {

        /**
         * Takes an input in, and throws whatever must not be thrown.
         *
         * @throws Exception where the input is too much for the program
         */
        void take(byte[] input) throws Exception;
    }

    /** The name on the command line and of the folder of its inputs. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What comes in, in words. */
    String input() {
        return input;
    }

    /** The door, opened once for many inputs. */
    Trial open() {
        return trial.get();
    }
}
