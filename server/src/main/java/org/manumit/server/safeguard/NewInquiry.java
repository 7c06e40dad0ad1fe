package org.manumit.server.safeguard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Invalid;

/**
 * What a supervisor states to open an inquiry.
 *
 * @param number as the agency numbers its files; made if absent
 * @param authority who ordered or allowed it: court, prosecutor, law
 * @param suspicion the reasonable suspicion in writing, at least {@value #SHORTEST_SUSPICION} characters
 * @param expires last day on which it is open, at most {@value #LONGEST_DAYS} days ahead
 */
public record NewInquiry(
        @Nullable String number,
        String title,
        String authority,
        String suspicion,
        Purpose purpose,
        LocalDate expires,
        List<Long> memberIds) {

    static final int SHORTEST_SUSPICION = 40;
    static final int LONGEST_DAYS = 366;

    public NewInquiry {
        memberIds = List.copyOf(memberIds);
        require(number == null || number.matches("[A-Z0-9][A-Z0-9/-]{2,39}"), "number");
        require(!title.isBlank() && title.length() <= 200, "title");
        require(authority.strip().length() >= 3 && authority.length() <= 500, "authority");
        if (suspicion.strip().length() < SHORTEST_SUSPICION) {
            throw new Invalid("safeguard", "suspicion-too-short", Map.of("shortest", SHORTEST_SUSPICION));
        }
        require(suspicion.length() <= 20_000, "suspicion");
    }

    void requireExpiry(LocalDate today) {
        if (expires.isBefore(today) || expires.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new Invalid("safeguard", "expiry-out-of-range", Map.of("longest", LONGEST_DAYS));
        }
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw new Invalid("safeguard", "field-invalid", Map.of("field", field));
        }
    }

    @Override
    public String toString() {
        return "NewInquiry[masked]";
    }
}
