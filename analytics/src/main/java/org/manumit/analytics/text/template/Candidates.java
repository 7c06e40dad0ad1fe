package org.manumit.analytics.text.template;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * For each text a few earlier ones that may be of the same hand: those that held most of its features last. Each feature
 * names one earlier text, so a campaign of any size and a stock phrase in every second text cost no more than a rare one.
 * Thread-safe (immutable once made).
 */
final class Candidates {

    /** Earlier texts kept for each. */
    static final int MOST = 8;

    private final int[] earlier;

    private Candidates(int[] earlier) {
        this.earlier = earlier;
    }

    static Candidates of(TextCorpus corpus, BooleanSupplier cancelled) {
        int[] earlier = new int[Math.multiplyExact(corpus.size(), MOST)];
        Arrays.fill(earlier, -1);
        FeatureIndex index = FeatureIndex.of(corpus);
        Signature signature = new Signature();
        Tally tally = new Tally();
        for (int text = 0; text < corpus.size(); text++) {
            Cancellation.check(cancelled, text);
            signature.read(corpus, text);
            tally.clear();
            for (int i = 0; i < signature.size(); i++) {
                tally.add(index.replace(signature.feature(i), text));
            }
            tally.most(earlier, text * MOST);
        }
        return new Candidates(earlier);
    }

    /** An earlier text, or −1 when there are no more. */
    int earlier(int text, int rank) {
        return earlier[text * MOST + rank];
    }

    /** Counts how often each text was named. */
    static final class Tally {
        private final int[] named = new int[Signature.MOST_FEATURES];
        private final int[] votes = new int[MOST];
        private int size;

        void clear() {
            size = 0;
        }

        void add(int text) {
            if (text >= 0) {
                named[size++] = text;
            }
        }

        /** Writes those named most often, most first, of equals the latest. */
        void most(int[] into, int at) {
            Arrays.sort(named, 0, size);
            Arrays.fill(votes, 0);
            int end = size;
            while (end > 0) {
                int from = end - 1;
                while (from > 0 && named[from - 1] == named[end - 1]) {
                    from--;
                }
                insert(into, at, named[from], end - from);
                end = from;
            }
        }

        private void insert(int[] into, int at, int text, int count) {
            int rank = MOST;
            while (rank > 0 && count > votes[rank - 1]) {
                rank--;
            }
            if (rank < MOST) {
                System.arraycopy(votes, rank, votes, rank + 1, MOST - rank - 1);
                System.arraycopy(into, at + rank, into, at + rank + 1, MOST - rank - 1);
                votes[rank] = count;
                into[at + rank] = text;
            }
        }
    }
}
