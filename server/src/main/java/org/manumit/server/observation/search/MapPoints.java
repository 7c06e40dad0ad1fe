package org.manumit.server.observation.search;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Where and when things were observed, for the map and its clock. Thread-safe. */
@NamedInterface("search")
@Component
public final class MapPoints {

    /** Points in one answer; of more, an even sample. */
    public static final int MOST_POINTS = 100_000;

    private static final int SAMPLE_STEPS = 65_536;
    private static final Duration LONGEST_BY_DAY = Duration.ofDays(120);
    private static final Duration LONGEST_BY_WEEK = Duration.ofDays(900);

    private static final String WHERE = """
            FROM observation.search_point p
            WHERE p.longitude BETWEEN :west AND :east AND p.latitude BETWEEN :south AND :north
                AND (:from::timestamptz IS NULL OR p.at >= :from) AND (:to::timestamptz IS NULL OR p.at < :to)
                AND (:kinds::smallint[] IS NULL OR p.kind = ANY (:kinds::smallint[]))
            """;

    /* Knuth's multiplicative hash spreads ids evenly, so that a sample has no stripes. */
    private static final String SAMPLE =
            " AND (:steps = 65536 OR (p.observation_id * 2654435761 >> 16) & 65535 < :steps) ORDER BY p.observation_id LIMIT :most";

    private static final String HISTOGRAM = """
            SELECT pg_catalog.date_trunc(:bucket, p.at AT TIME ZONE 'UTC') AS start, pg_catalog.count(*)
            FROM observation.search_point p
            WHERE (:from::timestamptz IS NULL OR p.at >= :from) AND (:to::timestamptz IS NULL OR p.at < :to)
                AND (:kinds::smallint[] IS NULL OR p.kind = ANY (:kinds::smallint[]))
            GROUP BY start ORDER BY start
            """;

    /** Degrees, WGS 84. */
    public record Box(double west, double south, double east, double north) {
        public static final Box WORLD = new Box(-180, -90, 180, 90);
    }

    /** What to show. */
    public record Window(@Nullable Instant from, @Nullable Instant to, Set<Kind> kinds) {
        public Window {
            kinds = Set.copyOf(kinds);
        }
    }

    /** Counts by time, oldest first. */
    public record Histogram(String bucket, List<Count> counts) {
        public Histogram {
            counts = List.copyOf(counts);
        }
    }

    /** How many in a bucket. */
    public record Count(Instant start, long count) {}

    /** {@code {"points":[[longitude,latitude,id,kindIndex,epochSeconds],…],"truncated":…}} in UTF-8. */
    public byte[] json(Access access, Window window, Box box) {
        return access.inTransaction(Act.of("observation.points"), transaction -> {
            JdbcClient jdbc = transaction.jdbc();
            long count = bound(jdbc.sql("SELECT pg_catalog.count(*) " + WHERE), window, box)
                    .query(Long.class)
                    .single();
            boolean truncated = count > MOST_POINTS;
            long steps = truncated ? SAMPLE_STEPS * (long) MOST_POINTS / count : SAMPLE_STEPS;
            StringBuilder json =
                    new StringBuilder((int) Math.min(count, MOST_POINTS) * 48 + 64).append("{\"points\":[");
            bound(
                            jdbc.sql(
                                    "SELECT p.longitude, p.latitude, p.observation_id, p.kind, extract(epoch FROM p.at)::bigint "
                                            + WHERE + SAMPLE),
                            window,
                            box)
                    .param("steps", steps)
                    .param("most", MOST_POINTS)
                    .query(row -> {
                        json.append(json.charAt(json.length() - 1) == '[' ? "[" : ",[");
                        degrees(json, row.getFloat(1)).append(',');
                        degrees(json, row.getFloat(2)).append(',');
                        json.append(row.getLong(3))
                                .append(',')
                                .append(row.getInt(4))
                                .append(',');
                        json.append(row.getLong(5)).append(']');
                    });
            json.append("],\"truncated\":").append(truncated).append('}');
            return json.toString().getBytes(StandardCharsets.UTF_8);
        });
    }

    /** Counts by day, week or month, as the span demands. */
    public Histogram histogram(Access access, Window window) {
        return access.inTransaction(Act.of("observation.histogram"), transaction -> {
            JdbcClient jdbc = transaction.jdbc();
            String bucket = bucket(span(jdbc, window));
            List<Count> counts = timed(jdbc.sql(HISTOGRAM), window)
                    .param("bucket", bucket)
                    .query((row, n) -> new Count(
                            row.getObject(1, java.time.LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getLong(2)))
                    .list();
            return new Histogram(bucket, counts);
        });
    }

    private static Duration span(JdbcClient jdbc, Window window) {
        if (window.from() != null && window.to() != null) {
            return Duration.between(window.from(), window.to());
        }
        return jdbc.sql("SELECT pg_catalog.min(p.at), pg_catalog.max(p.at) FROM observation.search_point p")
                .query((row, n) -> {
                    OffsetDateTime first = row.getObject(1, OffsetDateTime.class);
                    OffsetDateTime last = row.getObject(2, OffsetDateTime.class);
                    return first == null || last == null ? Duration.ZERO : Duration.between(first, last);
                })
                .single();
    }

    private static String bucket(Duration span) {
        if (span.compareTo(LONGEST_BY_DAY) <= 0) {
            return "day";
        }
        return span.compareTo(LONGEST_BY_WEEK) <= 0 ? "week" : "month";
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Window window, Box box) {
        return timed(statement, window)
                .param("west", box.west())
                .param("south", box.south())
                .param("east", box.east())
                .param("north", box.north());
    }

    private static JdbcClient.StatementSpec timed(JdbcClient.StatementSpec statement, Window window) {
        Short[] kinds = window.kinds().stream()
                .map(kind -> (short) kind.ordinal())
                .sorted()
                .toArray(Short[]::new);
        return statement
                .param("from", SearchTable.time(window.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", SearchTable.time(window.to()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("kinds", kinds.length == 0 ? null : kinds, kinds.length == 0 ? Types.NULL : Types.ARRAY);
    }

    /* Four decimals are 11 metres, less than most sources know. */
    private static StringBuilder degrees(StringBuilder json, float value) {
        long scaled = Math.round(value * 10_000.0);
        return json.append(scaled / 10_000.0);
    }
}
