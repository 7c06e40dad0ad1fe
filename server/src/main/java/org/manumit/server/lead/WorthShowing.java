package org.manumit.server.lead;

import java.util.Collection;
import java.util.List;
import org.manumit.analytics.evidence.WeightOfEvidenceResult.Step;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.ObservationFacts;
import org.manumit.server.law.Indicators;

/**
 * Decides whether a lead is worth a person's time. Every lead is a question about people, so a wrong one costs them and
 * whoever must answer it; a report that makes no lead stays with those who took it. Thread-safe (immutable).
 *
 * <p>All of these are needed; the numbers are judgement until outcomes replace them:
 *
 * <ul>
 *   <li>three records that are no single payments: one report and one advert with its number say no more than the report;
 *   <li>signs of two families agree, or two reports that do not repeat each other: no kind of sign opens a question alone, and
 *       that a selector is shared is the reason to look, not a sign;
 *   <li>the account has become {@link #LEAST_GAIN_BITS} bits likelier than before, and no innocent account fits better by
 *       {@link #MOST_INNOCENT_BITS} bits.
 * </ul>
 */
final class WorthShowing {

    private static final double LEAST_GAIN_BITS = 4;
    private static final double MOST_INNOCENT_BITS = 2;
    private static final int FEWEST_RECORDS = 3;
    private static final int SEVERAL = 2;

    private final Indicators indicators;

    WorthShowing(Indicators indicators) {
        this.indicators = indicators;
    }

    boolean is(Reckoned lead) {
        double gain = lead.weight().supportBits() - lead.weight().counterBits();
        boolean explained =
                lead.innocent().filter(r -> r.bits() >= MOST_INNOCENT_BITS).isPresent();
        List<ObservationFacts> facts = lead.material().facts();
        return gain >= LEAST_GAIN_BITS
                && !explained
                && holders(facts) >= FEWEST_RECORDS
                && (families(lead) >= SEVERAL || Hearsay.voices(indicators, facts) >= SEVERAL);
    }

    /** Whether at least two records are no single payments. */
    static boolean isGroup(Collection<ObservationFacts> facts) {
        return holders(facts) >= 2;
    }

    private static long holders(Collection<ObservationFacts> facts) {
        return facts.stream().filter(f -> f.kind() != Kind.TRANSFER).count();
    }

    /** Families of signs that speak for it; ties hold the records together and are none. */
    private static long families(Reckoned lead) {
        return lead.weight().steps().stream()
                .filter(step -> step.bits() > 0)
                .map(Step::family)
                .filter(family -> !family.equals("ties"))
                .count();
    }
}
