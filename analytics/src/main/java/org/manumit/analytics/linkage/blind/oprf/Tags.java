package org.manumit.analytics.linkage.blind.oprf;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;

/** What the function says of rows: the first 128 bits of SHA-256 of the number of a bin and a row. Confined to one thread. */
final class Tags {

    private final MessageDigest digest = Secrets.sha256();
    private final byte[] in = new byte[Integer.BYTES + BitMatrix.WORDS * Long.BYTES];
    private final ByteBuffer write = ByteBuffer.wrap(in);
    private final byte[] out = new byte[32];
    private final ByteBuffer read = ByteBuffer.wrap(out);

    /** Computes the tag of a row that stands in an array. */
    void take(int bin, long[] rows, int row) {
        write.clear();
        write.putInt(bin);
        for (int word = 0; word < BitMatrix.WORDS; word++) {
            write.putLong(rows[row * BitMatrix.WORDS + word]);
        }
        try {
            digest.update(in);
            digest.digest(out, 0, out.length);
        } catch (DigestException tooShort) {
            throw new IllegalStateException("the array has room", tooShort);
        }
    }

    long upper() {
        return read.getLong(0);
    }

    long lower() {
        return read.getLong(Long.BYTES);
    }
}
