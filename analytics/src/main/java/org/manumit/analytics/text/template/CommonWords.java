package org.manumit.analytics.text.template;

/** What two texts have in common at most, found without lining them up. Confined to one thread; reused. */
final class CommonWords {

    private final int[] met;
    private int now;

    CommonWords(int vocabulary) {
        met = new int[vocabulary];
    }

    /** The text with which others are compared. */
    void mark(int[] units) {
        now++;
        for (int unit : units) {
            met[TextCorpus.word(unit)] = now;
        }
    }

    /** Bits of the words that the marked text has too: no alignment saves more. */
    float atMost(int[] units, float[] bits) {
        float sum = 0;
        for (int i = 0; i < units.length; i++) {
            sum += met[TextCorpus.word(units[i])] == now ? bits[i] : 0;
        }
        return sum;
    }
}
