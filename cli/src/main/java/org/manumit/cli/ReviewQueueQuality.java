package org.manumit.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.manumit.cli.IdentityQuality.ServersEntities;
import org.manumit.cli.IdentityTruth.Kind;
import org.manumit.cli.Truth.RecordKey;
import tools.jackson.databind.JsonNode;

/**
 * What answers to the server's questions of identity are worth: F1 of pairs of records, persons and firms together, before
 * any, after the first {@value #ANSWERS} in the order in which they are asked, and after as many of the same list at random.
 * The truth answers, through the ordinary interface; everything is taken back.
 */
final class ReviewQueueQuality {

    private static final int ANSWERS = 100;
    /** The list is read again after so many answers, as somebody would who works it off. */
    private static final int ANSWERS_AT_ONCE = 20;

    private static final int DRAWS = 3;

    private final IdentityTruth truth;
    private final ApiClient analyst;
    private final Map<String, RecordKey> records;
    private final List<Long> judgements = new ArrayList<>();

    private ReviewQueueQuality(IdentityTruth truth, ApiClient analyst, Map<String, RecordKey> records) {
        this.truth = truth;
        this.analyst = analyst;
        this.records = records;
    }

    /**
     * All figures by name, in the order in which they are printed and committed.
     *
     * @param before any answer
     */
    static Map<String, String> figures(IdentityTruth truth, ApiClient analyst, ServersEntities before)
            throws IOException {
        ReviewQueueQuality quality = new ReviewQueueQuality(truth, analyst, before.records());
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("identities: F1 before any answer", share(quality.f1(before)));
        while (quality.judgements.size() < ANSWERS && quality.answer(quality.questions(), ANSWERS_AT_ONCE) > 0) {
            // Each turn reads the list anew.
        }
        figures.put("identities: answers", Integer.toString(quality.judgements.size()));
        figures.put("identities: F1 after the first answers", share(quality.f1()));
        quality.takeBack();
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            List<JsonNode> drawn = quality.questions();
            Collections.shuffle(drawn, new Random(draw));
            quality.answer(drawn, ANSWERS);
            sum += quality.f1();
            quality.takeBack();
        }
        figures.put("identities: F1 after as many at random", share(sum / DRAWS));
        return figures;
    }

    private List<JsonNode> questions() {
        List<JsonNode> questions = new ArrayList<>();
        analyst.get("/api/resolution/likenesses").path("pairs").forEach(questions::add);
        return questions;
    }

    /** How many were answered. */
    private int answer(List<JsonNode> questions, int most) {
        int count = Math.min(most, questions.size());
        for (JsonNode question : questions.subList(0, count)) {
            long a = question.path("a").path("id").asLong();
            long b = question.path("b").path("id").asLong();
            String verdict = identity(a).equals(identity(b)) ? "same" : "different";
            JsonNode judgement = analyst.post(
                    "/api/resolution/judgements",
                    Map.of("a", a, "b", b, "verdict", verdict, "reason", "The truth of the synthetic world"));
            judgements.add(judgement.path("id").asLong());
        }
        return count;
    }

    private String identity(long record) {
        RecordKey key = records.get(Long.toString(record));
        if (key == null) {
            throw new CommandFailure("the server asks about a record that it does not export");
        }
        return truth.identity(key);
    }

    private void takeBack() {
        for (long judgement : judgements) {
            analyst.post("/api/resolution/judgements/" + judgement + "/undo", Map.of());
        }
        judgements.clear();
    }

    private double f1() throws IOException {
        return f1(ServersEntities.read(analyst));
    }

    private double f1(ServersEntities entities) {
        IdentityScore score = new IdentityScore(truth, entities.entityOf());
        PairScore persons = score.pairs(Kind.PERSONS);
        PairScore firms = score.pairs(Kind.FIRMS);
        return new PairScore(
                        persons.told() + firms.told(), persons.ofOne() + firms.ofOne(), persons.both() + firms.both())
                .f1();
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
