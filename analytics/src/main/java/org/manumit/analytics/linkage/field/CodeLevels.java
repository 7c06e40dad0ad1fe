package org.manumit.analytics.linkage.field;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.List;

/**
 * Compares codes, numbers and single words: equal, one slip apart, two slips, neighbouring numbers (documents of
 * twins, lines of one house), beginning alike, different.
 */
final class CodeLevels implements ValueLevels {

    private static final List<String> NAMES =
            List.of("unknown", "different", "same-beginning", "neighbouring", "two-slips", "one-slip", "exact");
    private static final int SAME_BEGINNING = 2;
    private static final int NEIGHBOURING = 3;
    private static final int TWO_SLIPS = 4;
    private static final int ONE_SLIP = 5;
    /** Shorter codes are a slip apart by chance. */
    private static final int FOR_ONE_SLIP = 3;

    private static final int FOR_TWO_SLIPS = 6;

    /** Numbers with so many between them are neighbours. Judgement. */
    private static final int NEIGHBOURHOOD = 2;

    private static final int MOST_DIGITS = 9;

    private static final int HEAD = 8;

    private static final int LENGTH = 1;
    private static final int LETTERS = 2;
    private static final int STRIDE = 3;

    private final Field field;
    /** Of each value its head, length and letters side by side: values lie anywhere in memory, and each look costs a wait. */
    private long[] sketches;

    private int sketched;

    CodeLevels(Field field) {
        this.field = field;
        sketches = new long[STRIDE * field.distinct()];
        grow();
    }

    @Override
    public void grow() {
        sketches = LongArrays.grow(sketches, STRIDE * field.distinct());
        for (; sketched < field.distinct(); sketched++) {
            String text = field.text(sketched);
            sketches[STRIDE * sketched] = head(text);
            sketches[STRIDE * sketched + LENGTH] = text.length();
            sketches[STRIDE * sketched + LETTERS] = Likeness.letters(text);
        }
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public boolean ofKin(int level) {
        return level == NEIGHBOURING;
    }

    @Override
    public int ofDifferent(int x, int y) {
        int atX = STRIDE * x;
        int atY = STRIDE * y;
        int shorter = (int) Math.min(sketches[atX + LENGTH], sketches[atY + LENGTH]);
        int bound = shorter >= FOR_TWO_SLIPS ? 2 : shorter >= FOR_ONE_SLIP ? 1 : 0;
        long ofX = sketches[atX + LETTERS];
        long ofY = sketches[atY + LETTERS];
        boolean near = Math.abs(sketches[atX + LENGTH] - sketches[atY + LENGTH]) <= bound
                && Long.bitCount(ofX & ~ofY) <= bound
                && Long.bitCount(ofY & ~ofX) <= bound;
        int slips = bound > 0 && near ? Likeness.slips(field.text(x), field.text(y), bound) : bound + 1;
        if (slips <= bound && neighbouring(field.text(x), field.text(y))) {
            return NEIGHBOURING;
        }
        if (slips <= bound) {
            return slips == 1 ? ONE_SLIP : TWO_SLIPS;
        }
        int beginning = Math.min(HEAD, Math.max(2, shorter / 2));
        boolean alike = (sketches[atX] ^ sketches[atY]) >>> 8 * (HEAD - beginning) == 0;
        return shorter > beginning && alike ? SAME_BEGINNING : FieldComparison.DIFFERENT;
    }

    /** Whether all but the last digits are the same, and those are numbers that follow each other. */
    private static boolean neighbouring(String s, String t) {
        int from = s.length();
        while (from > 0 && from > s.length() - MOST_DIGITS && isDigit(s, from - 1) && isDigit(t, from - 1)) {
            from--;
        }
        return s.length() == t.length()
                && from < s.length()
                && s.regionMatches(0, t, 0, from)
                && Math.abs(Integer.parseInt(s, from, s.length(), 10) - Integer.parseInt(t, from, t.length(), 10))
                        <= NEIGHBOURHOOD;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** The first eight characters, for comparing them without looking a text up. */
    private static long head(String text) {
        long head = 0;
        for (int i = 0; i < HEAD; i++) {
            head = head << 8 | (i < text.length() ? text.charAt(i) & 0xFF : 0);
        }
        return head;
    }
}
