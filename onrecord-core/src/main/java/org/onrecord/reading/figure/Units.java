package org.onrecord.reading.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;

/** Units of measure and money: how a report prints them and how a record names them. */
final class Units {

    private static final Map<Long, String> NAMES = new HashMap<>();

    static {
        for (String line : WordList.lines(Units.class, "units.txt")) {
            int blank = line.indexOf(' ');
            NAMES.putIfAbsent(WordHash.lower(line.substring(blank + 1)), line.substring(0, blank));
        }
    }

    /** A currency by its code and the words that papers print. */
    private record Currency(String name, long[] words) {}

    private static final List<Currency> CURRENCIES = new ArrayList<>();

    static {
        for (String line : WordList.lines(Units.class, "currencies.txt")) {
            String[] field = line.split(" ");
            long[] words = new long[field.length - 1];
            for (int i = 0; i < words.length; i++) {
                words[i] = WordHash.lower(field[i + 1]);
            }
            CURRENCIES.add(new Currency(field[0], words));
        }
    }

    private Units() {}

    /** The name of the unit that a word is. */
    static Optional<String> of(long lowerHash) {
        return Optional.ofNullable(NAMES.get(lowerHash));
    }

    /** A unit of several words, and the token behind them. */
    record Phrase(String name, int end) {}

    /** The currency that some words name: "Hong Kong dollars". */
    static Optional<Phrase> currencyAt(Analysis analysis, int token) {
        for (Currency currency : CURRENCIES) {
            int end = token + currency.words().length;
            boolean same = end <= analysis.size();
            for (int i = 0; same && i < currency.words().length; i++) {
                int at = token + i;
                same = analysis.lower(at) == currency.words()[i] || analysis.lemmaHash(at) == currency.words()[i];
            }
            if (same) {
                return Optional.of(new Phrase(currency.name(), end));
            }
        }
        return Optional.empty();
    }

    /** The currency of a sign before a number; the sign itself where several countries use it. */
    static Optional<String> currency(String sign) {
        return switch (sign) {
            case "$", "US$" -> Optional.of("USD");
            case "€" -> Optional.of("EUR");
            case "£" -> Optional.of("GBP");
            case "¥" -> Optional.of("JPY");
            case "₹" -> Optional.of("INR");
            case "₽" -> Optional.of("RUB");
            case "₩" -> Optional.of("KRW");
            case "₪" -> Optional.of("ILS");
            case "₴" -> Optional.of("UAH");
            case "₦" -> Optional.of("NGN");
            case "₺" -> Optional.of("TRY");
            case "C$" -> Optional.of("CAD");
            case "A$", "AU$" -> Optional.of("AUD");
            case "NZ$" -> Optional.of("NZD");
            case "HK$" -> Optional.of("HKD");
            case "S$" -> Optional.of("SGD");
            case "Rs", "Rs." -> Optional.of("Rs");
            case "R$" -> Optional.of("BRL");
            default -> Optional.empty();
        };
    }
}
