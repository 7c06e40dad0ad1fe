package org.manumit.server.lead;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.manumit.analytics.evidence.EvidenceItem;
import org.manumit.analytics.evidence.RivalHypotheses;
import org.manumit.analytics.evidence.WeightOfEvidence;
import org.manumit.analytics.evidence.WeightOfEvidenceParameters;
import org.manumit.server.detection.ControlSigns;
import org.manumit.server.detection.ObservationFacts;
import org.manumit.server.law.Indicators;
import org.springframework.stereotype.Component;

/** Works a lead out from what may be seen of it: pure, thread-safe. */
@Component
class Reckoner {

    private static final WeightOfEvidence WEIGHT = new WeightOfEvidence(WeightOfEvidenceParameters.DEFAULT);

    private static final Comparator<Reckoned> STRONGEST = Comparator.comparingDouble(Reckoned::score)
            .thenComparing(r -> -r.material().facts().get(0).id());

    private final RivalHypotheses rivals = RivalTable.read();
    private final Indicators indicators;
    private final Forms forms;
    private final WorthShowing worthShowing;

    Reckoner(Indicators indicators) {
        this.indicators = indicators;
        this.forms = new Forms(indicators);
        this.worthShowing = new WorthShowing(indicators);
    }

    /**
     * The strongest group of records that still hangs together and is worth a person's time; empty when none is, or when
     * only adverts are left that no sign of control by another joins.
     */
    Optional<Reckoned> reckon(Material all, long visible) {
        return groups(all, visible).filter(worthShowing::is).max(STRONGEST);
    }

    private Stream<Reckoned> groups(Material all, long visible) {
        return Ties.connected(all).stream()
                .map(group -> group.only(ControlSigns.linkable(group.facts())))
                .filter(group -> WorthShowing.isGroup(group.facts()))
                .map(group -> group(group, visible));
    }

    private Reckoned group(Material material, long visible) {
        List<EvidenceItem> items = EvidenceItems.of(indicators, material, visible);
        Map<String, Boolean> traits = Traits.of(indicators, material);
        return new Reckoned(material, items, WEIGHT.weigh(items), traits, rivals.weigh(traits), forms.of(material));
    }

    /** The score had a feed said nothing: everything is worked out again without it. */
    double scoreWithout(Reckoned lead, int feedId, long visible) {
        List<ObservationFacts> others = lead.material().facts().stream()
                .filter(f -> f.feedId() != feedId)
                .toList();
        return groups(lead.material().only(others), visible)
                .max(STRONGEST)
                .map(Reckoned::score)
                .orElse(WeightOfEvidenceParameters.DEFAULT.priorBits());
    }
}
