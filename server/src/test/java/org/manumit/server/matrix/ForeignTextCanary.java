package org.manumit.server.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.stereotype.Component;

/** The interpreters' queue: each word stands in a text that needs an interpreter and in its translation. */
@Component
class ForeignTextCanary implements Canary {

    private static final String TEXTS = "/api/detection/foreign-texts";
    private static final long FIRST = 19_000;

    private final Map<Word, Long> texts = new HashMap<>();
    private final Map<Word, Long> translations = new HashMap<>();

    @Override
    public void plant(Plot plot) {
        texts.clear();
        Stage stage = plot.stage();
        long by = stage.user(plot.ours(), Role.FIELD).id();
        for (Word word : plot.words()) {
            String compartment =
                    word.compartment() == null ? "NULL" : word.compartment().toString();
            String row = word.agency() + ", " + word.marking().level() + ", " + compartment + ", " + word.namesPerson();
            long id = FIRST + texts.size();
            stage.insert("""
                    INSERT INTO observation.observation (id, received_at, batch_id, content, feed_id, agency_id, marking, compartment_id,
                        names_person, retained_until, kind, time_precision, credibility, identity, digest, reliability, text, properties, raw)
                    VALUES (?, now(), 1, 1, 1, %s, current_date + 9, 0, 0, 3, gen_random_uuid(), sha256('x'), 'B', ?, '{}', ?)
                    RETURNING id""".formatted(row), id, word.text(), word.text());
            stage.insert("""
                    INSERT INTO detection.foreign_text (observation_id, received_at, feed_id, agency_id, marking, compartment_id,
                        names_person, kind, guess, language)
                    VALUES (?, now(), 1, %s, 0, 'und', 'ht') RETURNING observation_id""".formatted(row), id);
            texts.put(word, id);
            translation(stage, word, id, row, "NULL, NULL", by);
            translations.put(word, translation(stage, word, id, row, "now(), " + by, by));
        }
    }

    private static long translation(Stage stage, Word word, long text, String row, String withdrawn, long by) {
        return stage.insert("""
                INSERT INTO detection.translation (observation_id, language, into_language, words, written_by, agency_id, marking,
                    compartment_id, names_person, withdrawn_at, withdrawn_by)
                VALUES (?, 'ht', 'en', ?, ?, %s, %s) RETURNING id""".formatted(row, withdrawn), text, word.text(), by);
    }

    @Override
    public Map<String, List<Call>> calls(Plot plot) {
        Map<String, List<Call>> calls = new LinkedHashMap<>();
        calls.put("GET " + TEXTS, List.of(Call.of(TEXTS), Call.of(TEXTS + "?state=translated")));
        List<Call> opened = new ArrayList<>();
        List<Call> released = new ArrayList<>();
        List<Call> translated = new ArrayList<>();
        List<Call> told = new ArrayList<>();
        List<Call> ofRecord = new ArrayList<>();
        texts.forEach((word, id) -> {
            opened.add(Call.of(TEXTS + "/" + id).about(word).showing());
            // Nobody has taken them, so whoever sees one is told so, and nothing changes.
            released.add(Call.of(TEXTS + "/" + id + "/release").about(word));
            translated.add(Call.json(
                            TEXTS + "/" + id + "/translations",
                            "{\"language\":\"ht\",\"into\":\"en\",\"words\":\"none\"}")
                    .about(word));
            told.add(Call.json(TEXTS + "/" + id + "/language", "{\"language\":\"ht\"}")
                    .about(word));
            ofRecord.add(Call.of("/api/detection/translations?observation=" + id));
        });
        calls.put("GET " + TEXTS + "/{id}", opened);
        calls.put("POST " + TEXTS + "/{id}/take", List.of(Call.of(TEXTS + "/0/take")));
        calls.put("POST " + TEXTS + "/{id}/release", released);
        calls.put("POST " + TEXTS + "/{id}/translations", translated);
        calls.put("POST " + TEXTS + "/{id}/language", told);
        calls.put("GET /api/detection/translations", ofRecord);
        List<Call> withdrawn = new ArrayList<>();
        // These are withdrawn already: whoever sees one is told so, and nothing changes.
        translations.forEach((word, id) -> withdrawn.add(
                Call.of("/api/detection/translations/" + id + "/withdraw").about(word)));
        withdrawn.add(Call.of("/api/detection/translations/0/withdraw"));
        calls.put("POST /api/detection/translations/{id}/withdraw", withdrawn);
        return calls;
    }
}
