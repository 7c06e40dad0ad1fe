package org.manumit.cli;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Which rows stay out of blind matching: those that are told, and those of care, which a filled column whose header speaks of
 * care shows. A guess from headers, no proof: whoever brings a file answers for what is in it.
 */
final class CareRows {

    private static final Pattern NOT_WORD = Pattern.compile("[^a-z]+");
    private static final Set<String> WORDS = Set.of(
            "care",
            "survivor",
            "survivors",
            "client",
            "shelter",
            "caseworker",
            "casework",
            "consent",
            "referral",
            "beneficiary",
            "sobreviviente",
            "albergue",
            "refugio",
            "consentimiento",
            "beneficiaria",
            "beneficiario",
            "usuaria",
            "sobrevivente",
            "abrigo",
            "consentimento",
            "acolhimento",
            "survivante",
            "consentement",
            "hebergement",
            "accompagnement");

    private final Set<String> columns = new TreeSet<>();
    private final RecordFiles records;
    private final Map<String, String> told;

    /**
     * Looks at the headers.
     *
     * @param told values by which rows of a column stay out
     * @param notCare columns whose headers sound as if they were of care and are not
     * @throws CommandFailure if a column is not there
     */
    CareRows(RecordFiles records, Map<String, String> told, Set<String> notCare) {
        this.records = records;
        this.told = told;
        for (Set<String> named : List.of(told.keySet(), notCare)) {
            named.stream()
                    .filter(column -> !records.columns().contains(column))
                    .findFirst()
                    .ifPresent(column -> {
                        throw new CommandFailure("no file has a column '%s'; the columns are %s"
                                .formatted(column, String.join(", ", records.columns())));
                    });
        }
        records.columns().stream()
                .filter(column -> speaksOfCare(column) && !notCare.contains(column))
                .forEach(columns::add);
    }

    private static boolean speaksOfCare(String header) {
        String plain = Transliterator.getInstance("Any-Latin; Latin-ASCII")
                .transliterate(header)
                .toLowerCase(Locale.ROOT);
        return NOT_WORD.splitAsStream(plain).anyMatch(WORDS::contains);
    }

    /** Columns that show rows of care. */
    Set<String> columns() {
        return columns;
    }

    /** Tells whether a row stays out. */
    IntPredicate leftOut() {
        return row -> columns.stream()
                        .anyMatch(column -> !records.values(column).get(row).isBlank())
                || told.entrySet().stream()
                        .anyMatch(each -> records.values(each.getKey())
                                .get(row)
                                .strip()
                                .equalsIgnoreCase(each.getValue().strip()));
    }
}
