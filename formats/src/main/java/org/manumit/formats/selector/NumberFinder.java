package org.manumit.formats.selector;

/** Finds IBANs, and ship numbers behind the words IMO and MMSI, in free text. Thread-safe. */
final class NumberFinder {
    private static final int IBAN_MIN = 15;
    private static final int IBAN_MAX = 34;

    private NumberFinder() {}

    /** Looks wherever two letters and two digits begin a word. */
    static void findIbans(String text, Spans spans) {
        for (int at = 0; at + IBAN_MIN <= text.length() && !spans.isFull(); at++) {
            if (startsIban(text, at)) {
                int end = ibanEnd(text, at);
                if (end > at) {
                    spans.add(SelectorKind.ACCOUNT, Iban.compact(text.substring(at, end)), at, end);
                    at = end;
                }
            }
        }
    }

    private static boolean startsIban(String text, int at) {
        return isDigit(text.charAt(at + 2))
                && isDigit(text.charAt(at + 3))
                && isLetter(text.charAt(at))
                && isLetter(text.charAt(at + 1))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    /** Tries each end at which a word could stop, longest first; single spaces may stand between groups. */
    private static int ibanEnd(String text, int start) {
        int[] ends = new int[IBAN_MAX];
        int candidates = 0;
        int chars = 0;
        int at = start;
        while (at < text.length() && chars < IBAN_MAX) {
            char c = text.charAt(at);
            if (isLetter(c) || isDigit(c)) {
                chars++;
                boolean wordEnds = at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
                if (wordEnds && chars >= IBAN_MIN) {
                    ends[candidates++] = at + 1;
                }
            } else if (!((c == ' ' || c == '-')
                    && at + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(at + 1)))) {
                break;
            }
            at++;
        }
        for (int i = candidates - 1; i >= 0; i--) {
            if (Iban.isValid(text.substring(start, ends[i]))) {
                return ends[i];
            }
        }
        return start;
    }

    /** Looks behind the words IMO and MMSI, which nothing but a ship number follows. */
    static void findShips(String text, Spans spans) {
        findBehind(text, "IMO", 7, SelectorKind.IMO, spans);
        findBehind(text, "MMSI", 9, SelectorKind.MMSI, spans);
    }

    private static void findBehind(String text, String word, int digits, SelectorKind kind, Spans spans) {
        for (int at = 0; at + word.length() + digits <= text.length(); at++) {
            boolean named = text.charAt(at) == word.charAt(0)
                    && text.startsWith(word, at)
                    && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
            if (!named) {
                continue;
            }
            int start = at + word.length();
            int bound = Math.min(text.length(), start + 4);
            while (start < bound && " :.#-".indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            int end = start;
            while (end < text.length() && isDigit(text.charAt(end)) && end - start <= digits) {
                end++;
            }
            String number = text.substring(start, end);
            if (number.length() == digits && (kind == SelectorKind.MMSI || SelectorNormaliser.isImo(number))) {
                spans.add(kind, number, start, end);
            }
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
