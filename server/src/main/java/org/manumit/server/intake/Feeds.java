package org.manumit.server.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Absent;
import org.manumit.problem.Conflict;
import org.manumit.problem.Invalid;
import org.manumit.server.law.LegalBases;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Marking;
import org.manumit.server.safeguard.Transaction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The configured sources. Thread-safe. */
@Component
public final class Feeds {

    private final LegalBases legalBases;
    private final ObjectProvider<IndexLag> lag;
    private final Clock clock;

    Feeds(LegalBases legalBases, ObjectProvider<IndexLag> lag, Clock clock) {
        this.legalBases = legalBases;
        this.lag = lag;
        this.clock = clock;
    }

    /** How the feeds do that the reader may know of, by feed. */
    public Map<Integer, FeedHealth> health(Access access) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return access.inTransaction(Act.of("intake.health"), transaction -> {
            Map<Integer, HealthTable.Totals> totals = HealthTable.totals(transaction.jdbc());
            Map<Integer, List<Long>> daily = HealthTable.daily(transaction.jdbc(), today);
            Map<Integer, FeedHealth> health = new HashMap<>();
            FeedTable.ids(transaction.jdbc())
                    .forEach(id -> health.put(
                            id,
                            health(
                                    id,
                                    totals.getOrDefault(id, HealthTable.Totals.NONE),
                                    daily.getOrDefault(id, HealthTable.noDays()))));
            return health;
        });
    }

    private FeedHealth health(int id, HealthTable.Totals totals, List<Long> days) {
        IndexLag behind = lag.getIfAvailable();
        return new FeedHealth(
                totals.lastRecordAt() == null ? null : totals.lastRecordAt().toInstant(),
                totals.observations(),
                totals.quarantined(),
                days,
                behind == null ? 0 : behind.records(id),
                totals.lastBatchId());
    }

    /** The feeds that the reader may know of, by name. */
    public List<Feed> list(Access access) {
        return access.inTransaction(Act.of("intake.feeds"), transaction -> FeedTable.list(transaction.jdbc()));
    }

    /** @throws Absent {@code feed-absent} */
    public Feed get(Access access, int id) {
        return access.inTransaction(Act.of("intake.feed", "feed", id), transaction -> get(transaction, id));
    }

    /** @throws Absent {@code feed-absent} */
    public Feed get(Transaction transaction, int id) {
        return FeedTable.find(transaction.jdbc(), id).orElseThrow(() -> new Absent("intake", "feed-absent"));
    }

    /** @throws Absent {@code feed-absent} */
    public Feed get(Transaction transaction, String key) {
        return FeedTable.find(transaction.jdbc(), key).orElseThrow(() -> new Absent("intake", "feed-absent"));
    }

    /**
     * Makes a feed.
     *
     * @throws Invalid if the law knows no such basis, does not let this owner hold it, or not for so long
     * @throws Conflict {@code feed-key-taken}
     */
    public Feed create(Access access, FeedDefinition definition) {
        return access.inTransaction(Act.of("intake.feed-create"), transaction -> {
            check(transaction, definition);
            if (FeedTable.find(transaction.jdbc(), definition.key()).isPresent()) {
                throw new Conflict("intake", "feed-key-taken", Map.of("key", definition.key()));
            }
            int id = FeedTable.insert(
                    transaction.jdbc(),
                    definition,
                    compartment(access, definition),
                    access.actor().userId().orElseThrow());
            transaction.concerns("feed", id);
            return get(transaction, id);
        });
    }

    /**
     * Changes how the feed is described and graded from now on. Key, owner, marking and inquiry stay, since what was received
     * under them cannot be received anew.
     */
    public Feed change(Access access, int id, FeedDefinition definition) {
        return access.inTransaction(Act.of("intake.feed-change", "feed", id), transaction -> {
            FeedDefinition before = get(transaction, id).definition();
            if (!before.key().equals(definition.key())
                    || before.ownerAgencyId() != definition.ownerAgencyId()
                    || before.marking() != definition.marking()
                    || before.kind() != definition.kind()) {
                throw new Conflict("intake", "feed-fixed");
            }
            check(transaction, definition);
            FeedTable.update(transaction.jdbc(), id, definition);
            return get(transaction, id);
        });
    }

    /** Saves how the columns of the feed's tables are read. */
    public Feed saveMapping(Access access, int id, SavedMapping mapping) {
        return access.inTransaction(Act.of("intake.feed-mapping", "feed", id), transaction -> {
            Feed feed = get(transaction, id);
            if (mapping.mapping().kind() != feed.definition().kind()) {
                throw new Invalid(
                        "intake",
                        "mapping-kind",
                        Map.of(
                                "expected", feed.definition().kind().name(),
                                "found", mapping.mapping().kind().name()));
            }
            FeedTable.saveMapping(transaction.jdbc(), id, mapping);
            return get(transaction, id);
        });
    }

    private void check(Transaction transaction, FeedDefinition definition) {
        if (!FeedDefinition.PURPOSES.contains(definition.purpose())) {
            throw new Invalid("intake", "feed-incomplete", Map.of("field", "purpose"));
        }
        Feed.OwnerAgency owner = FeedTable.agency(transaction.jdbc(), definition.ownerAgencyId())
                .orElseThrow(() -> new Invalid("intake", "feed-incomplete", Map.of("field", "ownerAgencyId")));
        Period keep = definition.retention();
        legalBases.requireFor(definition.legalBasis(), keep, owner.kind());
    }

    private static @Nullable Integer compartment(Access access, FeedDefinition definition) {
        if (definition.marking() != Marking.RED) {
            return null;
        }
        return access.mandate()
                .filter(mandate -> mandate.reference().equals(definition.inquiry()))
                .map(mandate -> mandate.inquiryId())
                .orElseThrow(() -> new Invalid("intake", "red-needs-inquiry"));
    }
}
