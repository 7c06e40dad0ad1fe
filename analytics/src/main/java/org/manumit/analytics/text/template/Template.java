package org.manumit.analytics.text.template;

/**
 * The words that the texts of a group have in common, in their order, and where each text has words of its own. Not to be
 * changed once made.
 *
 * @param words units of the common words
 * @param open before which of them, or behind the last, many texts have words of their own: the slots
 * @param bits surprise of each common word
 * @param cost their sum, in bits
 */
record Template(int[] words, boolean[] open, float[] bits, float cost) {

    /** The template of no text. */
    static final Template NONE = new Template(new int[0], new boolean[1], new float[0], 0);
}
