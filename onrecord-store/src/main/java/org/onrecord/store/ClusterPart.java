package org.onrecord.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Packs what the reports of one cluster have in common, which names them over and over. */
final class ClusterPart {

    /** No dictionary reaches farther back. */
    private static final int REACH = 1 << 15;

    private static final int ID = 32;

    private final Deflated packing;

    /** Of the reports with these ids, 32 bytes each. */
    ClusterPart(byte[] ids) {
        StringBuilder names = new StringBuilder();
        for (int at = 0; at < ids.length && names.length() < REACH; at += ID) {
            names.append("sha256:").append(HexFormat.of().formatHex(ids, at, at + ID));
        }
        packing = Deflated.knowing(names.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Adds a part under its kind, unless there is nothing in it. */
    <T extends Record> void pack(Map<String, byte[]> parts, String kind, List<T> all, Class<T> type) {
        if (!all.isEmpty()) {
            parts.put(kind, packing.pack(RecordBytes.write(all, type)));
        }
    }

    /** @throws StoreException where the part is damaged */
    <T extends Record> List<T> unpack(byte[] part, Class<T> type) {
        return RecordBytes.read(packing.unpack(part), type);
    }
}
