package org.manumit.server.observation.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.Position;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.TimePrecision;
import org.manumit.server.intake.FeedSnapshot;
import org.manumit.server.observation.AbsorbedObservation;
import org.manumit.server.observation.ObservationFollower;
import org.manumit.server.observation.SelectorMention;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Loading;
import org.manumit.server.safeguard.Stage;
import org.springframework.boot.test.context.TestComponent;

/** Puts observations into the database as a load would, and tells the followers in the loader's own transaction. */
@TestComponent
public class Observed {

    private final Stage stage;
    private final Loading loading;
    private final List<ObservationFollower> followers;
    private final SearchIndexer indexer;

    Observed(Stage stage, Loading loading, List<ObservationFollower> followers, SearchIndexer indexer) {
        this.stage = stage;
        this.loading = loading;
        this.followers = followers;
        this.indexer = indexer;
    }

    /** A feed of the agency with that marking (0 CLEAR to 4 RED). */
    public FeedSnapshot feed(Stage.TestUser owner, String key, int marking, @Nullable Integer compartment) {
        int id = (int) stage.insert(
                """
                INSERT INTO intake.feed (key, name, agency_id, legal_basis, purpose, marking, compartment_id, reliability,
                    credibility, retention, kind, region, zone, language, created_by)
                VALUES (?, ?, ?, 'LB-TEST', 'investigate-trafficking', ?, NULLIF(?, 0), 'B', 3, 'P1Y', 'TIP', 'CO', 'America/Bogota', 'es', ?)
                RETURNING id""", key, "Feed " + key, owner.agencyId(), marking, compartment == null ? 0 : compartment, owner.id());
        return new FeedSnapshot(
                id,
                key,
                owner.agencyId(),
                marking,
                compartment,
                Kind.TIP,
                'B',
                3,
                java.time.LocalDate.of(2030, 1, 1),
                "CO",
                "es");
    }

    /** What to observe. */
    public record Said(
            Kind kind,
            @Nullable String sourceId,
            @Nullable String text,
            Map<String, List<String>> properties,
            List<SelectorMention> selectors) {}

    /** Loads these in one chunk; answers with their ids. */
    public long[] load(Stage.TestUser loader, FeedSnapshot feed, Said... said) {
        List<AbsorbedObservation> absorbed = new ArrayList<>();
        for (Said each : said) {
            long id = insert(feed, each);
            absorbed.add(new AbsorbedObservation(id, draft(each), each.kind() != Kind.POSITION, each.selectors()));
        }
        loading.inTransaction(Act.of("test.load"), stage.access(loader).actor(), transaction -> {
            for (ObservationFollower follower : followers) {
                follower.absorbed(transaction.connection(), feed, absorbed);
            }
            return true;
        });
        return absorbed.stream().mapToLong(AbsorbedObservation::id).toArray();
    }

    /** Removes them as an undone batch would. */
    public void expunge(Stage.TestUser loader, long... ids) {
        for (long id : ids) {
            stage.insert("DELETE FROM observation.observation WHERE id = ? RETURNING id", id);
        }
        loading.inTransaction(Act.of("test.expunge"), stage.access(loader).actor(), transaction -> {
            for (ObservationFollower follower : followers) {
                follower.expunged(transaction.connection(), ids);
            }
            return true;
        });
    }

    /** Waits until the index holds what was loaded. */
    public void indexed() {
        try {
            indexer.backlog().await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Rows of a table, counted past all protection. */
    public long count(String table) {
        return stage.insert("SELECT count(*) FROM " + table);
    }

    private long insert(FeedSnapshot feed, Said said) {
        try (Connection connection = stage.superuser();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO observation.observation (id, received_at, occurred_at, latitude, longitude, cell, batch_id, content,
                            feed_id, agency_id, compartment_id, retained_until, kind, marking, time_precision, credibility,
                            names_person, identity, digest, reliability, source_id, country, language, text, properties, raw)
                        VALUES (nextval('observation.observation_id'), '2026-03-01Z', '2026-02-01Z', 4.6, -74.1, 608296840418230271, 1, 1,
                            ?, ?, ?, '2030-01-01', ?, ?, 1, 3, ?, gen_random_uuid(), '\\x00', 'B', ?, 'CO', 'es', ?, ?::jsonb, 'raw')
                        RETURNING id""")) {
            insert.setInt(1, feed.id());
            insert.setInt(2, feed.agencyId());
            insert.setObject(3, feed.compartmentId(), java.sql.Types.INTEGER);
            insert.setInt(4, said.kind().ordinal());
            insert.setInt(5, feed.marking());
            insert.setBoolean(6, said.kind() != Kind.POSITION);
            insert.setString(7, said.sourceId());
            insert.setString(8, said.text());
            insert.setString(9, json(said.properties()));
            try (ResultSet rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String json(Map<String, List<String>> properties) {
        return properties.entrySet().stream()
                .map(property -> '"' + property.getKey() + "\":[\"" + String.join("\",\"", property.getValue()) + "\"]")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Draft draft(Said said) {
        return new Draft(
                new Position(1, 1),
                said.kind(),
                said.sourceId(),
                null,
                TimePrecision.NONE,
                null,
                null,
                null,
                said.text(),
                "es",
                new LinkedHashMap<>(said.properties()),
                List.of(),
                null,
                "raw");
    }
}
