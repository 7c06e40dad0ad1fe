package org.manumit.backup;

import java.io.IOException;
import java.io.OutputStream;

/** Seals what is written, chunk by chunk. Only {@link #finish()} completes it: one that was merely closed reads as cut off. */
final class SealingOutput extends OutputStream {

    private final Seal seal;
    private final OutputStream out;
    private final byte[] chunk = new byte[Seal.CHUNK];
    private int length;
    private long number;

    SealingOutput(Seal seal, OutputStream out) {
        this.seal = seal;
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int from = offset;
        int rest = count;
        while (rest > 0) {
            if (length == chunk.length) {
                emit(false);
            }
            int part = Math.min(rest, chunk.length - length);
            System.arraycopy(bytes, from, chunk, length, part);
            length += part;
            from += part;
            rest -= part;
        }
    }

    private void emit(boolean last) throws IOException {
        out.write(seal.seal(number++, last, chunk, length));
        length = 0;
    }

    /** Writes the last chunk, which may be empty. */
    void finish() throws IOException {
        emit(true);
        out.flush();
    }
}
