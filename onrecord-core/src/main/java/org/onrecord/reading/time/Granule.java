package org.onrecord.reading.time;

/** A unit of the calendar, with the way TIMEX3 writes a length of so many. */
enum Granule {
    SECOND("PT", "S"),
    MINUTE("PT", "M"),
    HOUR("PT", "H"),
    DAY("P", "D"),
    WEEKEND("P", "WE"),
    WEEK("P", "W"),
    FORTNIGHT("P", "W"),
    MONTH("P", "M"),
    QUARTER("P", "Q"),
    SEASON("P", ""),
    HALF("P", ""),
    YEAR("P", "Y"),
    DECADE("P", "DE"),
    CENTURY("P", "CE");

    private final String prefix;
    private final String letter;

    Granule(String prefix, String letter) {
        this.prefix = prefix;
        this.letter = letter;
    }

    /** The TIMEX3 value of some of these units: {@code P3M}; decades and centuries count as years, fortnights as weeks. */
    String length(int amount) {
        return switch (this) {
            case DECADE -> YEAR.length(10 * amount);
            case CENTURY -> YEAR.length(100 * amount);
            case FORTNIGHT -> WEEK.length(2 * amount);
            default -> prefix + amount + letter;
        };
    }

    /** A length and a half: "a year and a half" is {@code P1Y6M}. */
    String lengthAndHalf(int amount) {
        return switch (this) {
            case MINUTE -> "PT" + amount + "M30S";
            case HOUR -> "PT" + amount + "H30M";
            case DAY -> "P" + amount + "DT12H";
            case MONTH -> "P" + amount + "M15D";
            case YEAR -> amount == 0 ? "P6M" : "P" + amount + "Y6M";
            case DECADE -> YEAR.length(10 * amount + 5);
            case CENTURY -> YEAR.length(100 * amount + 50);
            default -> prefix + amount + ".5" + letter;
        };
    }

    /** The value of an amount that is not told: "months" is {@code PXM}. */
    String vague() {
        return prefix + "X" + letter;
    }

    boolean isClock() {
        return this == SECOND || this == MINUTE || this == HOUR;
    }
}
