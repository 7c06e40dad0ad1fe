package org.manumit.analytics.text.template;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongConsumer;

/**
 * How many bits a word costs who does not know the template: little where many unrelated texts have it, next to nothing
 * within a phrase that many unrelated texts share.
 *
 * <p><b>Method</b> A bigram model with absolute discount over a unigram model (Ney, Essen and Kneser 1994,
 * doi:10.1006/csla.1994.1001). Both count one text a group, so that a large campaign does not make its own words cheap; a
 * pair of words must also stand in many groups for the texts that have it, since a campaign that was not found whole
 * looks like a few. <b>Assumes</b> that most groups were found. <b>Units</b> bits. <b>Error</b> pairs are counted by hash, too
 * many rather than too few. Single-threaded while it learns, then thread-safe.
 */
final class WordSurprise {

    /** Groups in which a pair of words may stand by chance. */
    private static final double DISCOUNT = 3;

    /** Groups that one campaign may be in pieces of, as a share of its texts. */
    private static final double PIECES = 0.15;

    /** Texts of others as if seen too, so that a few texts are compared as a part of many. */
    private static final double UNSEEN_TEXTS = 200;

    private static final double LOG_2 = Math.log(2);
    private static final double[] COMMON = new double[1 << 14];
    private static final int FEWEST_PLACES = 1 << 16;
    private static final int MOST_PLACES = 1 << 27;

    static {
        for (int known = 0; known < COMMON.length; known++) {
            COMMON[known] = Math.log(known + 0.5) / LOG_2;
        }
    }

    private final short[] pairGroups;
    private final short[] pairTexts;
    private int[] groups;
    private int[] lastText;
    private int counted;
    private double allBits;

    /**
     * Counts words and pairs of words.
     *
     * @param counted one text of each group
     */
    WordSurprise(TextCorpus corpus, BitSet counted) {
        this(corpus.size() == 0 ? 0 : corpus.end(corpus.size() - 1), corpus.vocabulary());
        for (int text = 0; text < corpus.size(); text++) {
            learn(corpus, text, counted.get(text));
        }
    }

    /**
     * Has counted nothing yet.
     *
     * @param words about how many words are to come in all
     * @param vocabulary about how many different ones
     */
    WordSurprise(long words, int vocabulary) {
        int places = (int) Math.min(MOST_PLACES, Math.max(FEWEST_PLACES, Long.highestOneBit(words * 4)));
        pairGroups = new short[places];
        pairTexts = new short[places];
        groups = new int[Math.max(16, vocabulary)];
        lastText = new int[groups.length];
        allBits = bitsOfAll();
    }

    /** Bits of each word by itself, by one text of each group. */
    static float[] ofSingleWords(TextCorpus corpus, BitSet counted) {
        WordSurprise surprise = new WordSurprise(0, corpus.vocabulary());
        counted.stream().forEach(text -> surprise.learnWords(corpus, text));
        float[] bits = new float[corpus.vocabulary()];
        for (int word = 0; word < bits.length; word++) {
            bits[word] = surprise.bits(word);
        }
        return bits;
    }

    private double bitsOfAll() {
        return Math.log(counted + UNSEEN_TEXTS + 1) / LOG_2;
    }

    /**
     * Counts a text more.
     *
     * @param counts whether it stands for its group, or alone
     */
    void learn(TextCorpus corpus, int text, boolean counts) {
        pairs(corpus, text, pair -> {
            add(pairTexts, pair);
            if (counts) {
                add(pairGroups, pair);
            }
        });
        if (counts) {
            learnWords(corpus, text);
        }
    }

    private void learnWords(TextCorpus corpus, int text) {
        counted++;
        allBits = bitsOfAll();
        for (int at = corpus.start(text); at < corpus.end(text); at++) {
            count(TextCorpus.word(corpus.unit(at)), text + 1);
        }
    }

    private void count(int word, int text) {
        if (word >= groups.length) {
            groups = Arrays.copyOf(groups, Math.max(word + 1, groups.length * 2));
            lastText = Arrays.copyOf(lastText, groups.length);
        }
        if (lastText[word] != text) {
            lastText[word] = text;
            groups[word]++;
        }
    }

    private static void pairs(TextCorpus corpus, int text, LongConsumer pairs) {
        int before = -1;
        for (int at = corpus.start(text); at < corpus.end(text); at++) {
            int unit = corpus.unit(at);
            if (TextCorpus.isWord(unit)) {
                int word = TextCorpus.word(unit);
                if (before >= 0) {
                    pairs.accept(pair(before, word));
                }
                before = word;
            }
        }
    }

    private static long pair(int before, int word) {
        return WordReader.mix((long) before << 32 | word);
    }

    private static void add(short[] counts, long pair) {
        int at = (int) pair & counts.length - 1;
        if (counts[at] < Short.MAX_VALUE) {
            counts[at]++;
        }
    }

    private int known(int word) {
        return word < groups.length ? groups[word] : 0;
    }

    /** Bits of a word by itself. */
    float bits(int word) {
        int known = known(word);
        double common = known < COMMON.length ? COMMON[known] : Math.log(known + 0.5) / LOG_2;
        return (float) Math.max(0, allBits - common);
    }

    /** Bits of a word behind another; of the first word if that is negative. */
    float bits(int before, int word) {
        float alone = bits(word);
        if (before < 0) {
            return alone;
        }
        int at = (int) pair(before, word) & pairGroups.length - 1;
        double together = pairGroups[at] - DISCOUNT - PIECES * pairTexts[at];
        if (together <= 0) {
            return alone;
        }
        double share = Math.min(1, together / Math.max(known(before), together));
        double likely = share + (1 - share) * Math.min(1, (known(word) + 0.5) / (counted + UNSEEN_TEXTS + 1));
        return (float) Math.min(alone, -Math.log(likely) / LOG_2);
    }

    /** Fills in the bits of each word of a text, nothing for numbers and addresses; their sum. */
    float read(int[] units, float[] into) {
        int before = -1;
        float sum = 0;
        for (int i = 0; i < units.length; i++) {
            into[i] = 0;
            if (TextCorpus.isWord(units[i])) {
                int word = TextCorpus.word(units[i]);
                into[i] = bits(before, word);
                sum += into[i];
                before = word;
            }
        }
        return sum;
    }
}
