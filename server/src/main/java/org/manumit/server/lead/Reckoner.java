package org.manumit.server.lead;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manumit.analytics.evidence.EvidenceItem;
import org.manumit.analytics.evidence.RivalHypotheses;
import org.manumit.analytics.evidence.WeightOfEvidence;
import org.manumit.analytics.evidence.WeightOfEvidenceParameters;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.ControlSigns;
import org.manumit.server.detection.ObservationFacts;
import org.manumit.server.detection.Sign;
import org.manumit.server.law.Indicators;
import org.springframework.stereotype.Component;

/** Works a lead out from what may be seen of it: pure, thread-safe. */
@Component
class Reckoner {

    private static final WeightOfEvidence WEIGHT = new WeightOfEvidence(WeightOfEvidenceParameters.DEFAULT);

    private final RivalHypotheses rivals = RivalTable.read();
    private final Indicators indicators;

    Reckoner(Indicators indicators) {
        this.indicators = indicators;
    }

    /**
     * The strongest group of records that still hangs together; empty when nothing does, or when only adverts are left that
     * no sign of control by another joins.
     */
    Optional<Reckoned> reckon(Material all, long visible) {
        return Ties.connected(all).stream()
                .map(group -> group.only(ControlSigns.linkable(group.facts())))
                .filter(group -> WorthShowing.is(group.facts()))
                .map(group -> group(group, visible))
                .max(Comparator.comparingDouble(Reckoned::score)
                        .thenComparing(r -> -r.material().facts().get(0).id()));
    }

    private Reckoned group(Material material, long visible) {
        List<EvidenceItem> items = EvidenceItems.of(indicators, material, visible);
        Map<String, Boolean> traits = Traits.of(indicators, material);
        return new Reckoned(material, items, WEIGHT.weigh(items), traits, rivals.weigh(traits), forms(material));
    }

    /** The score had a feed said nothing: everything is worked out again without it. */
    double scoreWithout(Reckoned lead, int feedId, long visible) {
        List<ObservationFacts> others = lead.material().facts().stream()
                .filter(f -> f.feedId() != feedId)
                .toList();
        return reckon(lead.material().only(others), visible)
                .map(Reckoned::score)
                .orElse(WeightOfEvidenceParameters.DEFAULT.priorBits());
    }

    private List<String> forms(Material material) {
        TreeMap<String, Double> votes = new TreeMap<>();
        for (ObservationFacts facts : material.facts()) {
            for (Sign sign : facts.signs()) {
                if (sign.isIndicator() && !sign.denied()) {
                    indicators
                            .find(sign.key())
                            .ifPresent(i -> i.forms().stream()
                                    .filter(form -> !form.equals("any"))
                                    .forEach(form ->
                                            votes.merge(form, 1.0 / i.forms().size(), Double::sum)));
                }
            }
            if (facts.kind() == Kind.POST && (facts.says("voice-plural") || facts.says("voice-manager"))) {
                votes.merge("sexual", 0.5, Double::sum);
            }
            if (facts.says("IND-103") || facts.first("schema").equals("Vessel")) {
                votes.merge("fishing", 1.0, Double::sum);
            }
            if (Traits.isListed(facts)) {
                votes.merge("financing", 2.0, Double::sum);
            }
        }
        double most =
                votes.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        Map<String, Double> kept = new HashMap<>(votes);
        kept.values().removeIf(vote -> vote < most / 2);
        List<String> forms = new ArrayList<>(kept.keySet());
        forms.sort(Comparator.comparingDouble((String f) -> -votes.getOrDefault(f, 0.0))
                .thenComparing(Comparator.naturalOrder()));
        return forms;
    }
}
