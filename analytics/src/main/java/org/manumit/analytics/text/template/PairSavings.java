package org.manumit.analytics.text.template;

import java.util.function.BooleanSupplier;
import org.manumit.analytics.network.DisjointSets;

/** Joins candidates of which one saves enough in writing down the other. Thread-safe (stateless). */
final class PairSavings {

    private final TextCorpus corpus;
    private final Candidates candidates;
    private final WordSurprise surprise;
    private final float[] costs;
    private final Thresholds thresholds;

    PairSavings(TextCorpus corpus, Candidates candidates, WordSurprise surprise, float[] costs, Thresholds thresholds) {
        this.corpus = corpus;
        this.candidates = candidates;
        this.surprise = surprise;
        this.costs = costs;
        this.thresholds = thresholds;
    }

    void join(DisjointSets sets, BooleanSupplier cancelled) {
        boolean[] joined = new boolean[corpus.size() * Candidates.MOST];
        Blocks.run(corpus.size(), cancelled, (from, to) -> {
            Comparison comparison = new Comparison();
            for (int text = from; text < to; text++) {
                Cancellation.check(cancelled, text);
                comparison.compare(text, joined);
            }
        });
        candidates.unite(joined, sets);
    }

    private final class Comparison {
        private final Alignment alignment = Alignment.doubting();
        private final CommonWords common = new CommonWords(corpus.vocabulary());
        private float[] bits = new float[256];

        void compare(int text, boolean[] joined) {
            if (candidates.earlier(text, 0) < 0) {
                return;
            }
            int[] units = corpus.units(text);
            if (bits.length < units.length) {
                bits = new float[units.length * 2];
            }
            surprise.read(units, bits);
            for (int rank = 0; rank < Candidates.MOST && candidates.earlier(text, rank) >= 0; rank++) {
                int other = candidates.earlier(text, rank);
                double least = thresholds.pair(costs[text], costs[other]);
                int[] known = corpus.units(other);
                common.mark(known);
                joined[text * Candidates.MOST + rank] = TextCorpus.sameWords(units, known)
                        || common.atMost(units, bits) >= least
                                && alignment.gain(known, Alignment.NO_GAPS, units, bits) >= least;
            }
        }
    }
}
