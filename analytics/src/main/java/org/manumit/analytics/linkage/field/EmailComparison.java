package org.manumit.analytics.linkage.field;

import java.util.List;

/** Compares addresses of e-mail: equal, alike as a whole, the same or a like name at another host, different. */
final class EmailComparison implements FieldComparison {

    private static final String[] NAMES = {
        "unknown", "different", "alike-name", "same-name", "two-slips", "one-slip", "exact"
    };
    private static final int ALIKE_NAME = 2;
    private static final int SAME_NAME = 3;
    private static final int SLIPS = 4;
    private static final int ONE_SLIP = 5;
    private static final int EXACT = 6;
    private static final int MOST_SLIPS = 4;
    private static final double LEAST_LIKENESS = 0.88;

    private final Field field;
    private final ValueRarity rarity;

    EmailComparison(Field field) {
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
        int slips = Likeness.slips(s, t, MOST_SLIPS);
        if (slips <= MOST_SLIPS) {
            return slips == 1 ? ONE_SLIP : SLIPS;
        }
        String name = name(s);
        String other = name(t);
        if (name.equals(other)) {
            return SAME_NAME;
        }
        return Likeness.words(name, other) >= LEAST_LIKENESS ? ALIKE_NAME : DIFFERENT;
    }

    private static String name(String address) {
        int at = address.indexOf('@');
        return at < 0 ? address : address.substring(0, at);
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
