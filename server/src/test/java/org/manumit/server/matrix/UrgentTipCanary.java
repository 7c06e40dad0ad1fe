package org.manumit.server.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.stereotype.Component;

/** Clocks of urgent tips: each word stands in what was said when a clock was stopped. Half of them run again. */
@Component
class UrgentTipCanary implements Canary {

    private static final String TIPS = "/api/intake/tips/urgent";

    private final Map<Word, Long> tips = new HashMap<>();

    @Override
    public void plant(Plot plot) {
        tips.clear();
        Stage stage = plot.stage();
        long typist = stage.user(plot.ours(), Role.FIELD).id();
        for (Word word : plot.words()) {
            String compartment =
                    word.compartment() == null ? "NULL" : word.compartment().toString();
            String row = word.agency() + ", " + word.marking().level() + ", " + compartment;
            int feed = (int) stage.insert("""
                    INSERT INTO intake.feed (key, name, agency_id, marking, compartment_id, legal_basis, purpose, reliability,
                        credibility, retention, kind, region, zone, language, created_by)
                    VALUES ('urgent-' || ?, 'Calls', %s, 'LB-PUBLIC-TASK', 'investigate-trafficking', 'B', 3, 'P1Y', 'TIP', 'CO', 'UTC',
                        'es', ?) RETURNING id""".formatted(row), tips.size(), typist);
            long tip = 9_000L + tips.size();
            stage.insert("""
                    INSERT INTO intake.urgent_tip (observation_id, feed_id, agency_id, marking, compartment_id, names_person,
                        clock_started_at, due_at, typed_by)
                    VALUES (?, ?, %s, ?, now(), now() + interval '1 hour', ?) RETURNING observation_id""".formatted(row), tip, feed, word.namesPerson(), typist);
            stop(stage, word, tip, row, typist);
            tips.put(word, tip);
        }
    }

    private static void stop(Stage stage, Word word, long tip, String row, long by) {
        stage.insert("""
                INSERT INTO intake.clock_stop (observation_id, stopped_at, stopped_by, outcome, agency_id, marking, compartment_id,
                    names_person, undone_at, undone_by)
                SELECT ?, now(), ?, ?, %s, ?, u.at, u.by FROM (VALUES (NULL::timestamptz, NULL::bigint), (now(), %d)) AS u (at, by)
                WHERE (u.at IS NULL) = ? RETURNING id""".formatted(row, by), tip, by, word.text(), word.namesPerson(), stopped(tip));
    }

    /** Words come in pairs of our agency and the other. */
    private static boolean stopped(long tip) {
        return tip / 2 % 2 == 0;
    }

    @Override
    public Map<String, List<Call>> calls(Plot plot) {
        Map<String, List<Call>> calls = new LinkedHashMap<>();
        calls.put(
                "GET " + TIPS,
                List.of(
                        Call.of(TIPS).showing(),
                        Call.of(TIPS + "?state=stopped").showing()));
        calls.put("GET " + TIPS + "/count", List.of(Call.of(TIPS + "/count")));
        String said = "{\"outcome\":\"none\"}";
        List<Call> stops = new ArrayList<>();
        // Only clocks that are stopped still: whoever sees one is told so, and nothing changes.
        tips.forEach((word, tip) -> {
            if (stopped(tip)) {
                stops.add(Call.json(TIPS + "/" + tip + "/stop", said).about(word));
            }
        });
        stops.add(Call.json(TIPS + "/0/stop", said));
        calls.put("POST " + TIPS + "/{id}/stop", stops);
        calls.put("POST " + TIPS + "/{id}/undo", List.of(Call.of(TIPS + "/0/undo")));
        return calls;
    }
}
