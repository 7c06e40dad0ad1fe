package org.manumit.server.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manumit.server.safeguard.Stage;
import org.springframework.stereotype.Component;

/** What feeds have brought, from the file in quarantine to the selector: the words stand in texts, raw forms, properties and values. */
@Component
class DataCanary implements Canary {

    /** Stands in every planted text, so that one search meets them all. */
    private static final String COMMON = "kanarienlied";

    private final Map<Word, Long> observations = new HashMap<>();
    private final Map<Word, Long> selectors = new HashMap<>();

    @Override
    public void plant(Plot plot) {
        long staff = plot.stage().insert("SELECT min(id) FROM safeguard.person_of_staff");
        int serial = 0;
        for (Word word : plot.words()) {
            serial++;
            String compartment =
                    word.compartment() == null ? "NULL" : word.compartment().toString();
            String row = word.agency() + ", " + word.marking().level() + ", " + compartment;
            long feed = feed(plot.stage(), serial, row, staff);
            long batch = batch(plot.stage(), feed, row, staff);
            observations.put(word, observation(plot.stage(), word, feed, batch, row));
            selectors.put(word, selector(plot.stage(), word, serial, row));
            plot.stage().insert("""
                            INSERT INTO intake.quarantine (batch_id, feed_id, agency_id, marking, compartment_id, names_person,
                                record, line, raw, fields, issues)
                            VALUES (?, ?, %s, ?, 1, 2, ?, jsonb_build_object('text', ?), '[]') RETURNING id""".formatted(row), batch, (int) feed, word.namesPerson(), word.text(), word.text());
        }
    }

    private static long feed(Stage stage, int serial, String row, long staff) {
        return stage.insert("""
                INSERT INTO intake.feed (key, name, agency_id, marking, compartment_id, legal_basis, purpose, reliability, credibility,
                    retention, kind, region, zone, language, created_by)
                VALUES ('feed-' || ?, 'Feed', %s, 'LB-PUBLIC-TASK', 'investigate-trafficking', 'B', 3,
                    'P2Y', 'TIP', 'CO', 'America/Bogota', 'es', ?) RETURNING id""".formatted(row), serial, staff);
    }

    private static long batch(Stage stage, long feed, String row, long staff) {
        return stage.insert("""
                INSERT INTO intake.batch (feed_id, agency_id, marking, compartment_id, file_name, bytes, received_at, received_by,
                    received_from, retained_until, urgent, format, read_options, state)
                VALUES (?, %s, 'file.csv', 1, now(), ?, 'test', '2099-01-01', false, 'csv', '{}', 'DONE') RETURNING id""".formatted(row), (int) feed, staff);
    }

    private static long observation(Stage stage, Word word, long feed, long batch, String row) {
        long id = stage.insert(
                """
                INSERT INTO observation.observation (id, received_at, batch_id, content, feed_id, agency_id, marking, compartment_id,
                    retained_until, kind, time_precision, credibility, names_person, identity, digest, reliability, source_id, text,
                    properties, raw)
                VALUES (nextval('observation.observation_id'), now(), ?, 1, ?, %s, '2099-01-01', 0, 0, 3, ?, gen_random_uuid(),
                    sha256('x'), 'B', ?, ?, jsonb_build_object('name', jsonb_build_array(?::text)), ?) RETURNING id""".formatted(row),
                batch,
                (int) feed,
                word.namesPerson(),
                word.text(),
                word.text() + " " + COMMON,
                word.text(),
                word.text());
        stage.insert("""
                INSERT INTO observation.search_document (observation_id, feed_id, agency_id, marking, compartment_id, kind, names_person, words)
                VALUES (?, ?, %s, 0, ?, to_tsvector('observation.plain', ?)) RETURNING observation_id""".formatted(row), id, (int) feed, word.namesPerson(), word.text() + " " + COMMON);
        return id;
    }

    private long selector(Stage stage, Word word, int serial, String row) {
        long id = 7_000L + serial;
        long observation = java.util.Objects.requireNonNull(observations.get(word));
        stage.insert("""
                INSERT INTO resolution.mention (observation_id, selector_id, agency_id, marking, compartment_id, names_person, identifies, kind, value)
                VALUES (?, ?, %s, ?, false, 1, ?) RETURNING selector_id""".formatted(row), observation, id, word.namesPerson(), word.text() + "@canary.example");
        return id;
    }

    @Override
    public Map<String, List<Call>> calls(Plot plot) {
        Map<String, List<Call>> calls = new LinkedHashMap<>();
        intake(calls);
        List<Call> single = new ArrayList<>();
        observations.forEach((word, id) -> single.add(
                Call.of("/api/observation/observations/" + id).about(word).showing()));
        calls.put("GET /api/observation/observations/{id}", single);
        calls.put(
                "GET /api/observation/search",
                List.of(Call.of("/api/observation/search?q=" + COMMON).showing()));
        calls.put("GET /api/observation/points", List.of(Call.of("/api/observation/points")));
        calls.put("GET /api/observation/histogram", List.of(Call.of("/api/observation/histogram")));
        calls.put("GET /api/atlas/places", List.of(Call.of("/api/atlas/places?q=bogota")));
        resolution(calls);
        return calls;
    }

