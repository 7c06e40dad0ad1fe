package org.manumit.world.output;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.manumit.world.trace.Trace;

/**
 * Turns rows into a file. Chunks are prepared by several threads at once and written by one, in order.
 *
 * @param <T> rows
 * @param <P> a prepared chunk
 */
interface Coder<T extends Trace, P> extends Closeable {
    /** Prepares a chunk; thread-safe. {@code firstSerial} counts the rows of the feed before it. */
    P prepare(List<T> rows, long firstSerial, ChunkNotes notes) throws IOException;

    /** Writes a prepared chunk. */
    void write(P piece) throws IOException;
}
