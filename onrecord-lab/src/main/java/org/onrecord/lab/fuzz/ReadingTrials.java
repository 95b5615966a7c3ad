package org.onrecord.lab.fuzz;

import java.util.Arrays;
import org.onrecord.record.Reading;
import org.onrecord.record.ReadingReader;

/** Readings that come back from elsewhere: refused with a word of why, or the same from then on. */
final class ReadingTrials implements Target.Trial {

    @Override
    public void take(byte[] input) {
        Reading reading;
        try {
            reading = ReadingReader.read(input);
        } catch (IllegalArgumentException e) {
            return;
        }
        byte[] written = Invariants.written(reading);
        if (!Arrays.equals(written, Invariants.written(ReadingReader.read(written)))) {
            throw new Broken("the reading that was read back differs");
        }
    }
}
