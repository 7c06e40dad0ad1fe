package org.manumit.analytics.text.template;

import java.util.Arrays;

/**
 * What knowing one text saves in writing down another, in bits, and which words that rests on.
 *
 * <p><b>Method</b> Viterbi path of a copying model with affine gaps (Gotoh 1982, doi:10.1016/0022-2836(82)90398-9): word
 * for word along the known text, paying for runs of replaced, inserted and left-out words, or leaping to another place,
 * which reordered sentences need, at the price of naming it. A shared word is worth its surprise: a description length
 * (Rissanen 1978, doi:10.1016/0005-1098(78)90005-5). Numbers and addresses line up with each other and are worth nothing.
 * <b>Units</b> bits, counted here in steps of 2<sup>−12</sup>. <b>Cost</b> O(n m) time, in whole numbers and without
 * branches: which way a path came stands in the lowest bits of what it is worth, the higher the sooner it is preferred.
 *
 * <p>Confined to one thread; reused.
 */
final class Alignment {

    /** One bit of what is saved; the three lowest hold the move. A text of 2,000 words of 30 bits each fits. */
    private static final int BIT = 1 << 15;

    private static final int SCORE = ~7;
    /** Worse than any path, yet far from overflowing. */
    private static final int NOWHERE = Integer.MIN_VALUE / 4 & SCORE;
    /** To copy a word rather than not. */
    private static final int COPY = steps(0.2f);
    /** For each word in a gap where the known text expects some. */
    private static final int EXPECTED = steps(0.1f);
    /** To go on elsewhere, besides naming the place. */
    private static final double LEAP = 3;

    /** No gap is expected anywhere. */
    static final boolean[] NO_GAPS = {};

    /** How an edited word was come to, by preference among equals; and one if from an edited word. */
    private static final int LEFT_OUT = 0;

    private static final int CHANGED = 2;
    private static final int INSERTED = 4;
    private static final int MOVE = 6;
    private static final int FROM_EDIT = 1;
    /** Of a copied word: the one before was copied too. */
    private static final int COPY_FROM_COPY = 16;
    /** Of the edited word before: a leap is worth more. */
    private static final int LEAPT_BEFORE = 32;

    private int[] copied = new int[256];
    private int[] edited = new int[256];
    private int[] toOpen = new int[256];
    private int[] toExtend = new int[256];
    private byte[] moves = new byte[0];

    /** After each word where the best path stands: 2 × place, one more if the word was copied, −1 if nowhere. */
    private int[] stands = new int[256];

    private int best;
    private int bestAt;

    private final int opening;
    private final int extending;

    private Alignment(float opening, float extending) {
        this.opening = steps(opening);
        this.extending = steps(extending);
    }

    private static int steps(double bits) {
        return Math.round((float) (bits * (BIT >> 3))) << 3;
    }

    /** For finding out whether one text was written from the other: leaving it costs 3 bits, each word more 0.6. */
    static Alignment doubting() {
        return new Alignment(3f, 0.6f);
    }

    /** For lining up texts that are known to have one template: also common words between two changes count. */
    static Alignment trusting() {
        return new Alignment(0.6f, 0.3f);
    }

    /**
     * Bits saved.
     *
     * @param open before which places of the known text words are expected; {@link #NO_GAPS} for none
     * @param bits surprise of each word of {@code text}
     */
    float gain(int[] known, boolean[] open, int[] text, float[] bits) {
        return run(known, open, text, bits, false);
    }

    /**
     * Bits saved, and where each word was found.
     *
     * @param places filled with the position in {@code known} of each word of {@code text}, or −1
     */
    float align(int[] known, boolean[] open, int[] text, float[] bits, int[] places) {
        int cells = (known.length + 1) * (text.length + 1);
        if (moves.length < cells) {
            moves = new byte[Math.max(cells, moves.length * 2)];
        }
        if (stands.length <= text.length) {
            stands = new int[text.length * 2];
        }
        float gain = run(known, open, text, bits, true);
        trace(known.length, text.length, places);
        return gain;
    }

