package org.manumit.formats.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.manumit.formats.selector.Iban;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.formats.selector.SelectorNormaliser;

/** The values of one column in a sample, and what they look like. Single-threaded. */
final class ColumnValues {
    private static final SelectorNormaliser NORMALISER = new SelectorNormaliser();
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d{1,3}([., ]\\d{3})+|\\d+)([.,]\\d+)?");
    private static final Pattern INTEGER = Pattern.compile("[-+]?\\d{1,18}");

    private final List<String> values;

    ColumnValues(List<String> values) {
        this.values = List.copyOf(values);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    List<String> values() {
        return values;
    }

    /** Share of the values for which something holds; 0 for a column without values. */
    double share(Predicate<String> test) {
        return values.isEmpty() ? 0 : (double) values.stream().filter(test).count() / values.size();
    }

    double numbers() {
        return share(value -> NUMBER.matcher(value).matches());
    }

    double integers() {
        return share(value -> INTEGER.matcher(value).matches());
    }

    double mails() {
        return share(value -> value.indexOf('@') > 0
                && NORMALISER.normalise(SelectorKind.EMAIL, value, null).isPresent());
    }

    double urls() {
        return share(value -> value.startsWith("http://") || value.startsWith("https://"));
    }

    double ibans() {
        return share(Iban::isValid);
    }

    /** Share of values within bounds as plain decimal numbers. */
    double between(double least, double most) {
        return share(value -> {
            String plain = value.replace(',', '.');
            if (plain.length() > 30 || !NUMBER.matcher(plain).matches()) {
                return false;
            }
            try {
                double number = Double.parseDouble(plain);
                return number >= least && number <= most;
            } catch (NumberFormatException e) {
                return false;
            }
        });
    }

    double averageLength() {
        return values.stream().mapToInt(String::length).average().orElse(0);
    }

    double distinctShare() {
        return values.isEmpty() ? 0 : (double) new LinkedHashSet<>(values).size() / values.size();
    }

    /** A few different values to show with a question. */
    List<String> examples() {
        Set<String> examples = new LinkedHashSet<>();
        for (String value : values) {
            if (examples.size() == 5) {
                break;
            }
            examples.add(value.length() > 60 ? value.substring(0, 60) : value);
        }
        return new ArrayList<>(examples);
    }
}
