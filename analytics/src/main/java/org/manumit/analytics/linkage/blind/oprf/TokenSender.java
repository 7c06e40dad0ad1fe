package org.manumit.analytics.linkage.blind.oprf;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The party whose tokens the receiver compares with its own; what it learns is what the receiver tells it.
 *
 * <p><b>Method</b> That of {@link TokenReceiver}. In turn: {@link #answer} to its offer; {@link #take} all its rows; then the
 * tags of each function are handed out in ascending order, which of pseudo-random values is a random one, filled up with
 * random ones to the number that the receiver is to believe in. <b>Assumes</b> a receiver who follows the protocol. Confined
 * to one thread.
 */
public final class TokenSender {

    /** Bytes of an offer. */
    public static final int OFFER = Long.BYTES + 2 * BaseTransfer.ELEMENT;

    private static final int ROW = BitMatrix.WORDS * Long.BYTES;

    private final long[] upper;
    private final long[] lower;
    private final int padded;
    private final SecureRandom random;
    private final BaseTransfer.Taker taker;
    private final BitMatrix matrix;
    private final long[] choices;
    private final CodeWords words;
    private final int rows;
    /** Of each function, bin in the upper half and token in the lower, ascending. */
    private final long[][] byBin = new long[Bins.FUNCTIONS][];

    private final int[] next = new int[Bins.FUNCTIONS];
    private final long[][] tagUpper = new long[Bins.FUNCTIONS][];
    private final long[][] tagLower = new long[Bins.FUNCTIONS][];
    private final int[][] order = new int[Bins.FUNCTIONS][];
    private int taken;

    /**
     * Prepares the answer.
     *
     * @param upper first halves of tokens, no two the same
     * @param lower second halves
     * @param padded how many tokens the receiver is to believe there are
     * @param receivers how many tokens the receiver says that it has
     * @param seed the receiver's
     * @param offer the receiver's
     * @throws IllegalArgumentException if the offer is none
     */
    public TokenSender(
            long[] upper, long[] lower, int padded, int receivers, byte[] seed, byte[] offer, SecureRandom random) {
        if (padded < upper.length) {
            throw new IllegalArgumentException(
                    "padded must be at least the %d tokens but was %d".formatted(upper.length, padded));
        }
        if (offer.length != OFFER) {
            throw new IllegalArgumentException("an offer has %d bytes".formatted(OFFER));
        }
        this.upper = upper.clone();
        this.lower = lower.clone();
        this.padded = padded;
        this.random = random;
        this.rows = Bins.countFor(receivers);
        Bins bins = new Bins(rows, ByteBuffer.wrap(offer).getLong());
        choices = new long[BitMatrix.WORDS];
        boolean[] wanted = new boolean[BitMatrix.WIDTH];
        for (int column = 0; column < wanted.length; column++) {
            wanted[column] = random.nextBoolean();
            // Bits of a turned block begin with the highest.
            choices[column / Long.SIZE] |= wanted[column] ? Long.MIN_VALUE >>> column % Long.SIZE : 0;
        }
        taker = new BaseTransfer.Taker(Arrays.copyOfRange(offer, Long.BYTES, offer.length), wanted, random);
        matrix = new BitMatrix(taker.seeds());
        words = new CodeWords(seed);
        for (int function = 0; function < Bins.FUNCTIONS; function++) {
            byBin[function] = byBin(bins, function);
            tagUpper[function] = new long[padded];
            tagLower[function] = new long[padded];
            order[function] = new int[0];
        }
    }

    private long[] byBin(Bins bins, int function) {
        long[] sorted = new long[upper.length];
        for (int token = 0; token < sorted.length; token++) {
            sorted[token] = (long) bins.of(upper[token], lower[token], function) << 32 | token;
        }
        LongArrays.radixSort(sorted);
        return sorted;
    }

    /** What the receiver must get first. */
    public byte[] answer() {
        return taker.answer();
    }

    /** How many rows are still to come. */
    public int missing() {
        return rows - taken;
    }

    /**
     * Takes the receiver's next rows.
     *
     * @throws IllegalArgumentException if these are too many, none, or no whole chunk
     */
    public void take(byte[] sent) {
        int count = Math.min(TokenReceiver.CHUNK, missing());
        if (count == 0 || sent.length != count * ROW) {
            throw new IllegalArgumentException("the next chunk has %d rows".formatted(count));
        }
        long[] known = matrix.next(count);
        ByteBuffer read = ByteBuffer.wrap(sent);
        for (int i = 0; i < known.length; i++) {
            known[i] ^= read.getLong() & choices[i % BitMatrix.WORDS];
        }
        for (int function = 0; function < Bins.FUNCTIONS; function++) {
            tag(function, known, count);
        }
        taken += count;
        if (missing() == 0) {
            for (int function = 0; function < Bins.FUNCTIONS; function++) {
                sort(function);
            }
        }
    }

    /** Computes the tags of the tokens that one function puts into the rows that have come. */
    private void tag(int function, long[] known, int count) {
        long[] sorted = byBin[function];
        int from = next[function];
        int to = from;
        while (to < sorted.length && sorted[to] >>> 32 < taken + count) {
            to++;
        }
        long[] inputs = new long[2 * (to - from)];
        for (int i = from; i < to; i++) {
            inputs[2 * (i - from)] = upper[(int) sorted[i]];
            inputs[2 * (i - from) + 1] = lower[(int) sorted[i]] ^ function;
        }
        long[] rowsOf = words.of(inputs);
        Tags tags = new Tags();
        for (int i = from; i < to; i++) {
            int bin = (int) (sorted[i] >>> 32);
            for (int word = 0; word < BitMatrix.WORDS; word++) {
                int at = (i - from) * BitMatrix.WORDS + word;
                rowsOf[at] = known[(bin - taken) * BitMatrix.WORDS + word] ^ rowsOf[at] & choices[word];
            }
            tags.take(bin, rowsOf, i - from);
            tagUpper[function][(int) sorted[i]] = tags.upper();
            tagLower[function][(int) sorted[i]] = tags.lower();
        }
        next[function] = to;
    }

    private void sort(int function) {
        for (int i = upper.length; i < padded; i++) {
            tagUpper[function][i] = random.nextLong();
            tagLower[function][i] = random.nextLong();
        }
        order[function] = new int[padded];
        Arrays.setAll(order[function], i -> i);
        LongArrays.radixSortIndirect(order[function], tagUpper[function], tagLower[function], true);
        byBin[function] = new long[0];
    }

    /** How many functions there are, each with tags of its own. */
    public static int functions() {
        return Bins.FUNCTIONS;
    }

    /** Tags of a function from a position on, two longs each; fewer than asked for at the end. */
    public long[] tags(int function, int from, int count) {
        int to = (int) Math.min(padded, (long) from + count);
        long[] tags = new long[2 * Math.max(0, to - from)];
        for (int i = from; i < to; i++) {
            tags[2 * (i - from)] = tagUpper[function][order[function][i]];
            tags[2 * (i - from) + 1] = tagLower[function][order[function][i]];
        }
        return tags;
    }

    /**
     * The token that stands at a position among the tags of a function.
     *
     * @throws IllegalArgumentException if there is none: a receiver that follows the protocol never names such a position
     */
    public int token(int function, int position) {
        if (function < 0 || function >= Bins.FUNCTIONS || position < 0 || position >= order[function].length) {
            throw new IllegalArgumentException("no tag stands there");
        }
        int token = order[function][position];
        if (token >= upper.length) {
            throw new IllegalArgumentException("no token stands there");
        }
        return token;
    }
}
