package org.onrecord.store;

/** Says that a record cannot be read or written: {@code news.db: not a record (file is not a database)}. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    StoreException(String message) {
        super(message);
    }
}
