package org.manumit.server.lead;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.ObservationFacts;

/** Patterns among payments. Thread-safe (stateless). */
final class Money {

    /** Payers of one account that are many; a household's account has fewer. Judgement. */
    static final int MANY = 4;

    /** Payees of one account that are several: more than a household helps. Judgement. */
    static final int SEVERAL = 2;

    private Money() {}

    /** Most distinct payers that one account received from. */
    static int mostPayersOfOneAccount(List<ObservationFacts> payments) {
        return most(payments, "beneficiary", "payer");
    }

    /** Most distinct payees that one account paid. */
    static int mostPayeesOfOneAccount(List<ObservationFacts> payments) {
        return most(payments, "payer", "beneficiary");
    }

    private static int most(List<ObservationFacts> payments, String of, String counted) {
        Map<String, Set<String>> others = new HashMap<>();
        for (ObservationFacts payment : payments) {
            String one = party(payment, of);
            String other = party(payment, counted);
            if (payment.kind() == Kind.TRANSFER && !one.isEmpty() && !other.isEmpty()) {
                others.computeIfAbsent(one, t -> new HashSet<>()).add(other);
            }
        }
        return others.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    private static String party(ObservationFacts payment, String role) {
        String account = payment.first(role + "Account");
        return account.isEmpty() ? payment.first(role) : account;
    }
}
