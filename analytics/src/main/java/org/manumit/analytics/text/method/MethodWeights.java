package org.manumit.analytics.text.method;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manumit.analytics.text.WordList;

/** The fitted weights of the packed file {@code weights.csv}, in nats. Thread-safe (immutable). */
final class MethodWeights {

    /** Pseudo-features that hold the intercept and the line of Platt's calibration. */
    private static final String BASE = "(base)";

    private static final String SLOPE = "(calibration slope)";
    private static final String OFFSET = "(calibration offset)";

    private final Map<RecruitmentMethod, Map<String, Double>> weights = new EnumMap<>(RecruitmentMethod.class);

    MethodWeights() {
        List<String> lines = WordList.lines(MethodWeights.class, "weights.csv");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            weights.computeIfAbsent(RecruitmentMethod.ofCode(cells[2]), method -> new HashMap<>())
                    .put(cells[0], Double.valueOf(cells[3]));
        }
        for (RecruitmentMethod method : RecruitmentMethod.values()) {
            if (!of(method).keySet().containsAll(Set.of(BASE, SLOPE, OFFSET))) {
                throw new IllegalStateException("weights.csv must hold base, slope and offset of " + method.code());
            }
        }
    }

    private Map<String, Double> of(RecruitmentMethod method) {
        return weights.getOrDefault(method, Map.of());
    }

    private double entry(RecruitmentMethod method, String feature) {
        return of(method).getOrDefault(feature, 0.0);
    }

    /** What a feature adds to the calibrated log-odds. */
    double calibrated(RecruitmentMethod method, String feature) {
        return entry(method, SLOPE) * entry(method, feature);
    }

    /** The calibrated probability that a text with these features shows the method. */
    double probability(RecruitmentMethod method, Set<String> features) {
        double logOdds = calibrated(method, BASE) + entry(method, OFFSET);
        for (String feature : features) {
            logOdds += calibrated(method, feature);
        }
        return 1 / (1 + Math.exp(-logOdds));
    }
}
