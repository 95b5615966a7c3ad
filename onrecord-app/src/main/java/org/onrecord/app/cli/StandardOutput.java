package org.onrecord.app.cli;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Standard output in UTF-8, written in large pieces. */
final class StandardOutput {

    private StandardOutput() {}

    /** Hands it to something that prints, and flushes it. */
    static void print(Consumer<PrintStream> printing) {
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8);
        printing.accept(out);
        out.flush();
    }
}