    private float run(int[] known, boolean[] open, int[] text, float[] bits, boolean remember) {
        int leap = steps(LEAP + Math.log(known.length + 1) / Math.log(2));
        begin(known.length, open, leap);
        stands[0] = bestAt;
        for (int i = 1; i <= text.length; i++) {
            step(known, text[i - 1], bits[i - 1], best - leap, remember ? i * (known.length + 1) : -1);
            if (remember) {
                stands[i] = bestAt;
            }
        }
        return best / (float) BIT;
    }

    private void begin(int n, boolean[] open, int leap) {
        if (copied.length <= n) {
            copied = new int[n * 2];
            edited = new int[n * 2];
            toOpen = new int[n * 2];
            toExtend = new int[n * 2];
        }
        for (int j = 0; j <= n; j++) {
            copied[j] = j == 0 ? 0 : NOWHERE;
            edited[j] = -Math.min(leap, opening + j * extending);
            boolean expected = j < open.length && open[j];
            toOpen[j] = expected ? EXPECTED : opening;
            toExtend[j] = expected ? EXPECTED : extending;
        }
        best = 0;
        bestAt = 1;
    }

    /** One word more of the text: along a row of the table, which takes the place of the last. */
    private void step(int[] known, int word, float bits, int floor, int base) {
        int worth = (TextCorpus.isWord(word) ? steps(bits) : 0) - COPY;
        int alike = TextCorpus.isWord(word) ? -1 : TextCorpus.kind(-1);
        int copyBefore = NOWHERE;
        int editBefore = NOWHERE;
        int copyLeft = NOWHERE;
        int editLeft = NOWHERE;
        // Fields would be read again at every cell.
        int[] copies = copied;
        int[] edits = edited;
        int most = best - extending;
        int mostAt = -1;
        for (int j = 0; j <= known.length; j++) {
            int copy = copies[j];
            int edit = Math.max(edits[j], floor);
            int inserted = Math.max(edit - toExtend[j] + FROM_EDIT, copy - toOpen[j]) + INSERTED;
            int changed = Math.max(editBefore - extending + FROM_EDIT, copyBefore - opening) + CHANGED;
            int leftOut = Math.max(editLeft - extending + FROM_EDIT, copyLeft - opening) + LEFT_OUT;
            int way = Math.max(inserted, Math.max(changed, leftOut));
            boolean same = j > 0 && ((known[j - 1] ^ word) & alike) == 0;
            if (base >= 0) {
                int leapt = (edits[j] - floor >>> 31) * LEAPT_BEFORE;
                moves[base + j] = (byte) (way & ~SCORE | leapt | (copyBefore >= editBefore ? COPY_FROM_COPY : 0));
            }
            copies[j] = copyLeft = same ? Math.max(copyBefore, editBefore) + worth : NOWHERE;
            edits[j] = editLeft = way & SCORE;
            if (Math.max(copyLeft, editLeft) > most) {
                most = Math.max(copyLeft, editLeft);
                mostAt = 2 * j + (copyLeft >= editLeft ? 1 : 0);
            }
            copyBefore = copy;
            editBefore = edit;
        }
        best = most;
        bestAt = mostAt;
    }

    private void trace(int n, int m, int[] places) {
        Arrays.fill(places, 0, m, -1);
        int i = m;
        int at = stands[m];
        while (i > 0) {
            if (at < 0) {
                at = stands[--i];
                continue;
            }
            int j = at >> 1;
            int move = moves[i * (n + 1) + j];
            int copy = 1 - (move & FROM_EDIT);
            if ((at & 1) == 1) {
                places[--i] = --j;
                at = 2 * j + ((move & COPY_FROM_COPY) != 0 ? 1 : 0);
            } else if (i < m && (moves[(i + 1) * (n + 1) + j] & LEAPT_BEFORE) != 0) {
                at = stands[i];
            } else if ((move & MOVE) == LEFT_OUT) {
                at = 2 * (j - 1) + copy;
            } else {
                i--;
                at = 2 * ((move & MOVE) == CHANGED ? j - 1 : j) + copy;
            }
        }
    }
}
