package org.onrecord.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of {@code ./onrecord add} as a user would start it, watched from outside.
 *
 * @param reports how many were kept
 * @param seconds by the clock
 * @param cpuSeconds of all cores
 * @param memory the most that the process held in memory (resident), in bytes
 * @param recordBytes the size of the record when all are kept
 * @param marks when each tenth of the reports was kept, by the clock and by the processor, in seconds
 */
record GrowthRun(int reports, double seconds, double cpuSeconds, long memory, long recordBytes, List<Mark> marks) {

    /** A tenth of the reports is kept. */
    record Mark(double seconds, double cpuSeconds) {}

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+([0-9]+) kB");

    static GrowthRun of(Path archive, int reports, Path record) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "./onrecord", "add", "--verbose", "--record", record.toString(), archive.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long began = System.nanoTime();
        List<Mark> marks = new ArrayList<>();
        long memory = 0;
        double cpu = 0;
        int kept = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                kept += line.startsWith("added ") ? 1 : 0;
                if (kept % 50 == 0 || kept == reports) {
                    memory = Math.max(memory, peak(process.pid()));
                    cpu = Math.max(cpu, cpu(process));
                }
                if (kept >= (marks.size() + 1) * reports / 10) {
                    Mark mark = new Mark((System.nanoTime() - began) / 1e9, cpu(process));
                    marks.add(mark);
                    System.err.printf(
                            Locale.ROOT,
                            "%,d of %,d reports after %,.0f s, %,.0f s of CPU time, %,d MB%n",
                            kept,
                            reports,
                            mark.seconds(),
                            mark.cpuSeconds(),
                            memory >> 20);
                }
            }
        }
        // When all are kept they are compared, which takes memory of its own.
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            memory = Math.max(memory, peak(process.pid()));
        }
        int status = process.exitValue();
        if (status != 0 || kept != reports) {
            throw new IOException("add ended with " + status + " and kept " + kept + " of " + reports);
        }
        return new GrowthRun(
                reports, (System.nanoTime() - began) / 1e9, cpu, memory, Files.size(record), List.copyOf(marks));
    }

    private static double cpu(Process process) {
        return process.toHandle()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1000.0;
    }

    /** What Linux says of a process; 0 elsewhere. */
    private static long peak(long process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        Matcher peak = PEAK.matcher(Files.readString(status));
        return peak.find() ? Long.parseLong(peak.group(1)) << 10 : 0;
    }

    /** Reports a second by the clock, once the classes are compiled. */
    double rate() {
        return between(0, 9, false);
    }

    /** Reports a second of one core. */
    double coreRate() {
        return between(0, 9, true);
    }

    /** The rate of the last fifth as a share of that of the second fifth; the first is that of a program that warms up. */
    double lasting(boolean byProcessor) {
        return between(7, 9, byProcessor) / between(1, 3, byProcessor);
    }

    private double between(int from, int to, boolean byProcessor) {
        double time = byProcessor
                ? marks.get(to).cpuSeconds() - marks.get(from).cpuSeconds()
                : marks.get(to).seconds() - marks.get(from).seconds();
        return (to - from) * reports / 10.0 / time;
    }
}
