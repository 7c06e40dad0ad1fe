package org.manumit.analytics.text.phone;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.manumit.analytics.text.CharacterKinds;
import org.manumit.analytics.text.PlainText;

/** Tells in which ways a number that has been found was hidden. Thread-safe. */
final class PhoneWriting {

    private static final int SINGLES_THAT_HIDE = 6;
    private static final String USUAL_SEPARATORS = " .-/()+";

    private PhoneWriting() {}

    static Set<PhoneDisguise> of(PlainText text, List<DialGroup> groups, boolean link) {
        Set<PhoneDisguise> ways = EnumSet.noneOf(PhoneDisguise.class);
        if (link) {
            ways.add(PhoneDisguise.LINK);
        }
        if (groups.stream().filter(DialGroup::single).count() >= SINGLES_THAT_HIDE) {
            ways.add(PhoneDisguise.SINGLE_DIGITS);
        }
        for (int i = 0; i < groups.size(); i++) {
            DialGroup group = groups.get(i);
            addManner(text.plain().substring(group.start(), group.end()), group, ways);
            if (i > 0) {
                addSeparators(text.plain().substring(groups.get(i - 1).end(), group.start()), group, ways);
            }
        }
        int end = groups.get(groups.size() - 1).end();
        addRaw(text, groups.get(0).start(), end, ways);
        return ways;
    }

    /** Whether the raw text holds other signs than digits, or invisible ones, where the plain text has digits. */
    static boolean hidesDigits(PlainText text, int start, int end) {
        if (text.plain().length() == text.raw().length()
                && text.plain().regionMatches(start, text.raw(), start, end - start)) {
            return false;
        }
        Set<PhoneDisguise> ways = EnumSet.noneOf(PhoneDisguise.class);
        addRaw(text, start, end, ways);
        return !ways.isEmpty();
    }

    private static void addManner(String written, DialGroup group, Set<PhoneDisguise> ways) {
        if (group.manner() == DialGroup.Manner.WORDS) {
            ways.add(PhoneDisguise.NUMBER_WORDS);
        }
        if (group.manner() == DialGroup.Manner.LETTERS) {
            ways.add(PhoneDisguise.LETTERS_FOR_DIGITS);
        }
    }

    private static void addSeparators(String between, DialGroup group, Set<PhoneDisguise> ways) {
        if (group.joint() == DialGroup.Joint.MARK_WORD || group.joint() == DialGroup.Joint.AND_WORD) {
            ways.add(PhoneDisguise.SEPARATOR_WORDS);
        }
        if (between.indexOf('\n') >= 0) {
            ways.add(PhoneDisguise.SPLIT_LINES);
        }
        boolean odd = between.chars().anyMatch(c -> c != '\n' && c != '\r' && USUAL_SEPARATORS.indexOf(c) < 0);
        if (odd && group.joint() != DialGroup.Joint.MARK_WORD && group.joint() != DialGroup.Joint.AND_WORD) {
            ways.add(PhoneDisguise.ODD_SEPARATORS);
        }
    }

    /** What the plain form no longer shows. */
    private static void addRaw(PlainText text, int start, int end, Set<PhoneDisguise> ways) {
        for (int i = start; i < end; i++) {
            char plain = text.plain().charAt(i);
            int rawStart = text.rawStart(i);
            boolean same = text.raw().charAt(rawStart) == plain && text.rawEnd(i + 1) == rawStart + 1;
            boolean digit = plain >= '0' && plain <= '9';
            if (!same && (digit || Character.isLetter(plain))) {
                ways.add(digit ? PhoneDisguise.OTHER_DIGITS : PhoneDisguise.LOOK_ALIKES);
            }
        }
        addInvisible(text.raw(), text.rawStart(start), text.rawEnd(end), ways);
    }

    private static void addInvisible(String raw, int from, int to, Set<PhoneDisguise> ways) {
        for (int i = from; i < to; i++) {
            char c = raw.charAt(i);
            boolean keycap = c == '\u20E3';
            boolean variation = c >= '\uFE00' && c <= '\uFE0F';
            if (keycap) {
                ways.add(PhoneDisguise.OTHER_DIGITS);
            } else if (!variation && (CharacterKinds.ofUnit(c) & CharacterKinds.REMOVED) != 0) {
                ways.add(PhoneDisguise.INVISIBLE_MARKS);
            }
        }
    }
}
