package org.manumit.analytics.linkage.name;

/** How surprising words are in names. Implementations are thread-safe and give a word the same bits each time. */
@FunctionalInterface
public interface TokenWeights {

    /**
     * Surprise of meeting a word.
     *
     * @param word lower case, Latin letters without accents
     * @return -log2 of the share of names of this kind that have it, above 0
     */
    double bits(String word, NameKind kind);

    /** Rough classes of common words of many countries; what is not listed is rarer the more it says. */
    static TokenWeights common() {
        return CommonWords.INSTANCE;
    }
}
