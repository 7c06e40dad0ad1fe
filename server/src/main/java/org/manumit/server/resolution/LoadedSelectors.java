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

    private static final String ENTER = """
            INSERT INTO resolution.selector (id, kind, value)
            SELECT fresh.id, fresh.kind, fresh.value
            FROM unnest(?::bigint[], ?::smallint[], ?::text[]) AS fresh(id, kind, value)
            ON CONFLICT DO NOTHING
            """;

    private record Key(SelectorKind kind, String value) {
        @Override
        public int hashCode() {
            // Kinds are few: the value alone spreads well, and a string keeps its hash.
            return value.hashCode();
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
            Object[] columns = columns(connection, asked, askedIds);
            int entered = insert(connection, columns);
            List<Key> collided = entered == asked.size() ? List.of() : collided(connection, columns, asked);
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

    private static Object[] columns(Connection connection, List<Key> asked, long[] ids) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        short[] kinds = new short[ids.length];
        String[] values = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            kinds[i] = (short) asked.get(i).kind().ordinal();
            values[i] = asked.get(i).value();
        }
        return new Object[] {
            postgres.createArrayOf("int8", ids),
            postgres.createArrayOf("int2", kinds),
            postgres.createArrayOf("text", values)
        };
    }

    private static int insert(Connection connection, Object[] columns) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ENTER)) {
            bind(insert, columns);
            return insert.executeUpdate();
        }
    }

    private static List<Key> collided(Connection connection, Object[] columns, List<Key> asked) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT unnest(resolution.collisions(?, ?, ?))")) {
            bind(query, columns);
            List<Key> collided = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    collided.add(asked.get(rows.getInt(1) - 1));
                }
            }
            return collided;
        }
    }

    private static void bind(PreparedStatement statement, Object[] columns) throws SQLException {
        for (int i = 0; i < columns.length; i++) {
            statement.setObject(i + 1, columns[i]);
        }
    }
}
