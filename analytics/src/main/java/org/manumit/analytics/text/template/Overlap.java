package org.manumit.analytics.text.template;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.manumit.analytics.network.DisjointSets;

/**
 * A first, rough grouping by the words that texts have in common, whatever their order: from it is learned which words
 * and phrases many unrelated texts share. Thread-safe (stateless).
 */
final class Overlap {

    private static final int FEWEST_WORDS = 5;

    private final TextCorpus corpus;
    private final Candidates candidates;
    private final float[] worth;

    /** @param worth what each word counts */
    Overlap(TextCorpus corpus, Candidates candidates, float[] worth) {
        this.corpus = corpus;
        this.candidates = candidates;
        this.worth = worth;
    }

    /** Joins candidates that share at least this part (of the geometric mean of both) and five words. */
    void join(DisjointSets sets, double share, BooleanSupplier cancelled) {
        double[] whole = new double[corpus.size()];
        boolean[] joined = new boolean[corpus.size() * Candidates.MOST];
        Blocks.run(corpus.size(), cancelled, (from, to) -> {
            Stamps stamps = new Stamps();
            for (int text = from; text < to; text++) {
                whole[text] = stamps.whole(text);
            }
        });
        Blocks.run(corpus.size(), cancelled, (from, to) -> {
            Stamps stamps = new Stamps();
            for (int text = from; text < to; text++) {
                Cancellation.check(cancelled, text);
                stamps.compare(text, whole, share, joined);
            }
        });
        candidates.unite(joined, sets);
    }

    /** Marks which words were met; confined to one thread. */
    private final class Stamps {
        private final int[] met = new int[corpus.vocabulary()];
        private int now;
        private int words;

        double whole(int text) {
            now++;
            words = 0;
            double sum = 0;
            for (int at = corpus.start(text); at < corpus.end(text); at++) {
                int unit = corpus.unit(at);
                int word = TextCorpus.word(unit);
                if (TextCorpus.isWord(unit) && met[word] != now) {
                    met[word] = now;
                    words++;
                    sum += worth[word];
                }
            }
            return sum;
        }

        void compare(int text, double[] whole, double share, boolean[] joined) {
            for (int rank = 0; rank < Candidates.MOST; rank++) {
                int other = candidates.earlier(text, rank);
                if (other < 0) {
                    return;
                }
                whole(text);
                double common = common(other);
                joined[text * Candidates.MOST + rank] =
                        words >= FEWEST_WORDS && common >= share * Math.sqrt(whole[text] * whole[other]);
            }
        }

        private double common(int other) {
            words = 0;
            double sum = 0;
            for (int at = corpus.start(other); at < corpus.end(other); at++) {
                int unit = corpus.unit(at);
                int word = TextCorpus.word(unit);
                if (TextCorpus.isWord(unit) && met[word] == now) {
                    met[word] = -1;
                    words++;
                    sum += worth[word];
                }
            }
            return sum;
        }
    }

    /** Every word counts the same. */
    static float[] alike(TextCorpus corpus) {
        float[] worth = new float[corpus.vocabulary()];
        Arrays.fill(worth, 1);
        return worth;
    }
}
