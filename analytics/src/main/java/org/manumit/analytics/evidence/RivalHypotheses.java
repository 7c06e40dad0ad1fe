package org.manumit.analytics.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.manumit.analytics.evidence.RivalHypothesesResult.Check;
import org.manumit.analytics.evidence.RivalHypothesesResult.Rival;
import org.manumit.analytics.evidence.RivalHypothesesResult.Trait;

/**
 * Scores other accounts of the same facts, each on the traits that were seen, or looked for and not found.
 *
 * <p><b>Method</b> Log-odds of each rival against the account in question, trait by trait, each capped so that none
 * decides alone (as in the analysis of competing hypotheses, Heuer 1999, where what fits every account counts for
 * nothing); checks are ranked by the information they are expected to give about which account is true, the fall in
 * Shannon entropy averaged over their outcomes (Lindley 1956, doi:10.1214/aoms/1177728069).
 *
 * <p><b>Assumes</b> that traits are independent given an account, which overstates certainty; the cap limits by how
 * much. <b>Units</b> bits. <b>Error</b> chances are stated judgement until outcomes replace them. <b>Cost</b>
 * O(accounts × traits). <b>Not for</b> deciding: it says what to ask next.
 *
 * <p>Thread-safe (immutable).
 */
public final class RivalHypotheses {

    private static final double TRAIT_CAP_BITS = 4;

    private final Hypothesis question;
    private final List<Hypothesis> rivals;

    /** @param question the account whose rivals are scored */
    public RivalHypotheses(Hypothesis question, Collection<Hypothesis> rivals) {
        this.question = question;
        this.rivals = List.copyOf(rivals);
    }

    /**
     * Scores the rivals.
     *
     * @param seen trait → seen (true), or looked for and not found (false); traits left out were not looked for
     */
    public RivalHypothesesResult weigh(Map<String, Boolean> seen) {
        TreeMap<String, Boolean> traits = new TreeMap<>(seen);
        Set<String> open = openTraits(seen.keySet());
        List<Rival> scored = rivals.stream()
                .map(r -> score(r, traits, open))
                .sorted(Comparator.comparingDouble((Rival r) -> -r.bits()).thenComparing(Rival::key))
                .toList();
        TreeMap<String, Double> bits = new TreeMap<>();
        bits.put(question.key(), 0.0);
        scored.forEach(r -> bits.put(r.key(), r.bits()));
        return new RivalHypothesesResult(scored, checks(open, bits));
    }

    private Set<String> openTraits(Set<String> known) {
        Set<String> open = new TreeSet<>(question.traits().keySet());
        rivals.forEach(r -> open.addAll(r.traits().keySet()));
        open.removeAll(known);
        return open;
    }

    private Rival score(Hypothesis rival, Map<String, Boolean> seen, Set<String> open) {
        double bits = rival.priorBits() - question.priorBits();
        List<Trait> fits = new ArrayList<>();
        List<Trait> against = new ArrayList<>();
        for (Map.Entry<String, Boolean> trait : seen.entrySet()) {
            double weight = weight(rival, trait.getKey(), trait.getValue());
            bits += weight;
            if (weight != 0) {
                (weight > 0 ? fits : against).add(new Trait(trait.getKey(), trait.getValue(), weight));
            }
        }
        Comparator<Trait> strongest =
                Comparator.comparingDouble((Trait t) -> -Math.abs(t.bits())).thenComparing(Trait::key);
        fits.sort(strongest);
        against.sort(strongest);
        List<Check> apart = checks(open, Map.of(question.key(), 0.0, rival.key(), bits));
        return new Rival(rival.key(), bits, fits, against, apart);
    }

    private double weight(Hypothesis rival, String trait, boolean seen) {
        Double under = rival.traits().get(trait);
        Double otherwise = question.traits().get(trait);
        if (under == null || otherwise == null) {
            return 0;
        }
        double bits = seen ? log2(under / otherwise) : log2((1 - under) / (1 - otherwise));
        return Math.max(-TRAIT_CAP_BITS, Math.min(TRAIT_CAP_BITS, bits));
    }

    private List<Check> checks(Set<String> open, Map<String, Double> bits) {
        double most =
                bits.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        TreeMap<String, Double> odds = new TreeMap<>();
        double total = 0;
        for (Map.Entry<String, Double> account : bits.entrySet()) {
            double weight = Math.pow(2, account.getValue() - most);
            odds.put(account.getKey(), weight);
            total += weight;
        }
        double sum = total;
        odds.replaceAll((account, weight) -> weight / sum);
        return open.stream()
                .map(trait -> new Check(trait, expectedInformation(trait, odds)))
                .filter(check -> check.expectedBits() > 0)
                .sorted(Comparator.comparingDouble((Check c) -> -c.expectedBits())
                        .thenComparing(Check::trait))
                .toList();
    }

    private double expectedInformation(String trait, Map<String, Double> odds) {
        TreeMap<String, Double> chances = new TreeMap<>();
        Set<Hypothesis> accounts = new HashSet<>(rivals);
        accounts.add(question);
        for (Hypothesis account : accounts) {
            Double chance = account.traits().get(trait);
            if (odds.containsKey(account.key()) && chance != null) {
                chances.put(account.key(), chance);
            }
        }
        if (chances.size() < odds.size()) {
            return 0;
        }
        double[] yes = new double[odds.size()];
        double[] no = new double[odds.size()];
        int at = 0;
        for (Map.Entry<String, Double> account : odds.entrySet()) {
            double chance = chances.getOrDefault(account.getKey(), 0.5);
            yes[at] = account.getValue() * chance;
            no[at++] = account.getValue() * (1 - chance);
        }
        double before =
                entropy(odds.values().stream().mapToDouble(Double::doubleValue).toArray());
        return Math.max(0, before - entropy(yes) - entropy(no) + entropy(new double[] {sum(yes), sum(no)}));
    }

    /** −Σ w log2 w; for weights that do not sum to 1 the caller adds the entropy of the sums (chain rule). */
    private static double entropy(double[] weights) {
        double entropy = 0;
        for (double weight : weights) {
            entropy -= weight > 0 ? weight * log2(weight) : 0;
        }
        return entropy;
    }

    private static double sum(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
