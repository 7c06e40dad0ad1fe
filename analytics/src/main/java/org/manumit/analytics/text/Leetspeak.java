package org.manumit.analytics.text;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Digits and signs written for letters, read as letters only where that makes a word of the list or a number word.
 * Thread-safe (immutable).
 */
final class Leetspeak {

    private static final int LONGEST_WORD = 20;
    private static final int MOST_READINGS = 64;
    private static final String SIGNS = "@$!|";

    private final Set<String> words = WordList.words(Leetspeak.class, "leet-words.txt");

    /** Whether a letter and a digit or sign stand so that a word of both might be meant. */
    static boolean joins(int kindBefore, int kind) {
        int written = CharacterKinds.DIGIT | CharacterKinds.LETTER_SIGN;
        return ((kindBefore & CharacterKinds.LETTER) != 0 && (kind & CharacterKinds.DIGIT) != 0)
                || ((kindBefore & written) != 0 && (kind & CharacterKinds.LETTER) != 0);
    }

    /** Folds a draft in place; whether it has changed. */
    boolean fold(TextDraft draft) {
        boolean changed = false;
        BitSet spaces = new BitSet();
        int at = 0;
        while (at < draft.length()) {
            if (!belongs(draft.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            boolean letters = false;
            boolean written = false;
            while (end < draft.length() && belongs(draft.charAt(end))) {
                letters |= Character.isLetter(draft.charAt(end));
                written |= !Character.isLetter(draft.charAt(end));
                end++;
            }
            changed |= letters ? written && foldWord(draft, at, end) : foldSplitWord(draft, at, end, spaces);
            at = end;
        }
        draft.takeOut(spaces);
        return changed;
    }

    private static boolean belongs(char c) {
        return (c >= '0' && c <= '9') || Character.isLetter(c) || SIGNS.indexOf(c) >= 0;
    }

    private boolean foldWord(TextDraft draft, int from, int to) {
        int start = from;
        int end = to;
        while (end > start && SIGNS.indexOf(draft.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean handle = draft.charAt(start) == '@';
        if (handle || end - start < 2 || end - start > LONGEST_WORD) {
            return false;
        }
        String read = read(draft.text(start, end), words);
        if (read == null || (end - start == 2 && !amongWords(draft, start, end))) {
            return false;
        }
        return write(draft, start, read);
    }

    /** "0 cho": one digit, a space, and the rest of a number word. */
    private static boolean foldSplitWord(TextDraft draft, int start, int end, BitSet spaces) {
        if (end - start != 1 || end + 1 >= draft.length() || draft.charAt(end) != ' ') {
            return false;
        }
        int restEnd = end + 1;
        while (restEnd < draft.length() && Character.isLetter(draft.charAt(restEnd))) {
            restEnd++;
        }
        boolean ends = restEnd == draft.length() || !belongs(draft.charAt(restEnd));
        if (!ends || restEnd - end < 3 || restEnd - end > LONGEST_WORD) {
            return false;
        }
        String read = read(draft.text(start, end) + draft.text(end + 1, restEnd), SpokenNumbers.words());
        if (read == null) {
            return false;
        }
        spaces.set(end);
        write(draft, start, read.substring(0, 1));
        write(draft, end + 1, read.substring(1));
        return true;
    }

    private static boolean write(TextDraft draft, int start, String read) {
        boolean changed = false;
        for (int i = 0; i < read.length(); i++) {
            changed |= draft.charAt(start + i) != read.charAt(i);
            draft.set(start + i, read.charAt(i));
        }
        return changed;
    }

    /** A word of two letters is too short to tell: "m3" is a volume, unless words stand on both its sides or at an end. */
    private static boolean amongWords(TextDraft draft, int start, int end) {
        boolean before = start < 2 || (draft.charAt(start - 1) == ' ' && Character.isLetter(draft.charAt(start - 2)));
        boolean after = end + 1 >= draft.length()
                || !belongs(draft.charAt(end + 1))
                || Character.isLetter(draft.charAt(end + 1));
        return before && after && (start >= 2 || end + 1 < draft.length());
    }

    /** The word that is meant, its letters as they are; null if it is none of those. */
    private static @Nullable String read(String written, Set<String> words) {
        char[] letters = written.toCharArray();
        boolean capitals = written.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
        int readings = 1;
        for (char c : letters) {
            readings =
                    Math.min(MOST_READINGS, readings * Math.max(1, readingsOf(c).length()));
        }
        for (int reading = 0; reading < readings; reading++) {
            int rest = reading;
            for (int i = 0; i < letters.length; i++) {
                String options = readingsOf(written.charAt(i));
                if (!options.isEmpty()) {
                    letters[i] = options.charAt(rest % options.length());
                    rest /= options.length();
                }
            }
            String read = new String(letters);
            if (words.contains(Tokens.plain(read))) {
                return capitals ? read.toUpperCase(Locale.ROOT) : read;
            }
        }
        return null;
    }

    private static String readingsOf(char c) {
        return switch (c) {
            case '0' -> "o";
            case '1', '!', '|' -> "il";
            case '2' -> "z";
            case '3' -> "e";
            case '4', '@' -> "a";
            case '5', '$' -> "s";
            case '6' -> "g";
            case '7' -> "t";
            case '8' -> "b";
            case '9' -> "g";
            default -> "";
        };
    }
}
