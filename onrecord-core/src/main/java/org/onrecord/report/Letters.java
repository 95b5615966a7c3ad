package org.onrecord.report;

/** The letters and figures of a text in small letters, without anything between: what makes two printings equal. */
final class Letters {

    private Letters() {}

    static String of(CharSequence text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                    letters.append(c);
                } else if (c >= 'A' && c <= 'Z') {
                    letters.append((char) (c + 32));
                }
            } else if (Character.isLetterOrDigit(c)) {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }
}