    private void resolution(Map<String, List<Call>> calls) {
        String root = "/api/resolution";
        List<Call> single = new ArrayList<>();
        List<Call> network = new ArrayList<>();
        selectors.forEach((word, id) -> {
            single.add(Call.of(root + "/selectors/" + id).about(word).showing());
            network.add(Call.of(root + "/network?nodes=s" + id + "&depth=1"));
        });
        calls.put("GET " + root + "/selectors/{id}", single);
        calls.put("GET " + root + "/network", network);
        calls.put("GET " + root + "/entities/{id}", List.of(Call.of(root + "/entities/0")));
        calls.put("GET " + root + "/entities/{id}/history", List.of(Call.of(root + "/entities/0/history")));
        calls.put("GET " + root + "/entities.csv", List.of(Call.of(root + "/entities.csv")));
        calls.put(
                "GET " + root + "/likenesses",
                List.of(Call.of(root + "/likenesses"), Call.of(root + "/likenesses?entity=0")));
        calls.put("GET " + root + "/likenesses/merged", List.of(Call.of(root + "/likenesses/merged")));
        calls.put("GET " + root + "/likenesses/{a}/{b}", List.of(Call.of(root + "/likenesses/0/1")));
        calls.put(
                "POST " + root + "/judgements",
                List.of(Call.json(root + "/judgements", "{\"a\":0,\"b\":0,\"verdict\":\"SAME\",\"reason\":\"none\"}")));
        calls.put("POST " + root + "/judgements/{id}/undo", List.of(Call.of(root + "/judgements/0/undo")));
        calls.put(
                "POST " + root + "/selectors/{id}/known-shared",
                List.of(Call.json(root + "/selectors/0/known-shared", "{\"note\":\"none\"}")));
        calls.put(
                "DELETE " + root + "/selectors/{id}/known-shared",
                List.of(Call.of(root + "/selectors/0/known-shared")));
        calls.put(
                "POST " + root + "/known-shared",
                List.of(Call.json(root + "/known-shared", "{\"kind\":\"none\",\"value\":\"x\",\"note\":\"none\"}")));
    }

    private static void intake(Map<String, List<Call>> calls) {
        String root = "/api/intake";
        for (String path : List.of("/feeds", "/batches", "/quarantine")) {
            calls.put("GET " + root + path, List.of(Call.of(root + path)));
        }
        calls.put("GET " + root + "/events", List.of(Call.of(root + "/events").streaming()));
        String feed =
                "{\"key\":\"?\",\"name\":\"\",\"ownerAgencyId\":0,\"legalBasis\":\"\",\"purpose\":\"none\",\"marking\":\"TLP:CLEAR\","
                        + "\"reliability\":\"F\",\"credibility\":6,\"retention\":\"P1D\",\"kind\":\"TIP\",\"region\":\"CO\",\"zone\":\"UTC\",\"language\":\"es\"}";
        calls.put("POST " + root + "/feeds", List.of(Call.json(root + "/feeds", feed)));
        calls.put("GET " + root + "/feeds/{id}", List.of(Call.of(root + "/feeds/0")));
        calls.put("PUT " + root + "/feeds/{id}", List.of(Call.json(root + "/feeds/0", feed)));
        calls.put(
                "POST " + root + "/feeds/{id}/inspect",
                List.of(
                        Call.body(
                                root + "/feeds/0/inspect",
                                "multipart/form-data; boundary=x",
                                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na,b\r\n1,2\r\n--x--\r\n")));
        calls.put(
                "PUT " + root + "/feeds/{id}/mapping",
                List.of(Call.json(root + "/feeds/0/mapping", "{\"kind\":\"TIP\",\"columns\":[]}")));
        calls.put(
                "POST " + root + "/batches",
                List.of(Call.body(root + "/batches?feed=none&name=a.csv", "application/octet-stream", "a,b\n")));
        calls.put("GET " + root + "/batches/{id}", List.of(Call.of(root + "/batches/0")));
        for (String verb : List.of("cancel", "resume", "undo")) {
            calls.put("POST " + root + "/batches/{id}/" + verb, List.of(Call.of(root + "/batches/0/" + verb)));
        }
        calls.put("PUT " + root + "/quarantine/{id}", List.of(Call.json(root + "/quarantine/0", "{\"fields\":[]}")));
        calls.put(
                "POST " + root + "/quarantine/replay",
                List.of(Call.json(root + "/quarantine/replay", "{\"ids\":[0]}")));
        calls.put(
                "POST " + root + "/quarantine/discard",
                List.of(Call.json(root + "/quarantine/discard", "{\"ids\":[0],\"reason\":\"none\"}")));
        calls.put(
                "POST " + root + "/tips",
                List.of(Call.json(
                        root + "/tips",
                        "{\"feedKey\":\"none\",\"text\":\"none\",\"language\":\"es\",\"urgent\":false}")));
    }
}
