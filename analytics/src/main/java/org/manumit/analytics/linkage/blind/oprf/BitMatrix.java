package org.manumit.analytics.linkage.blind.oprf;

import java.nio.ByteBuffer;
import javax.crypto.Cipher;

/**
 * Chunks of a matrix of bits whose columns are streams from seeds, handed out by rows. One after another; confined to one
 * thread.
 *
 * <p><b>Method</b> Blocks of 64 by 64 bits are turned in six steps of halves changing places (Warren, "Hacker's Delight",
 * 2nd edition, section 7-3).
 */
final class BitMatrix {

    /** Columns, which is the length of a code word in bits. */
    static final int WIDTH = 512;

    /** Longs of a row. */
    static final int WORDS = WIDTH / Long.SIZE;

    private final Cipher[] columns = new Cipher[WIDTH];

    BitMatrix(byte[][] seeds) {
        for (int column = 0; column < WIDTH; column++) {
            columns[column] = Secrets.stream(seeds[column]);
        }
    }

    /**
     * The next rows.
     *
     * @param rows how many, a multiple of 64
     * @return {@link #WORDS} longs for each row
     */
    long[] next(int rows) {
        byte[] nothing = new byte[rows / 8];
        byte[] drawn = new byte[rows / 8];
        int blocks = rows / Long.SIZE;
        long[] byRow = new long[rows * WORDS];
        long[] turned = new long[rows];
        for (int word = 0; word < WORDS; word++) {
            for (int column = 0; column < Long.SIZE; column++) {
                Secrets.run(columns[word * Long.SIZE + column], nothing, nothing.length, drawn);
                ByteBuffer read = ByteBuffer.wrap(drawn);
                for (int block = 0; block < blocks; block++) {
                    turned[block * Long.SIZE + column] = read.getLong();
                }
            }
            for (int block = 0; block < blocks; block++) {
                turn(turned, block * Long.SIZE);
                for (int row = 0; row < Long.SIZE; row++) {
                    byRow[(block * Long.SIZE + row) * WORDS + word] = turned[block * Long.SIZE + row];
                }
            }
        }
        return byRow;
    }

    /** Turns 64 by 64 bits: what was the n-th bit of the m-th long is then the m-th of the n-th. */
    static void turn(long[] bits, int from) {
        long mask = 0x00000000FFFFFFFFL;
        for (int half = 32; half != 0; half >>>= 1, mask ^= mask << half) {
            for (int at = 0; at < Long.SIZE; at = (at + half + 1) & ~half) {
                long exchanged = (bits[from + at] ^ bits[from + at + half] >>> half) & mask;
                bits[from + at] ^= exchanged;
                bits[from + at + half] ^= exchanged << half;
            }
        }
    }
}
