package org.onrecord.intake;

import java.io.IOException;

/** Says why a record of an archive cannot be read: {@code cut off: 317 of 975 bytes are there}. */
final class DamagedRecord extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedRecord(String message) {
        super(message);
    }

    /** Never absent. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
