package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.booleans.BooleanArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.server.intake.FeedSnapshot;
import org.postgresql.PGConnection;

/**
 * Columns of new rows, sent as arrays with one statement a table. COPY is not to be had on tables under row-level security.
 * Confined to one thread.
 */
final class LoadedRows {

    private static final String VISIBILITY = "?::integer, ?::integer, ?::smallint";

    private static final String MENTIONS = """
            INSERT INTO resolution.mention (agency_id, compartment_id, marking, observation_id, selector_id, span_start,
                span_end, names_person, identifies, property)
            SELECT %s, n.observation_id, n.selector_id, NULLIF(n.span_start, -1), NULLIF(n.span_end, -1),
                n.names_person, n.identifies, n.property
            FROM unnest(?::bigint[], ?::bigint[], ?::integer[], ?::integer[], ?::boolean[], ?::boolean[],
                ?::text[]) AS n(observation_id, selector_id, span_start, span_end, names_person, identifies, property)
            """.formatted(VISIBILITY);

    private static final String BEARERS = """
            INSERT INTO resolution.bearer (agency_id, compartment_id, marking, observation_id, record_key, names_person,
                schema, name)
            SELECT %s, n.observation_id, n.record_key, n.names_person, n.schema, n.name
            FROM unnest(?::bigint[], ?::bigint[], ?::boolean[], ?::text[], ?::text[])
                AS n(observation_id, record_key, names_person, schema, name)
            """.formatted(VISIBILITY);

    private static final String TIES = """
            INSERT INTO resolution.tie (agency_id, compartment_id, marking, observation_id, record_key, identifier_key,
                exclusive, rank, names_person)
            SELECT %s, n.observation_id, n.record_key, n.identifier_key, n.exclusive, n.rank, n.names_person
            FROM unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::integer[], ?::integer[], ?::boolean[])
                AS n(observation_id, record_key, identifier_key, exclusive, rank, names_person)
            """.formatted(VISIBILITY);

    private static final String TRAITS = """
            INSERT INTO resolution.trait (agency_id, compartment_id, marking, observation_id, record_key, value, trait,
                names_person)
            SELECT %s, n.observation_id, n.record_key, n.value, n.trait, n.names_person
            FROM unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::integer[], ?::boolean[])
                AS n(observation_id, record_key, value, trait, names_person)
            """.formatted(VISIBILITY);

    private static final String LINKS = """
            INSERT INTO resolution.link (agency_id, compartment_id, marking, observation_id, source_key, target_key,
                names_person, schema)
            SELECT %s, n.observation_id, n.source_key, n.target_key, n.names_person, n.schema
            FROM unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::boolean[], ?::text[])
                AS n(observation_id, source_key, target_key, names_person, schema)
            """.formatted(VISIBILITY);

    private final Columns mentions = new Columns(MENTIONS, 2, 2, 2, 1);
    private final Columns bearers = new Columns(BEARERS, 2, 0, 1, 2);
    private final Columns ties = new Columns(TIES, 3, 2, 1, 0);
    private final Columns traits = new Columns(TRAITS, 3, 1, 1, 0);
    private final Columns links = new Columns(LINKS, 3, 0, 1, 1);

    void mention(
            long observationId,
            long selectorId,
            int start,
            int end,
            boolean namesPerson,
            boolean identifies,
            @Nullable String property) {
        mentions.longs(observationId, selectorId).ints(start, end).booleans(namesPerson, identifies);
        mentions.texts(property);
    }

    void statements(long observationId, boolean namesPerson, RecordStatements statements) {
        RecordStatements.Bearer bearer = statements.bearer();
        if (bearer != null) {
            bearers.longs(observationId, bearer.recordKey()).booleans(namesPerson);
            bearers.texts(bearer.schema(), bearer.name());
        }
        for (RecordStatements.Tie tie : statements.ties()) {
            ties.longs(observationId, tie.recordKey(), tie.identifierKey())
                    .ints(tie.exclusive(), tie.rank())
                    .booleans(namesPerson);
        }
        for (RecordStatements.Trait trait : statements.traits()) {
            traits.longs(observationId, trait.recordKey(), trait.value())
                    .ints(trait.trait())
                    .booleans(namesPerson);
        }
        for (RecordStatements.Link link : statements.links()) {
            links.longs(observationId, link.sourceKey(), link.targetKey()).booleans(namesPerson);
            links.texts(link.schema());
        }
    }

    void send(Connection connection, FeedSnapshot feed) throws SQLException {
        for (Columns columns : List.of(mentions, bearers, ties, traits, links)) {
            columns.send(connection, feed);
        }
    }

    /* Columns of one table in the order of its statement: bigints, integers, booleans, texts. */
    private static final class Columns {

        private final String statement;
        private final List<LongArrayList> longs = new ArrayList<>();
        private final List<IntArrayList> ints = new ArrayList<>();
        private final List<BooleanArrayList> booleans = new ArrayList<>();
        private final List<List<@Nullable String>> texts = new ArrayList<>();

        Columns(String statement, int longColumns, int intColumns, int booleanColumns, int textColumns) {
            this.statement = statement;
            for (int i = 0; i < longColumns; i++) {
                longs.add(new LongArrayList());
            }
            for (int i = 0; i < intColumns; i++) {
                ints.add(new IntArrayList());
            }
            for (int i = 0; i < booleanColumns; i++) {
                booleans.add(new BooleanArrayList());
            }
            for (int i = 0; i < textColumns; i++) {
                texts.add(new ArrayList<>());
            }
        }

        Columns longs(long... values) {
            for (int i = 0; i < values.length; i++) {
                longs.get(i).add(values[i]);
            }
            return this;
        }

        Columns ints(int... values) {
            for (int i = 0; i < values.length; i++) {
                ints.get(i).add(values[i]);
            }
            return this;
        }

        Columns booleans(boolean... values) {
            for (int i = 0; i < values.length; i++) {
                booleans.get(i).add(values[i]);
            }
            return this;
        }

        void texts(@Nullable String... values) {
            for (int i = 0; i < values.length; i++) {
                texts.get(i).add(values[i]);
            }
        }

        void send(Connection connection, FeedSnapshot feed) throws SQLException {
            if (longs.get(0).isEmpty()) {
                return;
            }
            PGConnection postgres = connection.unwrap(PGConnection.class);
            try (PreparedStatement insert = connection.prepareStatement(statement)) {
                insert.setInt(1, feed.agencyId());
                insert.setObject(2, feed.compartmentId(), Types.INTEGER);
                insert.setInt(3, feed.marking());
                int at = 4;
                for (LongArrayList column : longs) {
                    insert.setArray(at++, postgres.createArrayOf("int8", column.toLongArray()));
                }
                for (IntArrayList column : ints) {
                    insert.setArray(at++, postgres.createArrayOf("int4", column.toIntArray()));
                }
                for (BooleanArrayList column : booleans) {
                    insert.setArray(at++, postgres.createArrayOf("bool", column.toBooleanArray()));
                }
                for (List<@Nullable String> column : texts) {
                    insert.setArray(at++, connection.createArrayOf("text", column.toArray()));
                }
                insert.executeUpdate();
            }
        }
    }
}
