package org.manumit.server.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements on how feeds do. Holds no state. Thread-safe. */
final class HealthTable {

    static final int DAYS = 30;

    private HealthTable() {}

    /** What the batches of one feed add up to. */
    record Totals(
            @Nullable OffsetDateTime lastRecordAt,
            long observations,
            long quarantined,
            @Nullable Long lastBatchId) {
        static final Totals NONE = new Totals(null, 0, 0, null);
    }

    static Map<Integer, Totals> totals(JdbcClient jdbc) {
        Map<Integer, Totals> totals = new HashMap<>();
        jdbc.sql("""
                        SELECT feed_id, max(last_record_at) AS last_record_at, max(id) AS last_batch,
                               COALESCE(sum(accepted) FILTER (WHERE state <> 'UNDONE'), 0) AS observations,
                               COALESCE(sum(quarantined - settled) FILTER (WHERE state <> 'UNDONE'), 0) AS quarantined
                        FROM intake.batch GROUP BY feed_id
                        """).query(row -> {
            totals.put(
                    row.getInt("feed_id"),
                    new Totals(
                            row.getObject("last_record_at", OffsetDateTime.class),
                            row.getLong("observations"),
                            row.getLong("quarantined"),
                            row.getLong("last_batch")));
        });
        return totals;
    }

    /** Records received by feed on each of the last days, the oldest first. */
    static Map<Integer, List<Long>> daily(JdbcClient jdbc, LocalDate today) {
        Map<Integer, List<Long>> daily = new HashMap<>();
        LocalDate first = today.minusDays(DAYS - 1L);
        jdbc.sql("""
                        SELECT feed_id, (received_at AT TIME ZONE 'UTC')::date AS day, sum(records) AS records
                        FROM intake.batch WHERE received_at >= ? GROUP BY feed_id, day
                        """).param(first.atStartOfDay().atOffset(ZoneOffset.UTC)).query(row -> {
            List<Long> days = daily.computeIfAbsent(row.getInt("feed_id"), feed -> noDays());
            int day = (int) (row.getObject("day", LocalDate.class).toEpochDay() - first.toEpochDay());
            if (day >= 0 && day < DAYS) {
                days.set(day, row.getLong("records"));
            }
        });
        return daily;
    }

    static List<Long> noDays() {
        List<Long> days = new ArrayList<>(DAYS);
        for (int day = 0; day < DAYS; day++) {
            days.add(0L);
        }
        return days;
    }
}
