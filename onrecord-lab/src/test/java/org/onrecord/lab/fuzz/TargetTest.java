package org.onrecord.lab.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The inputs of {@code src/fuzz}, those that once broke something among them, and some made from each by chance. */
@Timeout(120)
class TargetTest {

    private static final int CHANGES = 12;

    @ParameterizedTest
    @EnumSource
    void nothingBreaksOnTheInputsThatAreKept(Target target) throws Exception {
        Target.Trial trial = target.open();
        List<Path> inputs = inputs(target);
        assertThat(inputs).isNotEmpty();
        for (Path input : inputs) {
            byte[] bytes = Files.readAllBytes(input);
            take(trial, bytes, input + " as it is");
            Random random = new Random(Arrays.hashCode(bytes));
            for (int change = 0; change < CHANGES; change++) {
                take(trial, changed(bytes, random), input + " changed for the " + (change + 1) + ". time");
            }
        }
    }

    private static void take(Target.Trial trial, byte[] input, String name) {
        try {
            trial.take(input);
        } catch (Exception | StackOverflowError e) {
            throw new AssertionError(name, e);
        }
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int i = 0; i < 1 + random.nextInt(6) && changed.length > 0; i++) {
            int at = random.nextInt(changed.length);
            int other = random.nextInt(changed.length);
            switch (random.nextInt(3)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] = changed[other];
                default -> changed = Arrays.copyOf(changed, Math.max(1, at));
            }
        }
        return changed;
    }

    private static List<Path> inputs(Target target) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/fuzz", target.word()))) {
            return files.sorted().toList();
        }
    }
}
