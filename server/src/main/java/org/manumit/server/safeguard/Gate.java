package org.manumit.server.safeguard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Refused;
import org.manumit.words.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides what a signed-in user may reach, from the account, the agency's agreements and the inquiry named. Thread-safe. */
@Component
final class Gate {

    private final JdbcClient jdbc;
    private final AccessTransactions transactions;
    private final Clock clock;

    Gate(Pools pools, AccessTransactions transactions, Clock clock) {
        this.jdbc = JdbcClient.create(pools);
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * An account as it is now.
     *
     * @param oneTimePassword whether the user has yet to replace a password that somebody else made
     */
    record Caller(Actor actor, boolean oneTimePassword) {}

    /** The account as it is now; empty if it is disabled or was changed since sign-in, or the session is too old. */
    Optional<Caller> find(SignedIn signedIn) {
        if (signedIn.tooOld(clock.instant())) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        SELECT u.id, u.agency_id, u.roles, u.language, COALESCE(c.one_time, false) AS one_time
                        FROM safeguard.person_of_staff u LEFT JOIN safeguard.credential c ON c.user_id = u.id
                        WHERE u.id = :id AND u.epoch = :epoch AND NOT u.disabled""")
                .param("id", signedIn.userId())
                .param("epoch", signedIn.epoch())
                .query((row, number) -> new Caller(
                        Actor.user(
                                row.getLong("id"),
                                row.getInt("agency_id"),
                                roles((String[]) row.getArray("roles").getArray()),
                                Language.of(row.getString("language"))),
                        row.getBoolean("one_time")))
                .optional();
    }

    /**
     * What the actor may reach.
     *
     * @param inquiryNumber the working inquiry that the request names
     * @param need what the endpoint asks for
     * @throws Refused {@code mandate-needed}, or {@code inquiry-unavailable} if it is closed, expired, unknown or not the actor's
     */
    Access open(Actor actor, @Nullable String inquiryNumber, Mandate.Need need) {
        int agency = actor.agencyId().orElseThrow();
        if (actor.has(Role.ADMINISTRATOR)) {
            requireNoMandate(need);
            return new Access(actor, null, Purpose.ADMINISTRATION, Reach.NOTHING, transactions);
        }
        List<Integer> amber = sharedWith(agency);
        if (inquiryNumber != null && !inquiryNumber.isBlank()) {
            OpenInquiry inquiry = inquiry(actor, inquiryNumber.strip());
            Mandate mandate = new Mandate(Mandate.Kind.INQUIRY, inquiry.id(), inquiryNumber.strip());
            Reach reach = Reach.ofMember(agency, amber, List.of(inquiry.id()), true);
            return new Access(actor, mandate, inquiry.purpose(), reach, transactions);
        }
        Mandate.@Nullable Kind duty = need == Mandate.Need.ANY ? duty(actor) : null;
        if (duty == null) {
            requireNoMandate(need);
            Reach reach = Reach.ofMember(agency, amber, List.of(), false);
            return new Access(actor, null, Purpose.INVESTIGATE_TRAFFICKING, reach, transactions);
        }
        Mandate mandate = new Mandate(duty, null, duty.name());
        boolean custody = duty == Mandate.Kind.CUSTODY;
        Reach reach = Reach.ofMember(agency, custody ? List.of() : amber, List.of(), custody);
        return new Access(
                actor, mandate, custody ? Purpose.INVESTIGATE_TRAFFICKING : Purpose.OVERSIGHT, reach, transactions);
    }

    private static void requireNoMandate(Mandate.Need need) {
        if (need != Mandate.Need.NONE) {
            throw new Refused("safeguard", "mandate-needed");
        }
    }

    private static Mandate.@Nullable Kind duty(Actor actor) {
        if (actor.has(Role.AUDITOR) || actor.has(Role.OUTSIDE_REVIEWER)) {
            return Mandate.Kind.OVERSIGHT;
        }
        return actor.has(Role.FEED_MANAGER) ? Mandate.Kind.CUSTODY : null;
    }

    private List<Integer> sharedWith(int agency) {
        return jdbc.sql(
                        "SELECT agency_id FROM safeguard.agency_share WHERE with_agency_id = :agency ORDER BY agency_id")
                .param("agency", agency)
                .query(Integer.class)
                .list();
    }

    private OpenInquiry inquiry(Actor actor, String number) {
        return jdbc.sql("""
                        SELECT i.id, i.purpose FROM safeguard.inquiry i
                        JOIN safeguard.inquiry_member m ON m.inquiry_id = i.id AND m.user_id = :user
                        WHERE i.number = :number AND i.closed_at IS NULL AND i.expires_on >= :today""")
                .param("user", actor.userId().orElseThrow())
                .param("number", number)
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, index) -> new OpenInquiry(row.getInt("id"), Purpose.of(row.getString("purpose"))))
                .optional()
                .orElseThrow(() -> new Refused("safeguard", "inquiry-unavailable"));
    }

    private static Set<Role> roles(String[] names) {
        return Arrays.stream(names)
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private record OpenInquiry(int id, Purpose purpose) {}
}
