package org.onrecord.lab.fuzz;

import java.util.Locale;

/** Where the fuzzer comes in: {@code --target_class=org.onrecord.lab.fuzz.Fuzzed --target_args=html}. */
public final class Fuzzed {

    private static Target.Trial trial = input -> {};

    private Fuzzed() {}

    /** Opens the door that the first argument names. */
    public static void fuzzerInitialize(String[] arguments) {
        trial = Target.valueOf(arguments[0].toUpperCase(Locale.ROOT)).open();
    }

    /**
     * Tries an input.
     *
     * @throws Exception where something that must hold does not
     */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        trial.take(input);
    }
}
