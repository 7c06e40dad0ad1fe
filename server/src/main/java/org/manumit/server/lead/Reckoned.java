package org.manumit.server.lead;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manumit.analytics.evidence.EvidenceItem;
import org.manumit.analytics.evidence.RivalHypothesesResult;
import org.manumit.analytics.evidence.RivalHypothesesResult.Rival;
import org.manumit.analytics.evidence.WeightOfEvidenceResult;

/**
 * A lead as worked out from what one reader may see.
 *
 * @param material the records that hang together
 * @param forms forms of exploitation that the indicators speak of, most first
 */
record Reckoned(
        Material material,
        List<EvidenceItem> items,
        WeightOfEvidenceResult weight,
        Map<String, Boolean> traits,
        RivalHypothesesResult rivals,
        List<String> forms) {

    /** Bits below which a rival is too far off to be shown in the list. */
    private static final double FAR_OFF = -16;

    Reckoned {
        items = List.copyOf(items);
        traits = Map.copyOf(traits);
        forms = List.copyOf(forms);
    }

    double score() {
        return weight.scoreBits();
    }

    /** The innocent account that fits best; absent only when nothing seen fits any. */
    Optional<Rival> innocent() {
        return rivals.rivals().stream()
                .filter(r -> !r.key().equals(RivalTable.SMUGGLING))
                .filter(r -> !r.fits().isEmpty() && r.bits() > FAR_OFF)
                .findFirst();
    }

    String band() {
        return band(score());
    }

    /** Words for a score; the thresholds are judgement. */
    static String band(double score) {
        return score < 0 ? "weak" : score < 3 ? "moderate" : score < 6 ? "strong" : "very strong";
    }

    /** Feeds of the visible evidence. */
    Set<Integer> feeds() {
        Set<Integer> feeds = new java.util.TreeSet<>();
        material.facts().forEach(f -> feeds.add(f.feedId()));
        return feeds;
    }
}
