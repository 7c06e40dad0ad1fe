package org.manumit.analytics.linkage.weight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.manumit.analytics.linkage.field.FieldComparison;
import org.manumit.analytics.linkage.field.FieldRole;

/**
 * Tells pairs of one from pairs of two that are alike for a reason: of one house, family or group of firms; of one country and
 * surname. Without them, what twins and fathers share counts as evidence, and what tells them apart as error.
 *
 * <p><b>Method</b> A mixture of four kinds of pairs (Larsen and Rubin 2001, "Iterative automated record linkage using mixture
 * models", doi:10.1198/016214501750332956) by expectation maximisation over the patterns of agreement: of one, of one house,
 * of one country, and strangers, whose shares are held fast. What makes a kind what it is are its starting shares: on all that
 * is a person's own both agree as strangers do, but for what kin share; those of a house agree on addresses and telephones as
 * records of one do, and are held to that.
 * <b>Assumes</b> independent comparisons within each kind. Deterministic. Confined to one thread.
 */
final class LatentClasses {

    private static final int ROUNDS = 30;

    private static final int ONE = 0;
    private static final int HOUSE = 1;
    private static final int COUNTRY = 2;
    private static final int KINDS = 3;

    /** Pairs for each record at the start; judgement. */
    private static final double[] STARTING_PAIRS = {0.1, 0.03, 0.1};

    /** Pairs that a kind's starting shares count as; those of one are told by the pairs alone. Judgement. */
    private static final double[] AS_IF = {1e-3, 20, 20};

    /** Of those of a house, how many agree as kin do in what is a person's own: the day, the document. Judgement. */
    private static final double OF_KIN = 0.1;

    /** The same of names, added to how strangers with a rare word in common agree. Judgement. */
    private static final double NAMES_OF_KIN = 1;

    /** How much rarer strangers are among lookalikes that share no rare word. */
    private static final double NO_RARE_WORD = 1e-6;

    private static final double LEAST = 1e-4;

    private final List<FieldComparison> comparisons;
    private final double[][] random;
    private final List<double[][]> start;
    private final double[] priors = new double[KINDS];
    private List<double[][]> shares;

    /**
     * Learns.
     *
     * @param matching shares of pairs of one to begin with
     * @param random shares of strangers
     * @param patterns levels of pairs that may be of one
     * @param counts how many pairs have each
     * @param rows how many records there are
     */
    LatentClasses(
            List<FieldComparison> comparisons,
            double[][] matching,
            double[][] random,
            long[] patterns,
            double[] counts,
            double rows) {
        this.comparisons = comparisons;
        this.random = random;
        start = List.of(matching, house(matching), country(matching));
        shares = start;
        double all = rows * (rows - 1) / 2;
        for (int kind = 0; kind < KINDS; kind++) {
            priors[kind] = STARTING_PAIRS[kind] * rows / all;
        }
        for (int round = 0; round < ROUNDS; round++) {
            improve(patterns, counts, all);
        }
    }

    private double[][] house(double[][] matching) {
        double[][] house = country(matching);
        for (int i = 0; i < house.length; i++) {
            if (role(i).isOfHouse()) {
                house[i] = matching[i].clone();
            }
            addOfKin(i, house[i]);
        }
        return house;
    }

    private void addOfKin(int comparison, double[] levels) {
        FieldComparison of = comparisons.get(comparison);
        int count = (int) IntStream.range(1, levels.length).filter(of::ofKin).count();
        double more = role(comparison).isName() ? NAMES_OF_KIN : OF_KIN;
        for (int level = 1; level < levels.length; level++) {
            levels[level] += of.ofKin(level) ? more / count : 0;
        }
        toShares(levels, levels, 0);
    }

    private FieldRole role(int comparison) {
        return comparisons.get(comparison).fields().get(0).role();
    }

    private double[][] country(double[][] matching) {
        double[][] country = new double[random.length][];
        for (int i = 0; i < country.length; i++) {
            country[i] = random[i].clone();
            for (int level = 1; level < country[i].length; level++) {
                if (role(i).isName()) {
                    country[i][level] *= comparisons.get(i).sharesRareWord(level) ? 1 : NO_RARE_WORD;
                } else if (role(i) == FieldRole.CATEGORY) {
                    country[i][level] = (matching[i][level] + random[i][level]) / 2;
                }
            }
            toShares(country[i], country[i], 0);
        }
        return country;
    }

    private void improve(long[] patterns, double[] counts, double all) {
        List<double[][]> next = new ArrayList<>();
        for (int kind = 0; kind < KINDS; kind++) {
            next.add(Arrays.stream(random)
                    .map(levels -> new double[levels.length])
                    .toArray(double[][]::new));
        }
        double[] sums = new double[KINDS];
        for (int p = 0; p < patterns.length; p++) {
            double[] odds = odds(patterns[p]);
            double sum = 1 + odds[ONE] + odds[HOUSE] + odds[COUNTRY];
            for (int kind = 0; kind < KINDS; kind++) {
                double expected = counts[p] * odds[kind] / sum;
                sums[kind] += expected;
                for (int i = 0; i < random.length; i++) {
                    next.get(kind)[i][Patterns.level(patterns[p], i)] += expected;
                }
            }
        }
        for (int kind = 0; kind < KINDS; kind++) {
            priors[kind] = Math.max(1, sums[kind]) / all;
            for (int i = 0; i < random.length; i++) {
                toShares(next.get(kind)[i], start.get(kind)[i], AS_IF[kind]);
            }
        }
        for (int i = 0; i < random.length; i++) {
            if (role(i).isOfHouse()) {
                next.get(HOUSE)[i] = next.get(ONE)[i];
            }
        }
        shares = next;
    }

    /** Of each kind, how much likelier it is than strangers that a pair that agrees so is of it. */
    private double[] odds(long pattern) {
        double[] odds = priors.clone();
        for (int i = 0; i < random.length; i++) {
            int level = Patterns.level(pattern, i);
            for (int kind = 0; kind < KINDS && level != FieldComparison.UNKNOWN; kind++) {
                odds[kind] *= shares.get(kind)[i][level] / random[i][level];
            }
        }
        return odds;
    }

    /** What starting shares count as is added first. */
    private static void toShares(double[] counts, double[] start, double asIf) {
        double all = 0;
        for (int level = 1; level < counts.length; level++) {
            counts[level] += asIf * Math.max(LEAST, start[level]);
            all += counts[level];
        }
        for (int level = 1; level < counts.length; level++) {
            counts[level] /= all;
        }
    }

    /** Shares of pairs of one, by comparison and level. */
    double[][] matching() {
        return shares.get(ONE);
    }

    Lookalikes lookalikes() {
        return Lookalikes.of(shares.subList(HOUSE, KINDS), new double[] {priors[HOUSE], priors[COUNTRY]});
    }
}
