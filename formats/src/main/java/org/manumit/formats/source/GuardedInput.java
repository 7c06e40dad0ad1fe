package org.manumit.formats.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.RefusedFileException;

/**
 * A stream that unpacks gzip by its signature and stops hostile input: more bytes than allowed, or a
 * compression ratio that only a bomb reaches. A refusal travels as the cause of an {@code IOException}; see
 * {@link #refusal(IOException)}. Single-threaded.
 */
public final class GuardedInput extends FilterInputStream {
    private static final long RATIO_COUNTS_FROM = 1L << 20;

    private final ReadLimits limits;
    private final Counter packed;
    private final boolean gzip;
    private long bytes;

    private GuardedInput(InputStream unpacked, Counter packed, boolean gzip, ReadLimits limits) {
        super(unpacked);
        this.packed = packed;
        this.gzip = gzip;
        this.limits = limits;
    }

    /** Guards a stream, unpacking it if it starts with the signature of gzip (RFC 1952). */
    public static GuardedInput open(InputStream in, ReadLimits limits) throws IOException {
        Counter packed = new Counter(in);
        BufferedInputStream buffered = new BufferedInputStream(packed, 1 << 16);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1F && buffered.read() == 0x8B;
        buffered.reset();
        if (!gzip) {
            return new GuardedInput(buffered, packed, false, limits);
        }
        try {
            return new GuardedInput(new GZIPInputStream(buffered, 1 << 16), packed, true, limits);
        } catch (ZipException | EOFException e) {
            throw broken();
        }
    }

    /** The refusal inside an exception, or the exception again if it is an ordinary failure. */
    public static RefusedFileException refusal(IOException e) throws IOException {
        if (e.getCause() instanceof RefusedFileException refused) {
            return refused;
        }
        throw e;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(buffer, offset, length);
        } catch (ZipException | EOFException e) {
            throw broken();
        }
        if (count > 0) {
            bytes += count;
            check();
        }
        return count;
    }

    private void check() throws IOException {
        long most = gzip ? Math.min(limits.maxTotalBytes(), limits.maxUnpackedBytes()) : limits.maxTotalBytes();
        if (bytes > most) {
            throw refuse("file-too-large", "at most " + most + " bytes", "more", "a file must not fill the machine");
        }
        if (gzip && bytes > RATIO_COUNTS_FROM && bytes / Math.max(1, packed.count) > limits.maxCompressionRatio()) {
            throw refuse(
                    "compression-ratio",
                    "at most " + limits.maxCompressionRatio() + " to 1",
                    "more",
                    "such ratios occur in archives that are made to fill the machine");
        }
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] sink = new byte[8192];
        long left = count;
        while (left > 0) {
            int read = read(sink, 0, (int) Math.min(sink.length, left));
            if (read < 0) {
                break;
            }
            left -= read;
        }
        return count - left;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private static IOException broken() {
        return refuse(
                "container-broken", "a whole gzip file", "a damaged or cut one", "what is missing cannot be told");
    }

    private static IOException refuse(String code, String expected, String found, String why) {
        return new IOException(code, new RefusedFileException(code, expected, found, why));
    }

    private static final class Counter extends FilterInputStream {
        private long count;

        Counter(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
