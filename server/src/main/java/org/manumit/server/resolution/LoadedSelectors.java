package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manumit.formats.selector.SelectorKind;
import org.postgresql.PGConnection;

/**
 * Enters a chunk's selectors and tells their ids. Ids are computed; the database is asked only whether another value holds
 * one of them. Confined to one thread.
 */
final class LoadedSelectors {

    /** Enters what is new; answers with the positions, from 1, of the others. */
    private static final String ENTER = """
            WITH fresh AS (
                SELECT * FROM unnest(?::bigint[], ?::smallint[], ?::text[]) WITH ORDINALITY AS f(id, kind, value, position)
            ), entered AS (
                INSERT INTO resolution.selector (id, kind, value)
                SELECT f.id, f.kind, f.value FROM fresh f ON CONFLICT DO NOTHING
                RETURNING id
            )
            SELECT f.position FROM fresh f WHERE NOT EXISTS (SELECT FROM entered e WHERE e.id = f.id)
            """;

    /** Of those that were held before: the positions, from 1, where the id stands for another value. */
    private static final String COLLISIONS = "SELECT unnest(resolution.collisions(?, ?, ?))";

    private record Key(SelectorKind kind, String value) {
        @Override
        public int hashCode() {
            // Kinds are few: the value alone spreads well, and a string keeps its hash.
            return value.hashCode();
        }

        @Override
        public String toString() {
            return "Key[" + kind + "]";
        }
    }

    private final SelectorIds ids;
    private final Map<Key, Long> known = new HashMap<>();
    private final Long2ObjectOpenHashMap<Key> holders = new Long2ObjectOpenHashMap<>();

    LoadedSelectors(SelectorIds ids) {
        this.ids = ids;
    }

    /** Notes a selector; its id is told by {@link #id} once all are entered. */
    void add(SelectorKind kind, String value) {
        Key key = new Key(kind, value);
        if (!known.containsKey(key)) {
            hold(key, ids.selector(kind, value));
        }
    }

    private void hold(Key key, long first) {
        long id = first;
        while (holders.containsKey(id)) {
            id = SelectorIds.next(id);
        }
        holders.put(id, key);
        known.put(key, id);
    }

    /** Enters those that are new. Rows go in the order of their ids, so that two loaders never wait for each other in a ring. */
    void enter(Connection connection) throws SQLException {
        long[] askedIds = holders.keySet().toLongArray();
        while (askedIds.length > 0) {
            Arrays.sort(askedIds);
            List<Key> asked = Arrays.stream(askedIds).mapToObj(holders::get).toList();
            List<Key> held = answered(connection, ENTER, asked);
            List<Key> collided = held.isEmpty() ? held : answered(connection, COLLISIONS, held);
            for (Key key : collided) {
                long taken = idOf(key);
                holders.remove(taken);
                hold(key, SelectorIds.next(taken));
            }
            askedIds = collided.stream().mapToLong(this::idOf).toArray();
        }
    }

    long id(SelectorKind kind, String value) {
        return idOf(new Key(kind, value));
    }

    private long idOf(Key key) {
        Long id = known.get(key);
        if (id == null) {
            throw new IllegalStateException("a selector must be added before its id is asked for");
        }
        return id;
    }

    /** Asks about keys, one row each; answers with those at the positions that come back. */
    private List<Key> answered(Connection connection, String statement, List<Key> asked) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        long[] askedIds = asked.stream().mapToLong(this::idOf).toArray();
        short[] kinds = new short[askedIds.length];
        String[] values = new String[askedIds.length];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = (short) asked.get(i).kind().ordinal();
            values[i] = asked.get(i).value();
        }
        List<Key> answered = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(statement)) {
            query.setArray(1, postgres.createArrayOf("int8", askedIds));
            query.setArray(2, postgres.createArrayOf("int2", kinds));
            query.setArray(3, postgres.createArrayOf("text", values));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    answered.add(asked.get(rows.getInt(1) - 1));
                }
            }
        }
        return answered;
    }
}
