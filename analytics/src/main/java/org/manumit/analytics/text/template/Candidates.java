package org.manumit.analytics.text.template;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.manumit.analytics.network.DisjointSets;

/**
 * For each text a few earlier ones that may be of the same hand ({@link EarlierTexts}). Each feature names one earlier
 * text, so a campaign of any size and a stock phrase in every second text cost no more than a rare one. Thread-safe
 * (immutable once made).
 */
final class Candidates {

    /** Earlier texts kept for each. */
    static final int MOST = EarlierTexts.MOST;

    private final int[] earlier;

    private Candidates(int[] earlier) {
        this.earlier = earlier;
    }

    static Candidates of(TextCorpus corpus, BooleanSupplier cancelled) {
        int[] earlier = new int[Math.multiplyExact(corpus.size(), MOST)];
        Arrays.fill(earlier, -1);
        EarlierTexts found = new EarlierTexts(corpus, FeatureIndex.of(corpus));
        for (int text = 0; text < corpus.size(); text++) {
            Cancellation.check(cancelled, text);
            found.find(text, earlier, text * MOST);
        }
        return new Candidates(earlier);
    }

    /** An earlier text, or −1 when there are no more. */
    int earlier(int text, int rank) {
        return earlier[text * MOST + rank];
    }

    /** Joins the pairs that are marked; a pair's place is text × {@link #MOST} + rank. */
    void unite(boolean[] marked, DisjointSets sets) {
        for (int pair = 0; pair < marked.length; pair++) {
            if (marked[pair]) {
                sets.union(pair / MOST, earlier[pair]);
            }
        }
    }
}
