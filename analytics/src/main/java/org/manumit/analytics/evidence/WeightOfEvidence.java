package org.manumit.analytics.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.manumit.analytics.evidence.WeightOfEvidenceResult.SourceShare;
import org.manumit.analytics.evidence.WeightOfEvidenceResult.Step;

/**
 * Combines evidence into a score in bits and says what carries it.
 *
 * <p><b>Method</b> Weight of evidence, the sum of log-likelihood ratios (Good 1950; Good 1985), with three guards: what
 * one voice repeats counts once; further voices of one source within one family are discounted, because witnesses of
 * one feed are not independent; and no family and no source may add more than its cap, so that none decides alone. A
 * source's share is the mean of what it adds to nothing and what it adds last (two terms of the Shapley value, 1953).
 *
 * <p><b>Assumes</b> that bits were stated against the same alternative. <b>Units</b> bits. <b>Error</b> the score is
 * ordinal until outcomes calibrate it. <b>Cost</b> O(2^families × sources) after a pass over the items. <b>Not for</b>
 * proof.
 *
 * <p>More support never lowers the score, order changes nothing, and leaving out a source that only speaks for never
 * raises it. Thread-safe (stateless).
 */
public final class WeightOfEvidence {

    private final WeightOfEvidenceParameters parameters;

    public WeightOfEvidence(WeightOfEvidenceParameters parameters) {
        this.parameters = parameters;
    }

    /** Combines the items; none at all give the prior. */
    public WeightOfEvidenceResult weigh(Collection<EvidenceItem> items) {
        List<EvidenceItem> speakFor = items.stream().filter(i -> i.bits() > 0).toList();
        List<EvidenceItem> against = items.stream().filter(i -> i.bits() < 0).toList();
        CappedSupport support = CappedSupport.of(parameters, speakFor);
        CappedSupport counter = CappedSupport.of(parameters, against);
        double up = support.bits();
        double down = counter.bits();
        List<Step> steps = new ArrayList<>(steps(support, speakFor, 1));
        steps.addAll(steps(counter, against, -1));
        return new WeightOfEvidenceResult(
                parameters.priorBits() + up - down, up, down, steps, shares(support, counter, up));
    }

    /** Families in falling order of what they carry alone; each adds what it adds to those before it. */
    private static List<Step> steps(CappedSupport support, List<EvidenceItem> items, int sign) {
        List<String> order = new ArrayList<>(support.families());
        order.sort(Comparator.comparingDouble((String f) -> -support.bits(s -> true, f::equals))
                .thenComparing(Comparator.naturalOrder()));
        List<Step> steps = new ArrayList<>();
        Set<String> before = new HashSet<>();
        double reached = 0;
        for (String family : order) {
            before.add(family);
            double now = support.bits(s -> true, before::contains);
            TreeSet<Long> ids = new TreeSet<>();
            items.stream().filter(i -> i.family().equals(family)).forEach(i -> ids.add(i.id()));
            steps.add(new Step(family, sign * (now - reached), List.copyOf(ids)));
            reached = now;
        }
        return steps;
    }

    private List<SourceShare> shares(CappedSupport support, CappedSupport counter, double up) {
        TreeSet<String> sources = new TreeSet<>(support.sources());
        sources.addAll(counter.sources());
        List<SourceShare> raw = new ArrayList<>();
        double total = 0;
        for (String source : sources) {
            double alone = support.bits(source::equals, f -> true);
            double without = support.bits(s -> !s.equals(source), f -> true);
            double carried = (alone + up - without) / 2;
            double scoreWithout = parameters.priorBits() + without - counter.bits(s -> !s.equals(source), f -> true);
            raw.add(new SourceShare(source, carried, scoreWithout));
            total += carried;
        }
        double sum = total;
        return raw.stream()
                .map(s -> new SourceShare(s.source(), sum > 0 ? s.share() / sum : 0, s.scoreWithoutBits()))
                .sorted(Comparator.comparingDouble((SourceShare s) -> -s.share())
                        .thenComparing(SourceShare::source))
                .toList();
    }
}
