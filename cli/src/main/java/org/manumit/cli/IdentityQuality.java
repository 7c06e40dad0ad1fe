package org.manumit.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.manumit.cli.Truth.RecordKey;
import org.manumit.formats.Issue;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.table.CsvReader;
import tools.jackson.databind.JsonNode;

/**
 * How well the server's entities hold together what is of one person or firm, as an analyst sees them. A record that the
 * analyst does not see stands alone.
 */
final class IdentityQuality {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** The server compares anew what was loaded meanwhile, a while after it compared last. */
    private static final Duration SETTLED = Duration.ofSeconds(45);

    private IdentityQuality() {}

    /** Waits until the server has compared its records and does not do so again. */
    static void await(ApiClient analyst) {
        Instant end = Instant.now().plus(PATIENCE);
        Instant since = Instant.now();
        String last = "";
        while (last.isEmpty() || Duration.between(since, Instant.now()).compareTo(SETTLED) < 0) {
            if (Instant.now().isAfter(end)) {
                throw new CommandFailure(
                        "the server has not compared its records within " + PATIENCE.toMinutes() + " minutes");
            }
            JsonNode at = analyst.get("/api/resolution/likenesses").path("at");
            String now = at.isNull() ? "" : at.asString();
            if (!now.equals(last)) {
                last = now;
                since = Instant.now();
            }
            DemoServer.pause();
        }
    }

    /** All figures by name, in the order in which they are printed and committed. */
    static Map<String, String> figures(Path world, ApiClient analyst) throws IOException {
        IdentityTruth truth = IdentityTruth.read(world);
        ServersEntities entities = ServersEntities.read(analyst);
        Map<String, String> figures = new LinkedHashMap<>(new IdentityScore(truth, entities.entityOf()).figures());
        figures.putAll(ReviewQueueQuality.figures(truth, analyst, entities));
        return figures;
    }

    /**
     * What the server has put together.
     *
     * @param entityOf by feed and id within it
     * @param records by the server's number
     */
    record ServersEntities(Map<RecordKey, String> entityOf, Map<String, RecordKey> records) {

        static ServersEntities read(ApiClient analyst) throws IOException {
            return of(analyst.text("/api/resolution/entities.csv"));
        }

        static ServersEntities of(String csv) throws IOException {
            ServersEntities entities = new ServersEntities(new HashMap<>(), new HashMap<>());
            try (ByteArrayInputStream in = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))) {
                new CsvReader().read(in, ReadOptions.defaults(), ReadLimits.defaults(), new RecordSink() {
                    @Override
                    public void record(SourceRecord row) {
                        RecordKey key = new RecordKey(row.first("feed"), row.first("source_id"));
                        entities.entityOf().put(key, row.first("entity"));
                        entities.records().put(row.first("record"), key);
                    }

                    @Override
                    public void issue(Issue issue) {
                        throw new CommandFailure("the server's table is not sound: " + issue);
                    }
                });
            } catch (RefusedFileException refused) {
                throw new CommandFailure("the server's table is not readable: " + refused.getMessage(), refused);
            }
            return entities;
        }
    }
}
