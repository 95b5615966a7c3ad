package org.onrecord.app;

import org.onrecord.app.view.Telling;

/** What went wrong while the work goes on, told on standard error in a line: {@code onrecord: news.mbox: ends within a message}. */
public final class Complaint {

    private Complaint() {}

    /** Tells it. */
    public static void print(String trouble) {
        System.err.println("onrecord: " + Telling.line(trouble));
    }
}
