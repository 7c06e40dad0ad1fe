package org.manumit.analytics.linkage.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which comparisons the columns of records allow. */
public final class FieldComparisons {

    /** Comparisons at most: the levels of all are counted together. */
    public static final int MOST = 12;

    private FieldComparisons() {}

    /**
     * What the columns allow, in their order; of more than {@link #MOST} those that say most.
     */
    public static List<FieldComparison> of(List<Field> fields) {
        List<FieldComparison> possible = possible(fields);
        List<FieldComparison> telling = possible.stream()
                .sorted(Comparator.comparingDouble(comparison -> -telling(comparison)))
                .limit(MOST)
                .toList();
        return possible.stream().filter(telling::contains).toList();
    }

    private static double telling(FieldComparison comparison) {
        return comparison.fields().stream().mapToDouble(Field::telling).max().orElse(0);
    }

    /**
     * One for all names together, since given names and surnames change places; one for each other column that says
     * something.
     */
    private static List<FieldComparison> possible(List<Field> fields) {
        List<FieldComparison> comparisons = new ArrayList<>();
        List<Field> names =
                fields.stream().filter(field -> field.role().isName()).toList();
        if (!names.isEmpty()) {
            comparisons.add(new WordsComparison(names));
        }
        for (Field field : fields) {
            switch (field.role()) {
                case DATE -> comparisons.add(new ValueComparison(field, new DateLevels(field)));
                case PLACE, ADDRESS -> comparisons.add(new WordsComparison(List.of(field)));
                case POSTCODE, PHONE, IDENTIFIER, NUMBER ->
                    comparisons.add(new ValueComparison(field, new CodeLevels(field)));
                case EMAIL -> comparisons.add(new ValueComparison(field, new EmailLevels(field)));
                case CATEGORY -> comparisons.add(new ValueComparison(field, new CategoryLevels(field)));
                default -> {}
            }
        }
        return comparisons;
    }
}
