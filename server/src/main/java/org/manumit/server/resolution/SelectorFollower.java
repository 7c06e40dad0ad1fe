package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.server.intake.FeedSnapshot;
import org.manumit.server.observation.AbsorbedObservation;
import org.manumit.server.observation.ObservationFollower;
import org.manumit.server.observation.SelectorMention;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/** Writes what new observations say of selectors and entities beside them, in the loader's transaction. Thread-safe. */
@Component
final class SelectorFollower implements ObservationFollower {

    /* Ties and traits are those of a bearer and found by its key: an index by observation of their own would slow down each load. */
    private static final String REMOVE_TIES = """
            WITH borne AS (
                DELETE FROM resolution.bearer b WHERE b.observation_id = ANY (?) RETURNING b.observation_id, b.record_key
            ), gone AS (
                DELETE FROM resolution.tie t USING borne b
                WHERE t.record_key = b.record_key AND t.observation_id = b.observation_id
                RETURNING t.record_key, t.identifier_key
            ), untraced AS (
                DELETE FROM resolution.trait t USING borne b
                WHERE t.record_key = b.record_key AND t.observation_id = b.observation_id
            )
            SELECT g.record_key FROM gone g UNION SELECT g.identifier_key FROM gone g UNION SELECT b.record_key FROM borne b
            """;

    private final EntityBuilder builder;

    SelectorFollower(EntityBuilder builder) {
        this.builder = builder;
    }

    @Override
    public void absorbed(Connection connection, FeedSnapshot feed, List<AbsorbedObservation> observations)
            throws SQLException {
        SelectorIds ids = new SelectorIds();
        RecordReading reading = new RecordReading(ids);
        LoadedRows rows = new LoadedRows(feed);
        LongSet touched = new LongOpenHashSet();
        for (AbsorbedObservation observation : observations) {
            long[] selectorIds = mention(rows, ids, observation);
            RecordStatements statements = reading.read(feed.id(), observation, selectorIds);
            rows.statements(observation.id(), observation.namesPerson(), statements);
            touch(touched, statements);
        }
        rows.send(connection);
        enqueue(connection, touched);
    }

    private static long[] mention(LoadedRows rows, SelectorIds selectorIds, AbsorbedObservation observation) {
        List<SelectorMention> mentions = observation.selectors();
        long[] ids = new long[mentions.size()];
        for (int i = 0; i < ids.length; i++) {
            SelectorMention mention = mentions.get(i);
            ids[i] = selectorIds.selector(mention.kind(), mention.value());
            boolean identifies =
                    mention.property() != null && identifies(observation.draft().kind(), mention.kind());
            rows.mention(observation.id(), observation.namesPerson(), ids[i], identifies, mention);
        }
        return ids;
    }

    private static boolean identifies(Kind observation, SelectorKind selector) {
        boolean account = observation == Kind.TRANSFER && selector == SelectorKind.ACCOUNT;
        boolean seen = observation == Kind.POSITION || observation == Kind.DETECTION;
        return account || seen && (selector == SelectorKind.MMSI || selector == SelectorKind.IMO);
    }

    private static void touch(LongSet touched, RecordStatements statements) {
        if (statements.bearer() != null) {
            touched.add(statements.bearer().recordKey());
        }
        statements.ties().forEach(tie -> touched.add(tie.identifierKey()));
    }

    @Override
    public void expunged(Connection connection, long[] observationIds) throws SQLException {
        LongSet touched = new LongOpenHashSet(delete(connection, REMOVE_TIES, observationIds));
        delete(connection, "DELETE FROM resolution.link l WHERE l.observation_id = ANY (?)", observationIds);
        delete(connection, "DELETE FROM resolution.mention m WHERE m.observation_id = ANY (?)", observationIds);
        enqueue(connection, touched);
    }

    private void enqueue(Connection connection, LongSet touched) throws SQLException {
        if (touched.isEmpty()) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO resolution.pending (records, keys) VALUES (?, ?)")) {
            insert.setInt(1, touched.size());
            insert.setArray(2, connection.unwrap(PGConnection.class).createArrayOf("int8", touched.toLongArray()));
            insert.executeUpdate();
        }
        builder.backlog().pokeAfterCommit();
    }

    private static long[] delete(Connection connection, String statement, long[] ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(statement)) {
            delete.setArray(1, connection.unwrap(PGConnection.class).createArrayOf("int8", ids));
            LongOpenHashSet answered = new LongOpenHashSet();
            if (delete.execute()) {
                try (ResultSet rows = delete.getResultSet()) {
                    while (rows.next()) {
                        answered.add(rows.getLong(1));
                    }
                }
            }
            return answered.toLongArray();
        }
    }
}
