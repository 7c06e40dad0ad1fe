package org.manumit.analytics.linkage.field;

import java.util.List;

/**
 * Compares the values of one column. Equal ones are worth more the rarer they are (Winkler 2000, frequency-based matching).
 * Thread-safe as long as it does not grow.
 */
final class ValueComparison implements FieldComparison {

    private final Field field;
    private final ValueLevels levels;
    private final ValueRarity rarity;

    ValueComparison(Field field, ValueLevels levels) {
        this.field = field;
        this.levels = levels;
        this.rarity = new ValueRarity(field);
    }

    @Override
    public List<Field> fields() {
        return List.of(field);
    }

    @Override
    public int levels() {
        return levels.names().size();
    }

    @Override
    public int level(int a, int b) {
        int x = field.value(a);
        int y = field.value(b);
        if (x == Field.MISSING || y == Field.MISSING) {
            return UNKNOWN;
        }
        return x == y ? levels.ofEqual(x) : levels.ofDifferent(x, y);
    }

    @Override
    public double rarity(int a, int b, int level) {
        int value = field.value(a);
        return value != Field.MISSING && value == field.value(b) ? rarity.bits(value) : 0;
    }

    @Override
    public void grow() {
        levels.grow();
        rarity.grow();
    }

    @Override
    public boolean ofKin(int level) {
        return levels.ofKin(level);
    }

    @Override
    public String levelName(int level) {
        return levels.names().get(level);
    }
}
