package org.onrecord.page;

import java.io.IOException;

/** Says that an input is no text: {@code empty.txt: empty}, {@code photo.jpg: binary, not text}. */
public final class UnreadablePageException extends IOException {

    private static final long serialVersionUID = 1L;

    public UnreadablePageException(String location, String cause) {
        super(location + ": " + cause);
    }
}
