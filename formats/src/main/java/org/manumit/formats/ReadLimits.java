package org.manumit.formats;

/**
 * Bounds on what a file may ask of the reader, so that hostile input costs a refusal and not the machine.
 *
 * @param maxRecordBytes longest single record (line, row, feature, entry), in characters; longer ones become
 *     issues
 * @param maxLineBytes length at which an overlong record makes the whole file refused, in characters
 * @param maxFields most fields in a record
 * @param maxDepth deepest nesting of JSON or XML
 * @param maxCompressionRatio largest ratio of unpacked to packed bytes once 1 MiB has been unpacked
 * @param maxUnpackedBytes most bytes that a container may unpack to
 * @param maxEntries most entries in a container
 * @param maxTotalBytes most bytes read from the stream
 */
public record ReadLimits(
        int maxRecordBytes,
        long maxLineBytes,
        int maxFields,
        int maxDepth,
        int maxCompressionRatio,
        long maxUnpackedBytes,
        int maxEntries,
        long maxTotalBytes) {
    private static final int MIB = 1 << 20;
    private static final ReadLimits DEFAULTS =
            new ReadLimits(MIB, 16L * MIB, 2_000, 64, 200, 16_384L * MIB, 1_000, 65_536L * MIB);

    public ReadLimits {
        if (Math.min(Math.min(maxRecordBytes, maxFields), Math.min(maxDepth, maxEntries)) < 1
                || maxCompressionRatio < 2
                || maxLineBytes < maxRecordBytes
                || maxUnpackedBytes < maxRecordBytes
                || maxTotalBytes < maxRecordBytes) {
            throw new IllegalArgumentException("limits must be positive, and file limits not below the record limit");
        }
    }

    /** Limits fit for files from outside: 1 MiB a record, 16 MiB a line, 64 GiB a file. */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }

    /** The same limits with another longest record; the line limit is raised to it if need be. */
    public ReadLimits withMaxRecordBytes(int bytes) {
        return new ReadLimits(
                bytes,
                Math.max(bytes, maxLineBytes),
                maxFields,
                maxDepth,
                maxCompressionRatio,
                maxUnpackedBytes,
                maxEntries,
                maxTotalBytes);
    }

    /** The same limits with another refusal length for a line. */
    public ReadLimits withMaxLineBytes(long bytes) {
        return new ReadLimits(
                maxRecordBytes,
                bytes,
                maxFields,
                maxDepth,
                maxCompressionRatio,
                maxUnpackedBytes,
                maxEntries,
                maxTotalBytes);
    }

    /** The same limits with another bound on what a container may unpack to. */
    public ReadLimits withMaxUnpackedBytes(long bytes) {
        return new ReadLimits(
                maxRecordBytes,
                maxLineBytes,
                maxFields,
                maxDepth,
                maxCompressionRatio,
                bytes,
                maxEntries,
                maxTotalBytes);
    }
}
