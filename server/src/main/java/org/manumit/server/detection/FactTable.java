package org.manumit.server.detection;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads facts of observations, and what was read in their texts before. Thread-safe. */
@Component
class FactTable {

    private static final int BLOCK = 5_000;
    private static final TypeReference<Map<String, List<String>>> PROPERTIES = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();
    private final SignReader reader;

    FactTable(SignReader reader) {
        this.reader = reader;
    }

    /** Facts of the observations that exist and that the transaction may see, by id; texts not read before are read on the way. */
    List<ObservationFacts> read(Transaction transaction, long[] ids) {
        ReadingFollower.keeping(transaction);
        long[] ordered = Arrays.stream(ids).sorted().distinct().toArray();
        List<ObservationFacts> facts = new ArrayList<>(ordered.length);
        for (int from = 0; from < ordered.length; from += BLOCK) {
            long[] block = Arrays.copyOfRange(ordered, from, Math.min(ordered.length, from + BLOCK));
            facts.addAll(transaction
                    .jdbc()
                    .sql("""
                            SELECT o.id, o.kind, o.feed_id, o.occurred_at, o.cell, o.country, o.properties::text AS properties,
                                r.signs, r.voice, CASE WHEN r.observation_id IS NULL THEN o.text END AS text
                            FROM observation.published_observation o
                            LEFT JOIN detection.reading r ON r.observation_id = o.id AND r.version = :version
                            WHERE o.id = ANY (:ids) ORDER BY o.id""")
                    .param("ids", block)
                    .param("version", SignReader.VERSION)
                    .query((row, number) -> facts(row))
                    .list());
        }
        return facts;
    }

    private ObservationFacts facts(ResultSet row) throws SQLException {
        @Nullable Array read = row.getArray("signs");
        if (read != null) {
            return facts(row, signs(read), row.getLong("voice"));
        }
        @Nullable String text = row.getString("text");
        return facts(row, reader.read(Kind.values()[row.getInt("kind")], text), SignReader.voice(text));
    }

    private ObservationFacts facts(ResultSet row, List<Sign> signs, long voice) throws SQLException {
        @Nullable Timestamp occurred = row.getTimestamp("occurred_at");
        return new ObservationFacts(
                row.getLong("id"),
                Kind.values()[row.getInt("kind")],
                row.getInt("feed_id"),
                occurred == null ? null : occurred.toInstant(),
                row.getObject("cell", Long.class),
                row.getString("country"),
                json.readValue(row.getString("properties"), PROPERTIES),
                signs,
                voice);
    }

    /** The same from what was read before: nothing is read again. */
    List<ObservationFacts> stored(Transaction transaction, long[] ids) {
        return transaction
                .jdbc()
                .sql("""
                        SELECT o.id, o.kind, o.feed_id, o.occurred_at, o.cell, o.country, o.properties::text AS properties,
                            r.signs, COALESCE(r.voice, 0) AS voice
                        FROM observation.published_observation o
                        LEFT JOIN detection.reading r ON r.observation_id = o.id
                        WHERE o.id = ANY (:ids) ORDER BY o.id""")
                .param("ids", ids)
                .query((row, number) -> facts(row, signs(row.getArray("signs")), row.getLong("voice")))
                .list();
    }

    private static List<Sign> signs(@Nullable Array stored) throws SQLException {
        return stored == null
                ? List.of()
                : Arrays.stream((String[]) stored.getArray()).map(Sign::of).toList();
    }

    /** Reads the texts of these observations and keeps what they say, block by block: a run may rest on very many. */
    void renew(Transaction transaction, long[] ids) {
        long[] ordered = Arrays.stream(ids).sorted().distinct().toArray();
        for (int from = 0; from < ordered.length; from += BLOCK) {
            keep(
                    transaction,
                    read(transaction, Arrays.copyOfRange(ordered, from, Math.min(ordered.length, from + BLOCK))));
        }
    }

    /** Keeps what was read in the texts of these observations, with the visibility of each. */
    private void keep(Transaction transaction, List<ObservationFacts> facts) {
        for (int from = 0; from < facts.size(); from += BLOCK) {
            List<ObservationFacts> block = facts.subList(from, Math.min(facts.size(), from + BLOCK));
            transaction
                    .jdbc()
                    .sql("""
                            INSERT INTO detection.reading (observation_id, version, voice, signs, agency_id, marking,
                                compartment_id, names_person)
                            SELECT o.id, :version, r.voice, pg_catalog.string_to_array(r.signs, ' '), o.agency_id, o.marking,
                                o.compartment_id, o.names_person
                            FROM unnest(:ids::bigint[], :voices::bigint[], :signs::text[]) AS r(id, voice, signs)
                            JOIN observation.published_observation o ON o.id = r.id
                            ON CONFLICT (observation_id) DO UPDATE
                            SET version = excluded.version, voice = excluded.voice, signs = excluded.signs
                            WHERE reading.version <> excluded.version""")
                    .param("version", SignReader.VERSION)
                    .param("ids", block.stream().mapToLong(ObservationFacts::id).toArray())
                    .param(
                            "voices",
                            block.stream().mapToLong(ObservationFacts::voice).toArray())
                    .param("signs", block.stream().map(FactTable::stored).toArray(String[]::new))
                    .update();
        }
    }

    private static String stored(ObservationFacts facts) {
        return String.join(" ", facts.signs().stream().map(Sign::stored).toList());
    }

    /** Latest time of all, or null; used to say how far a run saw. */
    static @Nullable Instant latest(List<ObservationFacts> facts) {
        return facts.stream()
                .map(ObservationFacts::occurredAt)
                .filter(java.util.Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** Earliest time of all, or null. */
    static @Nullable Instant earliest(List<ObservationFacts> facts) {
        return facts.stream()
                .map(ObservationFacts::occurredAt)
                .filter(java.util.Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
