package org.onrecord.intake;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcDigest;

/**
 * Compares what a record holds with the digests that its crawler noted: {@code WARC-Block-Digest: sha1:3EF4GH5IJ6KL7MN8OPQAB2CD}.
 *
 * <p>Of a payload crawlers take the digest as it came over the line, with its chunks joined, or unpacked; one that agrees is enough.
 */
final class Digests {

    private final Optional<WarcDigest> block;
    private final Optional<WarcDigest> payload;
    private final Optional<MessageDigest> whole;

    Digests(MessageHeaders headers) {
        boolean cut = headers.first("WARC-Truncated").isPresent();
        this.block = cut ? Optional.empty() : digest(headers.first("WARC-Block-Digest"));
        this.payload = cut ? Optional.empty() : digest(headers.first("WARC-Payload-Digest"));
        this.whole = block.flatMap(Digests::digester);
    }

    private static Optional<WarcDigest> digest(Optional<String> written) {
        try {
            return written.map(WarcDigest::new).filter(digest -> digest.bytes().length > 0);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<MessageDigest> digester(WarcDigest digest) {
        try {
            return Optional.of(digest.getDigester());
        } catch (NoSuchAlgorithmException e) {
            return Optional.empty();
        }
    }

    /** What is read of the record, noted on its way. */
    InputStream noting(InputStream in) {
        return whole.isPresent() ? new DigestInputStream(in, whole.get()) : in;
    }

    /**
     * What does not agree, in words, once the record was read to its end.
     *
     * @param payloads the body as it was sent, in several ways
     * @param unpacked the body unpacked
     */
    Optional<String> disagreement(List<byte[]> payloads, byte[] unpacked) {
        if (whole.isPresent()
                && !MessageDigest.isEqual(whole.get().digest(), block.get().bytes())) {
            return Optional.of("its block is not what its digest " + block.get() + " says");
        }
        Optional<MessageDigest> digester = payload.flatMap(Digests::digester);
        if (digester.isEmpty()) {
            return Optional.empty();
        }
        List<byte[]> all = new ArrayList<>(payloads);
        all.add(unpacked);
        boolean agrees = all.stream()
                .anyMatch(bytes -> MessageDigest.isEqual(
                        digester.get().digest(bytes), payload.get().bytes()));
        return agrees ? Optional.empty() : Optional.of("its payload is not what its digest " + payload.get() + " says");
    }
}
