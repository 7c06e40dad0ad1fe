package org.manumit.server.detection;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.manumit.analytics.text.method.MethodReader;
import org.manumit.analytics.text.method.MethodReading;
import org.manumit.analytics.text.method.RecruitmentMethod;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/**
 * Looks for posts and offers that show methods by which recruiters and controllers win people, and asks what they do. No finding
 * rests on one sign ({@link MethodHand}); adverts of persons and posts of people who migrate are never looked at. A finding
 * carries no bits: its probabilities are shares among invented examples, and are weighed against nothing until outcomes are known.
 */
@Component
final class RecruitersMethods implements Detector {

    static final String KEY = "recruiters-methods";
    private static final int BLOCK = 5_000;

    private final MethodReader reader = new MethodReader();
    private final MethodTable table;

    RecruitersMethods(MethodTable table) {
        this.table = table;
    }

    @Override
    public DetectorCard card() {
        return new DetectorCard(
                KEY,
                "1",
                "Platt 1999; Chapman et al. 2001; IND-001, IND-014, IND-046, IND-077",
                List.of("staffing-agency", "seasonal-employer", "lawful-adviser", "copied-text", "wrong-contact"),
                List.of(
                        new DetectorCard.Parameter("line", "" + MethodReader.LINE, "probability"),
                        new DetectorCard.Parameter("fewest-signs", "" + MethodHand.FEWEST_SIGNS, "signs"),
                        new DetectorCard.Parameter("most-letters", "" + PostReader.MOST_LETTERS, "letters")));
    }

    @Override
    public List<Finding> find(DetectionInput input, long seed) {
        Map<Long, MethodReading> readings = readings(input);
        long[] ids =
                readings.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        List<ObservationFacts> facts =
                input.facts(ids).stream().filter(MethodHand::mayShowMethods).toList();
        SharedContacts shared = input.sharedContacts(
                facts.stream().mapToLong(ObservationFacts::id).toArray());
        return MethodHand.of(facts, readings, shared).stream()
                .map(hand -> finding(hand, readings))
                .toList();
    }

    /** Readings of the posts that reach a method, by id. */
    private Map<Long, MethodReading> readings(DetectionInput input) {
        DetectionInput.PostColumns posts = input.posts();
        Map<Long, MethodReading> readings = new HashMap<>();
        for (int from = 0; from < posts.texts().size(); from += BLOCK) {
            if (input.cancelled()) {
                throw new CancellationException(KEY + " cancelled");
            }
            int to = Math.min(posts.texts().size(), from + BLOCK);
            List<MethodReading> block = IntStream.range(from, to)
                    .parallel()
                    .mapToObj(at -> reader.read(posts.texts().get(at)))
                    .toList();
            for (int i = 0; i < block.size(); i++) {
                if (!block.get(i).reachedApart().isEmpty()) {
                    readings.put(posts.observationIds()[from + i], block.get(i));
                }
            }
        }
        return readings;
    }

    /** Methods with their probabilities and the phrases by name; where these stand is worked out for each reader. */
    private static Finding finding(MethodHand hand, Map<Long, MethodReading> readings) {
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("texts", "" + hand.texts().size());
        arguments.put("signs", "" + (hand.methods().size() + hand.signs().size()));
        for (RecruitmentMethod method : hand.methods()) {
            arguments.put(method.code(), String.format(Locale.ROOT, "%.2f", hand.probability(method, readings)));
        }
        arguments.put("phrases", String.join(" ", phrases(hand, readings)));
        return new Finding(
                KEY,
                "detection." + KEY + ".question",
                arguments,
                0,
                FactTable.earliest(hand.texts()),
                FactTable.latest(hand.texts()),
                hand.texts().stream()
                        .map(text -> new Finding.Evidence(text.id(), null, 0))
                        .toList());
    }

    private static Set<String> phrases(MethodHand hand, Map<Long, MethodReading> readings) {
        Set<String> phrases = new TreeSet<>();
        hand.texts().stream()
                .map(text -> readings.get(text.id()))
                .filter(Objects::nonNull)
                .flatMap(reading -> reading.scores().stream())
                .filter(score -> hand.methods().contains(score.method()))
                .flatMap(score -> score.phrases().stream())
                .forEach(phrase -> phrases.add(phrase.feature()));
        return phrases;
    }

    @Override
    public void keep(Transaction transaction, List<Finding> findings) {
        table.replace(transaction, findings);
    }
}
