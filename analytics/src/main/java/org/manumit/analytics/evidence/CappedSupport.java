package org.manumit.analytics.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The most support that respects every cap at once.
 *
 * <p>Bits flow from sources (each up to its cap) through what a source says of a family (discounted for repeats) into
 * families (each up to its cap); the support is the greatest flow. Capping one side after the other would let a
 * further sign lower the score; the greatest flow never does, and is the same in any order. It is found as the least
 * cut over all sets of families (Ford and Fulkerson 1956), since families are few.
 *
 * <p>Thread-safe (immutable).
 */
final class CappedSupport {

    private static final int MOST_FAMILIES = 16;

    private final WeightOfEvidenceParameters parameters;
    private final List<String> families;
    private final List<String> sources;
    private final double[][] bits;

    private CappedSupport(
            WeightOfEvidenceParameters parameters, List<String> families, List<String> sources, double[][] bits) {
        this.parameters = parameters;
        this.families = families;
        this.sources = sources;
        this.bits = bits;
    }

    static CappedSupport of(WeightOfEvidenceParameters parameters, Collection<EvidenceItem> items) {
        TreeMap<String, TreeMap<String, Map<String, Double>>> said = new TreeMap<>();
        TreeMap<String, Integer> familyNumbers = new TreeMap<>();
        for (EvidenceItem item : items) {
            familyNumbers.put(item.family(), 0);
            said.computeIfAbsent(item.source(), s -> new TreeMap<>())
                    .computeIfAbsent(item.family(), f -> new HashMap<>())
                    .merge(item.voice(), Math.abs(item.bits()), Math::max);
        }
        if (familyNumbers.size() > MOST_FAMILIES) {
            throw new IllegalArgumentException("at most " + MOST_FAMILIES
                    + " families of evidence are expected but there were " + familyNumbers.size());
        }
        List<String> families = List.copyOf(familyNumbers.keySet());
        List<String> sources = List.copyOf(said.keySet());
        double[][] bits = new double[sources.size()][families.size()];
        for (int s = 0; s < bits.length; s++) {
            Map<String, Map<String, Double>> byFamily = said.get(sources.get(s));
            for (int f = 0; f < families.size(); f++) {
                Map<String, Double> voices = byFamily == null ? null : byFamily.get(families.get(f));
                bits[s][f] = voices == null ? 0 : discounted(voices.values(), parameters.repeatDiscount());
            }
        }
        return new CappedSupport(parameters, families, sources, bits);
    }

    private static double discounted(Collection<Double> voices, double discount) {
        List<Double> strongestFirst = new ArrayList<>(voices);
        strongestFirst.sort(Comparator.reverseOrder());
        double sum = 0;
        double factor = 1;
        for (double voice : strongestFirst) {
            sum += factor * voice;
            factor *= discount;
        }
        return sum;
    }

    List<String> families() {
        return families;
    }

    List<String> sources() {
        return sources;
    }

    double bits() {
        return bits(source -> true, family -> true);
    }

    /** Support from the sources and families that are let in. */
    double bits(Predicate<String> source, Predicate<String> family) {
        double least = Double.POSITIVE_INFINITY;
        for (int capped = 0; capped < 1 << families.size(); capped++) {
            double cut = Integer.bitCount(capped & letIn(family)) * parameters.familyCapBits();
            for (int s = 0; s < sources.size(); s++) {
                if (source.test(sources.get(s))) {
                    cut += Math.min(parameters.sourceCapBits(), uncapped(s, capped, family));
                }
            }
            least = Math.min(least, cut);
        }
        return least;
    }

    private int letIn(Predicate<String> family) {
        int mask = 0;
        for (int f = 0; f < families.size(); f++) {
            mask |= family.test(families.get(f)) ? 1 << f : 0;
        }
        return mask;
    }

    private double uncapped(int source, int capped, Predicate<String> family) {
        double sum = 0;
        for (int f = 0; f < families.size(); f++) {
            boolean counts = (capped & 1 << f) == 0 && family.test(families.get(f));
            sum += counts ? bits[source][f] : 0;
        }
        return sum;
    }
}
