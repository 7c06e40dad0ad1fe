package org.manumit.server.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.stereotype.Component;

/**
 * Intake and single observations: each word stands in an observation and in a quarantined record of a feed of its owner and
 * marking. Names of feeds hold no word: feed managers keep all feeds but the RED ones of inquiries that are not theirs.
 */
@Component
class IntakeCanary implements Canary {

    private static final String FEEDS = "/api/intake/feeds";
    private static final String BATCHES = "/api/intake/batches";
    private static final String QUARANTINE = "/api/intake/quarantine";
    private static final String OBSERVATION = "/api/observation/observations/";

    private final Map<Word, Long> observations = new HashMap<>();

    @Override
    public void plant(Plot plot) {
        observations.clear();
        Stage stage = plot.stage();
        long sender = stage.user(plot.ours(), Role.FEED_MANAGER).id();
        for (Word word : plot.words()) {
            int serial = observations.size();
            int feed = (int) stage.insert(
                    """
                    INSERT INTO intake.feed (key, name, agency_id, legal_basis, purpose, marking, compartment_id, reliability,
                        credibility, retention, kind, region, zone, language, created_by)
                    VALUES (?, 'A feed', ?, 'LB-PUBLIC-TASK', 'investigate-trafficking', ?, NULLIF(?, '')::integer, 'B', 3, 'P1Y', 'TIP', 'CO',
                        'UTC', 'es', ?) RETURNING id
                    """, "canary-" + serial, word.agency(), word.marking().level(), compartment(word), sender);
            long batch = stage.insert("""
                    INSERT INTO intake.batch (feed_id, agency_id, marking, compartment_id, file_name, bytes, received_at,
                        received_by, received_from, retained_until, urgent, format, read_options, state)
                    VALUES (?, ?, ?, NULLIF(?, '')::integer, 'a file', 1, now(), ?, '127.0.0.1', current_date + 9, false, 'csv', '{}', 'DONE')
                    RETURNING id
                    """, feed, word.agency(), word.marking().level(), compartment(word), sender);
            quarantined(stage, word, feed, batch);
            observations.put(word, observed(stage, word, feed, batch));
        }
    }

    private static void quarantined(Stage stage, Word word, int feed, long batch) {
        stage.insert(
                """
                INSERT INTO intake.quarantine (batch_id, feed_id, agency_id, marking, compartment_id, names_person, record, line,
                    raw, fields, issues)
                VALUES (?, ?, ?, ?, NULLIF(?, '')::integer, ?, 1, 2, ?, '{}', '[]') RETURNING id
                """,
                batch,
                feed,
                word.agency(),
                word.marking().level(),
                compartment(word),
                word.namesPerson(),
                word.text());
    }

    private static long observed(Stage stage, Word word, int feed, long batch) {
        return stage.insert(
                """
                INSERT INTO observation.observation (id, received_at, batch_id, content, feed_id, agency_id, compartment_id,
                    retained_until, kind, marking, time_precision, credibility, names_person, identity, digest, reliability,
                    text, properties, raw)
                VALUES (nextval('observation.observation_id'), now(), ?, 0, ?, ?, NULLIF(?, '')::integer, current_date + 9, 0, ?, 0, 3, ?,
                    gen_random_uuid(), sha256('x'), 'B', ?, '{}', ?) RETURNING id
                """,
                batch,
                feed,
                word.agency(),
                compartment(word),
                word.marking().level(),
                word.namesPerson(),
                word.text(),
                word.text());
    }

    /** Null cannot be bound without its type. */
    private static String compartment(Word word) {
        return word.compartment() == null ? "" : Integer.toString(word.compartment());
    }

    @Override
    public Map<String, List<Call>> calls(Plot plot) {
        Map<String, List<Call>> calls = new LinkedHashMap<>();
        calls.put("GET " + FEEDS, List.of(Call.of(FEEDS)));
        calls.put("POST " + FEEDS, List.of(Call.json(FEEDS, "{}")));
        calls.put("GET " + FEEDS + "/{id}", List.of(Call.of(FEEDS + "/0")));
        calls.put("PUT " + FEEDS + "/{id}", List.of(Call.json(FEEDS + "/0", "{}")));
        calls.put("PUT " + FEEDS + "/{id}/mapping", List.of(Call.json(FEEDS + "/0/mapping", "{}")));
        calls.put(
                "POST " + FEEDS + "/{id}/inspect",
                List.of(Call.body(
                        FEEDS + "/0/inspect",
                        "multipart/form-data; boundary=b",
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--b--\r\n")));
        calls.put("GET " + BATCHES, List.of(Call.of(BATCHES)));
        calls.put(
                "POST " + BATCHES,
                List.of(Call.body(BATCHES + "?feed=no-such-feed&name=a", "application/octet-stream", "x")));
        calls.put("GET " + BATCHES + "/{id}", List.of(Call.of(BATCHES + "/0")));
        for (String act : List.of("cancel", "resume", "undo")) {
            calls.put("POST " + BATCHES + "/{id}/" + act, List.of(Call.of(BATCHES + "/0/" + act)));
        }
        calls.put("GET /api/intake/events", List.of(Call.of("/api/intake/events?seconds=0")));
        calls.put("GET " + QUARANTINE, List.of(Call.of(QUARANTINE).showing()));
        calls.put("PUT " + QUARANTINE + "/{id}", List.of(Call.json(QUARANTINE + "/0", "{\"fields\":[]}")));
        calls.put("POST " + QUARANTINE + "/replay", List.of(Call.json(QUARANTINE + "/replay", "{\"ids\":[0]}")));
        calls.put(
                "POST " + QUARANTINE + "/discard",
                List.of(Call.json(QUARANTINE + "/discard", "{\"ids\":[0],\"reason\":\"a test\"}")));
        calls.put("POST /api/intake/tips", List.of(Call.json("/api/intake/tips", "{}")));
        List<Call> reads = new ArrayList<>();
        observations.forEach(
                (word, id) -> reads.add(Call.of(OBSERVATION + id).about(word).showing()));
        if (reads.isEmpty()) {
            reads.add(Call.of(OBSERVATION + "0"));
        }
        calls.put("GET " + OBSERVATION + "{id}", reads);
        return calls;
    }
}
