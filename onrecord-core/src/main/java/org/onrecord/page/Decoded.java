package org.onrecord.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The characters that some bytes stand for.
 *
 * <p>The byte order mark decides, then the server's word, then the page's own {@code meta}, each only where the bytes
 * agree with it; then UTF-8 where it fits; then a guess.
 *
 * @param text the characters; the byte order mark is kept
 * @param damaged whether some bytes fit no character and stand as U+FFFD
 * @param binary whether this is no text at all
 * @see <a href="https://encoding.spec.whatwg.org/">Encoding Standard</a>
 */
record Decoded(String text, boolean damaged, boolean binary) {

    private static final Pattern META = Pattern.compile(
            "<meta[^>]{0,200}?charset\\s{0,4}=\\s{0,4}[\"']?([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final int HEAD = 4096;

    static Decoded of(byte[] bytes, Optional<String> declared) {
        Charset marked = byteOrderMark(bytes);
        if (marked == null && isBinary(bytes)) {
            return new Decoded("", false, true);
        }
        if (marked != null) {
            return lenient(bytes, marked);
        }
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(head);
        Charset first = declared.map(Decoded::charset).orElse(null);
        Charset second = meta.find() ? charset(meta.group(1)) : null;
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, first, second}) {
            String text = charset == null ? null : strict(bytes, charset);
            if (text != null) {
                return new Decoded(text, false, false);
            }
        }
        Charset named = first != null ? first : second;
        if (named != null) {
            return lenient(bytes, named);
        }
        return guess(bytes);
    }

    /** Text that is decoded already; a lone surrogate becomes U+FFFD. */
    static Decoded of(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.setCharAt(i, '\uFFFD');
            }
        }
        return new Decoded(mended == null ? text : mended.toString(), mended != null, false);
    }

    private static Decoded guess(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, 1 << 17));
        detector.dataEnd();
        Charset charset = detector.getDetectedCharset() == null ? null : charset(detector.getDetectedCharset());
        long broken = count(lenient(bytes, StandardCharsets.UTF_8).text(), '\uFFFD');
        // A few broken bytes in UTF-8 are damage, not another encoding.
        if (broken > 0 && broken * 200 < bytes.length && hasMultibyte(bytes)) {
            return lenient(bytes, StandardCharsets.UTF_8);
        }
        return lenient(bytes, charset == null || charset.equals(StandardCharsets.UTF_8) ? LATIN : charset);
    }

    /** Whether some two bytes form a character of UTF-8. */
    private static boolean hasMultibyte(byte[] bytes) {
        for (int i = 1; i < bytes.length; i++) {
            if ((bytes[i] & 0xC0) == 0x80 && (bytes[i - 1] & 0xE0) == 0xC0 || (bytes[i - 1] & 0xF0) == 0xE0) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Charset byteOrderMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    /** NULs, or one control character in ten. */
    private static boolean isBinary(byte[] bytes) {
        int length = Math.min(bytes.length, 1 << 16);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i];
            if (b >= 32 || b < 0) {
                continue;
            }
            if (b == 0) {
                return true;
            }
            if (b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27) {
                controls++;
            }
        }
        return controls * 10 > length;
    }

    private static @Nullable Charset charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            // Browsers read Latin 1 as its superset.
            return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                    ? LATIN
                    : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            String text = new String(bytes, charset);
            // Only where a replacement stands may the bytes have been broken; then they are looked at closely.
            if (text.indexOf('\uFFFD') < 0) {
                return text;
            }
        }
        try {
            CharBuffer decoded = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return decoded.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Decoded lenient(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return new Decoded(text, text.indexOf('\uFFFD') >= 0, false);
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }
}
