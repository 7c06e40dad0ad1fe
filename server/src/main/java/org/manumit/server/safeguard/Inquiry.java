package org.manumit.server.safeguard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An authorised investigation.
 *
 * @param expires last day on which it is open (UTC)
 * @param active open today: neither closed nor expired
 */
public record Inquiry(
        int id,
        String number,
        String title,
        LocalDate expires,
        boolean active,
        Agency agency,
        String authority,
        String suspicion,
        String authorisedBy,
        Instant opened,
        List<Member> members,
        String purpose) {

    public Inquiry {
        members = List.copyOf(members);
    }

    /** A user who may work under the inquiry. */
    public record Member(long id, String displayName) {

        @Override
        public String toString() {
            return "Member[" + id + "]";
        }
    }

    /** The suspicion names people. */
    @Override
    public String toString() {
        return "Inquiry[" + id + "]";
    }
}
