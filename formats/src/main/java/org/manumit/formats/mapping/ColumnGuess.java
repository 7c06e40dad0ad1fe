package org.manumit.formats.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.Question;

/**
 * What one column is taken for.
 *
 * @param confidence from 0 to 1
 * @param questions what its values leave open
 */
record ColumnGuess(ColumnMapping mapping, double confidence, List<Question> questions) {
    private static final double UNKNOWN = 0.3;

    static ColumnGuess property(String column) {
        return new ColumnGuess(ColumnMapping.property(column, column), UNKNOWN, List.of());
    }

    ColumnGuess with(Question question) {
        List<Question> all = new ArrayList<>(questions);
        all.add(question);
        return new ColumnGuess(mapping, confidence, all);
    }

    ColumnGuess withPattern(@Nullable String pattern) {
        return new ColumnGuess(mapping.withPattern(pattern), confidence, questions);
    }

    ColumnGuess withDecimal(String sign) {
        return new ColumnGuess(mapping.withDecimal(sign), confidence, questions);
    }

    /** The guess if the values bear it out, else a plain property. */
    ColumnGuess onlyIf(boolean borneOut) {
        return borneOut ? this : property(mapping.column());
    }

    /** Whether this is a time at which the record happened, not one that it tells of. */
    boolean isMainTime() {
        return (mapping.role() == Role.TIME || mapping.role() == Role.DATE) && mapping.property() == null;
    }

    static boolean hasDigit(String value) {
        return value.chars().anyMatch(Character::isDigit);
    }

    static boolean hasManyDigits(String value) {
        return value.chars().filter(Character::isDigit).count() >= 6;
    }
}
