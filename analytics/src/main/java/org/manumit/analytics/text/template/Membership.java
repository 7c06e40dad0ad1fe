package org.manumit.analytics.text.template;

/** Whether a template explains a text well enough for the text to belong to its group. Confined to one thread; reused. */
final class Membership {

    private final WordSurprise surprise;
    private final Alignment alignment = Alignment.doubting();

    Membership(WordSurprise surprise) {
        this.surprise = surprise;
    }

    /** @param size how many texts the group has */
    boolean holds(int[] units, Template template, int size, Thresholds thresholds) {
        if (TextCorpus.sameWords(units, template.words())) {
            return true;
        }
        float[] bits = new float[units.length];
        surprise.read(units, bits);
        return alignment.gain(template.words(), template.open(), units, bits)
                >= thresholds.member(size, template.cost());
    }
}
