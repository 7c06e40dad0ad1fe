package org.manumit.formats.selector;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds telephone numbers in free text: cheap scan for groups of digits first, libphonenumber only on what
 * could be a number. Thread-safe.
 */
final class PhoneFinder {
    private static final int MIN_DIGITS = 7;
    private static final int MAX_DIGITS = 15;
    private static final int MAX_GROUPS = 10;

    /** Most candidates of one text that are parsed, so that a text of digits only stays cheap. */
    private static final int MAX_PARSES = 256;

    private static final Pattern DATE =
            Pattern.compile("(?:19|20)\\d\\d([-/.])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([-/.])\\d{1,2}\\2(?:19|20)\\d\\d");

    private final SelectorNormaliser normaliser;

    PhoneFinder(SelectorNormaliser normaliser) {
        this.normaliser = normaliser;
    }

    void find(String text, @Nullable String region, Spans spans) {
        int parses = 0;
        int at = 0;
        while (at < text.length() && parses < MAX_PARSES && !spans.isFull()) {
            if (!startsNumber(text, at)) {
                at++;
                continue;
            }
            Groups groups = Groups.from(text, at);
            int next = Math.max(groups.endOfFirst(), dateEnd(text, at));
            boolean readable = region != null || text.charAt(at) == '+';
            if (readable && next == groups.endOfFirst()) {
                for (int last = groups.count() - 1; last >= 0 && groups.digitsUpTo(last) >= MIN_DIGITS; last--) {
                    parses++;
                    if (add(text, at, groups.end(last), groups.digitsUpTo(last), region, spans)) {
                        next = groups.end(last);
                        break;
                    }
                }
            }
            at = Math.max(at + 1, next);
        }
    }

    private boolean add(String text, int start, int end, int digits, @Nullable String region, Spans spans) {
        if (digits > MAX_DIGITS || !spans.isFree(start, end)) {
            return false;
        }
        Optional<String> number = normaliser.phoneInText(text.substring(start, end), region);
        number.ifPresent(phone -> spans.add(SelectorKind.PHONE, phone, start, end));
        return number.isPresent();
    }

    /** End of the date that starts here, or the start if none does. */
    private static int dateEnd(String text, int start) {
        Matcher date = DATE.matcher(text).region(start, Math.min(text.length(), start + 10));
        return date.lookingAt() ? date.end() : start;
    }

    /** A plus or a digit, or a bracket before one, that does not continue a word, an amount or a date. */
    private static boolean startsNumber(String text, int at) {
        char c = text.charAt(at);
        boolean opens = (c == '+' || c == '(') && at + 1 < text.length() && isDigitOrBracket(text.charAt(at + 1));
        if (!opens && !isDigit(c)) {
            return false;
        }
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return !Character.isLetterOrDigit(before) && "+$€£@#/_%".indexOf(before) < 0;
    }

    private static boolean isDigitOrBracket(char c) {
        return isDigit(c) || c == '(';
    }

    static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c > 127 && Character.isDigit(c));
    }

    /** Groups of digits with at most three signs between two of them. */
    private static final class Groups {
        private final int[] ends = new int[MAX_GROUPS];
        private final int[] digits = new int[MAX_GROUPS];
        private int count;

        static Groups from(String text, int start) {
            Groups groups = new Groups();
            int at = start;
            int total = 0;
            while (groups.count < MAX_GROUPS && total <= MAX_DIGITS) {
                int first = skipSigns(text, at, at == start ? 2 : 3);
                if (first >= text.length() || !isDigit(text.charAt(first)) || (groups.count > 0 && first == at)) {
                    break;
                }
                int end = first;
                while (end < text.length() && isDigit(text.charAt(end))) {
                    end++;
                }
                total += end - first;
                groups.ends[groups.count] = end;
                groups.digits[groups.count++] = total;
                at = end;
            }
            groups.dropGroupBeforeLetter(text);
            return groups;
        }

        private static int skipSigns(String text, int from, int most) {
            int at = from;
            while (at < text.length() && at - from < most && " -.()+·\u00A0/".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return at;
        }

        /** A group that runs into a letter, such as {@code 300kg}, belongs to a word. */
        private void dropGroupBeforeLetter(String text) {
            if (count > 0) {
                int end = ends[count - 1];
                if (end < text.length()
                        && (Character.isLetter(text.charAt(end)) || "%€$".indexOf(text.charAt(end)) >= 0)) {
                    count--;
                }
            }
        }

        int count() {
            return count;
        }

        int end(int group) {
            return ends[group];
        }

        int digitsUpTo(int group) {
            return digits[group];
        }

        int digitsTotal() {
            return count == 0 ? 0 : digits[count - 1];
        }

        int endOfFirst() {
            return ends[0];
        }
    }
}
