package org.manumit.analytics.linkage.field;

import java.util.List;

/** Compares values of a short list, such as gender, state or occupation: a weak sign either way. */
final class CategoryLevels implements ValueLevels {

    private static final List<String> NAMES = List.of("unknown", "different", "alike", "exact");
    private static final int ALIKE = 2;
    private static final double LEAST_LIKENESS = 0.9;

    private final Field field;

    CategoryLevels(Field field) {
        this.field = field;
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public int ofDifferent(int x, int y) {
        return Likeness.words(field.text(x), field.text(y)) >= LEAST_LIKENESS ? ALIKE : FieldComparison.DIFFERENT;
    }
}
