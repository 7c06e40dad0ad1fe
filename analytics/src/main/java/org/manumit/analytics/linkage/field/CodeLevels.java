package org.manumit.analytics.linkage.field;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares codes, numbers and single words: equal, one slip apart, two slips, beginning alike, different.
 */
final class CodeLevels implements ValueLevels {

    private static final List<String> NAMES =
            List.of("unknown", "different", "same-beginning", "two-slips", "one-slip", "exact");
    private static final int SAME_BEGINNING = 2;
    private static final int TWO_SLIPS = 3;
    private static final int ONE_SLIP = 4;
    /** Shorter codes are a slip apart by chance. */
    private static final int FOR_ONE_SLIP = 3;

    private static final int FOR_TWO_SLIPS = 6;

    private static final int HEAD = 8;

    private final Field field;
    private final long[] heads;
    private final long[] letters;
    private final int[] lengths;

    CodeLevels(Field field) {
        this.field = field;
        int values = field.distinct();
        heads = IntStream.range(0, values)
                .mapToLong(value -> head(field.text(value)))
                .toArray();
        letters = IntStream.range(0, values)
                .mapToLong(value -> Likeness.letters(field.text(value)))
                .toArray();
        lengths = IntStream.range(0, values)
                .map(value -> field.text(value).length())
                .toArray();
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public int ofDifferent(int x, int y) {
        int shorter = Math.min(lengths[x], lengths[y]);
        int bound = shorter >= FOR_TWO_SLIPS ? 2 : shorter >= FOR_ONE_SLIP ? 1 : 0;
        boolean near = Math.abs(lengths[x] - lengths[y]) <= bound
                && Long.bitCount(letters[x] & ~letters[y]) <= bound
                && Long.bitCount(letters[y] & ~letters[x]) <= bound;
        int slips = bound > 0 && near ? Likeness.slips(field.text(x), field.text(y), bound) : bound + 1;
        if (slips <= bound) {
            return slips == 1 ? ONE_SLIP : TWO_SLIPS;
        }
        int beginning = Math.min(HEAD, Math.max(2, shorter / 2));
        boolean alike = (heads[x] ^ heads[y]) >>> 8 * (HEAD - beginning) == 0;
        return shorter > beginning && alike ? SAME_BEGINNING : FieldComparison.DIFFERENT;
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
