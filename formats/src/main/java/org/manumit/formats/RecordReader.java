package org.manumit.formats;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads one format as a stream: memory is bounded by {@link ReadLimits}, not by the file. A bad record becomes
 * an {@link Issue} and the good ones around it are still delivered. Readers hold no state between calls.
 * Thread-safe.
 */
public interface RecordReader {
    /**
     * Reads the whole stream, which the caller closes.
     *
     * @param options how to read, usually from the detector; records up to
     *     {@link ReadOptions#afterRecord()} are passed over so that an interrupted batch can go on
     * @throws RefusedFileException if the file as a whole is hostile or not of this format
     * @throws IOException if the stream itself fails
     */
    void read(InputStream in, ReadOptions options, ReadLimits limits, RecordSink sink)
            throws IOException, RefusedFileException;
}
