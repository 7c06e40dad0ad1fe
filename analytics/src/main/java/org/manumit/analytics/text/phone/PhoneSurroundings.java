package org.manumit.analytics.text.phone;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manumit.analytics.text.Tokens;

/** The words around a run of digits, and what they make of it. Thread-safe (immutable). */
final class PhoneSurroundings {

    private static final int REACH_BEFORE = 64;
    private static final int REACH_AFTER = 28;
    /** What makes a figure of the digits stands this close. */
    private static final int REACH_OF_FIGURE = 24;

    private static final int REACH_OF_LINK = 40;
    private static final int REACH_OF_OTHER_NUMBER = 40;

    private static final double CALLED_BEFORE = 2.0;
    private static final double CALLED_BEHIND = 1.2;
    private static final double NUMBERED = 0.8;
    private static final double OTHER_NUMBER = -3.5;

    private static final Pattern LINK = Pattern.compile("(?:tel|callto|sms):(?://)?\\+?$");
    private static final Pattern CODED_LINK = Pattern.compile("(?:wa\\.me/|phone=|whatsapp\\.com/)(?:\\+|%2b)?$");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S*");

    private final String window;
    private final int offset;
    private final List<int[]> innocent;

    /** Where the words stand that tell kinds of numbers, and which. */
    private final NavigableMap<Integer, PhoneWords.Kind> words = new TreeMap<>();

    PhoneSurroundings(String text, int start, int end) {
        offset = Math.max(0, start - REACH_BEFORE);
        window = folded(text, offset, Math.min(text.length(), end + REACH_AFTER));
        innocent = InnocentFigures.in(
                window,
                Math.max(0, start - offset - REACH_OF_FIGURE),
                Math.min(window.length(), end - offset + REACH_OF_FIGURE));
        findWords();
        Matcher address = ADDRESS.matcher(window);
        while (address.find()) {
            boolean dials = address.group().contains("wa.me") || address.group().contains("phone=");
            if (!dials) {
                innocent.add(new int[] {address.start(), address.end()});
            }
        }
    }

    /** Lower case without accents, character for character. */
    private static String folded(String text, int from, int to) {
        char[] folded = new char[to - from];
        for (int i = 0; i < folded.length; i++) {
            char c = text.charAt(from + i);
            String plain = c < 128 || !Character.isLetter(c) ? "" : Tokens.plain(String.valueOf(c));
            folded[i] = plain.length() == 1 ? plain.charAt(0) : Character.toLowerCase(c);
        }
        return new String(folded);
    }

    /** Whether a digit group is a figure of another kind. */
    boolean isInnocent(DialGroup group) {
        return group.manner() == DialGroup.Manner.DIGITS
                && !group.plus()
                && innocent.stream().anyMatch(s -> s[0] < group.end() - offset && group.start() - offset < s[1]);
    }

    /** Whether a link to dial stands right before a position. */
    boolean isLink(int start) {
        return endsWith(LINK, start) || isCodedLink(start);
    }

    /** Whether the link's number begins with a country code, as those to message services do. */
    boolean isCodedLink(int start) {
        return endsWith(CODED_LINK, start);
    }

    private boolean endsWith(Pattern pattern, int start) {
        int to = start - offset;
        String before = window.substring(Math.max(0, to - REACH_OF_LINK), to).replace(" ", "");
        return pattern.matcher(before).find();
    }

    private void findWords() {
        int at = 0;
        while (at < window.length()) {
            int end = at;
            while (end < window.length() && Character.isLetter(window.charAt(end))) {
                end++;
            }
            PhoneWords.Kind kind = end - at < 2 ? null : PhoneWords.find(window.substring(at, end));
            if (kind != null) {
                words.put(at, kind);
            }
            at = end + 1;
        }
    }

    /** What the words around some digits add to the odds that they are a telephone number, as a logarithm. */
    double weight(int start, int end) {
        int from = start - offset;
        int to = end - offset;
        boolean numbered = false;
        for (Map.Entry<Integer, PhoneWords.Kind> word : words.subMap(from - REACH_BEFORE, true, from, false)
                .descendingMap()
                .entrySet()) {
            if (word.getValue() == PhoneWords.Kind.CALL) {
                return CALLED_BEFORE;
            }
            if (word.getValue() == PhoneWords.Kind.OTHER && from - word.getKey() <= REACH_OF_OTHER_NUMBER) {
                return OTHER_NUMBER;
            }
            numbered |= word.getValue() == PhoneWords.Kind.NUMBER;
        }
        boolean behind = words.subMap(to, to + REACH_AFTER).containsValue(PhoneWords.Kind.CALL);
        return behind ? CALLED_BEHIND : numbered ? NUMBERED : 0;
    }
}
