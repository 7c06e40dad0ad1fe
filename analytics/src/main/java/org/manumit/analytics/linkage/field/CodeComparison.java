package org.manumit.analytics.linkage.field;

import java.util.List;

/**
 * Compares codes, numbers and single words: equal, one slip apart, two slips, beginning alike, different. An agreement on a
 * rare value is worth more (Winkler 2000, frequency-based matching).
 */
final class CodeComparison implements FieldComparison {

    private static final String[] NAMES = {"unknown", "different", "same-beginning", "two-slips", "one-slip", "exact"};
    private static final int SAME_BEGINNING = 2;
    private static final int TWO_SLIPS = 3;
    private static final int ONE_SLIP = 4;
    private static final int EXACT = 5;
    /** Shorter codes are a slip apart by chance. */
    private static final int FOR_ONE_SLIP = 3;

    private static final int FOR_TWO_SLIPS = 6;

    private final Field field;
    private final ValueRarity rarity;

    CodeComparison(Field field) {
        this.field = field;
        this.rarity = new ValueRarity(field);
    }

    @Override
    public List<Field> fields() {
        return List.of(field);
    }

    @Override
    public int levels() {
        return NAMES.length;
    }

    @Override
    public int level(int a, int b) {
        int x = field.value(a);
        int y = field.value(b);
        if (x == Field.MISSING || y == Field.MISSING) {
            return UNKNOWN;
        }
        if (x == y) {
            return EXACT;
        }
        String s = field.text(x);
        String t = field.text(y);
        int shorter = Math.min(s.length(), t.length());
        if (shorter >= FOR_ONE_SLIP) {
            int slips = Likeness.slips(s, t, shorter >= FOR_TWO_SLIPS ? 2 : 1);
            if (slips == 1) {
                return ONE_SLIP;
            }
            if (slips == 2 && shorter >= FOR_TWO_SLIPS) {
                return TWO_SLIPS;
            }
        }
        int beginning = Math.max(2, shorter / 2);
        return shorter > beginning && s.regionMatches(0, t, 0, beginning) ? SAME_BEGINNING : DIFFERENT;
    }

    @Override
    public double rarity(int a, int b, int level) {
        return level == EXACT ? rarity.bits(field.value(a)) : 0;
    }

    @Override
    public String levelName(int level) {
        return NAMES[level];
    }
}
