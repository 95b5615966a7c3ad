package org.onrecord.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What each measure must reach: lines of a name and a number. */
final class Floors {

    private Floors() {}

    static Map<String, Double> read() throws IOException {
        Map<String, Double> floors = new HashMap<>();
        try (InputStream in = Floors.class.getResourceAsStream("floors.txt")) {
            if (in == null) {
                return floors;
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int blank = line.lastIndexOf(' ');
                if (blank > 0 && !line.startsWith("#")) {
                    floors.put(line.substring(0, blank).strip(), Double.parseDouble(line.substring(blank + 1)));
                }
            }
        }
        return floors;
    }
}
