package org.manumit.server.harness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.server.atlas.Cells;
import org.manumit.server.safeguard.Stage;

/** Puts small invented observations into the tables, as a load would have. Confined to its test. */
public final class Reported {

    private static final long CELL = new Cells().cell(4.6, -74.08, 7);

    private final Stage stage;
    private final long staff;
    private final Map<Integer, Object[]> feeds = new LinkedHashMap<>();
    private long next = 1;

    public Reported(Stage stage, Stage.TestUser staff) {
        this.stage = stage;
        this.staff = staff.id();
    }

    /** A feed of the agency; a marking of 4 needs the inquiry, others have 0. */
    public int feed(String key, int agency, int marking, int inquiry, Kind kind) {
        int id = (int) stage.insert("""
                INSERT INTO intake.feed (key, name, agency_id, legal_basis, purpose, marking, compartment_id, reliability,
                    credibility, retention, kind, region, zone, language, created_by)
                VALUES (?, ?, ?, 'LB-PUBLIC-TASK', 'investigate-trafficking', ?, NULLIF(?, 0), 'B', 3, 'P2Y', ?, 'CO', 'America/Bogota', 'es', ?)
                RETURNING id""", key, "Feed " + key, agency, (short) marking, inquiry, kind.name(), staff);
        feeds.put(id, new Object[] {agency, marking, inquiry, kind});
        return id;
    }

    /** An observation that names phones (values beginning with +) or accounts. */
    public long says(int feed, String text, String... selectors) {
        Object[] of = java.util.Objects.requireNonNull(feeds.get(feed));
        long id = next++;
        stage.insert(
                """
                INSERT INTO observation.observation (id, received_at, occurred_at, latitude, longitude, cell, batch_id, content, feed_id,
                    agency_id, compartment_id, retained_until, kind, marking, time_precision, credibility, names_person, identity, digest,
                    reliability, source_id, country, language, text, properties, raw)
                VALUES (?, now(), '2026-03-01T12:00:00Z'::timestamptz + make_interval(days => ?), 4.6, -74.08, ?, 1, ?, ?, ?,
                    NULLIF(?, 0), '2030-01-01', ?, ?, 3, 3, true, ?, ?, 'B', ?, 'CO', 'en', ?, '{}', ?) RETURNING id""",
                id,
                (int) (id % 28),
                CELL,
                id,
                feed,
                of[0],
                of[2],
                (short) ((Kind) of[3]).ordinal(),
                ((Integer) of[1]).shortValue(),
                UUID.nameUUIDFromBytes(("o" + id).getBytes(StandardCharsets.UTF_8)),
                digest("o" + id),
                "S" + id,
                text,
                "raw " + id);
        for (String selector : selectors) {
            mention(id, of, selector);
        }
        return id;
    }

    private void mention(long observation, Object[] of, String selector) {
        SelectorKind kind = selector.startsWith("+") ? SelectorKind.PHONE : SelectorKind.ACCOUNT;
        long id = selector(selector);
        stage.insert(
                """
                INSERT INTO resolution.mention (observation_id, selector_id, agency_id, compartment_id, marking, names_person, identifies, kind, value)
                VALUES (?, ?, ?, NULLIF(?, 0), ?, true, false, ?, ?) RETURNING observation_id""", observation, id, of[0], of[2], ((Integer) of[1]).shortValue(), (short) kind.ordinal(), selector);
    }

    /** An entry of a register that gives a firm its name. */
    public long firm(int feed, String name, String... selectors) {
        Object[] of = java.util.Objects.requireNonNull(feeds.get(feed));
        long id = says(feed, "entry", selectors);
        return stage.insert("""
                INSERT INTO resolution.bearer (observation_id, record_key, agency_id, compartment_id, marking, names_person, schema, name)
                VALUES (?, ?, ?, NULLIF(?, 0), ?, false, 'Company', ?) RETURNING observation_id""", id, selector(name), of[0], of[2], ((Integer) of[1]).shortValue(), name);
    }

    /** Id of a selector. */
    public static long selector(String value) {
        CRC32 hash = new CRC32();
        hash.update(value.getBytes(StandardCharsets.UTF_8));
        return hash.getValue();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(HexFormat.of().toString(), e);
        }
    }
}
