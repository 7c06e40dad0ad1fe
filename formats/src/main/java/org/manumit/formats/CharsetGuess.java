package org.manumit.formats;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the character set of a text from its first bytes: byte order mark, then the zeros of UTF-16, then
 * validity as UTF-8, then ICU's statistics over letter pairs.
 */
final class CharsetGuess {
    /** ICU's confidence, of 100, under which a person is asked. */
    private static final int SURE = 40;

    private final String charset;
    private final boolean certain;
    private final List<Question> questions;

    private CharsetGuess(String charset, boolean certain, List<Question> questions) {
        this.charset = charset;
        this.certain = certain;
        this.questions = questions;
    }

    static CharsetGuess of(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return certain("UTF-8");
        }
        if (startsWith(head, 0xFF, 0xFE, 0, 0) || startsWith(head, 0, 0, 0xFE, 0xFF)) {
            return certain(head[0] == 0 ? "UTF-32BE" : "UTF-32LE");
        }
        if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
            return certain(head[0] == (byte) 0xFE ? "UTF-16BE" : "UTF-16LE");
        }
        String wide = withoutMark(head);
        if (!wide.isEmpty()) {
            return certain(wide);
        }
        return isUtf8(head) ? certain("UTF-8") : byStatistics(head);
    }

    private static CharsetGuess certain(String charset) {
        return new CharsetGuess(charset, true, List.of());
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Western text in UTF-16 has a zero in nearly every second byte; other text has none. */
    private static String withoutMark(byte[] head) {
        int pairs = Math.min(head.length, 4096) / 2;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < pairs; i++) {
            evenZeros += head[2 * i] == 0 ? 1 : 0;
            oddZeros += head[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 4) {
            return "";
        }
        if (oddZeros > pairs * 0.6 && evenZeros < pairs * 0.1) {
            return "UTF-16LE";
        }
        return evenZeros > pairs * 0.6 && oddZeros < pairs * 0.1 ? "UTF-16BE" : "";
    }

    private static boolean isUtf8(byte[] head) {
        CharBuffer sink = CharBuffer.allocate(head.length + 1);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), sink, false);
        return !result.isError();
    }

    private static CharsetGuess byStatistics(byte[] head) {
        CharsetMatch[] matches = new CharsetDetector()
                .setText(Arrays.copyOf(head, Math.min(head.length, 1 << 16)))
                .detectAll();
        Set<String> names = new LinkedHashSet<>();
        for (CharsetMatch match : matches) {
            String name = canonical(match.getName(), head);
            if (!name.startsWith("UTF-") && Charset.isSupported(name)) {
                names.add(name);
            }
        }
        names.add("windows-1252");
        List<String> choices = new ArrayList<>(names).subList(0, Math.min(4, names.size()));
        boolean sure = matches.length > 0
                && matches[0].getConfidence() >= SURE
                && canonical(matches[0].getName(), head).equals(choices.get(0));
        if (sure) {
            return new CharsetGuess(choices.get(0), true, List.of());
        }
        return new CharsetGuess(choices.get(0), false, List.of(new Question("charset", null, choices, List.of())));
    }

    /** What calls itself ISO 8859-1 is read as windows-1252, its superset (WHATWG Encoding Standard). */
    private static String canonical(String name, byte[] head) {
        return switch (name) {
            case "ISO-8859-1" -> "windows-1252";
            case "ISO-8859-9" -> "windows-1254";
            case "ISO-8859-2" -> hasC1(head) ? "windows-1250" : name;
            default -> name;
        };
    }

    private static boolean hasC1(byte[] head) {
        for (byte b : head) {
            if ((b & 0xE0) == 0x80) {
                return true;
            }
        }
        return false;
    }

    String charset() {
        return charset;
    }

    boolean isCertain() {
        return certain;
    }

    List<Question> questions() {
        return questions;
    }

    /** The text of the head without its byte order mark. */
    String text(byte[] head) {
        String text = new String(head, Charset.forName(charset));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
