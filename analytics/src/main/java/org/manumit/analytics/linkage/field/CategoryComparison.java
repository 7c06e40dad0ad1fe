package org.manumit.analytics.linkage.field;

import java.util.List;

/** Compares values of a short list, such as gender, state or occupation: a weak sign either way. */
final class CategoryComparison implements FieldComparison {

    private static final String[] NAMES = {"unknown", "different", "alike", "exact"};
    private static final int ALIKE = 2;
    private static final int EXACT = 3;
    private static final double LEAST_LIKENESS = 0.9;

    private final Field field;
    private final ValueRarity rarity;

    CategoryComparison(Field field) {
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
        return Likeness.words(field.text(x), field.text(y)) >= LEAST_LIKENESS ? ALIKE : DIFFERENT;
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
