package org.manumit.analytics.linkage.blind.oprf;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The party that learns which of its tokens the sender has too.
 *
 * <p><b>Method</b> A batched oblivious pseudo-random function from extended oblivious transfer (Kolesnikov, Kumaresan,
 * Rosulek and Trieu 2016, "Efficient batched oblivious PRF with applications to private set intersection",
 * doi:10.1145/2976749.2978381; the extension after Ishai, Kilian, Nissim and Petrank 2003). In turn:
 * {@link #offer} goes to the sender; {@link #accept} takes its answer; {@link #nextRows} until all are sent; {@link #compare}
 * takes the sender's tags, of one function after the other. <b>Assumes</b> a sender who follows the protocol. <b>Error</b>
 * a token is told to be common wrongly with a chance below 2<sup>-40</sup> for any sizes that fit. Confined to one thread.
 */
public final class TokenReceiver {

    /** Rows of a chunk at most. */
    public static final int CHUNK = 1 << 14;

    private final SecureRandom random;
    private final long[] upper;
    private final long[] lower;
    private final CuckooTable table;
    private final BaseTransfer.Giver giver;
    private final CodeWords words;
    private final long[] tagUpper;
    private final long[] tagLower;
    private final int[] bins;
    private final int[] starts = new int[Bins.FUNCTIONS + 1];
    private BitMatrix zeros = NOTHING;
    private BitMatrix ones = NOTHING;
    private int rows;
    private int function;
    private int at;
    private int position;
    private long last = Long.MIN_VALUE;
    private long lastLower = Long.MIN_VALUE;

    private static final BitMatrix NOTHING = new BitMatrix(new byte[BitMatrix.WIDTH][BaseTransfer.SEED]);

    /**
     * Places the tokens.
     *
     * @param upper first halves of tokens, no two the same
     * @param lower second halves
     * @param padded how many tokens the sender is to believe there are, from as many as there are
     * @param seed from 16 bytes, that both parties know and neither chose, drawn after the tokens were fixed
     */
    public TokenReceiver(long[] upper, long[] lower, int padded, byte[] seed, SecureRandom random) {
        if (padded < upper.length) {
            throw new IllegalArgumentException(
                    "padded must be at least the %d tokens but was %d".formatted(upper.length, padded));
        }
        this.upper = upper.clone();
        this.lower = lower.clone();
        this.random = random;
        table = CuckooTable.of(this.upper, this.lower, Bins.countFor(padded), random.nextLong());
        giver = new BaseTransfer.Giver(random);
        words = new CodeWords(seed);
        tagUpper = new long[table.bins().count()];
        tagLower = new long[table.bins().count()];
        bins = new int[upper.length];
        sortBins();
    }

    /** What the sender must get first. */
    public byte[] offer() {
        byte[] offer = giver.offer();
        return ByteBuffer.allocate(Long.BYTES + offer.length)
                .putLong(table.bins().seed())
                .put(offer)
                .array();
    }

    /**
     * Takes the sender's answer.
     *
     * @throws IllegalArgumentException if it is none
     */
    public void accept(byte[] answer) {
        if (answer.length != BitMatrix.WIDTH * BaseTransfer.ELEMENT) {
            throw new IllegalArgumentException("an answer has %d elements".formatted(BitMatrix.WIDTH));
        }
        byte[][][] seeds = giver.seeds(answer);
        zeros = new BitMatrix(Arrays.stream(seeds).map(pair -> pair[0]).toArray(byte[][]::new));
        ones = new BitMatrix(Arrays.stream(seeds).map(pair -> pair[1]).toArray(byte[][]::new));
    }

    /** How many rows there are to send. */
    public int rows() {
        return table.bins().count();
    }

    /** The next rows for the sender; empty when all were sent. */
    public byte[] nextRows() {
        int count = Math.min(CHUNK, rows() - rows);
        long[] own = zeros.next(count);
        long[] other = ones.next(count);
        long[] code = words.of(inputs(count));
        ByteBuffer sent = ByteBuffer.allocate(count * BitMatrix.WORDS * Long.BYTES);
        for (int i = 0; i < own.length; i++) {
            sent.putLong(own[i] ^ other[i] ^ code[i]);
        }
        Tags tags = new Tags();
        for (int row = 0; row < count; row++) {
            tags.take(rows + row, own, row);
            tagUpper[rows + row] = tags.upper();
            tagLower[rows + row] = tags.lower();
        }
        rows += count;
        if (rows == rows()) {
            sortTags();
        }
        return sent.array();
    }

    /** What lies in the next bins; where nothing does, something random. */
    private long[] inputs(int count) {
        long[] inputs = new long[2 * count];
        for (int row = 0; row < count; row++) {
            int token = table.token(rows + row);
            inputs[2 * row] = token == CuckooTable.EMPTY ? random.nextLong() : upper[token];
            inputs[2 * row + 1] =
                    token == CuckooTable.EMPTY ? random.nextLong() : lower[token] ^ table.function(rows + row);
        }
        return inputs;
    }

    /** Bins by the function that put their token there. */
    private void sortBins() {
        int taken = 0;
        for (int wanted = 0; wanted < Bins.FUNCTIONS; wanted++) {
            for (int bin = 0; bin < rows(); bin++) {
                if (table.token(bin) != CuckooTable.EMPTY && table.function(bin) == wanted) {
                    bins[taken++] = bin;
                }
            }
            starts[wanted + 1] = taken;
        }
    }

    private void sortTags() {
        for (int wanted = 0; wanted < Bins.FUNCTIONS; wanted++) {
            int[] part = Arrays.copyOfRange(bins, starts[wanted], starts[wanted + 1]);
            int[] order = new int[part.length];
            Arrays.setAll(order, i -> i);
            long[] high = Arrays.stream(part).mapToLong(bin -> tagUpper[bin]).toArray();
            long[] low = Arrays.stream(part).mapToLong(bin -> tagLower[bin]).toArray();
            LongArrays.radixSortIndirect(order, high, low, true);
            for (int i = 0; i < part.length; i++) {
                bins[starts[wanted] + i] = part[order[i]];
            }
        }
    }

    /** Begins with the sender's tags of the next function; the first call begins with the second function. */
    public void nextFunction() {
        function++;
        at = starts[function];
        position = 0;
        last = Long.MIN_VALUE;
        lastLower = Long.MIN_VALUE;
    }

    /**
     * Compares with the sender's next tags.
     *
     * @param tags two longs each, in ascending order over all calls for one function
     * @param tokens takes the numbers of tokens that both have
     * @param positions takes where among the sender's tags of the function they stand
     * @throws IllegalArgumentException if tags are not in order
     */
    public void compare(long[] tags, IntArrayList tokens, IntArrayList positions) {
        for (int i = 0; i < tags.length; i += 2) {
            long high = tags[i];
            long low = tags[i + 1];
            if (high < last || high == last && low < lastLower) {
                throw new IllegalArgumentException("tags must be in ascending order");
            }
            last = high;
            lastLower = low;
            while (at < starts[function + 1] && less(bins[at], high, low)) {
                at++;
            }
            if (at < starts[function + 1] && tagUpper[bins[at]] == high && tagLower[bins[at]] == low) {
                tokens.add(table.token(bins[at++]));
                positions.add(position);
            }
            position++;
        }
    }

    private boolean less(int bin, long high, long low) {
        return tagUpper[bin] < high || tagUpper[bin] == high && tagLower[bin] < low;
    }
}
