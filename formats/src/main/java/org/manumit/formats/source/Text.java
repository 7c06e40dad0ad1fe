package org.manumit.formats.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** How bytes are decoded, so that damage stays visible. Thread-safe. */
public final class Text {
    /**
     * Stands where bytes could not be decoded. A noncharacter of Unicode, so that no honest text holds it;
     * U+FFFD would not do, since sources carry it as proof of earlier damage.
     */
    public static final char DAMAGED = '\uFFFF';

    private Text() {}

    /** Opens a reader that skips a byte order mark and turns undecodable bytes into {@link #DAMAGED}. */
    public static Reader open(InputStream in, String charset) throws IOException {
        Reader reader = new InputStreamReader(
                in,
                Charset.forName(charset)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(DAMAGED)));
        PushbackReader start = new PushbackReader(reader, 1);
        int first = start.read();
        if (first == '\uFEFF') {
            return reader;
        }
        if (first >= 0) {
            start.unread(first);
        }
        return start;
    }

    /** Whether text can be stored and shown: no undecodable bytes, no NUL, no half of a surrogate pair. */
    public static boolean isSound(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != 0 && c < Character.MIN_SURROGATE) {
                continue; // nearly every character: one comparison decides
            }
            if (c == 0 || c == DAMAGED || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The same text with everything that {@link #isSound} refuses shown as U+FFFD. */
    public static String mended(String text) {
        if (isSound(text)) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean bad = c == 0 || c == DAMAGED || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
            mended.appendCodePoint(bad ? 0xFFFD : c);
        });
        return mended.toString();
    }
}
