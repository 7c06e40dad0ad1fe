package org.manumit.server.lead;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manumit.server.detection.ObservationFacts;

/** Patterns among payments. Thread-safe (stateless). */
final class Money {

    /** Payers of one account that are many; a household's account has fewer. Judgement. */
    static final int MANY = 4;

    private Money() {}

    /** Most distinct payers that one account received from. */
    static int mostPayersOfOneAccount(List<ObservationFacts> payments) {
        Map<String, Set<String>> payers = new HashMap<>();
        for (ObservationFacts payment : payments) {
            String to = party(payment, "beneficiary");
            String from = party(payment, "payer");
            if (!to.isEmpty() && !from.isEmpty()) {
                payers.computeIfAbsent(to, t -> new HashSet<>()).add(from);
            }
        }
        return payers.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    private static String party(ObservationFacts payment, String role) {
        String account = payment.first(role + "Account");
        return account.isEmpty() ? payment.first(role) : account;
    }
}
