package org.manumit.analytics.text;

import com.ibm.icu.text.SpoofChecker;
import it.unimi.dsi.fastutil.chars.Char2CharMap;
import it.unimi.dsi.fastutil.chars.Char2CharOpenHashMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/*
 * Two letters look alike when ICU gives them one skeleton (UTS #39, section 4). Skeletons are asked for once, when the
 * class loads; texts are then folded by table. A letter is certain when it has no twin in another script, so that its
 * script is beyond doubt: "д" is Cyrillic, "о" may be a disguised Latin letter and "o" a disguised Cyrillic one.
 */

/**
 * Letters of one script that stand for letters of another. A word is folded towards the script of most of its certain
 * letters; a word without any towards that of the whole text. Thread-safe (immutable).
 */
final class LookAlikes {

    private static final int LATIN = 0;
    private static final int CYRILLIC = 1;
    private static final int GREEK = 2;
    private static final int OTHER = 3;
    private static final int SCRIPTS = 4;
    private static final int UNCERTAIN = 5;
    private static final int NO_LETTER = 6;

    /** A letter of its own in Turkish, however much it looks like an i. */
    private static final char DOTLESS_I = 'ı';

    /** Twins of each letter in Latin, Cyrillic and Greek. */
    private static final List<Char2CharMap> TWINS =
            List.of(new Char2CharOpenHashMap(), new Char2CharOpenHashMap(), new Char2CharOpenHashMap());

    /** The script of a certain letter, or that it is none. */
    private static final byte[] CERTAIN = new byte[Character.MAX_VALUE + 1];

    static {
        skeletons().values().forEach(LookAlikes::pair);
        for (int c = 0; c < CERTAIN.length; c++) {
            CERTAIN[c] = (byte) certainty((char) c);
        }
    }

    private LookAlikes() {}

    /** Whether a character beyond ASCII looks like an ASCII letter, or ASCII letters look like others of its script. */
    static boolean mayBeMixed(int c) {
        return c >= 128
                && c <= Character.MAX_VALUE
                && (TWINS.get(LATIN).containsKey((char) c) || CERTAIN[c] == CYRILLIC || CERTAIN[c] == GREEK);
    }

    /** Folds a draft in place; whether it has changed. */
    static boolean fold(TextDraft draft) {
        int textScript = mostCertain(draft, 0, draft.length(), LATIN);
        boolean changed = false;
        int at = 0;
        while (at < draft.length()) {
            if (CERTAIN[draft.charAt(at)] == NO_LETTER) {
                at++;
                continue;
            }
            int end = wordEnd(draft, at);
            changed |= foldWord(draft, at, end, textScript);
            at = end;
        }
        return changed;
    }

    private static int wordEnd(TextDraft draft, int start) {
        int end = start;
        while (end < draft.length()
                && (CERTAIN[draft.charAt(end)] != NO_LETTER
                        || Character.getType(draft.charAt(end)) == Character.NON_SPACING_MARK)) {
            end++;
        }
        return end;
    }

    private static boolean foldWord(TextDraft draft, int start, int end, int textScript) {
        int script = mostCertain(draft, start, end, textScript);
        if (script >= OTHER) {
            return false;
        }
        boolean changed = false;
        for (int at = start; at < end; at++) {
            char twin = TWINS.get(script).get(draft.charAt(at));
            if (twin != 0) {
                draft.set(at, twin);
                changed = true;
            }
        }
        return changed;
    }

    /** Script of most certain letters; another one without any, and {@link #UNCERTAIN} when two are level. */
    private static int mostCertain(TextDraft draft, int start, int end, int withoutAny) {
        int[] letters = new int[SCRIPTS];
        for (int at = start; at < end; at++) {
            int script = CERTAIN[draft.charAt(at)];
            if (script < SCRIPTS) {
                letters[script]++;
            }
        }
        int best = LATIN;
        boolean level = false;
        for (int script = 1; script < SCRIPTS; script++) {
            level = letters[script] == letters[best] || (level && letters[script] < letters[best]);
            best = letters[script] > letters[best] ? script : best;
        }
        if (letters[best] == 0) {
            return withoutAny;
        }
        return level ? UNCERTAIN : best;
    }

    private static Map<String, List<Character>> skeletons() {
        SpoofChecker checker = new SpoofChecker.Builder().build();
        Map<String, List<Character>> alike = new HashMap<>();
        for (char c = 'A'; c < Character.MAX_VALUE; c++) {
            if (Character.isLetter(c) && !Character.isIdeographic(c) && !isHangul(c) && c != DOTLESS_I) {
                String skeleton = checker.getSkeleton(String.valueOf(c));
                if (skeleton.length() == 1) {
                    alike.computeIfAbsent(skeleton, s -> new ArrayList<>()).add(c);
                }
            }
        }
        return alike;
    }

    private static boolean isHangul(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
    }

    /** Gives each of several letters that look alike its twin in each script. */
    private static void pair(List<Character> alike) {
        for (char letter : alike) {
            for (int script = LATIN; script <= GREEK; script++) {
                for (char twin : alike) {
                    boolean other = !inAlphabet(letter, script) && inAlphabet(twin, script);
                    if (other && sameCase(letter, twin)) {
                        TWINS.get(script).putIfAbsent(letter, twin);
                    }
                }
            }
        }
    }

    /** Letters without case pass for small ones. */
    private static boolean sameCase(char a, char b) {
        return Character.isUpperCase(a) == Character.isUpperCase(b);
    }

    /** Whether a letter belongs to the everyday letters of a script, towards which words are folded. */
    private static boolean inAlphabet(char c, int script) {
        return switch (script) {
            case LATIN -> c < 128;
            case CYRILLIC -> (c >= 'А' && c <= 'я') || "ЅІЈѕіј".indexOf(c) >= 0;
            default -> c >= 'Α' && c <= 'ω';
        };
    }

    private static int certainty(char c) {
        if (!Character.isLetter(c)) {
            return NO_LETTER;
        }
        boolean twinned = TWINS.stream().anyMatch(twins -> twins.containsKey(c));
        if (twinned) {
            return UNCERTAIN;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case GREEK -> GREEK;
            default -> OTHER;
        };
    }
}
