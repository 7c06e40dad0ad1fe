package org.manumit.analytics.text;

/*
 * Each pass rewrites the draft until one changes nothing, so that a text that comes out goes in again unchanged. Passes
 * end: forms and removals lead to characters that have no other form; folding leads towards the script that the certain
 * letters name and adds none to any other; a digit that has become a letter never becomes a digit again. MOST_PASSES
 * bounds the cost should a text be found for which that does not hold.
 */

/**
 * Brings a text into plain form: what a reader sees, not what was typed to escape a search.
 *
 * <p><b>Method</b> Unicode compatibility composition (NFKC, UAX #15) sign by sign; what shows nothing is left out
 * (zero-width and direction marks, variation selectors, soft hyphens); digits of all scripts, keycaps and enclosed
 * figures become ASCII digits, enclosed and squared letters letters; look-alikes (UTS #39) are folded word by word
 * towards the script of the word's certain letters, else of the text's; digits for letters are read only where they
 * make a word of a short list in English, Spanish, Portuguese or French, or a number word. A flag stays a flag. Upper
 * and lower case stay.
 *
 * <p><b>Assumes</b> a text in memory; of more than thirty marks on one letter the rest is left out. <b>Units</b> UTF-16
 * positions. <b>Error</b> a genuine word made of look-alikes alone takes the text's script: a Russian "сор" in an
 * English text reads "cop". <b>Cost</b> linear; an ASCII text in which nothing is to be done costs one look at each
 * character and one object; others ten bytes a character while they are rewritten. <b>Not for</b> lower-casing,
 * translation, or deciding that somebody hides something: fonts and keyboards do this innocently too.
 *
 * <p>Thread-safe (immutable).
 */
public final class TextNormaliser {

    private static final int MOST_PASSES = 16;
    private static final int LEET = 1 << 8;
    private static final int FORMS = CharacterKinds.REMOVED | CharacterKinds.REWRITTEN;
    private static final int WORK = FORMS | CharacterKinds.LOOK_ALIKE | LEET;

    private final PlainForms forms = new PlainForms();
    private final Leetspeak leetspeak = new Leetspeak();

    /** The plain form of a text, with the way back. */
    public PlainText normalise(String raw) {
        int work = work(raw);
        if ((work & WORK) == 0) {
            return PlainText.same(raw);
        }
        TextDraft draft = TextDraft.of(raw);
        boolean different = false;
        for (int pass = 0; pass < MOST_PASSES && (work & WORK) != 0; pass++) {
            boolean changed = false;
            TextDraft plain = (work & FORMS) == 0 ? null : forms.rewrite(draft);
            if (plain != null) {
                draft = plain;
                changed = true;
            }
            changed |= (work & CharacterKinds.LOOK_ALIKE) != 0 && LookAlikes.fold(draft);
            changed |= (work & LEET) != 0 && leetspeak.fold(draft);
            different |= changed;
            work = changed ? work(draft.text()) : 0;
        }
        return different ? draft.plainForm(raw) : PlainText.same(raw);
    }

    /** All that the characters of a text ask for, as bits. */
    private static int work(String text) {
        int work = 0;
        int before = 0;
        int length = text.length();
        for (int at = 0; at < length; at++) {
            int kind = CharacterKinds.ofUnit(text.charAt(at));
            if (kind == CharacterKinds.LETTER && before == CharacterKinds.LETTER) {
                continue;
            }
            if (kind == CharacterKinds.SURROGATE) {
                int c = text.codePointAt(at);
                kind = CharacterKinds.of(c);
                at += Character.charCount(c) - 1;
            }
            work |= kind;
            if (Leetspeak.joins(before, kind) || splitWord(text, at, kind)) {
                work |= LEET;
            }
            before = kind;
        }
        return work;
    }

    /** Whether two letters stand behind a digit alone and a space. */
    private static boolean splitWord(String text, int at, int kind) {
        return (kind & CharacterKinds.LETTER) != 0
                && at >= 2
                && text.charAt(at - 1) == ' '
                && CharacterKinds.ofUnit(text.charAt(at - 2)) == CharacterKinds.DIGIT
                && at + 1 < text.length()
                && isLetter(text.charAt(at + 1))
                && (at == 2 || CharacterKinds.ofUnit(text.charAt(at - 3)) != CharacterKinds.DIGIT);
    }

    private static boolean isLetter(char c) {
        return (CharacterKinds.ofUnit(c) & CharacterKinds.LETTER) != 0;
    }
}
