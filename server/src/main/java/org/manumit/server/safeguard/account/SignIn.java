package org.manumit.server.safeguard.account;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.RunMandate;
import org.manumit.server.safeguard.RunMandates;
import org.manumit.server.safeguard.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens local accounts by password and, where set up, a one-time code; enters each attempt in the journal. Thread-safe. */
@Component
public class SignIn {

    private static final RunMandate DOOR = new RunMandate("safeguard.door", Set.of(), Set.of());
    private final JdbcClient gate;
    private final Passwords passwords;
    private final SignInFailures failures;
    private final Seal seal;
    private final RunMandates runs;
    private final Clock clock;

    SignIn(JdbcClient gate, Passwords passwords, SignInFailures failures, Seal seal, RunMandates runs, Clock clock) {
        this.gate = gate;
        this.passwords = passwords;
        this.failures = failures;
        this.seal = seal;
        this.runs = runs;
        this.clock = clock;
    }

    /** How an attempt ended. */
    public enum Outcome {
        OPENED,
        /** The password is right and the account also asks for a one-time code. */
        CODE_REQUIRED,
        /** Name, password or code is wrong; which one is not told. */
        FAILED,
        LOCKED
    }

    /** @param signedIn who, if opened */
    public record Attempt(Outcome outcome, Optional<SignedIn> signedIn) {

        static Attempt not(Outcome outcome) {
            return new Attempt(outcome, Optional.empty());
        }
    }

    public Attempt attempt(String username, String password, @Nullable String code) {
        if (failures.lockedUntil(username).isPresent()) {
            return Attempt.not(Outcome.LOCKED);
        }
        Optional<Account> account = account(username);
        if (account.isEmpty()) {
            passwords.pretend(password);
            return refuse(username, OptionalLong.empty());
        }
        Account found = account.get();
        if (!passwords.matches(password, found.hash())) {
            return refuse(username, OptionalLong.of(found.id()));
        }
        if (found.sealed() != null) {
            if (code == null || code.isBlank()) {
                return Attempt.not(Outcome.CODE_REQUIRED);
            }
            if (!useCode(found, code)) {
                return refuse(username, OptionalLong.of(found.id()));
            }
        }
        failures.succeeded(username);
        enter("safeguard.sign-in", OptionalLong.of(found.id()));
        return new Attempt(Outcome.OPENED, Optional.of(SignedIn.bySession(found.id(), found.epoch(), clock.instant())));
    }

    /** Opens the account that an identity provider vouches for, if there is one of that name. */
    public Optional<SignedIn> vouched(String username) {
        Optional<SignedIn> known = gate.sql(
                        "SELECT id, epoch FROM safeguard.person_of_staff WHERE lower(username) = lower(:name) AND NOT disabled")
                .param("name", username.strip())
                .query((row, number) -> SignedIn.bySession(row.getLong("id"), row.getInt("epoch"), clock.instant()))
                .optional();
        enter(
                known.isPresent() ? "safeguard.sign-in" : "safeguard.sign-in-refused",
                known.map(SignedIn::userId).map(OptionalLong::of).orElseGet(OptionalLong::empty));
        return known;
    }

    private Attempt refuse(String username, OptionalLong user) {
        failures.failed(username);
        enter("safeguard.sign-in-refused", user);
        return Attempt.not(Outcome.FAILED);
    }

    private void enter(String action, OptionalLong user) {
        Act act = user.isPresent() ? Act.of(action, "user", user.getAsLong()) : Act.of(action);
        runs.open(DOOR).inTransaction(act, transaction -> 0);
    }

    /** Marks the code's step as used in the same statement that checks it was not, so that two attempts at once cannot both pass. */
    private boolean useCode(Account account, String code) {
        byte[] secret = seal.open(account.id(), java.util.Objects.requireNonNull(account.sealed()));
        OptionalLong step = Totp.match(secret, code, clock.instant(), account.lastStep());
        return step.isPresent()
                && gate.sql(
                                        "UPDATE safeguard.credential SET totp_last_step = :step WHERE user_id = :id AND totp_last_step < :step")
                                .param("step", step.getAsLong())
                                .param("id", account.id())
                                .update()
                        == 1;
    }

    private Optional<Account> account(String username) {
        return gate.sql("""
                        SELECT u.id, u.epoch, c.password_hash, c.totp_last_step,
                            CASE WHEN c.totp_confirmed THEN c.totp_sealed END AS totp_sealed
                        FROM safeguard.person_of_staff u JOIN safeguard.credential c ON c.user_id = u.id
                        WHERE lower(u.username) = lower(:name) AND NOT u.disabled""")
                .param("name", username.strip())
                .query((row, number) -> new Account(
                        row.getLong("id"),
                        row.getInt("epoch"),
                        row.getString("password_hash"),
                        row.getBytes("totp_sealed"),
                        row.getLong("totp_last_step")))
                .optional();
    }

    private static final class Account {
        private final long id;
        private final int epoch;
        private final String hash;
        private final byte @Nullable [] sealed;
        private final long lastStep;

        Account(long id, int epoch, String hash, byte @Nullable [] sealed, long lastStep) {
            this.id = id;
            this.epoch = epoch;
            this.hash = hash;
            this.sealed = sealed;
            this.lastStep = lastStep;
        }

        long id() {
            return id;
        }

        int epoch() {
            return epoch;
        }

        String hash() {
            return hash;
        }

        byte @Nullable [] sealed() {
            return sealed;
        }

        long lastStep() {
            return lastStep;
        }
    }
}
