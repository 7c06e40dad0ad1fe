package org.manumit.server.lead;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.ObservationFacts;
import org.manumit.server.law.Indicators;

/**
 * Forms of exploitation that the signs of a lead speak of. A sign votes once however often it is said; a sign of many forms
 * ("little or no pay") tells none apart and does not vote. Thread-safe (immutable).
 */
final class Forms {

    private static final int TELLS_APART = 2;

    private final Indicators indicators;

    Forms(Indicators indicators) {
        this.indicators = indicators;
    }

    /** Forms with more than half of the most votes, most first; a question names a form only when it is the only one. */
    List<String> of(Material material) {
        TreeMap<String, Double> votes = new TreeMap<>();
        signs(material)
                .forEach(key -> indicators.find(key).stream()
                        .filter(i ->
                                i.forms().size() <= TELLS_APART && !i.forms().contains("any"))
                        .forEach(i -> i.forms()
                                .forEach(form ->
                                        votes.merge(form, 1.0 / i.forms().size(), Double::sum))));
        for (Map.Entry<String, Double> seen : structure(material).entrySet()) {
            votes.merge(seen.getKey(), seen.getValue(), Double::sum);
        }
        double most =
                votes.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        List<String> forms = new ArrayList<>(votes.keySet());
        forms.removeIf(form -> votes.getOrDefault(form, 0.0) <= most / 2);
        forms.sort(Comparator.comparingDouble((String f) -> -votes.getOrDefault(f, 0.0))
                .thenComparing(Comparator.naturalOrder()));
        return forms;
    }

    private Set<String> signs(Material material) {
        Set<String> keys = new TreeSet<>();
        for (ObservationFacts facts : material.facts()) {
            facts.signs().stream()
                    .filter(s -> indicators.find(s.key()).stream().anyMatch(i -> Hearsay.counts(facts, s, i)))
                    .forEach(s -> keys.add(s.key()));
        }
        return keys;
    }

    /** What records show beside what they say; half a vote where it also fits other forms. */
    private static Map<String, Double> structure(Material material) {
        TreeMap<String, Double> votes = new TreeMap<>();
        for (ObservationFacts facts : material.facts()) {
            boolean advert = facts.kind() == Kind.POST;
            if (advert && (facts.says("voice-plural") || facts.says("voice-manager"))) {
                votes.put("sexual", 0.5);
            }
            if (advert && facts.says("lure-offer")) {
                votes.put("labour", 0.5);
            }
            if (facts.says("IND-103") || facts.first("schema").equals("Vessel")) {
                votes.put("fishing", 1.0);
            }
            if (Traits.isListed(facts)) {
                votes.put("financing", 2.0);
            }
        }
        return votes;
    }
}
