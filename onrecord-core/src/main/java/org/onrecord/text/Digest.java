package org.onrecord.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 names of contents, as in {@code sha256:9f86d081…}, and fast 64-bit hashes for tables. */
public final class Digest {

    private Digest() {}

    /**
     * The name of a document: the hash of its bytes, a NUL, and where it was found.
     *
     * @return {@code sha256:} and 64 hexadecimal digits
     * @see <a href="https://csrc.nist.gov/pubs/fips/180-4/upd1/final">FIPS 180-4</a>
     */
    public static String document(byte[] content, String location) {
        MessageDigest digest = sha256();
        digest.update(content);
        digest.update((byte) 0);
        digest.update(location.getBytes(StandardCharsets.UTF_8));
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of some bytes: {@code sha256:} and 64 hexadecimal digits. */
    public static String bytes(byte[] content) {
        return "sha256:" + HexFormat.of().formatHex(sha256().digest(content));
    }

    /** Mixes two 64-bit values into one; any change of either changes about half of the bits (SplitMix64's finalizer). */
    public static long mix(long a, long b) {
        long z = a * 0x9E3779B97F4A7C15L + b;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A 64-bit hash of a stretch of text as it stands. */
    public static long of(CharSequence text, int start, int end) {
        long hash = (long) end - start;
        for (int i = start; i < end; i++) {
            hash = step(hash, text.charAt(i));
        }
        return mix(hash, 0x2545F4914F6CDD1DL);
    }

    /** A 64-bit hash of a whole text. */
    public static long of(CharSequence text) {
        return of(text, 0, text.length());
    }

    private static long step(long hash, char c) {
        return (hash ^ c) * 0x100000001B3L + (hash >>> 47);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
