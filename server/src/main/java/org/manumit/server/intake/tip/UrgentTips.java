package org.manumit.server.intake.tip;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Absent;
import org.manumit.problem.Conflict;
import org.manumit.problem.Invalid;
import org.manumit.server.intake.ExpungedRecords;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** The clocks of urgent tips: listed while they run, stopped with words, set going again. Thread-safe. */
@Component
public final class UrgentTips implements ExpungedRecords {

    private static final int MAX_CHARS = 2000;

    private final Clock clock;

    UrgentTips(Clock clock) {
        this.clock = clock;
    }

    /** Which clocks to list. */
    public enum State {
        /** Nobody has answered yet; the oldest first. */
        RUNNING,
        /** Somebody has said what became of the tip; the latest first. */
        STOPPED;

        /** @throws Invalid {@code clock-state-unknown} */
        public static State of(String word) {
            return switch (word) {
                case "running" -> RUNNING;
                case "stopped" -> STOPPED;
                default -> throw new Invalid("intake", "clock-state-unknown");
            };
        }
    }

    /** A page of urgent tips. */
    public record Page(
            List<UrgentTip> items, long total, @Nullable Long next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * How many clocks run that the reader may see.
     *
     * @param overdue those of them that are past their time
     */
    public record RunningClocks(long running, long overdue) {}

    public Page list(Access access, State state, @Nullable Long cursor, int limit) {
        return access.inTransaction(Act.of("intake.urgent-tips"), transaction -> {
            List<UrgentTip> found = state == State.RUNNING
                    ? UrgentTipTable.running(transaction.jdbc(), cursor == null ? 0 : cursor, limit + 1)
                    : UrgentTipTable.stopped(transaction.jdbc(), cursor == null ? Long.MAX_VALUE : cursor, limit + 1);
            boolean more = found.size() > limit;
            List<UrgentTip> items = more ? found.subList(0, limit) : found;
            items.forEach(tip -> transaction.concerns("observation", tip.observationId()));
            long total = state == State.RUNNING
                    ? count(transaction).running()
                    : UrgentTipTable.countStopped(transaction.jdbc());
            return new Page(items, total, more ? items.get(limit - 1).observationId() : null);
        });
    }

    public RunningClocks count(Access access) {
        return access.inTransaction(Act.of("intake.urgent-count"), this::count);
    }

    private RunningClocks count(Transaction transaction) {
        return UrgentTipTable.countRunning(transaction.jdbc(), clock.instant());
    }

    /**
     * Stops a clock.
     *
     * @param outcome what became of the tip, in words; they stay with the clock
     * @throws Invalid {@code outcome-needed}
     * @throws Absent {@code urgent-tip-absent}
     * @throws Conflict {@code clock-stopped} if somebody has stopped it before
     */
    public UrgentTip stop(Access access, long observationId, String outcome) {
        String words = outcome.strip();
        if (words.isEmpty() || words.length() > MAX_CHARS) {
            throw new Invalid("intake", "outcome-needed");
        }
        return access.inTransaction(Act.of("intake.clock-stop", "observation", observationId), transaction -> {
            get(transaction, observationId);
            if (!UrgentTipTable.stop(transaction.jdbc(), observationId, words, user(access), clock.instant())) {
                throw new Conflict("intake", "clock-stopped");
            }
            return get(transaction, observationId);
        });
    }

    /**
     * Takes the stop of a clock back: it runs on as if it had not been stopped.
     *
     * @throws Absent {@code urgent-tip-absent}
     * @throws Conflict {@code clock-running}
     */
    public UrgentTip undo(Access access, long observationId) {
        return access.inTransaction(Act.of("intake.clock-undo", "observation", observationId), transaction -> {
            get(transaction, observationId);
            if (!UrgentTipTable.undo(transaction.jdbc(), observationId, user(access), clock.instant())) {
                throw new Conflict("intake", "clock-running");
            }
            return get(transaction, observationId);
        });
    }

    private static UrgentTip get(Transaction transaction, long observationId) {
        return UrgentTipTable.find(transaction.jdbc(), observationId)
                .orElseThrow(() -> new Absent("intake", "urgent-tip-absent"));
    }

    private static long user(Access access) {
        return access.actor().userId().orElseThrow();
    }

    @Override
    public void expunged(Connection connection, long[] observationIds) throws SQLException {
        UrgentTipTable.forget(connection, observationIds);
    }
}
