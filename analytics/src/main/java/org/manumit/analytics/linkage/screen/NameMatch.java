package org.manumit.analytics.linkage.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.name.NameComparison;
import org.manumit.analytics.linkage.screen.Evidence.Respect;

/**
 * Two names and how near they are.
 *
 * @param recordName number of the record's name, −1 if there is none to compare
 * @param comparison absent if one of the two has no name
 */
record NameMatch(
        int recordName,
        int listedName,
        BearerName name,
        BearerName other,
        @Nullable NameComparison comparison) {

    private static final BearerName NOBODY = new BearerName("", NameForm.NAME);

    static final NameMatch NONE = new NameMatch(-1, -1, NOBODY, NOBODY, null);

    /** What different names can weigh at most against an equal identifier: people change names, and clerks mistake them. */
    private static final double MOST_AGAINST_BITS = -12;

    private double lostBits() {
        return name.form().lostBits() + other.form().lostBits();
    }

    private double bits() {
        return comparison == null
                ? Double.NEGATIVE_INFINITY
                : Math.max(MOST_AGAINST_BITS, comparison.bits()) - lostBits();
    }

    boolean agrees() {
        return comparison != null && comparison.match();
    }

    /** The nearer of two; of equally near ones that which comes first in the alphabet, whatever the order of names. */
    static NameMatch nearer(NameMatch a, NameMatch b) {
        if (a.agrees() != b.agrees()) {
            return a.agrees() ? a : b;
        }
        int order = Double.compare(a.bits(), b.bits());
        order = order != 0 ? order : b.other.text().compareTo(a.other.text());
        order = order != 0 ? order : b.name.text().compareTo(a.name.text());
        return order >= 0 ? a : b;
    }

    /** Adds what the names say to what else does. */
    Assessment assess(List<Evidence> besides) {
        List<Evidence> evidence = new ArrayList<>();
        if (comparison != null) {
            String finding = comparison.match() ? "names-match" : "names-differ";
            evidence.add(new Evidence(
                    Respect.NAME, finding, name.text(), other.text(), Math.max(MOST_AGAINST_BITS, comparison.bits())));
            if (lostBits() > 0) {
                NameForm form = name.form().lostBits() > other.form().lostBits() ? name.form() : other.form();
                String word = form.name().toLowerCase(Locale.ROOT).replace('_', '-');
                evidence.add(new Evidence(Respect.NAME_FORM, word, name.text(), other.text(), -lostBits()));
            }
        }
        evidence.addAll(besides);
        double bits = Assessment.PRIOR_BITS;
        for (Evidence one : evidence) {
            bits += one.bits();
        }
        return new Assessment(
                bits,
                Grade.of(evidence, bits),
                recordName,
                listedName,
                evidence,
                comparison == null ? List.of() : comparison.parts());
    }
}
