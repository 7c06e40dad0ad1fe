package org.manumit.server.resolution;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Which selectors are known to be shared innocently, since when and by whose word. Nothing is deleted. */
final class KnownSharedTable {

    private static final String BEGIN = """
            INSERT INTO resolution.known_shared (selector_id, note, by_user, by_name)
            SELECT :id, :note, s.id, s.display_name FROM safeguard.staff_name s WHERE s.id = (SELECT safeguard.actor())
            ON CONFLICT (selector_id) WHERE ended_at IS NULL DO NOTHING
            """;

    private final JdbcClient jdbc;

    KnownSharedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(long selectorId, String note) {
        beginIfNew(selectorId, note);
    }

    /** 1 if the selector was not noted before, else 0. */
    int beginIfNew(long selectorId, String note) {
        return jdbc.sql(BEGIN).param("id", selectorId).param("note", note).update();
    }

    void end(long selectorId) {
        jdbc.sql("""
                        UPDATE resolution.known_shared SET ended_at = pg_catalog.clock_timestamp(), ended_by = (SELECT safeguard.actor())
                        WHERE selector_id = :id AND ended_at IS NULL
                        """).param("id", selectorId).update();
    }
}
