package org.manumit.analytics.linkage.field;

import java.util.List;

/** Compares addresses of e-mail: equal, alike as a whole, the same or a like name at another host, different. */
final class EmailLevels implements ValueLevels {

    private static final List<String> NAMES =
            List.of("unknown", "different", "alike-name", "same-name", "two-slips", "one-slip", "exact");
    private static final int ALIKE_NAME = 2;
    private static final int SAME_NAME = 3;
    private static final int SLIPS = 4;
    private static final int ONE_SLIP = 5;
    private static final int MOST_SLIPS = 4;
    private static final double LEAST_LIKENESS = 0.88;

    private final Field field;

    EmailLevels(Field field) {
        this.field = field;
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public int ofDifferent(int x, int y) {
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
        return Likeness.words(name, other) >= LEAST_LIKENESS ? ALIKE_NAME : FieldComparison.DIFFERENT;
    }

    private static String name(String address) {
        int at = address.indexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }
}
