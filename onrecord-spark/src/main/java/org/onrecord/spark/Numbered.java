package org.onrecord.spark;

import java.io.Serializable;
import org.onrecord.record.Reading;

/**
 * A report under its number: its place in the order of all ids, which is the order that one machine collates in.
 *
 * @param number its number, from 0
 * @param id its id
 * @param packed its reading
 */
record Numbered(int number, String id, byte[] packed) implements Serializable {

    Reading reading() {
        return Packed.unpack(packed);
    }
}
