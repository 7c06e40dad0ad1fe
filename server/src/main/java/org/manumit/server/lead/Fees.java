package org.manumit.server.lead;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.ObservationFacts;

/**
 * Payments that look like fees which people pay for work (IND-077; FIN-2014-A008): several payers send like amounts to a firm
 * that offers work and pays hardly anybody itself. Rent and tuition look alike, which is why offers of work must be there.
 * Thread-safe (stateless).
 */
final class Fees {

    /** Amounts count as alike up to this ratio. Judgement. */
    private static final double ALIKE = 1.35;

    private static final double LEAST_SHARE = 0.6;
    private static final int FEWEST_PAYERS = 2;
    private static final int MOST_PAYEES = 1;

    private Fees() {}

    /** The payments that look like fees, by id; empty when none do or when nothing offers work. */
    static List<ObservationFacts> in(Material material) {
        if (material.facts().stream().noneMatch(Offers::isOffer)) {
            return List.of();
        }
        return material.shared().entrySet().stream()
                .filter(e -> isEntity(material, e.getKey()))
                .map(e -> feesOf(e.getValue().stream()
                        .filter(f -> f.kind() == Kind.TRANSFER)
                        .toList()))
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static boolean isEntity(Material material, long id) {
        Material.SelectorSight sight = material.selectors().get(id);
        return sight != null && sight.kind().equals(MaterialTable.ENTITY);
    }

    private static List<ObservationFacts> feesOf(List<ObservationFacts> payments) {
        String account = accountOf(payments);
        List<ObservationFacts> in = payments.stream()
                .filter(p -> p.first("beneficiaryAccount").equals(account))
                .toList();
        Set<String> payees = new HashSet<>();
        payments.stream()
                .filter(p -> p.first("payerAccount").equals(account))
                .forEach(p -> payees.add(p.first("beneficiaryAccount")));
        List<ObservationFacts> alike = mostAlike(in);
        Set<String> payers = new HashSet<>();
        alike.forEach(p -> payers.add(p.first("payerAccount")));
        boolean fees = payers.size() >= FEWEST_PAYERS
                && alike.size() >= LEAST_SHARE * in.size()
                && payees.size() <= MOST_PAYEES;
        return fees ? alike : List.of();
    }

    /** The account that stands in most of a firm's payments is its own. */
    private static String accountOf(List<ObservationFacts> payments) {
        Map<String, Integer> counts = new HashMap<>();
        for (ObservationFacts payment : payments) {
            counts.merge(payment.first("payerAccount"), 1, Integer::sum);
            counts.merge(payment.first("beneficiaryAccount"), 1, Integer::sum);
        }
        counts.remove("");
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static List<ObservationFacts> mostAlike(List<ObservationFacts> payments) {
        List<ObservationFacts> most = List.of();
        for (ObservationFacts least : payments) {
            List<ObservationFacts> alike = new ArrayList<>();
            for (ObservationFacts other : payments) {
                boolean sameCurrency = other.first("currency").equals(least.first("currency"));
                double ratio = amount(other) / amount(least);
                if (sameCurrency && ratio >= 1 && ratio <= ALIKE) {
                    alike.add(other);
                }
            }
            most = alike.size() > most.size() ? alike : most;
        }
        return most;
    }

    private static double amount(ObservationFacts payment) {
        try {
            return Double.parseDouble(payment.first("amount"));
        } catch (NumberFormatException unreadable) {
            return Double.NaN;
        }
    }
}
