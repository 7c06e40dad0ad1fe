package org.manumit.analytics.linkage.field;

import java.util.ArrayList;
import java.util.List;

/** Which comparisons the columns of records allow. */
public final class FieldComparisons {

    private FieldComparisons() {}

    /** One for all names together, since given names and surnames change places; one for each other column that says something. */
    public static List<FieldComparison> of(List<Field> fields) {
        List<FieldComparison> comparisons = new ArrayList<>();
        List<Field> names =
                fields.stream().filter(field -> field.role().isName()).toList();
        if (!names.isEmpty()) {
            comparisons.add(new WordsComparison(names));
        }
        for (Field field : fields) {
            switch (field.role()) {
                case DATE -> comparisons.add(new DateComparison(field));
                case PLACE, ADDRESS -> comparisons.add(new WordsComparison(List.of(field)));
                case POSTCODE, PHONE, IDENTIFIER, NUMBER -> comparisons.add(new CodeComparison(field));
                case EMAIL -> comparisons.add(new EmailComparison(field));
                case CATEGORY -> comparisons.add(new CategoryComparison(field));
                default -> {}
            }
        }
        return List.copyOf(comparisons);
    }
}
