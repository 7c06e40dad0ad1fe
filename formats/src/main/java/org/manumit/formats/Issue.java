package org.manumit.formats;

/**
 * Something in a source that could not be used, told so that a person can mend it. Its text form leaves out
 * what was found, since that may be personal data. Immutable.
 *
 * @param position where it stood
 * @param field the field or column; empty when the whole record is meant
 * @param code stable name of the problem in kebab-case, such as {@code date-unreadable}
 * @param expected what would have been accepted, in English, for logs and reports; screens translate by code
 * @param found what stood there instead, at most {@value #MAX_FOUND_CHARS} characters
 * @param raw the offending text, at most {@value #MAX_RAW_CHARS} characters
 */
public record Issue(Position position, String field, String code, String expected, String found, String raw) {
    /** Longest raw text kept with an issue, in characters (8 KiB of ASCII). */
    public static final int MAX_RAW_CHARS = 8192;

    /** Longest excerpt of what was found, in characters. */
    public static final int MAX_FOUND_CHARS = 200;

    public Issue {
        found = cut(found, MAX_FOUND_CHARS);
        raw = cut(raw, MAX_RAW_CHARS);
    }

    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end);
    }

    @Override
    public String toString() {
        return "Issue[" + code + ", " + field + ", " + position + "]";
    }
}
