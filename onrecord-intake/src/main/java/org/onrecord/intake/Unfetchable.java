package org.onrecord.intake;

/** Why something could not be fetched, in words for people; the door adds which page it was. */
final class Unfetchable extends Exception {

    private static final long serialVersionUID = 1L;

    Unfetchable(String words) {
        super(words);
    }

    Unfetchable(String words, Throwable cause) {
        super(words, cause);
    }

    /** Never absent. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
