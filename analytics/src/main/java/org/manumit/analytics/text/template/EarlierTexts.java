package org.manumit.analytics.text.template;

import java.util.Arrays;

/**
 * Finds for one text after another the earlier ones that held most of its features last, and remembers it for those to
 * come. Single-threaded.
 */
final class EarlierTexts {

    /** Earlier texts named for each. */
    static final int MOST = 8;

    /** What a feature of the whole counts, so that strangers with a sentence in common do not come first. */
    private static final int WHOLE = 8;

    private final TextCorpus corpus;
    private final FeatureIndex index;
    private final Signature signature = new Signature();
    private final int[] named = new int[Signature.MOST_FEATURES + WHOLE * Signature.BANDS];
    private final int[] votes = new int[MOST];

    EarlierTexts(TextCorpus corpus, FeatureIndex index) {
        this.corpus = corpus;
        this.index = index;
    }

    /** Writes those named most often, most first, of equals the latest; places that stay free are left as they are. */
    void find(int text, int[] into, int at) {
        signature.read(corpus, text);
        int end = 0;
        for (int i = 0; i < signature.size(); i++) {
            int before = index.replace(signature.feature(i), text);
            int counts = before < 0 ? 0 : i < signature.pairs() ? 1 : WHOLE;
            Arrays.fill(named, end, end + counts, before);
            end += counts;
        }
        Arrays.sort(named, 0, end);
        Arrays.fill(votes, 0);
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
