package org.manumit.server.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.Spot;
import org.manumit.formats.mapping.TimePrecision;
import org.manumit.server.intake.StoredJson;
import org.manumit.server.safeguard.Marking;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Statements on observations for readers. Holds no state. Thread-safe. */
final class ObservationTable {

    private static final Kind[] KINDS = Kind.values();
    private static final TimePrecision[] PRECISIONS = TimePrecision.values();

    private ObservationTable() {}

    static Optional<Observation> find(JdbcClient jdbc, long id) {
        return jdbc.sql("""
                        SELECT id, kind, feed_id, batch_id, source_id, occurred_at, time_precision, received_at, latitude,
                               longitude, uncertainty_meters, place_text, text, language, properties, raw, digest,
                               reliability, credibility, marking, retained_until
                        FROM observation.observation WHERE id = ?
                        """).param(id).query(ObservationTable::observation).optional();
    }

    static Optional<Tombstone> tombstone(JdbcClient jdbc, long id) {
        return jdbc.sql("""
                        SELECT observation_id, kind, feed_id, batch_id, marking, expunged_at, why
                        FROM observation.tombstone WHERE observation_id = ?
                        """)
                .param(id)
                .query((row, number) -> new Tombstone(
                        row.getLong(1),
                        KINDS[row.getInt(2)],
                        row.getInt(3),
                        row.getLong(4),
                        Marking.ofLevel(row.getInt(5)),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getString(7)))
                .optional();
    }

    private static Observation observation(ResultSet row, int number) throws SQLException {
        OffsetDateTime occurredAt = row.getObject("occurred_at", OffsetDateTime.class);
        return new Observation(
                row.getLong("id"),
                KINDS[row.getInt("kind")],
                row.getInt("feed_id"),
                row.getLong("batch_id"),
                row.getString("source_id"),
                occurredAt == null ? null : occurredAt.toInstant(),
                PRECISIONS[row.getInt("time_precision")],
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                place(row),
                row.getString("place_text"),
                row.getString("text"),
                row.getString("language"),
                properties(row.getString("properties")),
                row.getString("raw"),
                HexFormat.of().formatHex(row.getBytes("digest")),
                row.getString("reliability"),
                row.getInt("credibility"),
                Marking.ofLevel(row.getInt("marking")),
                row.getObject("retained_until", LocalDate.class));
    }

    private static @Nullable Spot place(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        if (row.wasNull()) {
            return null;
        }
        return new Spot(latitude, row.getDouble("longitude"), row.getFloat("uncertainty_meters"));
    }

    private static Map<String, List<String>> properties(String json) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        StoredJson.read(json, JsonNode.class).properties().forEach(property -> {
            List<String> values = new ArrayList<>();
            property.getValue().forEach(value -> values.add(value.asString("")));
            properties.put(property.getKey(), values);
        });
        return properties;
    }
}
