package org.manumit.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opens what {@link SealingOutput} sealed; nothing is handed out before it was authenticated. */
final class UnsealingInput extends InputStream {

    private final Seal seal;
    private final InputStream in;
    private byte[] plain = new byte[0];
    private byte[] ahead;
    private int aheadLength;
    private int position;
    private long number;
    private boolean ended;

    UnsealingInput(Seal seal, InputStream in) throws IOException {
        this.seal = seal;
        this.in = in;
        this.ahead = new byte[Seal.CHUNK + Seal.TAG];
        this.aheadLength = in.readNBytes(ahead, 0, ahead.length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte @Nullable [] bytes, int offset, int count) throws IOException {
        while (position == plain.length) {
            if (ended) {
                return -1;
            }
            advance();
        }
        int part = Math.min(count, plain.length - position);
        System.arraycopy(plain, position, Objects.requireNonNull(bytes), offset, part);
        position += part;
        return part;
    }

    private void advance() throws IOException {
        byte[] sealed = ahead;
        int length = aheadLength;
        ahead = new byte[Seal.CHUNK + Seal.TAG];
        aheadLength = length == sealed.length ? in.readNBytes(ahead, 0, ahead.length) : 0;
        ended = aheadLength == 0;
        plain = seal.unseal(number++, ended, sealed, length);
        position = 0;
    }
}
