package org.manumit.analytics.text.template;

import java.util.Arrays;

/**
 * What knowing one text saves in writing down another, in bits, and which words that rests on.
 *
 * <p><b>Method</b> Viterbi path of a copying model with affine gaps (Gotoh 1982, doi:10.1016/0022-2836(82)90398-9): word
 * for word along the known text, paying for runs of replaced, inserted and left-out words, or leaping to another place,
 * which reordered sentences need, at the price of naming it. A shared word is worth its surprise: a description length
 * (Rissanen 1978, doi:10.1016/0005-1098(78)90005-5). Numbers and addresses line up with each other and are worth nothing.
 * <b>Units</b> bits. <b>Cost</b> O(n m) time.
 *
 * <p>Confined to one thread; reused.
 */
final class Alignment {

    /** To copy a word rather than not. */
    private static final float COPY = 0.2f;
    /** For each word in a gap where the known text expects some. */
    private static final float EXPECTED = 0.1f;
    /** To go on elsewhere, besides naming the place. */
    private static final float LEAP = 3f;

    /** No gap is expected anywhere. */
    static final boolean[] NO_GAPS = {};

    private static final byte FROM_COPY = 1;
    private static final byte CHANGED = 2;
    private static final byte INSERTED = 4;
    private static final byte LEFT_OUT = 6;
    private static final byte LEAPT = 8;
    private static final byte MOVE = 14;
    /** Of a copied word: the one before was copied too. */
    private static final byte COPY_FROM_COPY = 16;

    private float[] copied = new float[256];
    private float[] edited = new float[256];
    private float[] copiedNext = new float[256];
    private float[] editedNext = new float[256];
    private byte[] moves = new byte[0];

    /** After each word where the best path stands: 2 × place, one more if the word was copied, −1 if nowhere. */
    private int[] stands = new int[256];

    private float best;
    private int bestAt;

    private final float opening;
    private final float extending;

    private Alignment(float opening, float extending) {
        this.opening = opening;
        this.extending = extending;
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
        float leap = LEAP + (float) (Math.log(known.length + 1) / Math.log(2));
        begin(known.length, leap);
        stands[0] = bestAt;
        for (int i = 1; i <= text.length; i++) {
            float free = best - extending;
            int base = remember ? i * (known.length + 1) : -1;
            step(known, open, text[i - 1], bits[i - 1], base);
            settle(known.length, free, leap, base);
            if (remember) {
                stands[i] = bestAt;
            }
            swap();
        }
        return best;
    }

    private void begin(int n, float leap) {
        if (copied.length <= n) {
            copied = new float[n * 2];
            edited = new float[n * 2];
            copiedNext = new float[n * 2];
            editedNext = new float[n * 2];
        }
        for (int j = 0; j <= n; j++) {
            copied[j] = j == 0 ? 0 : Float.NEGATIVE_INFINITY;
            edited[j] = -Math.min(leap, opening + j * extending);
        }
        best = 0;
        bestAt = 1;
    }

    private void swap() {
        float[] other = copied;
        copied = copiedNext;
        copiedNext = other;
        other = edited;
        edited = editedNext;
        editedNext = other;
    }

    private void step(int[] known, boolean[] open, int word, float bits, int base) {
        boolean isWord = TextCorpus.isWord(word);
        float worth = (isWord ? bits : 0) - COPY;
        for (int j = 0; j <= known.length; j++) {
            byte move = insert(j, j < open.length && open[j]);
            copiedNext[j] = Float.NEGATIVE_INFINITY;
            if (j > 0) {
                move = changeOrLeaveOut(j, move);
                int other = known[j - 1];
                if (isWord ? other == word : TextCorpus.kind(other) == TextCorpus.kind(word)) {
                    boolean again = copied[j - 1] >= edited[j - 1];
                    copiedNext[j] = (again ? copied[j - 1] : edited[j - 1]) + worth;
                    move |= again ? COPY_FROM_COPY : 0;
                }
            }
            if (base >= 0) {
                moves[base + j] = move;
            }
        }
    }

    private byte insert(int j, boolean expected) {
        float along = edited[j] - (expected ? EXPECTED : extending);
        float fresh = copied[j] - (expected ? EXPECTED : opening);
        editedNext[j] = Math.max(along, fresh);
        return fresh > along ? (byte) (INSERTED | FROM_COPY) : INSERTED;
    }

    private byte changeOrLeaveOut(int j, byte inserted) {
        float value = editedNext[j];
        byte move = inserted;
        if (edited[j - 1] - extending > value) {
            value = edited[j - 1] - extending;
            move = CHANGED;
        }
        if (copied[j - 1] - opening > value) {
            value = copied[j - 1] - opening;
            move = CHANGED | FROM_COPY;
        }
        if (editedNext[j - 1] - extending > value) {
            value = editedNext[j - 1] - extending;
            move = LEFT_OUT;
        }
        if (copiedNext[j - 1] - opening > value) {
            value = copiedNext[j - 1] - opening;
            move = LEFT_OUT | FROM_COPY;
        }
        editedNext[j] = value;
        return move;
    }

    /** Finds the best place, and lets every other be reached from it by a leap. */
    private void settle(int n, float free, float leap, int base) {
        best = free;
        bestAt = -1;
        for (int j = 0; j <= n; j++) {
            if (copiedNext[j] > best) {
                best = copiedNext[j];
                bestAt = 2 * j + 1;
            }
            if (editedNext[j] > best) {
                best = editedNext[j];
                bestAt = 2 * j;
            }
        }
        float floor = best - leap;
        for (int j = 0; j <= n; j++) {
            if (editedNext[j] < floor) {
                editedNext[j] = floor;
                if (base >= 0) {
                    moves[base + j] = (byte) (LEAPT | moves[base + j] & COPY_FROM_COPY);
                }
            }
        }
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
            byte move = moves[i * (n + 1) + j];
            int from = move & FROM_COPY;
            if ((at & 1) == 1) {
                places[--i] = --j;
                at = 2 * j + ((move & COPY_FROM_COPY) != 0 ? 1 : 0);
            } else if ((move & MOVE) == LEFT_OUT) {
                at = 2 * (j - 1) + from;
            } else if ((move & MOVE) == LEAPT) {
                at = stands[i];
            } else {
                i--;
                at = 2 * ((move & MOVE) == CHANGED ? j - 1 : j) + from;
            }
        }
    }
}
